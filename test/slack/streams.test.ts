// What becomes of a stream whose beginning or end Slack did not confirm: the answer takes its place, whole, and alone.
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Fault } from '../support/slack/faults.ts';
import { openHouse } from './slack-app.ts';

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
