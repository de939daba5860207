// One message into Slack: once, whatever fails on the way. Every message carries a key, and is looked for by it before
// it is sent again.

import type { AnyBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { persist, refusalOf } from './calls.ts';
import type { SlackMessage } from './views/pack.ts';

/** Where a message goes. */
export interface Target {
  channel: string;
  thread?: string;
}

export interface Sending {
  target: Target;
  message: SlackMessage;
  /** The same for every try to send the same message. */
  key: string;
  /** Whether it may have been sent by an earlier try, which has to be found out first. */
  sentPerhaps: boolean;
  signal: AbortSignal;
}

/** Sends a message, or finds it sent. Gives its timestamp, which Slack leaves out where it keeps none. */
export async function post(client: WebClient, sending: Sending): Promise<string | undefined> {
  const { target, key, sentPerhaps, signal } = sending;
  const found = (): Promise<string | undefined> => find(client, target, key);
  const there = sentPerhaps ? await persist(found, signal) : undefined;
  if (there !== undefined) return there;
  return await degrading(sending.message, (form) =>
    persist(() => send(client, target, form, key), signal, found),
  );
}

/** Replaces a message, which may be done any number of times. */
export async function replace(
  client: WebClient,
  { channel, ts, message, key }: { channel: string; ts: string; message: SlackMessage; key: string },
  signal: AbortSignal,
): Promise<void> {
  await degrading(message, ({ text, blocks }) =>
    persist(
      () => client.chat.update({ channel, ts, text, blocks, ...plainly, metadata: marked(key) }),
      signal,
    ),
  );
}

/** Replaces a streamed message, which Slack allows once the stream is at its end: one left open by a try that died is ended. */
export async function replaceStream(
  client: WebClient,
  message: Parameters<typeof replace>[1],
  signal: AbortSignal,
): Promise<void> {
  try {
    await replace(client, message, signal);
  } catch (error) {
    if (refusalOf(error) !== 'streaming_state_conflict') throw error;
    const { channel, ts } = message;
    await persist(() => endStream(client, channel, ts), signal);
    await replace(client, message, signal);
  }
}

/** Takes a streamed message away, for whoever must not be answered where it stands. */
export async function withdrawStream(
  client: WebClient,
  { channel, ts }: { channel: string; ts: string },
  signal: AbortSignal,
): Promise<void> {
  await persist(() => endStream(client, channel, ts), signal);
  await persist(async () => {
    try {
      await client.chat.delete({ channel, ts });
    } catch (error) {
      if (refusalOf(error) !== 'message_not_found') throw error;
    }
  }, signal);
}

async function endStream(client: WebClient, channel: string, ts: string): Promise<void> {
  try {
    await client.chat.stopStream({ channel, ts });
  } catch (error) {
    if (!isOver.has(refusalOf(error) ?? '')) throw error;
  }
}

const isOver = new Set(['message_not_in_streaming_state', 'message_not_found']);

/** Each form of a message until Slack takes one: as it is, without tables, as text alone. */
export async function degrading<T>(message: SlackMessage, send: (form: Form) => Promise<T>): Promise<T> {
  const { text, blocks, degraded } = message;
  const forms: Form[] = [
    { text, blocks },
    ...(degraded ? [{ text, blocks: degraded }] : []),
    { text, blocks: [] },
  ];
  for (const [index, form] of forms.entries()) {
    try {
      return await send(form);
    } catch (error) {
      const last = index === forms.length - 1;
      if (last || !tooMuchForSlack.has(refusalOf(error) ?? '')) throw error;
    }
  }
  throw new Error('a message has at least one form');
}

export interface Form {
  text: string;
  blocks: AnyBlock[];
}

const tooMuchForSlack = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

async function send(
  client: WebClient,
  { channel, thread }: Target,
  { text, blocks }: Form,
  key: string,
): Promise<string | undefined> {
  const sent = await client.chat.postMessage({
    channel,
    ...(thread !== undefined && { thread_ts: thread }),
    text,
    blocks,
    ...plainly,
    ...still,
    metadata: marked(key),
  });
  return sent.ts;
}

/** Nothing in a text is turned into a mention or a link, and no address in it is opened by Slack. */
export const plainly = { parse: 'none', link_names: false } as const;
const still = { unfurl_links: false, unfurl_media: false } as const;

const eventType = 'suanpan_answer';

function marked(key: string): { event_type: string; event_payload: { key: string } } {
  return { event_type: eventType, event_payload: { key } };
}

/**
 * A message of the app's own in the thread that carries no key: a stream that a try began and died over. Every message
 * that was finished has one, but for those of files.
 */
export async function findOrphan(
  client: WebClient,
  { channel, thread }: Target,
  botId: string,
): Promise<string | undefined> {
  if (thread === undefined) return undefined;
  const messages = await read(client, { channel, thread });
  return messages.find(
    ({ bot_id, metadata, files = [] }) =>
      bot_id === botId && files.length === 0 && metadata?.event_payload?.key === undefined,
  )?.ts;
}

/** Whether files of these names were posted there by the app since a time. */
export async function isUploaded(
  client: WebClient,
  { target, botId, names, since }: { target: Target; botId: string; names: readonly string[]; since: Date },
): Promise<boolean> {
  const messages = await read(client, target);
  const files = messages
    .filter(({ ts, bot_id }) => bot_id === botId && Number(ts) * 1000 >= since.getTime() - clockSkewMs)
    .flatMap((message) => message.files ?? []);
  return names.every((name) => files.some((file) => file.name === name));
}

// Slack's clock and this machine's are not the same.
const clockSkewMs = 60_000;

/** The message with this key, if it is there and may be looked for. */
async function find(client: WebClient, target: Target, key: string): Promise<string | undefined> {
  const messages = await read(client, target);
  return messages.find(({ metadata }) => metadata?.event_payload?.key === key)?.ts;
}

async function read(client: WebClient, { channel, thread }: Target): Promise<Message[]> {
  const common = { channel, limit: 200, include_all_metadata: true };
  try {
    if (thread === undefined)
      return history.parse((await client.conversations.history(common)).messages ?? []);
    // A thread comes oldest first: what was sent last stands on its last page.
    const found: Message[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const here = { ...common, ts: thread, oldest: thread, ...(cursor && { cursor }) };
      const { messages, response_metadata } = await client.conversations.replies(here);
      found.push(...history.parse(messages ?? []));
      cursor = response_metadata?.next_cursor;
      if (!cursor) break;
    }
    return found;
  } catch (error) {
    // Without the right to read here nobody can tell; then a message twice is better than none.
    if (refusalOf(error) !== undefined) return [];
    throw error;
  }
}

// Four thousand replies; longer threads are not for a conversation.
const mostPages = 20;

const history = z.array(
  z.object({
    ts: z.string(),
    bot_id: z.string().optional(),
    files: z.array(z.object({ name: z.string().nullish() })).optional(),
    metadata: z.object({ event_payload: z.object({ key: z.unknown().optional() }).optional() }).optional(),
  }),
);

type Message = z.infer<typeof history>[number];

/** Why the app cannot say something in a channel, to one person or to all. */
export const unreachable: ReadonlySet<string> = new Set([
  'not_in_channel',
  'channel_not_found',
  'user_not_in_channel',
  'is_archived',
  'cannot_reply_to_message',
  'thread_not_found',
  'messages_tab_disabled',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
  'thread_locked',
]);
