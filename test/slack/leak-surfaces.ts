// Every way in which somebody might be shown something in Slack, forged presses among them: the surfaces of the table of
// leaks.
import { actions, callbacks, draftShortcut, numbered } from '../../src/slack/action-ids.ts';
import type { Said } from '../support/slack/speaking.ts';
import type { Message } from '../support/slack/workspace.ts';
import type { SlackHouse } from './slack-app.ts';

/** `knows` is somebody who may see it, and asks about it in the open channel. */
export const departments = [
  { id: 'huitong-2022', called: '汇通', knows: 'U1' },
  { id: 'lumingwan-2022', called: '鹿鸣湾', knows: 'U2' },
];

/** A channel that grants a department to its full members. */
export const granting = 'C5';

export interface Surface {
  what: string;
  /** Set where what is done is done in the channel that grants something. */
  at?: typeof granting;
  /** Does something as this person, about a department; the answer somebody who knows was given is at hand. */
  act: (
    house: SlackHouse,
    person: string,
    department: (typeof departments)[number],
    known: Known,
  ) => Promise<unknown>;
}

export interface Known {
  said: Said;
  message: Message;
  /** An answer that can be drawn. */
  drawable: Message;
}

export const questions = [
  (name: string) => `${name}的政采执行率是多少？`,
  (name: string) => `${name}得分多少？`,
  (name: string) => `比较本单位和${name}的得分`,
  (name: string) => `What was the score of ${name}?`,
  () => '有哪些单位的评价？',
  () => '一共有几份评价？',
  () => '政采执行率是多少？',
  () => '报告里有哪些问题？',
];

const forgeries: { action: string; value: object }[] = [
  { action: numbered(actions.openFigure, 1), value: { kind: 'figure', figure: 'f1', depth: 1 } },
  { action: numbered(actions.workedOutPage, 1), value: { kind: 'page', page: 0 } },
  { action: numbered(actions.sourcesPage, 1), value: { kind: 'page', page: 0 } },
  { action: numbered(actions.choice, 1), value: { kind: 'choice', choice: 0 } },
  { action: actions.feedback, value: { kind: 'feedback', rating: 'bad' } },
];

const pages: [action: string, callback: string][] = [
  [numbered(actions.workedOutPage, 0), callbacks.workedOut],
  [numbered(actions.sourcesPage, 0), callbacks.sources],
];

export const surfaces: Surface[] = [
  ...questions.flatMap((question): Surface[] => [
    {
      what: `a direct message: ${question('…')}`,
      act: ({ slack }, person, { called }) => slack.user(person).dm(question(called)).delivered,
    },
    {
      what: `a mention in an open channel: ${question('…')}`,
      act: ({ slack }, person, { called }) => slack.user(person).mention('C1', question(called)).delivered,
    },
    {
      what: `/suanpan ask ${question('…')}`,
      act: ({ slack }, person, { called }) =>
        slack.user(person).command('/suanpan', `ask ${question(called)}`),
    },
    {
      what: `a mention in a channel that grants: ${question('…')}`,
      at: granting,
      act: ({ slack }, person, { called }) =>
        slack.user(person).mention(granting, question(called)).delivered,
    },
  ]),
  {
    what: '/suanpan ask, score and chart in a channel that grants',
    at: granting,
    act: async ({ slack }, person, { called }) => {
      for (const text of [`ask ${called}的年初预算是多少？`, `score ${called}`, `chart budget ${called}`])
        await slack.user(person).command('/suanpan', text, granting);
    },
  },
  ...[actions.workedOut, actions.sources, actions.chart].map(
    (action): Surface => ({
      what: `${action} below an answer to somebody else, as if it stood in a channel that grants`,
      at: granting,
      act: (house, person, _, { drawable }) =>
        press(house, person, { ...drawable, channel: granting }, action, {
          kind: 'answer',
          answer: answerOf(drawable),
        }),
    }),
  ),
  ...pages.map(
    ([action, callback]): Surface => ({
      what: `${action} in a dialogue that says it was opened in a channel that grants`,
      act: ({ slack }, person, _, { message }) =>
        slack.postman.interaction(forgedDialogue(person, action, callback, answerOf(message))),
    }),
  ),
  {
    what: 'the shortcut on an answer to somebody else',
    act: ({ slack }, person, _, { message }) => slack.user(person).shortcut(draftShortcut, message),
  },
  {
    what: 'the shortcut on an answer to somebody else, as if it stood in a channel that grants',
    at: granting,
    act: ({ slack }, person, _, { message }) =>
      slack.user(person).shortcut(draftShortcut, { ...message, channel: granting }),
  },
  {
    what: 'the shortcut on what somebody asked, and the form that it opens',
    act: async (house, person, _, { said }) => {
      const { slack } = house;
      const asked = slack.message(said.channel, said.ts);
      if (asked) await slack.user(person).shortcut(draftShortcut, asked);
      await slack.settled();
      const form = slack.user(person).view();
      if (form?.callbackId.startsWith('draft_')) await slack.user(person).submit(form);
    },
  },
  {
    what: 'a follow-up in a thread where somebody else was answered',
    act: async ({ slack }, person, _, { said }) => {
      for (const text of ['得分呢？', '怎么算的？', '那服务预算呢？'])
        await slack.user(person).mention('C1', text, said).delivered;
    },
  },
  {
    what: '/suanpan score',
    act: async ({ slack }, person, { called }) => {
      await slack.user(person).command('/suanpan', 'score');
      await slack.user(person).command('/suanpan', `score ${called}`);
    },
  },
  {
    what: '/suanpan draft',
    act: async ({ slack }, person, { called }) => {
      await slack.user(person).command('/suanpan', 'draft');
      await slack.user(person).command('/suanpan', `draft ${called}`);
    },
  },
  {
    what: 'a forged draft for an evaluation',
    act: (house, person, { id }, { message }) =>
      press(house, person, message, actions.draft, { kind: 'problem', evaluation: id }),
  },
  { what: '/suanpan help', act: ({ slack }, person) => slack.user(person).command('/suanpan', 'help') },
  { what: 'Home', act: ({ slack }, person) => slack.user(person).openHome() },
  { what: 'suggestions', act: ({ slack }, person) => slack.user(person).openMessages() },
  ...[actions.workedOut, actions.sources].map(
    (action): Surface => ({
      what: `pressing ${action} below an answer to somebody else`,
      act: ({ slack }, person, _, { message }) => slack.user(person).press(message, action),
    }),
  ),
  {
    what: '/suanpan chart',
    act: async ({ slack }, person, { called }) => {
      for (const words of [`budget ${called}`, `得分 ${called} 2022`, 'ranking 2022'])
        await slack.user(person).command('/suanpan', `chart ${words}`);
    },
  },
  {
    what: `pressing ${actions.chart} below an answer to somebody else`,
    act: ({ slack }, person, _, { drawable }) => slack.user(person).press(drawable, actions.chart),
  },
  {
    what: `a forged ${actions.chart}, in a direct message`,
    act: (house, person, _, { drawable }) =>
      press(house, person, { ...drawable, channel: `D${person}` }, actions.chart, {
        kind: 'answer',
        answer: answerOf(drawable),
      }),
  },
  ...forgeries.map(forgedSurface),
  {
    what: 'a forged score of an evaluation',
    act: (house, person, { id }, { message }) =>
      press(house, person, message, numbered(actions.homeScore, 1), { kind: 'evaluation', evaluation: id }),
  },
];

function forgedSurface({ action, value }: (typeof forgeries)[number]): Surface {
  return {
    what: `a forged ${action}`,
    act: (house, person, _, { message }) =>
      press(house, person, message, action, { ...value, answer: answerOf(message) }),
  };
}

/** A button that no view ever showed, as somebody with a program of their own might press it. */
async function press(
  { slack }: SlackHouse,
  user: string,
  { channel, ts, threadTs }: Message,
  action_id: string,
  value: unknown,
): Promise<unknown> {
  return await slack.postman.interaction({
    type: 'block_actions',
    team: { id: 'T1' },
    user: { id: user, team_id: 'T1' },
    api_app_id: 'A1',
    trigger_id: `1.${action_id}.${user}`,
    channel: { id: channel },
    container: { type: 'message', message_ts: ts, channel_id: channel, thread_ts: threadTs },
    message: { ts, thread_ts: threadTs },
    actions: [
      {
        type: 'button',
        action_id,
        block_id: 'b',
        value: JSON.stringify(value),
        action_ts: `${Math.random()}`,
      },
    ],
  });
}

/** A dialogue that nobody opened, with what it might carry but for the seal. */
function forgedDialogue(
  user: string,
  action_id: string,
  callback_id: string,
  answer: string,
): Record<string, unknown> {
  const value = JSON.stringify({ kind: 'page', answer, page: 0 });
  const carried = { kind: 'page', answer, page: 0, channel: granting, seal: 'AAAA' };
  return {
    type: 'block_actions',
    team: { id: 'T1' },
    user: { id: user, team_id: 'T1' },
    api_app_id: 'A1',
    trigger_id: `1.${action_id}.${user}`,
    container: { type: 'view', view_id: 'V1' },
    view: {
      id: 'V1',
      type: 'modal',
      callback_id,
      private_metadata: JSON.stringify(carried),
      state: { values: {} },
    },
    actions: [{ type: 'button', action_id, block_id: 'b', value, action_ts: `${Math.random()}` }],
  };
}

function answerOf({ blocks }: Message): string {
  const [, id = ''] = /\\"answer\\":\\"([\w-]+)\\"/.exec(JSON.stringify(blocks)) ?? [];
  return id;
}
