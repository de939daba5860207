// Where a draft stands in Slack: in a thread where it may be read, else in a direct message; written once, then replaced.
import { answersStandIn } from '../access/rights.ts';
import { isRefused, type Refused, refused } from '../drafting/opened.ts';
import { keepDraftMessage } from '../store/slack-drafts.ts';
import { persist, refusalOf } from './calls.ts';
import { drafterOf } from './drafter.ts';
import type { Pressed } from './heard.ts';
import type { SlackParts } from './parts.ts';
import { post, replace, type Target, unreachable } from './post.ts';
import type { Viewer } from './viewer.ts';
import { refusalMessage } from './views/draft-refusal.ts';
import { draftMessage } from './views/draft-view.ts';
import { noticeModal } from './views/notice-modal.ts';
import { type Notice, noticeView } from './views/notices.ts';
import type { SlackMessage } from './views/pack.ts';

/** A message of the app. */
export interface Spot {
  channel: string;
  ts: string;
}

/** The thread that was asked for where answers may stand for everyone, else the person's direct messages. */
export async function targetFor(
  { channel = '', thread }: { channel?: string | undefined; thread?: string | undefined },
  { user }: Viewer,
  { access, clients }: SlackParts,
): Promise<Target> {
  const where = thread === undefined ? {} : { thread };
  if (answersStandIn(access, channel)) return { channel, ...where };
  const opened = await persist(() => clients.posts.conversations.open({ users: user }), unending());
  const direct = opened.channel?.id;
  if (direct === undefined) throw new Error('Slack opened a direct message without an id');
  return direct === channel ? { channel, ...where } : { channel: direct };
}

/** Posts something that is to be replaced, unless an earlier try did; gives where it stands. */
export async function begin(
  target: Target,
  message: SlackMessage,
  { key, sentPerhaps = false }: { key: string; sentPerhaps?: boolean },
  { clients }: SlackParts,
): Promise<Spot> {
  const sending = { target, message, key, sentPerhaps, signal: unending() };
  const ts = await post(clients.posts, sending);
  if (ts === undefined) throw new Error('Slack took a message without a timestamp');
  return { channel: target.channel, ts };
}

/** Puts the draft, as it is now, in the place of a message, which holds no other draft from then on. */
export async function showDraft(
  id: string,
  spot: Spot,
  page: number,
  viewer: Viewer,
  parts: SlackParts,
): Promise<Refused | undefined> {
  const { program, access } = parts;
  const shown = await program.drafting.show(id, drafterOf(viewer, access));
  if (isRefused(shown)) return shown;
  const isKept = await keepDraftMessage(program.db, { team: viewer.team, ...spot }, id);
  if (!isKept) return refused('unknown_draft');
  await put(spot, draftMessage(shown, page, parts.prompts), parts);
  return undefined;
}

export async function put(spot: Spot, message: SlackMessage, { clients }: SlackParts): Promise<void> {
  await replace(clients.posts, { ...spot, message, key: `draft/${spot.ts}` }, unending());
}

/** Tells one person alone why nothing came of what they pressed. */
export async function tellRefusal(
  refusal: Refused,
  where: Where,
  viewer: Viewer,
  parts: SlackParts,
): Promise<void> {
  await alone(refusalMessage(refusal, viewer.language, parts.prompts), where, viewer, parts);
}

interface Where {
  channel: string;
  thread?: string | undefined;
}

async function alone(
  { text, blocks }: SlackMessage,
  { channel, thread }: Where,
  viewer: Viewer,
  parts: SlackParts,
): Promise<void> {
  const { clients } = parts;
  const where = { channel, user: viewer.user, ...(thread !== undefined && { thread_ts: thread }) };
  try {
    await clients.interactive.chat.postEphemeral({ ...where, text, blocks });
  } catch (error) {
    // Where nothing can be shown to one person, there is the direct message.
    if (!unreachable.has(refusalOf(error) ?? '')) throw error;
    const { channel: direct } = await targetFor({}, viewer, parts);
    await clients.interactive.chat.postMessage({ channel: direct, text, blocks });
  }
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

/** Tells one person alone something that is no refusal. */
export async function tellAlone(
  notice: Notice,
  where: Where,
  viewer: Viewer,
  parts: SlackParts,
): Promise<void> {
  await alone(noticeView(notice, viewer.language, parts.prompts), where, viewer, parts);
}

/** Calls give up by themselves after a few tries. */
function unending(): AbortSignal {
  return new AbortController().signal;
}
