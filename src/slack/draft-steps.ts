// What is pressed and sent below a draft. Rights are looked up at the press; the draft is replaced where it stands, and
// whoever may not, or is too late, is told alone.
import type { ModalView } from '@slack/types';
import type { Shown } from '../drafting/drafting.ts';
import { type Event, move } from '../drafting/life.ts';
import { isRefused, type Refused } from '../drafting/opened.ts';
import type { Decision, Outcome } from '../drafting/steps.ts';
import { inputs } from './action-ids.ts';
import { type ActionValue, readValue } from './action-value.ts';
import { draftWork, laneOf } from './asked.ts';
import { viewerAt } from './draft-begin.ts';
import { type Spot, showDraft, tellInDialogue, tellRefusal } from './draft-place.ts';
import { drafterOf } from './drafter.ts';
import type { Ears } from './ears.ts';
import type { HeardQuestion, Pressed } from './heard.ts';
import type { SlackParts } from './parts.ts';
import type { Show } from './shows.ts';
import { type Viewer, viewerOf } from './viewer.ts';
import { compareView } from './views/draft-changes.ts';
import { draftEditView, regenerateView, returnView, textIn, wholeDraft } from './views/draft-edit-view.ts';
import { refusalView } from './views/draft-refusal.ts';
import { noticeModal } from './views/notice-modal.ts';

type At = Extract<ActionValue, { kind: 'draft_at' }>;

/** A draft in a message, and who pressed something below it. */
interface Standing {
  at: At;
  spot: Spot;
  thread: string | undefined;
  viewer: Viewer;
}

/** Turns to another page. */
export const turn: Show = async (press, parts) => {
  const standing = await standingOf(press, parts);
  if (!standing) return;
  const { at, spot, viewer } = standing;
  await settle(await showDraft(at.draft, spot, at.page ?? 0, viewer, parts), standing, parts);
};

export const edit: Show = formOn('edit', ({ editable }, form, { prompts }) =>
  draftEditView(editable, form, prompts),
);
export const regenerate: Show = formOn('regenerate', (shown, form, { prompts }) =>
  regenerateView(shown, form, prompts),
);
export const sendBack: Show = formOn('return', (_, form, { prompts }) => returnView(form, prompts));

type Form = (
  shown: Shown,
  form: { language: Viewer['language']; about: At },
  parts: SlackParts,
) => ModalView | undefined;

/** Opens a form to whoever may send it, about the version that stands in the message. */
function formOn(event: Event, form: Form): Show {
  return async (press, parts) => {
    const standing = await standingOf(press, parts);
    if (!standing) return;
    const { at, spot, viewer } = standing;
    const person = drafterOf(viewer, parts.access);
    const shown = await parts.program.drafting.show(at.draft, person);
    if (isRefused(shown)) return await settle(shown, standing, parts);
    const { view } = shown;
    const moved = move(view, event, person.id, person.rights);
    if (moved.kind === 'refused')
      return await settle({ ...moved, state: view.state, event }, standing, parts);
    const about: At = { kind: 'draft_at', draft: at.draft, version: view.version, ...spot };
    const dialogue = form(shown, { language: viewer.language, about }, parts);
    if (!dialogue) return await tellInDialogue({ kind: 'draft_too_long' }, press, viewer, parts);
    await parts.clients.interactive.views.open({ trigger_id: press.trigger, view: dialogue });
  };
}

/** Shows what changed since the version before, or since the one that was chosen. */
export const compare: Show = async (press, parts) => {
  const { value: at, trigger, view: under } = press;
  if (at?.kind !== 'draft_at') return;
  const { program, prompts, access, clients } = parts;
  const viewer = await viewerOf(press, parts);
  const person = drafterOf(viewer, access);
  const shown = await program.drafting.show(at.draft, person);
  const from = at.from ?? (isRefused(shown) ? 1 : Math.max(1, shown.view.current - 1));
  const changes = await program.drafting.compare(at.draft, person, from);
  const { language } = viewer;
  const view =
    isRefused(shown) || isRefused(changes)
      ? noticeModal({ kind: 'gone' }, language, prompts)
      : compareView({ view: shown.view, from, changes, language }, prompts);
  if (under?.type === 'modal') await clients.interactive.views.update({ view_id: under.id, view });
  else await clients.interactive.views.open({ trigger_id: trigger, view });
};

export const submit: Show = stepOn((standing, parts) => decided(standing, 'submit', null, parts));
export const approve: Show = stepOn((standing, parts) => decided(standing, 'approve', null, parts));
export const refresh: Show = stepOn(({ at, viewer }, { program, access }) =>
  program.drafting.refresh(at.draft, at.version, drafterOf(viewer, access)),
);

function stepOn(step: (standing: Standing, parts: SlackParts) => Promise<Outcome>): Show {
  return async (press, parts) => {
    const standing = await standingOf(press, parts);
    if (standing) await settle(await step(standing, parts), standing, parts);
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
export function regenerateWish(press: Pressed): HeardQuestion | undefined {
  const { view, team, user } = press;
  const at = readValue(view?.metadata);
  if (!view || at?.kind !== 'draft_at' || at.channel === undefined || at.ts === undefined) return undefined;
  const paragraph = typed(press, 'paragraph');
  const remark = typed(press, 'remark');
  const kind = at.channel.startsWith('D') ? 'direct' : 'channel';
  const place = { kind, team, channel: at.channel } as const;
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

/** Saves an edited text. Where that is refused the dialogue stays, with the reason and with all that was typed. */
export async function saved(press: Pressed, ears: Ears): Promise<ModalView | undefined> {
  const { parts } = ears;
  const standing = await sentFrom(press, parts);
  if (!standing || !press.view) return undefined;
  const { at, viewer } = standing;
  const text = textIn(press.view.values);
  const person = drafterOf(viewer, parts.access);
  const outcome = await parts.program.drafting.edit(at.draft, { base: at.version, text }, person);
  if (isRefused(outcome)) {
    const shown = await parts.program.drafting.show(at.draft, person);
    const about = { ...at, version: isRefused(shown) ? at.version : shown.view.current };
    return refusalView(outcome, { text, about, language: viewer.language }, parts.prompts);
  }
  ears.begin(() => settle(outcome, standing, parts));
  return undefined;
}

function typed({ view }: Pressed, name: 'remark' | 'paragraph'): string {
  return view?.values[inputs[name].block]?.[inputs[name].action]?.trim() ?? '';
}

/** Shows what has become of the draft, or tells whoever pressed why nothing has. */
async function settle(
  outcome: Outcome | Refused | undefined,
  { at, spot, thread, viewer }: Standing,
  parts: SlackParts,
): Promise<void> {
  if (outcome && isRefused(outcome))
    await tellRefusal(outcome, { channel: spot.channel, thread }, viewer, parts);
  else if (outcome) await showDraft(at.draft, spot, at.page ?? 0, viewer, parts);
}

async function standingOf(press: Pressed, parts: SlackParts): Promise<Standing | undefined> {
  const { value: at, place, message } = press;
  if (at?.kind !== 'draft_at' || !place || message === undefined) return undefined;
  const viewer = await viewerOf(press, parts);
  return { at, spot: { channel: place.channel, ts: message }, thread: place.thread, viewer };
}

/** The same for a dialogue that was opened from a draft. */
async function sentFrom(press: Pressed, parts: SlackParts): Promise<Standing | undefined> {
  const at = readValue(press.view?.metadata);
  if (at?.kind !== 'draft_at' || at.channel === undefined || at.ts === undefined) return undefined;
  const viewer = await viewerAt(press, at.channel, parts);
  return { at, spot: { channel: at.channel, ts: at.ts }, thread: undefined, viewer };
}
