// chat.startStream, appendStream, stopStream: a stream is a reply that is open for a while, and then final.
import { z } from 'zod';
import { list, object, text } from '../arguments.ts';
import { checkBlocks, textLength } from '../blocks/check-blocks.ts';
import { slackLimits } from '../blocks/limits.ts';
import { characters } from '../blocks/texts.ts';
import { type Desk, defineMethod, type Method, type Refusal, refused } from '../method.ts';
import { edit, post, shown } from '../posting.ts';
import { findMessage, type Message, threadKey } from '../workspace.ts';
import { isRefusal, placeToPost } from './places.ts';
import { sessionStatus, setSession } from './sessions.ts';

const scopes = ['chat:write'];
const pieces = { markdown_text: text.optional(), chunks: list.optional() };

export const streamMethods: readonly Method[] = [
  defineMethod({
    name: 'chat.startStream',
    scopes,
    input: z.strictObject({
      channel: text,
      thread_ts: text,
      ...pieces,
      recipient_team_id: text.optional(),
      recipient_user_id: text.optional(),
      task_display_mode: z.enum(['timeline', 'plan', 'dense']).optional(),
      icon_emoji: text.optional(),
      icon_url: text.optional(),
      username: text.optional(),
    }),
    run: (args, desk) => {
      const place = placeToPost(desk, args.channel, args.thread_ts);
      if (isRefusal(place)) return place;
      if (place.kind !== 'im') {
        if (args.recipient_team_id === undefined) return refused('missing_recipient_team_id');
        if (args.recipient_user_id === undefined) return refused('missing_recipient_user_id');
      }
      const refusal = piecesRefusal(args);
      if (refusal) return refusal;
      const message = post(desk, {
        channel: place.id,
        user: desk.workspace.botUser,
        threadTs: args.thread_ts,
        stream: {
          state: 'open',
          openedAt: desk.clock.now(),
          chunks: [],
          taskDisplay: args.task_display_mode ?? 'timeline',
        },
      });
      append(desk, message, args);
      return { ok: true, channel: place.id, ts: message.ts };
    },
  }),
  defineMethod({
    name: 'chat.appendStream',
    scopes,
    input: z.strictObject({ channel: text, ts: text, ...pieces }),
    run: (args, desk) => {
      const message = streaming(desk, args.channel, args.ts);
      if ('ok' in message) return message;
      if (message.stream?.state === 'stopped_by_user') return refused('stopped_by_user');
      if (args.markdown_text === undefined && args.chunks === undefined) return refused('no_text');
      const refusal = piecesRefusal(args);
      if (refusal) return refusal;
      append(desk, message, args);
      return { ok: true, channel: args.channel, ts: args.ts };
    },
  }),
  defineMethod({
    name: 'chat.stopStream',
    scopes,
    input: z.strictObject({
      channel: text,
      ts: text,
      ...pieces,
      blocks: list.optional(),
      metadata: object.optional(),
      session_status: sessionStatus.optional(),
    }),
    run: (args, desk) => {
      const message = streaming(desk, args.channel, args.ts);
      if ('ok' in message) return message;
      const { blocks = [] } = args;
      const messages = checkBlocks(blocks, 'message');
      const refusal = messages.length > 0 ? refused('invalid_blocks', messages) : piecesRefusal(args);
      if (refusal) return refusal;
      if (textLength([...message.blocks, ...blocks]) > slackLimits.messageBlockText) {
        return refused('msg_blocks_too_long');
      }
      append(desk, message, args);
      if (message.stream) message.stream.state = 'closed';
      if (args.metadata !== undefined) message.metadata = args.metadata;
      edit(desk, message, { text: message.text, blocks: [...message.blocks, ...blocks] });
      if (args.session_status !== undefined) {
        setSession(desk, threadKey(args.channel, message.threadTs), { status: args.session_status });
      }
      return { ok: true, channel: args.channel, ts: args.ts, message: shown(message) };
    },
  }),
];

function streaming(desk: Desk, channel: string, ts: string): Message | Refusal {
  const message = findMessage(desk.workspace, channel, ts);
  if (!message) return refused('message_not_found');
  const { stream } = message;
  const isOld = stream !== undefined && desk.clock.now() - stream.openedAt >= desk.streamLifeMs;
  return stream === undefined || stream.state === 'closed' || isOld
    ? refused('message_not_in_streaming_state')
    : message;
}

const chunk = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown_text'), text: z.string().max(slackLimits.streamText) }),
  z.strictObject({ type: z.literal('blocks'), blocks: z.array(z.unknown()) }),
  z.strictObject({ type: z.literal('plan_update'), title: z.string().max(slackLimits.streamTask) }),
  z.strictObject({
    type: z.literal('task_update'),
    id: z.string().min(1),
    title: z.string().min(1).max(slackLimits.streamTask),
    status: z.enum(['pending', 'in_progress', 'complete', 'error']),
    details: z.string().max(slackLimits.streamTask).optional(),
    output: z.string().max(slackLimits.streamTask).optional(),
    sources: z
      .array(z.strictObject({ type: z.literal('url'), url: z.url(), text: z.string().min(1) }))
      .optional(),
  }),
]);

interface Pieces {
  markdown_text?: string | undefined;
  chunks?: unknown[] | undefined;
}

function piecesRefusal({ markdown_text = '', chunks = [] }: Pieces): Refusal | undefined {
  if (characters(markdown_text) > slackLimits.streamText) return refused('msg_too_long');
  for (const [index, each] of chunks.entries()) {
    const parsed = chunk.safeParse(each);
    if (!parsed.success) {
      const said = parsed.error.issues.map(
        ({ message, path }) =>
          `[ERROR] ${message} [json-pointer:/chunks/${[index, ...path].map(String).join('/')}]`,
      );
      return refused('invalid_chunks', said);
    }
    if (parsed.data.type !== 'blocks') continue;
    const messages = checkBlocks(parsed.data.blocks, 'message');
    if (messages.length > 0) return refused('invalid_blocks', messages);
  }
  return undefined;
}

function append(desk: Desk, message: Message, { markdown_text = '', chunks = [] }: Pieces): void {
  const given = chunks.map((each) => chunk.parse(each));
  const said = given.flatMap((each) => (each.type === 'markdown_text' ? [each.text] : []));
  const blocks = given.flatMap((each) => (each.type === 'blocks' ? each.blocks : []));
  message.stream?.chunks.push(
    ...(markdown_text === '' ? [] : [{ type: 'markdown_text', text: markdown_text }]),
    ...given,
  );
  if (markdown_text === '' && chunks.length === 0) return;
  edit(desk, message, {
    text: [message.text, markdown_text, ...said].join(''),
    blocks: [...message.blocks, ...blocks],
  });
}
