// What goes wrong on purpose: each kind of fault, and what has happened when it does.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Answer, callAs } from './call-as.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';

let slack: FakeSlack;

beforeEach(async () => {
  slack = await startFakeSlack({ echoes: false, missing: ['chat.startStream'] });
});
afterEach(() => slack.close());

function call(method: string, args: object = {}): Promise<Answer> {
  return callAs(slack.botToken, slack, method, args);
}

function post(): Promise<Answer> {
  return call('chat.postMessage', { channel: 'C1', text: 'x' });
}

test('a fault before leaves nothing behind, a fault after has posted', async () => {
  slack.faults.add(
    { method: 'chat.postMessage', status: 500 },
    { method: 'chat.postMessage', status: 500, when: 'after' },
  );
  expect((await post()).status).toBe(500);
  expect(slack.workspace.messages).toHaveLength(0);
  expect((await post()).status).toBe(500);
  expect(slack.workspace.messages).toHaveLength(1);
  expect(await post()).toMatchObject({ ok: true });
  expect(slack.callsOf('chat.postMessage').map(({ isFaulty }) => isFaulty)).toEqual([true, true, false]);
});

test('429 says when to come back', async () => {
  slack.faults.add(
    { method: '*', status: 429, headers: { 'retry-after': '7' } },
    { method: '*', error: 'ratelimited' },
  );
  expect((await post()).headers.get('retry-after')).toBe('7');
  expect(await post()).toMatchObject({ status: 429, error: 'ratelimited' });
});

test('a slow call has its effect at once and its answer late; a cut one has no answer', async () => {
  slack.faults.add(
    { method: 'chat.postMessage', delayMs: 120 },
    { method: 'chat.postMessage', cut: true, when: 'after' },
  );
  const slow = post();
  await slack.waitFor(() => slack.workspace.messages[0]);
  const [first] = slack.callsOf('chat.postMessage');
  expect(first?.answer).toBeUndefined();
  await slow;
  expect(first?.tookMs).toBeGreaterThanOrEqual(115);
  await expect(post()).rejects.toThrow('fetch failed');
  expect(slack.workspace.messages).toHaveLength(2);
});

test('faults by chance meet what no queued fault is for', async () => {
  slack.faults.byChance((method) => (method === 'auth.test' ? { method, error: 'fatal_error' } : undefined));
  expect(await call('auth.test')).toMatchObject({ error: 'fatal_error' });
  expect(await post()).toMatchObject({ ok: true });
  slack.faults.clear();
  expect(await call('auth.test')).toMatchObject({ ok: true });
});

test('a workspace without streams does not know the method', async () => {
  expect(await call('chat.startStream', { channel: 'C1', thread_ts: '1.1' })).toMatchObject({
    error: 'unknown_method',
  });
});
