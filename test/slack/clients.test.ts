// The client for what a person waits for asks once, and gives up while what was pressed can still be answered.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { actions } from '../../src/slack/action-ids.ts';
import { faultOf } from '../../src/slack/calls.ts';
import { type Clients, openClients, patienceMs } from '../../src/slack/clients.ts';
import { openJournal } from '../../src/slack/journal.ts';
import { type FakeSlack, startFakeSlack } from '../support/slack/fake-slack.ts';
import type { Fault } from '../support/slack/faults.ts';
import { openHouse } from './slack-app.ts';

const triggerMs = 3000;

let slack: FakeSlack;
let clients: Clients;
beforeAll(async () => {
  slack = await startFakeSlack();
  const journal = openJournal({ logLevel: 'silent', logText: 'hidden' }, () => undefined);
  clients = openClients({ botToken: slack.botToken, apiUrl: slack.apiUrl, concurrency: 1 }, journal);
});
afterEach(() => slack.faults.clear());
afterAll(() => slack.close());

const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'x' }, blocks: [] };

test.each<[string, Omit<Fault, 'method'>, string]>([
  ['Slack does not answer', { delayMs: 60_000 }, 'unclear'],
  ['Slack is broken', { status: 500, times: 9 }, 'unclear'],
  ['the connection is cut', { cut: true, times: 9 }, 'unclear'],
  ['Slack takes no more', { status: 429, headers: { 'retry-after': '30' }, times: 9 }, 'limited'],
  ['Slack takes no more, and says so otherwise', { error: 'ratelimited', times: 9 }, 'limited'],
])('%s: one call, and no other', async (_, fault, kind) => {
  expect(patienceMs).toBeLessThan(triggerMs);
  slack.faults.add({ method: 'views.open', ...fault });
  const before = slack.callsOf('views.open').length;
  const error: unknown = await clients.interactive.views
    .open({ trigger_id: '1.2', view })
    .catch((thrown: unknown) => thrown);
  expect(faultOf(error)).toMatchObject({ kind });
  expect(slack.callsOf('views.open')).toHaveLength(before + 1);
});

test('a 429 for messages keeps nobody waiting who presses something', async () => {
  slack.faults.add({ method: 'chat.postMessage', status: 429, headers: { 'retry-after': '30' } });
  const limited = await clients.posts.chat
    .postMessage({ channel: 'C1', text: 'x' })
    .catch((thrown: unknown) => thrown);
  expect(faultOf(limited)).toEqual({ kind: 'limited', ms: 30_000 });
  expect(await clients.interactive.auth.test()).toMatchObject({ ok: true });
});

test('a dialogue that Slack does not answer for is asked for once, and its presser is told', async () => {
  const house = await openHouse('http');
  const [answer] = await house.replies(house.slack.user('U1').mention('C1', '汇通的政采执行率是多少？'));
  if (!answer) throw new Error('no answer');
  house.slack.faults.add({ method: 'views.open', delayMs: 60_000 });
  const user = house.slack.user('U1');
  await user.press(answer, actions.workedOut);
  const told = await house.slack.waitFor(
    () => user.sees('C1').find(({ isEphemeral }) => isEphemeral),
    'a word',
  );
  expect(told.text).toContain('不知道是否生效');
  expect(house.slack.callsOf('views.open')).toHaveLength(1);
  await house.stop();
});
