// Rows of the table of listeners: what people say, open and press, and what comes of it.
import { expect } from 'vitest';
import {
  actions,
  anyNumbered,
  callbacks,
  command,
  draftShortcut,
  numbered,
} from '../../src/slack/action-ids.ts';
import { feedbackOn } from '../../src/store/slack-answers.ts';
import type { Screen } from '../support/slack/acting.ts';
import type { Message } from '../support/slack/workspace.ts';
import type { SlackHouse } from './slack-app.ts';

export interface Row {
  /** The names of the table that this exercises. */
  hears: (string | RegExp)[];
  what: string;
  act: (house: SlackHouse) => Promise<unknown>;
}

export const rate = '汇通的政采执行率是多少？';
export const written = (screen: unknown): string => JSON.stringify(screen);

/** An answer to U1 in a direct message. */
export async function answered(house: SlackHouse, question = rate): Promise<Message> {
  const [message] = await house.replies(house.slack.user('U1').dm(question));
  if (!message) throw new Error('no answer');
  return message;
}

/** What stands in the dialogue that comes of a button. */
export async function pressed(
  house: SlackHouse,
  screen: Screen,
  action: string,
  value?: string,
): Promise<string> {
  const user = house.slack.user('U1');
  const before = user.view()?.hash;
  expect(await user.press(screen, action, value)).toMatchObject({ kind: 'acked' });
  return written(
    await house.slack.waitFor(() => {
      const view = user.view();
      return view?.hash === before ? undefined : view;
    }, 'a dialogue'),
  );
}

export const rows: Row[] = [
  {
    hears: ['message'],
    what: 'a direct message is answered in its thread',
    act: async (house) => {
      const { text, threadTs, blocks } = await answered(house);
      expect(text).toContain('26.04%');
      expect(threadTs).toBeDefined();
      expect(written(blocks)).toContain(actions.workedOut);
    },
  },
  {
    hears: ['app_mention'],
    what: 'a mention is answered in its thread, for everyone where answers may stand',
    act: async (house) => {
      const said = house.slack.user('U1').mention('C1', rate);
      const [message] = await house.replies(said);
      expect(message).toMatchObject({ text: expect.stringContaining('26.04%'), threadTs: said.ts });
      expect(
        house.slack
          .user('U2')
          .sees('C1')
          .map(({ ts }) => ts),
      ).toContain(message?.ts);
    },
  },
  {
    hears: ['app_mention'],
    what: 'a mention elsewhere is answered to the asker alone',
    act: async (house) => {
      const said = house.slack.user('U1').mention('C2', rate);
      const sees = (user: string): string[] =>
        house.slack
          .user(user)
          .sees('C2')
          .filter(({ ts }) => ts > said.ts)
          .map(({ text }) => text);
      await house.slack.waitFor(() => (sees('U1').length > 0 ? true : undefined), 'an answer');
      expect(sees('U1')).toEqual([expect.stringContaining('26.04%')]);
      expect(sees('U2')).toEqual([]);
    },
  },
  {
    hears: ['app_home_opened'],
    what: 'Home shows what the person may see, in their language',
    act: async (house) => {
      const user = house.slack.user('U1');
      await user.openHome();
      const home = written(await house.slack.waitFor(() => user.home(), 'Home'));
      for (const part of ['汇通产业园事业服务中心', '86.5', '良', '26.04%', '鹿鸣湾', actions.homeScore])
        expect(home).toContain(part);
    },
  },
  {
    hears: ['app_home_opened'],
    what: 'the Messages tab suggests questions',
    act: async (house) => {
      await house.slack.user('U1').openMessages();
      const prompts = await house.slack.waitFor(
        () => [...house.slack.workspace.prompts.values()][0],
        'suggestions',
      );
      expect(written(prompts)).toContain('执行率');
      const [call] = house.slack.callsOf('assistant.threads.setSuggestedPrompts');
      expect(written(call)).not.toContain('thread_ts');
    },
  },
  {
    hears: [actions.workedOut],
    what: 'how it was worked out, with formula and operands',
    act: async (house) => {
      const view = await pressed(house, await answered(house), actions.workedOut);
      for (const part of ['26.04%', '1.63', '6.26', '÷']) expect(view).toContain(part);
    },
  },
  {
    hears: [actions.sources],
    what: 'sources, word for word',
    act: async (house) => {
      expect(await pressed(house, await answered(house), actions.sources)).toContain('政府采购');
    },
  },
  {
    hears: [anyNumbered(actions.choice)],
    what: 'a choice of a clarifying question asks again',
    act: async (house) => {
      const said = house.slack.user('U1').dm('政采执行率是多少？');
      const [message] = await house.replies(said);
      expect(written(message?.blocks)).toContain(numbered(actions.choice, 1));
      if (!message) return;
      await house.slack.user('U1').press(message, numbered(actions.choice, 1));
      const replies = await house.slack.waitFor(() => {
        const all = house.slack.repliesTo(said);
        return all.length > 1 ? all : undefined;
      }, 'a second answer');
      expect(replies[1]?.text).toContain('政府采购执行率为26.04%');
    },
  },
  {
    hears: [actions.feedback],
    what: 'praise is kept with the answer, and thanked for',
    act: async (house) => {
      const message = await answered(house);
      const user = house.slack.user('U1');
      await user.press(message, actions.feedback, thumb(message, 'good'));
      await house.slack.waitFor(
        () => user.sees(message.channel).find(({ isEphemeral }) => isEphemeral),
        'thanks',
      );
      expect(await feedbackOn(house.app.db, answerOf(message))).toMatchObject([
        { user: 'U1', rating: 'good' },
      ]);
    },
  },
  {
    hears: [actions.feedback, callbacks.feedbackReason],
    what: 'blame is kept at once, with its reason once it is sent',
    act: async (house) => {
      const message = await answered(house);
      const user = house.slack.user('U1');
      await user.press(message, actions.feedback, thumb(message, 'bad'));
      const view = await house.slack.waitFor(
        () => (user.view()?.callbackId === callbacks.feedbackReason ? user.view() : undefined),
        'the form',
      );
      expect(await feedbackOn(house.app.db, answerOf(message))).toMatchObject([{ rating: 'bad' }]);
      expect(await user.submit(view, { reason: 'wrong_figure', detail: '年度不对' })).toEqual({
        kind: 'closed',
      });
      await house.slack.settled();
      expect(await feedbackOn(house.app.db, answerOf(message))).toMatchObject([
        { rating: 'bad', reason: 'wrong_figure: 年度不对' },
      ]);
    },
  },
  {
    hears: [anyNumbered(actions.homeScore)],
    what: 'Score on Home is answered in a direct message',
    act: async (house) => {
      const user = house.slack.user('U2');
      await user.openHome();
      const home = await house.slack.waitFor(() => user.home(), 'Home');
      await user.press(home, numbered(actions.homeScore, 1));
      const answer = await house.slack.waitFor(
        () => user.sees('DU2').find(({ text }) => text.includes('86.5')),
        'the score',
      );
      expect(answer.isEphemeral).toBe(false);
    },
  },
  {
    hears: [anyNumbered(actions.ask)],
    what: 'a suggestion on Home is asked in a direct message',
    act: async (house) => {
      const user = house.slack.user('U3');
      await user.openHome();
      const home = await house.slack.waitFor(() => user.home(), 'Home');
      await user.press(home, numbered(actions.ask, 1));
      await house.slack.waitFor(() => user.sees('DU3').find(({ text }) => text.includes('%')), 'an answer');
      expect(user.sees('DU3')[0]?.text).toContain('procurement execution rate');
    },
  },
  ...[
    { text: '', expected: '/suanpan' },
    { text: 'help', expected: '/suanpan' },
    { text: '帮助', expected: '/suanpan' },
    { text: `ask ${rate}`, expected: '26.04%' },
    { text: 'score 汇通', expected: '86.5' },
    { text: 'frobnicate', expected: '/suanpan help' },
  ].map(commandRow),
  {
    hears: [command],
    what: 'a command where the app is not is answered in a direct message',
    act: async (house) => {
      const user = house.slack.user('U2');
      await user.command(command, `ask ${rate}`, 'C3');
      await house.slack.waitFor(
        () => user.sees('DU2').find(({ text }) => text.includes('26.04%')),
        'an answer',
      );
      expect(user.sees('C3')).toEqual([]);
    },
  },
  {
    hears: [command, actions.draft],
    what: 'drafting by the command begins with the form',
    act: async (house) => {
      const user = house.slack.user('U1');
      const before = user.view();
      await user.command(command, 'draft');
      const view = await house.slack.waitFor(
        () => (user.view() === before ? undefined : user.view()),
        'a dialogue',
      );
      expect(written(view)).toContain('起草');
    },
  },
  {
    hears: [draftShortcut],
    what: 'and so does the shortcut on a message',
    act: async (house) => {
      const message = await answered(house);
      const user = house.slack.user('U1');
      const before = user.view();
      await user.shortcut(draftShortcut, message);
      const view = await house.slack.waitFor(
        () => (user.view() === before ? undefined : user.view()),
        'a dialogue',
      );
      expect(written(view)).toContain('起草');
    },
  },
];

/** The value of the thumb that a person presses. */
function thumb(message: Message, rating: 'good' | 'bad'): string {
  return JSON.stringify({ kind: 'feedback', answer: answerOf(message), rating });
}

function answerOf({ blocks }: Message): string {
  const [, id = ''] = /\\"answer\\":\\"([\w-]+)\\"/.exec(JSON.stringify(blocks)) ?? [];
  return id;
}

export function commandRow({ text, expected }: { text: string; expected: string }): Row {
  return {
    hears: [command],
    what: `/suanpan ${text} is answered to the asker alone, in a channel the app is in`,
    act: async (house) => {
      const user = house.slack.user('U1');
      const seen = new Set(user.sees('C2').map(({ ts }) => ts));
      expect(await user.command(command, text, 'C2')).toMatchObject({ kind: 'acked' });
      const answer = await house.slack.waitFor(
        () => user.sees('C2').find(({ ts }) => !seen.has(ts)),
        'an answer',
      );
      expect(answer).toMatchObject({ isEphemeral: true, text: expect.stringContaining(expected) });
    },
  };
}
