// Puts messages into the workspace and changes them there; whoever may do it has been decided before.
import { z } from 'zod';
import type { Desk } from './method.ts';
import { type Block, type Ephemeral, type Message, threadKey, threadOf } from './workspace.ts';

export interface Posted {
  channel: string;
  user: string;
  text?: string | undefined;
  blocks?: readonly unknown[] | undefined;
  threadTs?: string | undefined;
  files?: string[];
  metadata?: unknown;
  stream?: Message['stream'];
  subtype?: string;
  unfurl?: boolean;
}

export function post(desk: Desk, posted: Posted): Message {
  const { workspace, ids } = desk;
  const { channel, user, text = '', blocks = [], threadTs, files = [], metadata, stream, subtype } = posted;
  const message: Message = {
    channel,
    ts: ids.ts(),
    user,
    botId: user === workspace.botUser ? workspace.botId : undefined,
    subtype,
    text,
    blocks: named(desk, blocks),
    threadTs,
    files,
    metadata,
    reactions: new Map(),
    stream,
    unfurl: posted.unfurl ?? true,
  };
  workspace.messages.push(message);
  // An answer of the app takes its status line away.
  if (user === workspace.botUser) workspace.statuses.delete(threadKey(channel, threadTs));
  desk.changed({ kind: 'posted', channel, ts: message.ts });
  return message;
}

export function edit(
  desk: Desk,
  message: Message,
  { text, blocks }: { text?: string | undefined; blocks?: readonly unknown[] | undefined },
): void {
  if (text !== undefined) message.text = text;
  // Text alone takes the blocks away, as in Slack.
  if (blocks !== undefined || text !== undefined) message.blocks = named(desk, blocks ?? []);
  message.editedTs = desk.ids.ts();
  desk.changed({ kind: 'edited', channel: message.channel, ts: message.ts });
}

export function whisper(
  desk: Desk,
  { to, channel, text = '', blocks = [], threadTs }: Omit<Posted, 'user'> & { to: string },
): Ephemeral {
  const isSeen = threadTs === undefined || threadOf(desk.workspace, channel, threadTs).length > 1;
  const ephemeral = { channel, ts: desk.ids.ts(), to, text, blocks: named(desk, blocks), threadTs, isSeen };
  desk.workspace.ephemerals.push(ephemeral);
  desk.changed({ kind: 'other' });
  return ephemeral;
}

/** Blocks as Slack gives them back: each with an id. They have been checked. */
export function named(desk: Desk, blocks: readonly unknown[]): Block[] {
  return blocks.map((block) => {
    const { block_id = desk.ids.next('b'), ...rest } = shape.parse(block);
    return { ...rest, block_id };
  });
}

const shape = z.looseObject({ type: z.string(), block_id: z.string().optional() });

/** A message as the Web API and events show it. */
export function shown(message: Message): Record<string, unknown> {
  const { ts, user, botId, subtype, text, blocks, threadTs, editedTs, files, metadata, reactions } = message;
  return {
    type: 'message',
    ...(subtype && { subtype }),
    ts,
    user,
    ...(botId && { bot_id: botId, app_id: 'A1' }),
    text,
    ...(blocks.length > 0 && { blocks }),
    ...(threadTs && { thread_ts: threadTs }),
    ...(editedTs && { edited: { user, ts: editedTs } }),
    ...(files.length > 0 && { files: files.map((id) => ({ id })) }),
    ...(metadata !== undefined && { metadata }),
    ...(reactions.size > 0 && {
      reactions: Array.from(reactions, ([name, users]) => ({ name, count: users.size, users: [...users] })),
    }),
  };
}
