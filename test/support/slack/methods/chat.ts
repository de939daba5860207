// chat.*: messages, ephemeral messages, changes.
import { z } from 'zod';
import { flag, list, object, text } from '../arguments.ts';
import { type Content, refusalOf } from '../blocks/check-message.ts';
import { type Answer, defineMethod, type Method, type Refusal, refused } from '../method.ts';
import { edit, post, shown, whisper } from '../posting.ts';
import { findMessage } from '../workspace.ts';
import { isRefusal, placeToPost } from './places.ts';

const content = {
  text: text.optional(),
  markdown_text: text.optional(),
  blocks: list.optional(),
  attachments: list.optional(),
};
const manner = {
  as_user: flag.optional(),
  icon_emoji: text.optional(),
  icon_url: text.optional(),
  username: text.optional(),
  parse: z.enum(['full', 'none']).optional(),
  link_names: flag.optional(),
};
const scopes = ['chat:write'];

export const chatMethods: readonly Method[] = [
  defineMethod({
    name: 'chat.postMessage',
    scopes,
    input: z.strictObject({
      channel: text,
      ...content,
      ...manner,
      thread_ts: text.optional(),
      reply_broadcast: flag.optional(),
      metadata: object.optional(),
      unfurl_links: flag.optional(),
      unfurl_media: flag.optional(),
      mrkdwn: flag.optional(),
    }),
    run: (args, desk) => {
      const place = placeToPost(desk, args.channel, args.thread_ts);
      if (isRefusal(place)) return place;
      const message = contentRefusal(args);
      if (message) return message;
      const posted = post(desk, {
        channel: place.id,
        user: desk.workspace.botUser,
        ...asContent(args),
        threadTs: args.thread_ts,
        metadata: args.metadata,
        unfurl: args.unfurl_links !== false || args.unfurl_media !== false,
      });
      return { ok: true, channel: place.id, ts: posted.ts, message: shown(posted) };
    },
  }),
  defineMethod({
    name: 'chat.postEphemeral',
    scopes,
    input: z.strictObject({ channel: text, user: text, ...content, ...manner, thread_ts: text.optional() }),
    run: (args, desk) => {
      const place = placeToPost(desk, args.channel, args.thread_ts);
      if (isRefusal(place)) return place;
      if (!desk.workspace.users.has(args.user)) return refused('user_not_found');
      if (!place.members.has(args.user)) return refused('user_not_in_channel');
      const message = contentRefusal(args);
      if (message) return message;
      const { ts } = whisper(desk, {
        to: args.user,
        channel: place.id,
        ...asContent(args),
        threadTs: args.thread_ts,
      });
      return { ok: true, message_ts: ts };
    },
  }),
  defineMethod({
    name: 'chat.update',
    scopes,
    input: z.strictObject({
      channel: text,
      ts: text,
      ...content,
      as_user: flag.optional(),
      parse: z.enum(['full', 'none']).optional(),
      link_names: flag.optional(),
      metadata: object.optional(),
      file_ids: list.optional(),
      reply_broadcast: flag.optional(),
    }),
    run: (args, desk) => {
      const message = findMessage(desk.workspace, args.channel, args.ts);
      if (!message) return refused('message_not_found');
      if (message.user !== desk.workspace.botUser) return refused('cant_update_message');
      if (
        message.stream?.state === 'open' &&
        desk.clock.now() - message.stream.openedAt < desk.streamLifeMs
      ) {
        return refused('streaming_state_conflict');
      }
      const refusal = contentRefusal(args);
      if (refusal) return refusal;
      edit(desk, message, asContent(args));
      if (args.metadata !== undefined) message.metadata = args.metadata;
      return { ok: true, channel: args.channel, ts: args.ts, text: message.text, message: shown(message) };
    },
  }),
  defineMethod({
    name: 'chat.delete',
    scopes,
    input: z.strictObject({ channel: text, ts: text, as_user: flag.optional() }),
    run: (args, desk): Answer => {
      const { workspace } = desk;
      const message = findMessage(workspace, args.channel, args.ts);
      if (!message) return refused('message_not_found');
      if (message.user !== workspace.botUser) return refused('cant_delete_message');
      workspace.messages.splice(workspace.messages.indexOf(message), 1);
      desk.changed({ kind: 'other' });
      return { ok: true, channel: args.channel, ts: args.ts };
    },
  }),
];

/** Markdown is kept as the markdown block that Slack makes of it. */
export function asContent({ text, markdown_text, blocks }: Content): Pick<Content, 'text' | 'blocks'> {
  if (markdown_text === undefined) return { text, blocks };
  return { text: markdown_text, blocks: [{ type: 'markdown', text: markdown_text }] };
}

export function contentRefusal(content: Content): Refusal | undefined {
  const refusal = refusalOf(content);
  return refusal && refused(refusal.error, refusal.messages);
}
