// The dialogues about a draft: its text to be edited, a text that could not be saved taken up again, the wish for
// another one, the reason why it goes back, what changed from one version to another.
import type { ModalView } from '@slack/types';
import type { Shown } from '../drafting/drafting.ts';
import { type Event, move } from '../drafting/life.ts';
import { isRefused, type Person, type Refused, refused } from '../drafting/opened.ts';
import { unsavedOf } from '../drafting/unsaved.ts';
import { showDraft } from './draft-place.ts';
import { type At, type Standing, sentFrom, standingOf } from './draft-standing.ts';
import { settle } from './draft-steps.ts';
import { drafterOf } from './drafter.ts';
import type { Ears } from './ears.ts';
import type { Pressed } from './heard.ts';
import { heeded } from './heeded.ts';
import type { SlackParts } from './parts.ts';
import type { Show } from './shows.ts';
import { tellInDialogue } from './tell.ts';
import { compareView } from './views/draft-changes.ts';
import {
  type DraftForm,
  draftEditView,
  regenerateView,
  returnView,
  takenUpView,
  textIn,
} from './views/draft-edit-view.ts';
import { refusalView } from './views/draft-refusal.ts';
import { noticeModal } from './views/notice-modal.ts';

export const edit: Show = formOn('edit', ({ editable }, form, { prompts }) =>
  draftEditView(editable, form, prompts),
);
export const regenerate: Show = formOn('regenerate', (shown, form, { prompts }) =>
  regenerateView(shown, form, prompts),
);
export const sendBack: Show = formOn('return', (_, form, { prompts }) => returnView(form, prompts));

type Form = (shown: Shown, form: DraftForm, parts: SlackParts) => ModalView | undefined;

/** Opens a form to whoever may send it, about the version that stands in the message. */
function formOn(event: Event, form: Form): Show {
  return async (press, parts) => {
    const standing = await standingOf(press, parts);
    if (!standing) return;
    const { at, viewer } = standing;
    const person = drafterOf(viewer, parts.access);
    const shown = await shownTo(person, standing, parts);
    if (isRefused(shown)) return await settle(shown, standing, parts);
    const { view } = shown;
    const moved = move(view, event, person.id, person.rights);
    if (moved.kind === 'refused')
      return await settle({ ...moved, state: view.state, event }, standing, parts);
    const about = aboutAt({ ...at, version: view.version }, standing, parts);
    const unsaved = unsavedOf(shown.events, person.id);
    const dialogue = form(shown, { language: viewer.language, about, unsaved }, parts);
    if (!dialogue) return await tellInDialogue({ kind: 'draft_too_long' }, press, viewer, parts);
    await parts.clients.interactive.views.open({ trigger_id: press.trigger, view: dialogue });
  };
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
    const version = isRefused(shown) ? at.version : shown.view.current;
    const about = aboutAt({ ...at, version }, standing, parts);
    // The draft has moved on, or keeps the text from now on: either shows below it.
    ears.begin(() => heeded(press, () => shownAgain(standing, parts), parts));
    return refusalView(outcome, { text, about, language: viewer.language }, parts.prompts);
  }
  ears.begin(() => heeded(press, () => settle(outcome, standing, parts), parts));
  return undefined;
}

async function shownAgain({ at, spot, viewer }: Standing, parts: SlackParts): Promise<void> {
  await showDraft(at.draft, spot, at.page ?? 0, viewer, parts);
}

/** Takes up the text that could not be saved, in the form that stands open. */
export const takeUp: Show = async (press, parts) => {
  const standing = await sentFrom(press, parts);
  const { view: form } = press;
  if (!standing || !form) return;
  const { at, viewer } = standing;
  const person = drafterOf(viewer, parts.access);
  const shown = await shownTo(person, standing, parts);
  const unsaved = isRefused(shown) ? undefined : unsavedOf(shown.events, person.id);
  if (isRefused(shown) || !unsaved) return;
  const about = aboutAt({ ...at, version: shown.view.current }, standing, parts);
  const isOlder = unsaved.version < shown.view.current;
  const compared = isOlder ? await parts.program.drafting.compare(at.draft, person, unsaved.version) : [];
  const changes = isRefused(compared) ? [] : compared;
  const view = takenUpView(unsaved.text, { language: viewer.language, about, changes }, parts.prompts);
  await parts.clients.interactive.views.update({ view_id: form.id, view });
};

/** Shows what changed since the version before, or since the one that was chosen. */
export const compare: Show = async (press, parts) => {
  const { value, trigger, view: under } = press;
  const isDialogue = under?.type === 'modal';
  const standing = await (isDialogue ? sentFrom : standingOf)(press, parts);
  if (!standing || value?.kind !== 'draft_at') return;
  const { program, prompts, access, clients } = parts;
  const { at, viewer } = standing;
  const { language } = viewer;
  const person = drafterOf(viewer, access);
  const shown = await shownTo(person, standing, parts);
  const from = value.from ?? (isRefused(shown) ? 1 : Math.max(1, shown.view.current - 1));
  const changes = isRefused(shown) ? shown : await program.drafting.compare(at.draft, person, from);
  const about = aboutAt(at, standing, parts);
  const view =
    isRefused(shown) || isRefused(changes)
      ? noticeModal({ kind: 'gone' }, language, prompts)
      : compareView(
          { view: shown.view, from, changes, language, about, unsaved: unsavedOf(shown.events, person.id) },
          prompts,
        );
  if (isDialogue) await clients.interactive.views.update({ view_id: under.id, view });
  else await clients.interactive.views.open({ trigger_id: trigger, view });
};

async function shownTo(
  person: Person,
  { at, isThere }: Standing,
  { program }: SlackParts,
): Promise<Shown | Refused> {
  return isThere ? await program.drafting.show(at.draft, person) : refused('unknown_draft');
}

/** What a dialogue takes along: the draft, the version seen, and the message it stands in. */
function aboutAt({ draft, version }: At, { spot, thread, viewer }: Standing, { seal }: SlackParts): At {
  const about: At = { kind: 'draft_at', draft, version, ...spot, ...(thread !== undefined && { thread }) };
  return seal.put(about, viewer);
}
