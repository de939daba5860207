// An answer that does not get where it was meant to: put off, refused by its channel, or no longer for everybody.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { openHouse, type SlackHouse } from './slack-app.ts';

const question = '汇通的年初预算是多少？';
const folder = mkdtempSync(join(tmpdir(), 'suanpan-delivery-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['not_in_channel', 'chat.postMessage'],
  ['restricted_action_thread_locked', 'chat.postMessage'],
  ['is_archived', 'chat.postMessage'],
  ['restricted_action', 'chat.postEphemeral'],
])('a channel that refuses it with %s: it comes by direct message, once', async (error, method) => {
  const answers = method === 'chat.postMessage' ? 'open' : 'asker';
  const house = await openHouse('http', {
    access: { members: { see: [{ departments: 'all' }] }, channels: { C1: { answers } } },
  });
  house.slack.faults.add({ method, error });
  house.slack.user('U1').mention('C1', question);
  const opened = await house.slack.waitFor(
    () => house.slack.callsOf('conversations.open')[0]?.answer,
    'a direct message',
  );
  await house.slack.settled();
  expect(opened).toBeDefined();
  const sent = house.slack.callsOf('chat.postMessage').filter(({ answer }) => answer?.ok === true);
  expect(sent.map(({ args }) => String(args.text))).toEqual([expect.stringContaining('36.06')]);
  await house.stop();
});

test('a part for the asker alone that has to wait is all that is shown again', async () => {
  const house = await openHouse('http', {
    access: { members: { see: [{ departments: 'all' }] } },
    assistant: ({ assistant }) => ({
      ask: async (asked) => {
        const answer = await assistant.ask(asked);
        const s = Array.from({ length: 700 }, (_, at) => `Sentence ${at} about the matter. `).join('');
        return { ...answer, text: answer.text + s, segments: [...answer.segments, { t: 'text', s }] };
      },
    }),
  });
  const method = 'chat.postEphemeral';
  house.slack.faults.add({ method, delayMs: 1 }, { method, status: 429, headers: { 'retry-after': '11' } });
  house.slack.user('U1').mention('C1', question);
  const { ephemerals } = house.slack.workspace;
  await house.slack.waitFor(() => ephemerals[1], 'the second part', 20_000);
  await house.slack.settled();
  const texts = ephemerals.map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(1);
  expect(new Set(texts).size).toBe(texts.length);
  await house.stop();
});

test('in a thread of more than a page it is found where it was sent', async () => {
  const house = await openHouse('http');
  const said = house.slack.user('U1').mention('C1', question);
  await house.replies(said);
  for (let count = 0; count < 205; count += 1)
    house.slack.user('U2').say('C1', `chat ${count}`, { threadTs: said.ts });
  house.slack.faults.add({ method: 'chat.postMessage', status: 500, when: 'after' });
  house.slack.user('U1').mention('C1', '汇通的支出决算是多少？', { threadTs: said.ts });
  const answers = () => house.slack.repliesTo(said).filter(({ text }) => text.includes('11.07'));
  await house.slack.waitFor(() => house.slack.callsOf('conversations.replies')[1], 'the second page');
  await house.slack.settled();
  expect(answers()).toHaveLength(1);
  await house.stop();
});

async function putOff(ask: (house: SlackHouse) => unknown, name: string): Promise<string> {
  const DATABASE_URL = `sqlite:${join(folder, name)}`;
  const house = await openHouse('http', { env: { DATABASE_URL } });
  house.slack.faults.add({
    method: 'chat.postMessage',
    status: 429,
    headers: { 'retry-after': '60' },
    times: 9,
  });
  ask(house);
  await house.slack.waitFor(() => house.slack.callsOf('chat.postMessage')[0], 'a first try');
  await house.slack.settled();
  await house.app.db.updateTable('inbox').set({ run_at: 0 }).execute();
  await house.stop();
  return DATABASE_URL;
}

test('a channel closed meanwhile: it goes to the asker alone', async () => {
  const DATABASE_URL = await putOff(({ slack }) => slack.user('U1').mention('C1', question), 'closed.sqlite');
  const house = await openHouse('http', {
    env: { DATABASE_URL },
    access: { members: { see: [{ departments: 'all' }] }, channels: {} },
  });
  await house.slack.waitFor(() => house.slack.callsOf('chat.postEphemeral')[0]?.answer, 'the answer');
  await house.slack.settled();
  expect(house.slack.callsOf('chat.postMessage')).toEqual([]);
  await house.stop();
});

test('rights withdrawn meanwhile: a question back no longer names what may not be seen', async () => {
  const DATABASE_URL = await putOff(
    ({ slack }) => slack.user('U1').dm('年初预算是多少？'),
    'withdrawn.sqlite',
  );
  const house = await openHouse('http', {
    env: { DATABASE_URL },
    access: { members: { see: [{ departments: ['huitong'] }] } },
  });
  const posted = await house.slack.waitFor(
    () => house.slack.callsOf('chat.postMessage').find(({ answer }) => answer),
    'the answer',
  );
  await house.slack.settled();
  expect(JSON.stringify(posted?.args)).not.toContain('鹿鸣湾');
  await house.stop();
});

test('a choice pressed twice at once is asked once', async () => {
  const house = await openHouse('http');
  const [asked] = await house.replies(house.slack.user('U1').mention('C1', '年初预算是多少？'));
  if (!asked) throw new Error('no question back');
  const choice = JSON.stringify(asked.blocks).match(/"action_id":"([^"]*choice[^"]*)"/)?.[1];
  if (choice === undefined) throw new Error(`no choice among ${JSON.stringify(asked.blocks)}`);
  await Promise.all([
    house.slack.user('U1').press(asked, choice),
    house.slack.user('U1').press(asked, choice),
  ]);
  await house.slack.waitFor(
    () => house.slack.callsOf('chat.postMessage').find(({ args }) => String(args.text).includes('36.06')),
    'the answer',
  );
  await house.slack.settled();
  const answers = house.slack
    .callsOf('chat.postMessage')
    .filter(({ args }) => String(args.text).includes('36.06'));
  expect(answers).toHaveLength(1);
  await house.stop();
});

test('stopped while the answer waits to be posted: that is said, and nothing else', async () => {
  const house = await openHouse('http', {
    assistant: ({ assistant }) => ({
      // Long enough for signs of work, without which nothing can be stopped.
      ask: async (asked) => {
        await setTimeout(700);
        return await assistant.ask(asked);
      },
    }),
  });
  const limited = { status: 429, headers: { 'retry-after': '6' } };
  house.slack.faults.add(
    { method: 'chat.postMessage', ...limited },
    { method: 'chat.startStream', error: 'unknown_method' },
  );
  const said = house.slack.user('U1').dm(question);
  await house.slack.waitFor(() => house.slack.callsOf('chat.postMessage')[0], 'a first try');
  await house.slack.user('U1').stop(said);
  const [reply] = await house.replies(said);
  expect(reply?.text).not.toContain('36.06');
  expect(house.slack.repliesTo(said)).toHaveLength(1);
  await house.stop();
});
