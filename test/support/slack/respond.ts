// POST /response/<id>: what an app says to a button or a command by its response address.
import { z } from 'zod';
import { refusalOf } from './blocks/check-message.ts';
import type { Desk } from './method.ts';
import { edit, post, whisper } from './posting.ts';
import type { Origin } from './response-urls.ts';
import type { Result } from './web-api.ts';
import { findMessage } from './workspace.ts';

export function respond(desk: Desk, id: string, args: unknown): Result {
  const origin = desk.responseUrls.use(id);
  if (typeof origin === 'string') return { status: 404, answer: { ok: false, error: origin } };
  const parsed = shape.safeParse(args);
  if (!parsed.success) return { status: 400, answer: { ok: false, error: 'invalid_payload' } };
  const { delete_original, replace_original, ...said } = parsed.data;
  if (delete_original) return removed(desk, origin);
  const refusal = refusalOf(said);
  if (refusal) return { status: 400, answer: { ok: false, ...refusal } };
  if (replace_original && origin.messageTs !== undefined) return replaced(desk, origin, said);
  sayTo(desk, origin, said);
  return { answer: { ok: true } };
}

/** In the channel only where that is asked for; otherwise only to the person. Acks of commands use it too. */
export function sayTo(desk: Desk, { user, channel, threadTs }: Origin, said: Said): void {
  const place = { channel, text: said.text, blocks: said.blocks, threadTs: said.thread_ts ?? threadTs };
  if (said.response_type === 'in_channel') post(desk, { ...place, user: desk.workspace.botUser });
  else whisper(desk, { ...place, to: user });
}

const shape = z.strictObject({
  text: z.string().optional(),
  blocks: z.array(z.unknown()).optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
  metadata: z.unknown().optional(),
});
export type Said = Omit<z.infer<typeof shape>, 'delete_original' | 'replace_original'>;

/** What an app may say in the very acknowledgement of a command; undefined where it said nothing. */
export function saidInAck(body: unknown): Said | undefined {
  const parsed = shape.safeParse(body);
  return parsed.success && (parsed.data.text || parsed.data.blocks) ? parsed.data : undefined;
}

function replaced(desk: Desk, origin: Origin, said: Said): Result {
  const ephemeral = desk.workspace.ephemerals.find(({ ts }) => ts === origin.messageTs);
  const message = findMessage(desk.workspace, origin.channel, origin.messageTs ?? '');
  if (ephemeral) {
    // Replaced by a new one with the same place: an ephemeral message has no history.
    desk.workspace.ephemerals.splice(desk.workspace.ephemerals.indexOf(ephemeral), 1);
    const { ts } = ephemeral;
    Object.assign(whisper(desk, { ...ephemeral, text: said.text, blocks: said.blocks }), { ts });
  } else if (message) edit(desk, message, said);
  else return { status: 404, answer: { ok: false, error: 'message_not_found' } };
  return { answer: { ok: true } };
}

function removed(desk: Desk, { channel, messageTs }: Origin): Result {
  const { messages, ephemerals } = desk.workspace;
  const isMeant = (each: { channel: string; ts: string }): boolean =>
    each.channel === channel && each.ts === messageTs;
  desk.workspace.messages = messages.filter((each) => !isMeant(each));
  desk.workspace.ephemerals = ephemerals.filter((each) => !isMeant(each));
  desk.changed({ kind: 'other' });
  return { answer: { ok: true } };
}
