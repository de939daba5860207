// What becomes of a stream whose beginning or end Slack did not confirm: the answer takes its place, whole, and alone.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/assistant/ask.ts';
import { actions } from '../../src/slack/action-ids.ts';
import type { Fault } from '../support/slack/faults.ts';
import { type HouseOptions, openHouse } from './slack-app.ts';

test.each<[string, Fault]>([
  ['Slack begins it, and its answer is lost', { method: 'chat.startStream', when: 'after', cut: true }],
  ['Slack does not end it', { method: 'chat.stopStream', status: 500 }],
  ['the end of it is not confirmed', { method: 'chat.stopStream', when: 'after', cut: true }],
])(
  '%s',
  async (_, fault) => {
    const house = await openHouse('http', {
      assistant: ({ assistant }) => ({
        ask: async (question) => {
          await setTimeout(1300);
          return await assistant.ask(question);
        },
      }),
    });
    house.slack.faults.add(fault);
    const said = house.slack.user('U1').dm('汇通的政采执行率是多少？');
    await house.slack.waitFor(
      () => house.slack.callsOf('chat.update').at(-1)?.answer?.ok,
      'the answer',
      25_000,
    );
    await house.slack.settled();
    expect(house.slack.faults.left()).toBe(0);
    expect(house.slack.repliesTo(said)).toMatchObject([
      { text: expect.stringContaining('26.04%'), stream: { state: 'closed' } },
    ]);
    await house.stop();
  },
  60_000,
);

/** Calls tools when a stream is due, and then does what is given. */
function streaming(then: Assistant['ask']): Pick<HouseOptions, 'assistant'> {
  return {
    assistant: () => ({
      ask: async (question) => {
        await setTimeout(1200);
        question.onProgress?.([{ id: 'c1', tool: 'look_up', input: {} }]);
        return await then(question);
      },
    }),
  };
}

describe('what is said in place of an answer takes the place of the stream', () => {
  test('where it was stopped', async () => {
    const house = await openHouse(
      'http',
      streaming(async ({ signal }) => {
        await setTimeout(30_000, undefined, { signal });
        throw new Error('never stopped');
      }),
    );
    const said = house.slack.user('U1').dm('汇通的政采执行率是多少？');
    await house.slack.waitFor(() => house.slack.callsOf('chat.startStream')[0]?.answer, 'a stream');
    await house.slack.user('U1').stop(said);
    await house.slack.waitFor(() => house.slack.callsOf('chat.update')[0]?.answer, 'the notice');
    await house.slack.settled();
    expect(house.slack.repliesTo(said)).toMatchObject([
      { text: expect.stringContaining('停'), stream: { state: 'closed' }, metadata: expect.anything() },
    ]);
    await house.stop();
  }, 20_000);

  test('where it failed for good, and every try went on with the stream of the first', async () => {
    const house = await openHouse(
      'http',
      streaming(() => Promise.reject(new Error('broken'))),
    );
    const said = house.slack.user('U1').dm('汇通的政采执行率是多少？');
    await house.slack.waitFor(() => house.slack.callsOf('chat.update')[0]?.answer, 'the notice', 25_000);
    await house.slack.settled();
    expect(house.slack.callsOf('chat.startStream')).toHaveLength(1);
    expect(house.slack.repliesTo(said)).toMatchObject([
      { text: expect.stringMatching(/[0-9a-f]{8}-/), stream: { state: 'closed' } },
    ]);
    await house.stop();
  }, 40_000);
});

test('whoever loses their rights at work in a thread is told so alone; their stream goes, and what others have stays', async () => {
  const see = [{ departments: ['huitong'], years: 'all' as const }];
  const house = await openHouse('http', {
    access: { users: { U1: { see }, U2: { see } }, channels: { C1: { answers: 'open' } } },
    assistant: ({ assistant }) => ({
      ask: async (question) => {
        if (question.caller.id !== 'U1') return await assistant.ask(question);
        await setTimeout(1200);
        question.onProgress?.([{ id: 'c1', tool: 'look_up', input: {} }]);
        await house.slack.waitFor(() => streams(), 'a stream');
        house.access.users.U1 = { see: [], may: [] };
        throw new Error('broken');
      },
    }),
  });
  const { slack } = house;
  const streams = () => slack.callsOf('chat.startStream').find(({ answer }) => answer?.ok);
  const first = slack.user('U2').mention('C1', '汇通的政采执行率是多少？');
  const [theirs] = await house.replies(first);
  slack.user('U1').mention('C1', '汇通的年初预算是多少？', first);
  const told = await slack.waitFor(
    () =>
      slack
        .user('U1')
        .sees('C1')
        .find(({ isEphemeral }) => isEphemeral),
    'a word alone',
    20_000,
  );
  await slack.settled();
  const after = slack.user('U2').mention('C1', '汇通的得分是多少？', first);
  await slack.waitFor(() => slack.repliesTo(after)[0], 'the next answer');
  expect(told.text).toMatch(/没有.*权限|无权|access/);
  expect(told.text).not.toContain('36.06');
  expect(slack.callsOf('chat.delete')).toHaveLength(1);
  expect(slack.repliesTo(first)).toMatchObject([
    { ts: theirs?.ts, text: expect.stringContaining('26.04%') },
    { text: expect.stringContaining('86.5') },
  ]);
  expect(
    slack
      .user('U2')
      .sees('C1')
      .filter(({ isEphemeral }) => isEphemeral),
  ).toEqual([]);
  await house.stop();
}, 60_000);

test('a chart in the thread is not taken for a stream that was left behind', async () => {
  let failures = 0;
  const house = await openHouse('http', {
    assistant: ({ assistant }) => ({
      ask: (question) => {
        const fails = question.question.includes('得分') && failures === 0;
        if (fails) failures += 1;
        return fails ? Promise.reject(new Error('broken')) : assistant.ask(question);
      },
    }),
  });
  const { slack } = house;
  const said = slack.user('U1').dm('汇通的年初预算是多少？');
  const [drawable] = await house.replies(said);
  if (drawable) await slack.user('U1').press(drawable, actions.chart);
  await slack.waitFor(() => slack.callsOf('files.completeUploadExternal')[0]?.answer, 'a chart');
  const next = slack.user('U1').dm('汇通的得分？', said);
  const replies = await house.replies(next);
  expect(failures).toBe(1);
  expect(slack.callsOf('chat.update')).toEqual([]);
  expect(replies).toMatchObject([{ text: expect.stringContaining('86.5') }]);
  await house.stop();
}, 20_000);
