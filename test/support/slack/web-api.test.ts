// The Web API of the fake, asked without any SDK: who may do what, what is refused and how, what lasts only a while.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Answer, callAs } from './call-as.ts';
import { type FakeSlack, type FakeSlackOptions, startFakeSlack } from './fake-slack.ts';

const object = z.record(z.string(), z.unknown());

let slack: FakeSlack;

async function start(options: FakeSlackOptions = {}): Promise<void> {
  await slack.close();
  slack = await startFakeSlack({ echoes: false, ...options });
}

function call(method: string, args: object = {}, token = slack.botToken): Promise<Answer> {
  return callAs(token, slack, method, args);
}

function post(channel = 'C1'): Promise<Answer> {
  return call('chat.postMessage', { channel, text: 'x' });
}

beforeEach(async () => {
  slack = await startFakeSlack({ echoes: false });
});
afterEach(() => slack.close());

describe('tokens, scopes and places', () => {
  test('a form with JSON inside means the same as JSON', async () => {
    const blocks = JSON.stringify([{ type: 'divider' }]);
    const body = new URLSearchParams({ token: slack.botToken, channel: 'C1', text: 'x', blocks });
    const answer: unknown = await (
      await fetch(`${slack.apiUrl}chat.postMessage`, { method: 'POST', body })
    ).json();
    expect(answer).toMatchObject({ ok: true, channel: 'C1', message: { text: 'x', bot_id: 'B1' } });
  });

  test.each<[what: string, method: string, args: object, token: string | undefined, error: string]>([
    ['no token', 'auth.test', {}, '', 'not_authed'],
    ['a wrong token', 'auth.test', {}, 'xoxb-wrong', 'invalid_auth'],
    ['a bot token for the socket', 'apps.connections.open', {}, undefined, 'not_allowed_token_type'],
    ['an unknown method', 'chat.shout', {}, undefined, 'unknown_method'],
    ['a missing argument', 'chat.update', { channel: 'C1' }, undefined, 'invalid_arguments'],
    [
      'an argument of another method',
      'chat.postMessage',
      { channel: 'C1', text: 'x', user: 'U1' },
      undefined,
      'invalid_arguments',
    ],
    ['a channel it is not in', 'chat.postMessage', { channel: 'C3', text: 'x' }, undefined, 'not_in_channel'],
    [
      'a channel that is not',
      'chat.postMessage',
      { channel: 'C9', text: 'x' },
      undefined,
      'channel_not_found',
    ],
    [
      'a thread that is not',
      'chat.postMessage',
      { channel: 'C1', text: 'x', thread_ts: '1.1' },
      undefined,
      'thread_not_found',
    ],
    [
      'an ephemeral to a stranger',
      'chat.postEphemeral',
      { channel: 'C1', user: 'UOTHER', text: 'x' },
      undefined,
      'user_not_in_channel',
    ],
    [
      'a message that is not',
      'chat.update',
      { channel: 'C1', ts: '1.1', text: 'x' },
      undefined,
      'message_not_found',
    ],
    ['a user that is not', 'users.info', { user: 'U9' }, undefined, 'user_not_found'],
    ['a group that is not', 'usergroups.users.list', { usergroup: 'S9' }, undefined, 'no_such_subteam'],
    [
      'a trigger that is not',
      'views.open',
      { trigger_id: 'x', view: modal },
      undefined,
      'invalid_trigger_id',
    ],
    [
      'a view Slack does not take',
      'views.publish',
      { user_id: 'U1', view: modal },
      undefined,
      'invalid_arguments',
    ],
    [
      'a stream in a channel for nobody',
      'chat.startStream',
      { channel: 'C1', thread_ts: '1.1' },
      undefined,
      'thread_not_found',
    ],
  ])('%s is refused', async (_, method, args, token, error) => {
    expect(await call(method, args, token)).toMatchObject({ ok: false, error });
  });

  test('what one person alone is shown in a thread that nobody has answered in, nobody sees', async () => {
    const { ts: thread_ts } = slack.user('U1').say('C1', 'x');
    const shown = { channel: 'C1', user: 'U1', thread_ts };
    expect(await call('chat.postEphemeral', { ...shown, text: 'unseen' })).toMatchObject({ ok: true });
    await call('chat.postMessage', { channel: 'C1', thread_ts, text: 'answered' });
    await call('chat.postEphemeral', { ...shown, text: 'seen' });
    const seen = slack.user('U1').sees('C1');
    expect(seen.map(({ text }) => text)).toEqual(['x', 'answered', 'seen']);
  });

  test('a missing scope is named', async () => {
    await start({ scopes: ['chat:write'] });
    expect(await call('users.info', { user: 'U1' })).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read',
      provided: 'chat:write',
    });
    slack.user('U1').dm('x');
    expect(await call('conversations.history', { channel: 'DU1' })).toMatchObject({ needed: 'im:history' });
  });

  test('a stream in a channel must say for whom', async () => {
    const { ts: thread_ts } = slack.user('U1').mention('C1', 'x');
    expect(await call('chat.startStream', { channel: 'C1', thread_ts })).toMatchObject({
      error: 'missing_recipient_team_id',
    });
  });

  test('what people are, a program can read', async () => {
    expect(await call('users.info', { user: 'UGUEST', include_locale: true })).toMatchObject({
      user: { is_restricted: true, is_stranger: false, locale: 'en-US' },
    });
    expect(await call('users.info', { user: 'UOTHER' })).toMatchObject({
      user: { is_stranger: true, team_id: 'T2' },
    });
    expect(await call('usergroups.users.list', { usergroup: 'S1' })).toMatchObject({ users: ['U1', 'U2'] });
  });
});

describe('what lasts only a while', () => {
  test('a trigger opens one view, and none after three seconds', async () => {
    slack.user('U1');
    const trigger = async (): Promise<string> => {
      void slack.user('U1').command('/suanpan');
      return String(slack.deliveries.all.at(-1)?.payload.trigger_id);
    };
    const once = await trigger();
    expect(await call('views.open', { trigger_id: once, view: modal })).toMatchObject({ ok: true });
    expect(await call('views.open', { trigger_id: once, view: modal })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
    const late = await trigger();
    slack.clock.advance(3001);
    expect(await call('views.open', { trigger_id: late, view: modal })).toMatchObject({
      error: 'expired_trigger_id',
    });
  });

  test('a response address works five times and for half an hour', async () => {
    void slack.user('U1').command('/suanpan', '', 'C1');
    const address = String(slack.deliveries.all.at(-1)?.payload.response_url);
    const say = async (): Promise<number> =>
      (
        await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"text":"x"}',
        })
      ).status;
    for (let use = 0; use < 5; use += 1) expect(await say()).toBe(200);
    expect(await say()).toBe(404);
    expect(slack.user('U1').sees('C1')).toHaveLength(5);
    expect(slack.user('U2').sees('C1')).toHaveLength(0);
  });

  test('a stream dies after five minutes; then only an update helps', async () => {
    const { channel, ts: thread_ts } = slack.user('U1').dm('x');
    const { ts } = await call('chat.startStream', { channel, thread_ts, markdown_text: 'a' });
    expect(await call('chat.appendStream', { channel, ts, markdown_text: 'b' })).toMatchObject({ ok: true });
    expect(await call('chat.update', { channel, ts, text: 'x' })).toMatchObject({
      error: 'streaming_state_conflict',
    });
    slack.clock.advance(5 * 60_000);
    const dead = { error: 'message_not_in_streaming_state' };
    expect(await call('chat.appendStream', { channel, ts, markdown_text: 'c' })).toMatchObject(dead);
    expect(await call('chat.stopStream', { channel, ts })).toMatchObject(dead);
    expect(slack.message(channel, String(ts))?.text).toBe('ab');
    expect(await call('chat.update', { channel, ts, text: 'whole' })).toMatchObject({ ok: true });
  });

  test('the stop button stops the stream, and the app ends it', async () => {
    const user = slack.user('U1');
    const said = user.dm('x');
    const { channel, ts: thread_ts } = said;
    await call('agents.sessions.setStatus', { channel_id: channel, thread_ts, status: 'processing' });
    const { ts } = await call('chat.startStream', { channel, thread_ts });
    void user.stop(said);
    expect(await call('chat.appendStream', { channel, ts, markdown_text: 'b' })).toMatchObject({
      error: 'stopped_by_user',
    });
    await call('chat.stopStream', { channel, ts, session_status: 'active' });
    expect(slack.workspace.sessions.get(`${channel}:${thread_ts}`)?.status).toBe('active');
    expect(slack.deliveries.all.at(-1)?.payload.event).toMatchObject({
      type: 'agent_session_stopped',
      streaming_message_ts: [ts],
    });
  });

  test('calls above the limit are answered 429, until the minute is over', async () => {
    await start({ rateLimited: true });
    expect((await post('C1')).status).toBe(200);
    const limited = await post('C1');
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await post('C2')).status).toBe(200);
    slack.clock.advance(1001);
    expect((await post('C1')).status).toBe(200);
    const statuses = await Promise.all(
      Array.from({ length: 51 }, async () => (await call('conversations.info', { channel: 'C1' })).status),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });
});

test('what was posted is read back by pages, newest first, threads apart, metadata only where asked for', async () => {
  await start({ scopes: ['chat:write', 'channels:history'] });
  const metadata = { event_type: 'answer', event_payload: { id: 'a' } };
  const { ts } = await call('chat.postMessage', { channel: 'C1', text: 'root', metadata });
  await call('chat.postMessage', { channel: 'C1', text: 'reply', thread_ts: ts });
  await call('chat.postMessage', { channel: 'C1', text: 'second' });
  const page = await call('conversations.history', { channel: 'C1', limit: 1 });
  expect(page).toMatchObject({ has_more: true, messages: [{ text: 'second' }] });
  const { next_cursor: cursor } = object.parse(page.response_metadata);
  const last = await call('conversations.history', {
    channel: 'C1',
    limit: 1,
    cursor,
    include_all_metadata: true,
  });
  expect(last).toMatchObject({ has_more: false, messages: [{ text: 'root', metadata }] });
  const thread = await call('conversations.replies', { channel: 'C1', ts });
  expect(thread).toMatchObject({ messages: [{ text: 'root' }, { text: 'reply' }] });
  expect(JSON.stringify(thread)).not.toContain('event_payload');
});

const modal = {
  type: 'modal',
  title: { type: 'plain_text', text: 'Title' },
  blocks: [{ type: 'divider' }],
};
