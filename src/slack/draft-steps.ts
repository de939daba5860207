// What is pressed and sent below a draft. Rights are looked up at the press; the draft is replaced where it stands, and
// whoever may not, or is too late, is told alone.
import { isRefused, type Refused, refused } from '../drafting/opened.ts';
import type { Decision, Outcome } from '../drafting/steps.ts';
import { inputs } from './action-ids.ts';
import { draftWork, laneOf } from './asked.ts';
import { showDraft } from './draft-place.ts';
import { atIn, type Standing, sentFrom, standingOf } from './draft-standing.ts';
import { drafterOf } from './drafter.ts';
import type { HeardQuestion, Pressed } from './heard.ts';
import type { SlackParts } from './parts.ts';
import type { Show } from './shows.ts';
import { tellRefusal } from './tell.ts';
import { wholeDraft } from './views/draft-edit-view.ts';

/** Turns to another page. */
export const turn: Show = async (press, parts) => {
  const standing = await standingOf(press, parts);
  if (!standing) return;
  const { at, spot, viewer, isThere } = standing;
  const shown = isThere && (await showDraft(at.draft, spot, at.page ?? 0, viewer, parts));
  await settle(shown === false ? refused('unknown_draft') : shown, standing, parts);
};

export const submit: Show = stepOn((standing, parts) => decided(standing, 'submit', null, parts));
export const approve: Show = stepOn((standing, parts) => decided(standing, 'approve', null, parts));
export const refresh: Show = stepOn(({ at, viewer }, { program, access }) =>
  program.drafting.refresh(at.draft, at.version, drafterOf(viewer, access)),
);

function stepOn(step: (standing: Standing, parts: SlackParts) => Promise<Outcome>): Show {
  return async (press, parts) => {
    const standing = await standingOf(press, parts);
    if (standing)
      await settle(
        standing.isThere ? await step(standing, parts) : refused('unknown_draft'),
        standing,
        parts,
      );
  };
}

async function decided(
  { at, viewer }: Standing,
  event: Decision['event'],
  note: string | null,
  { program, access }: SlackParts,
): Promise<Outcome> {
  return await program.drafting.decide(
    at.draft,
    { event, base: at.version, note },
    drafterOf(viewer, access),
  );
}

/** Export was pressed below a draft. */
export function exportWish(press: Pressed): HeardQuestion | undefined {
  const { value: at, place, message: ts, user, event } = press;
  if (at?.kind !== 'draft_at' || !place || ts === undefined) return undefined;
  const asked = { kind: 'draft_export', place, asker: user, draft: at.draft, ts } as const;
  return { event, lane: laneOf(place, user), asked: { ...asked, at: new Date().toISOString() } };
}

/** A reason was given: the draft goes back. */
export const returned: Show = async (press, parts) => {
  const standing = await sentFrom(press, parts);
  const note = typed(press, 'remark');
  if (standing && note !== '') await settle(await decided(standing, 'return', note, parts), standing, parts);
};

/** The form for writing the draft, or one paragraph, again was sent. */
export function regenerateWish(press: Pressed, parts: SlackParts): HeardQuestion | undefined {
  const { view, team, user } = press;
  const at = atIn(press, parts);
  if (!view || at?.channel === undefined || at.ts === undefined) return undefined;
  const paragraph = typed(press, 'paragraph');
  const remark = typed(press, 'remark');
  const kind = at.channel.startsWith('D') ? 'direct' : 'channel';
  const thread = at.thread === undefined ? {} : { thread: at.thread };
  const place = { kind, team, channel: at.channel, ...thread } as const;
  const asked = draftWork.safeParse({
    kind: 'draft_regenerate',
    place,
    asker: user,
    draft: at.draft,
    ts: at.ts,
    base: at.version,
    remark: remark === '' ? null : remark,
    ...(paragraph !== wholeDraft && { paragraph: Number(paragraph) }),
  }).data;
  return asked && { event: `regenerate/${team}/${view.id}`, lane: laneOf(place, user), asked };
}

function typed({ view }: Pressed, name: 'remark' | 'paragraph'): string {
  return view?.values[inputs[name].block]?.[inputs[name].action]?.trim() ?? '';
}

/** Shows what has become of the draft, or tells whoever pressed why nothing has. */
export async function settle(
  outcome: Outcome | Refused | undefined,
  { at, spot, thread, viewer, event }: Standing,
  parts: SlackParts,
): Promise<void> {
  if (outcome && isRefused(outcome)) {
    // The draft has gone on without its message: by others, or because the program ended before it was replaced.
    if (outcome.why === 'stale' || outcome.why === 'wrong_state')
      await showDraft(at.draft, spot, at.page ?? 0, viewer, parts);
    const told = { ...viewer, key: `${event}:refused` };
    await tellRefusal(outcome, { channel: spot.channel, thread }, told, parts);
  } else if (outcome) await showDraft(at.draft, spot, at.page ?? 0, viewer, parts);
}
