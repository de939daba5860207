// Commands are acknowledged before Slack is asked anything, and answered although what they needed failed at first.
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from '../../src/slack/action-ids.ts';
import { colleagues } from './colleagues.ts';
import { type HouseOptions, modes, openHouse, type SlackHouse } from './slack-app.ts';

const commands: [string, RegExp][] = [
  ['', /\/suanpan ask/],
  ['help', /\/suanpan ask/],
  ['帮助', /\/suanpan ask/],
  ['frobnicate', /\/suanpan help/],
  ['chart', /budget/],
  ['chart 没有的图', /budget/],
  ['ask 汇通的政采执行率是多少？', /26\.04%/],
  ['score 汇通', /86\.5/],
];

describe.each(modes)('in %s mode', (mode) => {
  let house: SlackHouse;
  beforeAll(async () => {
    house = await openHouse(mode, { fake: { seed: colleagues(commands.length) } });
  });
  afterAll(() => house.stop());

  test.each(commands.map(([text, expected], index) => ({ text, expected, person: `P${index}` })))(
    '/suanpan $text',
    async ({ text, expected, person }) => {
      const user = house.slack.user(person);
      house.slack.faults.add({ method: 'users.info', error: 'internal_error' });
      expect(await user.command(command, text, 'C2')).toMatchObject({ kind: 'acked' });
      const shown = () => user.sees('C2').filter(({ isEphemeral }) => isEphemeral);
      await house.slack.waitFor(() => shown().find((each) => expected.test(each.text)), 'an answer');
      await house.slack.settled();
      expect(shown()).toHaveLength(1);
      expect(house.slack.faults.left()).toBe(0);
    },
  );
});

test('what there is to ask is not kept waiting by what is being answered', async () => {
  const house = await openHouse('http', {
    assistant: ({ assistant }) => ({
      ask: async (asked) => {
        await once(asked.signal, 'abort');
        return await assistant.ask(asked);
      },
    }),
  });
  const user = house.slack.user('U1');
  await user.command(command, 'ask 汇通的政采执行率是多少？', 'C2');
  await user.command(command, 'help', 'C2');
  await house.slack.waitFor(() => user.sees('C2').find(isHelp), 'help');
  expect(house.slack.callsOf('chat.postEphemeral').every(({ answer }) => answer?.ok)).toBe(true);
  await house.stop();
});

describe('a question by command shows a sign of work, in the language it was asked in, to the asker alone', () => {
  test.each([
    ['汇通的政采执行率是多少？', 'U3', /正在查.*政采执行率/],
    ['What was the procurement execution rate of Huitong?', 'U1', /Looking it up.*procurement/],
  ])('%s', async (question, person, expected) => {
    const { answerNow, assistant } = waiting();
    const house = await openHouse('http', { assistant });
    const user = house.slack.user(person);
    await user.command(command, `ask ${question}`, 'C1');
    const seen = () => user.sees('C1').map(({ text }) => text);
    await house.slack.waitFor(() => seen()[0], 'a sign of work');
    expect(seen()).toEqual([expect.stringMatching(expected)]);
    answerNow();
    await house.slack.waitFor(() => seen()[1], 'the answer');
    await house.slack.settled();
    expect(seen()).toEqual([expect.stringMatching(expected), expect.stringContaining('26.04%')]);
    expect(house.slack.user('U2').sees('C1')).toEqual([]);
    await house.stop();
  });

  test('by direct message, as its answer, where the app is not', async () => {
    const { answerNow, assistant } = waiting();
    const house = await openHouse('http', { assistant });
    const user = house.slack.user('U1');
    await user.command(command, 'ask 汇通的政采执行率是多少？', 'C3');
    const seen = () => user.sees('DU1').map(({ text }) => text);
    await house.slack.waitFor(() => seen()[0], 'a sign of work');
    answerNow();
    await house.slack.waitFor(() => seen()[1], 'the answer');
    await house.slack.settled();
    expect(seen()).toEqual([expect.stringContaining('正在查'), expect.stringContaining('26.04%')]);
    await house.stop();
  });

  test('and none where the answer is there sooner than anybody could read it', async () => {
    const house = await openHouse('http');
    const user = house.slack.user('U1');
    await user.command(command, 'ask 汇通的政采执行率是多少？', 'C2');
    await house.slack.waitFor(() => user.sees('C2')[0], 'the answer');
    await house.slack.settled();
    expect(user.sees('C2').map(({ text }) => text)).toEqual([expect.stringContaining('26.04%')]);
    await house.stop();
  });
});

function isHelp({ text }: { text: string }): boolean {
  return text.includes('/suanpan ask');
}

/** The program's own assistant, once it is told that it may answer. */
function waiting(): Required<Pick<HouseOptions, 'assistant'>> & { answerNow: () => void } {
  const { promise: mayAnswer, resolve: answerNow } = Promise.withResolvers<void>();
  return {
    answerNow,
    assistant: ({ assistant }) => ({
      ask: async (asked) => {
        await mayAnswer;
        return await assistant.ask(asked);
      },
    }),
  };
}
