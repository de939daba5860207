// Charts in Slack where something goes wrong: the picture comes once or a sentence says why not, and the answer stays.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { actions } from '../../src/slack/action-ids.ts';
import type { Fault } from '../support/slack/faults.ts';
import type { Message } from '../support/slack/workspace.ts';
import { openHouse, type SlackHouse } from './slack-app.ts';

const budget = '汇通的年初预算是多少？';
// The first picture loads the libraries, on a machine that may be busy.
const patience = 60_000;

let house: SlackHouse;
beforeAll(async () => {
  house = await openHouse('http');
}, 60_000);
afterEach(() => house.slack.faults.clear());
afterAll(() => house.stop());

/** An answer to U1 in a channel where answers stand for everyone. */
async function answered(): Promise<Message> {
  const [message] = await house.replies(house.slack.user('U1').mention('C1', budget));
  if (!message) throw new Error('no answer');
  return message;
}

const picturesIn = ({ threadTs }: Message): Message[] =>
  house.slack.workspace.messages.filter((each) => each.threadTs === threadTs && each.files.length > 0);

const toldTo = (user: string, { ts }: Message): string[] =>
  house.slack
    .user(user)
    .sees('C1')
    .filter((each) => each.isEphemeral && each.ts > ts)
    .map(({ text }) => text);

/** Nothing is left in the inbox. */
async function worked(): Promise<void> {
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

describe('a step that fails and then does not', () => {
  const steps = ['files.getUploadURLExternal', 'upload', 'files.completeUploadExternal'];
  const faults: Omit<Fault, 'method'>[] = [
    { status: 500, when: 'before' },
    { cut: true, when: 'after' },
    { status: 429, headers: { 'retry-after': '1' } },
  ];
  test.each(steps.flatMap((method) => faults.map((fault) => ({ method, ...fault }))))(
    '$method with $status $cut $when: the picture comes once',
    async (fault) => {
      const answer = await answered();
      house.slack.faults.add(fault);
      await house.slack.user('U1').press(answer, actions.chart);
      await house.slack.waitFor(() => picturesIn(answer)[0], 'the picture', patience);
      await worked();
      expect(picturesIn(answer)).toHaveLength(1);
      expect(house.slack.faults.left()).toBe(0);
      expect(toldTo('U1', answer)).toEqual([]);
    },
    2 * patience,
  );
});

test('where Slack will not take it the person alone is told why, and the answer stays', async () => {
  const answer = await answered();
  house.slack.faults.add({ method: 'files.getUploadURLExternal', error: 'file_uploads_disabled' });
  await house.slack.user('U1').press(answer, actions.chart);
  await house.slack.waitFor(() => toldTo('U1', answer)[0], 'a word', patience);
  await worked();
  expect(toldTo('U1', answer)).toEqual([
    expect.stringContaining('Slack 没有收下这张图（file_uploads_disabled）'),
  ]);
  expect(toldTo('U2', answer)).toEqual([]);
  expect(picturesIn(answer)).toEqual([]);
  expect(house.slack.message('C1', answer.ts)?.text).toBe(answer.text);
});

test(
  'where it fails for good a sentence gives a reference, and the answer stays',
  async () => {
    const answer = await answered();
    house.slack.faults.add({ method: 'upload', status: 500, times: 100 });
    await house.slack.user('U1').press(answer, actions.chart);
    await house.slack.waitFor(() => toldTo('U1', answer)[0], 'a word', patience);
    house.slack.faults.clear();
    await worked();
    expect(toldTo('U1', answer)).toEqual([expect.stringMatching(/图没有画成：程序出了错.*编号 \S+/)]);
    expect(picturesIn(answer)).toEqual([]);
    expect(house.slack.message('C1', answer.ts)?.text).toBe(answer.text);
  },
  2 * patience,
);

test('pressed twice within a moment it comes once; somebody else may ask for it, too', async () => {
  const answer = await answered();
  const [one, two] = [house.slack.user('U1'), house.slack.user('U2')];
  await Promise.all([one.press(answer, actions.chart), one.press(answer, actions.chart)]);
  await house.slack.waitFor(() => picturesIn(answer)[0], 'the picture', patience);
  await worked();
  expect(picturesIn(answer)).toHaveLength(1);
  await two.press(answer, actions.chart);
  await house.slack.waitFor(() => picturesIn(answer)[1], 'the other picture', patience);
});

test('the program ended before it was done takes it up again', async () => {
  const answer = await answered();
  const place = { kind: 'channel', team: 'T1', channel: 'C1', thread: answer.threadTs } as const;
  const [, id = ''] = /\\"answer\\":\\"([\w-]+)\\"/.exec(JSON.stringify(answer.blocks)) ?? [];
  const asked = { kind: 'chart_of', place, asker: 'U1', answer: id, at: new Date().toISOString() };
  // As another process left it that had uploaded nothing, or everything, and died before it could say so.
  const left = async (): Promise<void> => {
    await house.app.db
      .insertInto('inbox')
      .values({
        id: `left-${answer.ts}-${randomUUID()}`,
        seq: Date.now(),
        event: randomUUID(),
        message: null,
        lane: `T1/C1/${answer.threadTs}`,
        request: JSON.stringify(asked),
        progress: null,
        status: 'running',
        claims: 1,
        failures: 0,
        run_at: 0,
        lease_until: 0,
        problem: null,
        at: new Date().toISOString(),
      })
      .execute();
  };
  await left();
  await house.slack.waitFor(() => picturesIn(answer)[0], 'the picture', patience);
  await worked();
  expect(picturesIn(answer)).toHaveLength(1);
  await house.app.db
    .updateTable('inbox')
    .set({ status: 'running', lease_until: 0, request: JSON.stringify(asked) })
    .where('id', 'like', `left-${answer.ts}%`)
    .execute();
  await worked();
  expect(picturesIn(answer)).toHaveLength(1);
});
