// What somebody wrote that could not become a version, until they have saved something since. Pure.
import type { DraftEvent } from '../store/drafts.ts';

export interface Unsaved {
  text: string;
  /** The version it was written upon. */
  version: number;
  at: Date;
}

export function unsavedOf(events: readonly DraftEvent[], person: string): Unsaved | undefined {
  const last = events.findLast((each) => each.person === person && writing.has(each.event));
  if (last?.event !== 'edit_refused' || last.note === null) return undefined;
  const { note: text, version, at } = last;
  return { text, version, at };
}

const writing: ReadonlySet<string> = new Set(['edit', 'edit_refused']);
