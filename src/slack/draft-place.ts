// Where a draft stands in Slack: in a thread where it may be read, else in a direct message; written once, then replaced.
import { answersStandIn } from '../access/rights.ts';
import { isRefused, type Refused, refused } from '../drafting/opened.ts';
import { keepDraftMessage } from '../store/slack-drafts.ts';
import { directWith } from './direct.ts';
import { drafterOf } from './drafter.ts';
import type { SlackParts } from './parts.ts';
import { post, replace, type Target } from './post.ts';
import type { Viewer } from './viewer.ts';
import { draftMessage } from './views/draft-view.ts';
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
  const direct = await directWith(user, clients.posts, unending());
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

/** Calls give up by themselves after a few tries. */
function unending(): AbortSignal {
  return new AbortController().signal;
}
