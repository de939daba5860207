// Which draft something was pressed or sent about, and where it stands. What a button or a dialogue says counts only where
// the app itself put the draft into that message, or opened that dialogue to that person; else there is no such draft.
import { standsIn } from '../store/slack-drafts.ts';
import { readValue } from './action-value.ts';
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
}

/** Below a message. Undefined for what is no press on a draft. */
export async function standingOf(press: Pressed, parts: SlackParts): Promise<Standing | undefined> {
  const { value: at, place, message, team } = press;
  if (at?.kind !== 'draft_at' || !place || message === undefined) return undefined;
  const spot: Spot = { channel: place.channel, ts: message };
  const isThere = await standsIn(parts.program.db, { team, ...spot }, at.draft);
  return { at, spot, thread: place.thread, viewer: await viewerOf(press, parts), isThere };
}

/** In a dialogue that was opened from a draft. Undefined for one that was not opened to this person. */
export async function sentFrom(press: Pressed, parts: SlackParts): Promise<Standing | undefined> {
  const at = atIn(press, parts);
  if (at?.channel === undefined || at.ts === undefined) return undefined;
  const viewer = await viewerAt(press, at.channel, parts);
  return { at, spot: { channel: at.channel, ts: at.ts }, thread: undefined, viewer, isThere: true };
}

/** What a dialogue about a draft carries. */
export function atIn(press: Pressed, { seal }: SlackParts): At | undefined {
  const about = readValue(press.view?.metadata);
  return about?.kind === 'draft_at' && seal.holds(about, press) ? about : undefined;
}

/** What the form of choices carries. */
export function newIn(
  press: Pressed,
  { seal }: SlackParts,
): Extract<Sealable, { kind: 'draft_new' }> | undefined {
  const about = readValue(press.view?.metadata);
  return about?.kind === 'draft_new' && seal.holds(about, press) ? about : undefined;
}
