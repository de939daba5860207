// Which draft something was pressed or sent about, and where it stands. What a button or a dialogue says counts only where
// the app itself put the draft into that message, or opened that dialogue to that person; else there is no such draft.
import { standsIn } from '../store/slack-drafts.ts';
import { carriedIn, whereabouts } from './carried.ts';
import type { Spot } from './draft-place.ts';
import type { Pressed } from './heard.ts';
import type { SlackParts } from './parts.ts';
import type { Sealable } from './seal.ts';
import { type Viewer, viewerAt, viewerOf } from './viewer.ts';

export type At = Extract<Sealable, { kind: 'draft_at' }>;

/** A draft in a message, and who pressed something below it. */
export interface Standing {
  at: At;
  spot: Spot;
  thread: string | undefined;
  viewer: Viewer;
  /** Whether the draft stands in that message. */
  isThere: boolean;
  /** Of the press. */
  event: string;
}

/** Below a message. Undefined for what is no press on a draft. */
export async function standingOf(press: Pressed, parts: SlackParts): Promise<Standing | undefined> {
  const { value: at, place, message, team, event } = press;
  if (at?.kind !== 'draft_at' || !place || message === undefined) return undefined;
  const spot: Spot = { channel: place.channel, ts: message };
  const isThere = await standsIn(parts.program.db, { team, ...spot }, at.draft);
  const { thread } = whereabouts(press, parts);
  return { at, spot, thread, viewer: await viewerOf(press, parts), isThere, event };
}

/** In a dialogue that was opened from a draft. Undefined for one that was not opened to this person. */
export async function sentFrom(press: Pressed, parts: SlackParts): Promise<Standing | undefined> {
  const at = atIn(press, parts);
  if (at?.channel === undefined || at.ts === undefined) return undefined;
  const viewer = await viewerAt(press, at.channel, parts);
  const { channel, ts, thread } = at;
  return { at, spot: { channel, ts }, thread, viewer, isThere: true, event: press.event };
}

/** What a dialogue about a draft carries. */
export function atIn(press: Pressed, parts: SlackParts): At | undefined {
  const about = carriedIn(press, parts);
  return about?.kind === 'draft_at' ? about : undefined;
}

/** What the form of choices carries. */
export function newIn(
  press: Pressed,
  parts: SlackParts,
): Extract<Sealable, { kind: 'draft_new' }> | undefined {
  const about = carriedIn(press, parts);
  return about?.kind === 'draft_new' ? about : undefined;
}
