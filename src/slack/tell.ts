// One person is told something short: where they are, for them alone; by direct message where nothing can be shown
// there, and, in words that make it no second message, where Slack leaves it open whether it was.
import type { Refused } from '../drafting/opened.ts';
import type { Language } from '../evaluation/shape.ts';
import { showAlone } from './alone.ts';
import { refusalOf } from './calls.ts';
import { directWith } from './direct.ts';
import type { Pressed } from './heard.ts';
import type { SlackParts } from './parts.ts';
import { post, unreachable } from './post.ts';
import type { Viewer } from './viewer.ts';
import { refusalMessage } from './views/draft-refusal.ts';
import { noticeModal } from './views/notice-modal.ts';
import { type Notice, noticeView, perhapsShown } from './views/notices.ts';
import type { SlackMessage } from './views/pack.ts';

/** Where somebody is; nowhere on Home and in dialogues that do not say where they were opened. */
export interface Whereabouts {
  channel?: string | undefined;
  thread?: string | undefined;
  /** Nobody has answered in the thread yet. */
  isNew?: true | undefined;
}

/** Who is told, and under which key it is found again in the direct messages: the same for every try. */
export interface Told {
  user: string;
  language: Language;
  key: string;
}

/** Tells one person alone something that is no refusal. */
export async function tellAlone(
  notice: Notice,
  where: Whereabouts,
  told: Told,
  parts: SlackParts,
): Promise<void> {
  await alone(noticeView(notice, told.language, parts.prompts), where, told, parts);
}

/** Tells one person alone why nothing came of what they pressed. */
export async function tellRefusal(
  refusal: Refused,
  where: Whereabouts,
  told: Told,
  parts: SlackParts,
): Promise<void> {
  await alone(refusalMessage(refusal, told.language, parts.prompts), where, told, parts);
}

async function alone(
  message: SlackMessage,
  { channel, thread, isNew }: Whereabouts,
  told: Told,
  parts: SlackParts,
): Promise<void> {
  if (channel === undefined || channel === '') return await tellDirectly(message, told, parts);
  const { user } = told;
  const target = { channel, ...(thread !== undefined && !isNew && { thread }) };
  try {
    const shown = await showAlone(parts.clients.posts, { target, user, message, signal: unending() });
    if (shown === 'unclear')
      await tellDirectly(perhapsShown(message, told.language, parts.prompts), told, parts);
  } catch (error) {
    if (!unreachable.has(refusalOf(error) ?? '')) throw error;
    await tellDirectly(message, told, parts);
  }
}

export async function tellDirectly(
  message: SlackMessage,
  { user, key }: Pick<Told, 'user' | 'key'>,
  { clients: { posts } }: SlackParts,
): Promise<void> {
  const target = { channel: await directWith(user, posts, unending()) };
  await post(posts, { target, message, key, sentPerhaps: false, signal: unending() });
}

/** The same in a dialogue, for whoever pressed where no message can be left. */
export async function tellInDialogue(
  notice: Notice,
  { trigger }: Pressed,
  { language }: Viewer,
  { clients, prompts }: SlackParts,
): Promise<void> {
  const view = noticeModal(notice, language, prompts);
  await clients.interactive.views.open({ trigger_id: trigger, view });
}

/** Calls give up by themselves after a few tries. */
function unending(): AbortSignal {
  return new AbortController().signal;
}
