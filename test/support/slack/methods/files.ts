// files.*: an address to upload to, and the file that is there once the upload is completed. Bytes are kept.
import { z } from 'zod';
import { count, text } from '../arguments.ts';
import { type Answer, type Desk, defineMethod, type Method, refused } from '../method.ts';
import { post } from '../posting.ts';
import type { StoredFile } from '../workspace.ts';
import { isRefusal, placeToPost } from './places.ts';

export const fileMethods: readonly Method[] = [
  defineMethod({
    name: 'files.getUploadURLExternal',
    scopes: ['files:write'],
    input: z.strictObject({
      filename: z.string().min(1),
      length: count.min(1),
      alt_txt: text.optional(),
      /** Sent by Slack's own library, and heeded by nobody. */
      alt_text: text.optional(),
      snippet_type: text.optional(),
    }),
    run: (args, desk) => {
      const id = desk.ids.next('F');
      const { filename: name, length, alt_txt: altText = '' } = args;
      if (altText.length > 1000) return refused('alt_txt_too_large');
      desk.workspace.files.set(id, {
        id,
        name,
        title: name,
        altText,
        bytes: Buffer.alloc(0),
        user: desk.workspace.botUser,
        isComplete: false,
        channels: [],
      });
      return { ok: true, file_id: id, upload_url: `${desk.url}/upload/${id}?length=${length}` };
    },
  }),
  defineMethod({
    name: 'files.completeUploadExternal',
    scopes: ['files:write'],
    input: z.strictObject({
      files: z.array(z.looseObject({ id: z.string(), title: z.string().optional() })).min(1),
      channel_id: text.optional(),
      channels: text.optional(),
      thread_ts: text.optional(),
      initial_comment: text.optional(),
      blocks: z.array(z.unknown()).optional(),
    }),
    run: (args, desk): Answer => {
      const files = args.files.map(({ id, title }) => ({ file: desk.workspace.files.get(id), title }));
      if (files.some(({ file }) => file === undefined || file.isComplete)) return refused('file_not_found');
      if (files.some(({ file }) => file?.bytes.length === 0)) return refused('file_not_uploaded');
      const target = args.channel_id ?? args.channels;
      const place = target === undefined ? undefined : placeToPost(desk, target, args.thread_ts);
      if (place && isRefusal(place)) return place;
      const complete = files.flatMap(({ file, title }) => (file ? [completed(file, title, place?.id)] : []));
      if (place) {
        post(desk, {
          channel: place.id,
          user: desk.workspace.botUser,
          text: args.initial_comment,
          blocks: args.blocks,
          threadTs: args.thread_ts,
          files: complete.map(({ id }) => id),
          subtype: 'file_share',
        });
      }
      return { ok: true, files: complete.map((file) => shownFile(desk, file)) };
    },
  }),
  defineMethod({
    name: 'files.info',
    scopes: ['files:read'],
    input: z.strictObject({ file: text, count: count.optional(), cursor: text.optional() }),
    run: (args, desk) => {
      const file = desk.workspace.files.get(args.file);
      return file ? { ok: true, file: shownFile(desk, file) } : refused('file_not_found');
    },
  }),
];

export function shownFile({ url }: Desk, file: StoredFile): Record<string, unknown> {
  const { id, name, title, user, bytes, channels, said = {} } = file;
  const { address = `${url}/files/${id}/${encodeURIComponent(name)}`, size = bytes.length } = said;
  const filetype = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : 'binary';
  return {
    id,
    name,
    title,
    user,
    filetype,
    size,
    channels,
    url_private: address,
    url_private_download: address,
  };
}

function completed(file: StoredFile, title = file.name, channel?: string): StoredFile {
  file.isComplete = true;
  file.title = title;
  if (channel !== undefined) file.channels.push(channel);
  return file;
}
