// What a dialogue carries of where it was opened: sealed, so that it is believed only from the person it was opened to.
// A dialogue is sent without saying where it came from, and rights may come from there.
import type { ModalView } from '@slack/types';
import { readValue, writeValue } from './action-value.ts';
import type { Pressed } from './heard.ts';
import type { SlackParts } from './parts.ts';
import type { Holder, Sealable } from './seal.ts';
import type { Whereabouts } from './tell.ts';

/** Undefined for a dialogue that was not opened to this person, or not with this. */
export function carriedIn(
  { view, ...holder }: Pick<Pressed, 'view' | 'team' | 'user'>,
  { seal }: Pick<SlackParts, 'seal'>,
): Sealable | undefined {
  const about = readValue(view?.metadata);
  return about && isSealable(about) && seal.holds(about, holder) ? about : undefined;
}

/** Where something was pressed: in a message, or in a dialogue that was opened from one. */
export function whereabouts(press: Pressed, parts: Pick<SlackParts, 'seal'>): Whereabouts {
  const { channel, thread } = press.place ?? carriedIn(press, parts) ?? {};
  // Slack shows nothing to one person alone in a thread that nobody has answered in.
  return { channel, thread: thread === press.message ? undefined : thread };
}

/** The dialogue, carrying where it is opened. */
export function carrying(
  view: ModalView,
  { channel, thread }: Whereabouts,
  holder: Holder,
  { seal }: Pick<SlackParts, 'seal'>,
): ModalView {
  const about = readValue(view.private_metadata);
  if (!about || !isSealable(about)) return view;
  const told = {
    ...about,
    ...(channel !== undefined && { channel }),
    ...(thread !== undefined && { thread }),
  };
  return { ...view, private_metadata: writeValue(seal.put(told, holder)) };
}

function isSealable(about: NonNullable<ReturnType<typeof readValue>>): about is Sealable {
  return ['draft_new', 'draft_at', 'page', 'figure', 'feedback'].includes(about.kind);
}
