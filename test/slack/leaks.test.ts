// People × departments × surfaces: nobody is shown anything of a department they may not see, by whatever way they ask,
// nor can they tell it from one that does not exist.
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everything } from '../../src/access/rights.ts';
import type { Evaluation } from '../../src/evaluation/shape.ts';
import { actions, numbered } from '../../src/slack/action-ids.ts';
import type { Call } from '../support/slack/calls.ts';
import type { Said } from '../support/slack/speaking.ts';
import type { Message } from '../support/slack/workspace.ts';
import { openHouse, type SlackHouse } from './slack-app.ts';

const access = {
  users: {
    U1: { see: [{ departments: ['huitong'] }], may: ['draft'] },
    U2: { see: [{ departments: ['lumingwan'] }] },
    // The right department, another year.
    U3: { see: [{ departments: ['huitong', 'lumingwan'], years: [2021] }] },
  },
  channels: { C1: { answers: 'open' } },
};

const departments = [
  { id: 'huitong-2022', called: '汇通', knows: 'U1' },
  { id: 'lumingwan-2022', called: '鹿鸣湾', knows: 'U2' },
];
const people = ['U1', 'U2', 'U3', 'UGUEST'];
// No part of it is a word of the data.
const nowhere = '丁香湾';

interface Surface {
  what: string;
  /** Does something as this person, about a department; the answer somebody who knows was given is at hand. */
  act: (
    house: SlackHouse,
    person: string,
    department: (typeof departments)[number],
    known: Known,
  ) => Promise<unknown>;
}

interface Known {
  said: Said;
  message: Message;
  /** An answer that can be drawn. */
  drawable: Message;
}

const questions = [
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

const surfaces: Surface[] = [
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
  ]),
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

function answerOf({ blocks }: Message): string {
  const [, id = ''] = /\\"answer\\":\\"([\w-]+)\\"/.exec(JSON.stringify(blocks)) ?? [];
  return id;
}

let house: SlackHouse;
const marks = new Map<string, RegExp[]>();
const known = new Map<string, Known>();
beforeAll(async () => {
  house = await openHouse('http', { access });
  const { evaluations } = await house.app.viewFor(everything);
  const opened = await Promise.all(departments.map(({ id }) => evaluations.open(id)));
  for (const evaluation of opened) if (evaluation) marks.set(evaluation.id, marksOf(evaluation, opened));
  for (const { id, called, knows } of departments) {
    const said = house.slack.user(knows).mention('C1', `${called}的政采执行率是多少？`);
    const [message] = await house.replies(said);
    const asked = house.slack.user(knows).mention('C1', `${called}的年初预算是多少？`);
    const [drawable] = await house.replies(asked);
    if (message && drawable) known.set(id, { said, message, drawable });
  }
}, 60_000);
afterAll(() => house.stop());

/** What tells of a department: its full names, its ids, its numbers that no other has. */
function marksOf(evaluation: Evaluation, all: readonly (Evaluation | undefined)[]): RegExp[] {
  const others = new Set(
    all.filter((each) => each !== evaluation).flatMap((each) => (each ? numbersOf(each) : [])),
  );
  const own = numbersOf(evaluation).filter((value) => !others.has(value) && value.length > 3);
  expect(own.length).toBeGreaterThan(5);
  const { department, id } = evaluation;
  const names = [...department.names.zh, ...department.names.en].filter((name) => name.length > 5);
  return [
    ...own.map((value) => new RegExp(`(?<![\\d.])${value.replace('.', '\\.')}(?!\\d)`)),
    ...[...names, id].map((name) => new RegExp(name.replace(/[()（）]/g, '.'))),
  ];
}

function numbersOf({ facts }: Evaluation): string[] {
  return facts.flatMap((fact) => (fact.type === 'number' ? [fact.value] : []));
}

/** All that the app has said since then, to whomever. */
function saidBy(calls: readonly Call[]): string {
  return calls.map(({ args }) => JSON.stringify(args, withoutPlaces)).join('\n');
}

function withoutPlaces(name: string, value: unknown): unknown {
  return ['ts', 'thread_ts', 'channel', 'metadata', 'trigger_id', 'view_id'].includes(name)
    ? undefined
    : value;
}

async function settled(): Promise<void> {
  for (;;) {
    await house.slack.settled();
    const open = await house.app.db
      .selectFrom('inbox')
      .select('id')
      .where('status', 'in', ['ready', 'running'])
      .execute();
    if (open.length === 0) return;
    // A store in memory answers without letting anything else have its turn.
    await setTimeout(5);
  }
}

const table = people.flatMap((person) =>
  departments
    .filter(({ knows }) => knows !== person)
    .flatMap((department) => surfaces.map((surface) => ({ person, department, surface }))),
);

describe('nothing of a department reaches whoever may not see it', () => {
  test(`in ${table.length} ways`, async () => {
    const leaks: unknown[] = [];
    for (const { person, department, surface } of table) {
      await settled();
      const before = house.slack.calls.length;
      const at = known.get(department.id);
      if (at) await surface.act(house, person, department, at);
      await settled();
      const text = saidBy(house.slack.calls.slice(before));
      const found = (marks.get(department.id) ?? []).filter((mark) => mark.test(text));
      if (found.length > 0) leaks.push({ person, department: department.id, surface: surface.what, found });
    }
    expect(leaks).toEqual([]);
    expect(table.length).toBeGreaterThan(150);
  }, 180_000);

  test.each(people.flatMap((person) => questions.map((question) => ({ person, question }))))(
    'and $person cannot tell it from one that is not there',
    async ({ person, question }) => {
      const replyTo = async (name: string): Promise<string> => {
        const said = house.slack.user(person).dm(question(name));
        const [message] = await house.replies(said);
        return (message?.text ?? '').replaceAll(name, nowhere);
      };
      for (const { called, knows } of departments.filter((each) => each.knows !== person)) {
        expect(knows).not.toBe(person);
        expect(await replyTo(called)).toBe(await replyTo(nowhere));
      }
    },
  );
});

test('those who may see it are told, and shown', async () => {
  for (const { id, knows } of departments) {
    const at = known.get(id);
    expect(at?.message.text).toMatch(/\d%/);
    const before = house.slack.workspace.files.size;
    if (at) await house.slack.user(knows).press(at.drawable, actions.chart);
    await house.slack.waitFor(
      () => (house.slack.workspace.files.size > before ? true : undefined),
      'a picture',
    );
    await settled();
    expect(house.slack.workspace.messages.at(-1)).toMatchObject({ threadTs: at?.drawable.threadTs });
  }
});
