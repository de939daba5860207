// The same calls to this fake and to an emulator by others: where both reach, they take and refuse the same.
import { App, LogLevel } from '@slack/bolt';
import { createEmulator } from 'emulate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { freePort } from '../free-port.ts';
import { startFakeSlack } from './fake-slack.ts';

type Client = App['client'];

interface Place {
  client: Client;
  /** May only post. */
  poor: Client;
  channel: string;
  user: string;
  close: () => Promise<void>;
}

const scopes = [
  'chat:write',
  'channels:history',
  'channels:read',
  'users:read',
  'files:write',
  'reactions:write',
];
const places = new Map<string, Place>();

beforeAll(async () => {
  places.set('this fake', await ours());
  places.set('emulate', await theirs());
});
afterAll(async () => {
  for (const { close } of places.values()) await close();
});

interface Step {
  what: string;
  run: (place: Place, root: string) => Promise<unknown>;
  /** The error both give, or what both answer. */
  answer: string | object;
}

const section = { type: 'section' as const, text: { type: 'mrkdwn' as const, text: '*x*' } };
const home = { type: 'home' as const, blocks: [section] };
const modal = {
  type: 'modal' as const,
  title: { type: 'plain_text' as const, text: 'T' },
  blocks: [section],
};
const metadata = { event_type: 'answer', event_payload: { id: 'a' } };

const steps: Step[] = [
  {
    what: 'a message with blocks and metadata',
    run: ({ client, channel }) =>
      client.chat.postMessage({ channel, text: 'x', blocks: [section], metadata }),
    answer: { ok: true, message: { text: 'x', metadata } },
  },
  {
    what: 'a reply',
    run: ({ client, channel }, thread_ts) => client.chat.postMessage({ channel, text: 'reply', thread_ts }),
    answer: { ok: true },
  },
  {
    what: 'an update',
    run: ({ client, channel }, ts) => client.chat.update({ channel, ts, text: 'root, changed' }),
    answer: { ok: true, text: 'root, changed' },
  },
  {
    what: 'a message of nothing',
    run: ({ client, channel }) => client.chat.postMessage({ channel, text: '' }),
    answer: 'no_text',
  },
  {
    what: 'a channel that is not',
    run: ({ client }) => client.chat.postMessage({ channel: 'C404', text: 'x' }),
    answer: 'channel_not_found',
  },
  {
    what: 'an update of a message that is not',
    run: ({ client, channel }) => client.chat.update({ channel, ts: '1.1', text: 'x' }),
    answer: 'message_not_found',
  },
  {
    what: 'an ephemeral for nobody',
    run: ({ client, channel }) => client.chat.postEphemeral({ channel, user: 'U404', text: 'x' }),
    answer: 'user_not_found',
  },
  {
    what: 'a thread read back, with metadata',
    run: ({ client, channel }, ts) =>
      client.conversations.replies({ channel, ts, include_all_metadata: true }),
    answer: { ok: true, has_more: false, messages: [{ text: 'root, changed', metadata }, { text: 'reply' }] },
  },
  {
    what: 'what a channel is',
    run: ({ client, channel }) => client.conversations.info({ channel }),
    answer: { ok: true, channel: { is_channel: true, is_im: false, is_private: false, is_archived: false } },
  },
  {
    what: 'who a user is',
    run: ({ client, user }) => client.users.info({ user }),
    answer: { ok: true, user: { deleted: false, is_bot: false } },
  },
  {
    what: 'a user that is not',
    run: ({ client }) => client.users.info({ user: 'U404' }),
    answer: 'user_not_found',
  },
  {
    what: 'a reaction',
    run: ({ client, channel }, timestamp) => client.reactions.add({ channel, timestamp, name: 'eyes' }),
    answer: { ok: true },
  },
  {
    what: 'the same reaction again',
    run: ({ client, channel }, timestamp) => client.reactions.add({ channel, timestamp, name: 'eyes' }),
    answer: 'already_reacted',
  },
  {
    what: 'a file in two steps',
    run: ({ client, channel }) =>
      client.filesUploadV2({
        channel_id: channel,
        filename: 'a.txt',
        file: Buffer.from('四个字符'),
        title: 'A',
      }),
    answer: { files: [{ files: [{ name: 'a.txt', title: 'A', filetype: 'txt', size: 12 }] }] },
  },
  {
    what: 'a Home',
    run: ({ client, user }) => client.views.publish({ user_id: user, view: home }),
    answer: { ok: true, view: { type: 'home', private_metadata: '', state: { values: {} } } },
  },
  {
    what: 'a modal without a trigger',
    run: ({ client }) => client.views.open({ trigger_id: 'none', view: modal }),
    answer: 'invalid_trigger_id',
  },
  {
    what: 'a call without its scope',
    run: ({ poor, user }) => poor.users.info({ user }),
    answer: 'missing_scope',
  },
];

test.each(['this fake', 'emulate'])('%s takes and refuses what it should', async (name) => {
  const place = places.get(name);
  if (!place) throw Error(`${name} did not start`);
  const { client, channel } = place;
  const { ts: root = '' } = await client.chat.postMessage({ channel, text: 'root', metadata });
  const got: Record<string, unknown> = {};
  // In order, since later steps look at what earlier ones did.
  for (const { what, run } of steps) got[what] = await run(place, root).catch(codeOf);
  expect(got).toMatchObject(Object.fromEntries(steps.map(({ what, answer }) => [what, answer])));
});

function codeOf(error: unknown): string {
  return z.object({ data: z.object({ error: z.string() }) }).parse(error).data.error;
}

async function ours(): Promise<Place> {
  const slack = await startFakeSlack({ scopes, echoes: false });
  const poor = await startFakeSlack({ scopes: ['chat:write'], echoes: false });
  return {
    client: clientFor(slack.apiUrl, slack.botToken),
    poor: clientFor(poor.apiUrl, poor.botToken),
    channel: 'C1',
    user: 'U1',
    close: async () => {
      await slack.close();
      await poor.close();
    },
  };
}

async function theirs(): Promise<Place> {
  const tokens = [
    { token: 'xoxb-rich', user: 'dev', scopes },
    { token: 'xoxb-poor', user: 'dev', scopes: ['chat:write'] },
  ];
  const users = [{ name: 'dev', email: 'dev@example.com' }];
  const channels = [{ name: 'general' }];
  const seed = { slack: { strict_scopes: true, signing_secret: 'secret', users, channels, tokens } };
  const emulator = await createEmulator({ service: 'slack', port: await freePort(), seed });
  const client = clientFor(`${emulator.url}/api/`, 'xoxb-rich');
  const { user_id: user = '' } = await client.auth.test();
  const { channels: [general] = [] } = await client.conversations.list();
  const poor = clientFor(`${emulator.url}/api/`, 'xoxb-poor');
  return { client, poor, channel: general?.id ?? '', user, close: () => emulator.close() };
}

function clientFor(slackApiUrl: string, token: string): Client {
  const clientOptions = { slackApiUrl, retryConfig: { retries: 0 } };
  const quiet = { logLevel: LogLevel.ERROR, deferInitialization: true };
  return new App({ token, signingSecret: 'unused', clientOptions, ...quiet }).client;
}
