// Everything the app listens to, as one table. A listener hears, records, and lets Slack know; what needs time is done
// by the worker, and what a person waits for before a dialogue is begun at once and not waited for.
import type { ModalView } from '@slack/types';
import { actions, anyNumbered, callbacks, command, draftShortcut } from './action-ids.ts';
import { type Asked, laneOf, type Place } from './asked.ts';
import { onCommand } from './commands.ts';
import * as begins from './draft-begin.ts';
import * as dialogues from './draft-dialogues.ts';
import * as steps from './draft-steps.ts';
import type { Ears } from './ears.ts';
import { answerThumb, keepReason, keepThumb } from './feedback.ts';
import {
  type HeardQuestion,
  heardCommand,
  heardMessage,
  heardOpening,
  heardPress,
  heardStop,
  type Pressed,
} from './heard.ts';
import { formFailed, heeded } from './heeded.ts';
import type { SlackParts } from './parts.ts';
import * as shows from './shows.ts';

export type Listener = (
  | { on: 'event' | 'command' | 'shortcut'; name: string }
  /** `dialogue` gives what becomes of the one that was sent; where it gives nothing that one is closed. */
  | { on: 'view'; name: string; dialogue?: (body: unknown, ears: Ears) => Promise<Dialogued | undefined> }
  | { on: 'action'; name: string | RegExp }
) & { hear: Hear };

/** Resolves when what was heard is safe and Slack may be told so. Nothing of Slack's is called for before. */
type Hear = (body: unknown, ears: Ears) => Promise<void>;

/** Another dialogue in the place of the one that was sent, or that one with what is wrong, by field. */
export type Dialogued =
  | { response_action: 'update'; view: ModalView }
  | { response_action: 'errors'; errors: Record<string, string> };

export const listeners: readonly Listener[] = [
  { on: 'event', name: 'message', hear: (body, ears) => recorded(heardMessage(body), ears) },
  { on: 'event', name: 'app_mention', hear: (body, ears) => recorded(heardMessage(body), ears) },
  { on: 'event', name: 'app_home_opened', hear: opened },
  { on: 'event', name: 'agent_session_stopped', hear: stopped },
  { on: 'event', name: 'app_context_changed', hear: passedOver },
  { on: 'event', name: 'app_uninstalled', hear: leaving },
  { on: 'event', name: 'tokens_revoked', hear: leaving },
  { on: 'command', name: command, hear: commanded },
  { on: 'action', name: actions.workedOut, hear: pressed(shows.workedOut) },
  { on: 'action', name: anyNumbered(actions.openFigure), hear: pressed(shows.figure) },
  { on: 'action', name: anyNumbered(actions.workedOutPage), hear: pressed(shows.workedOut) },
  { on: 'action', name: actions.sources, hear: pressed(shows.sources) },
  { on: 'action', name: anyNumbered(actions.sourcesPage), hear: pressed(shows.sources) },
  { on: 'action', name: actions.chart, hear: charted },
  { on: 'action', name: anyNumbered(actions.choice), hear: chosen },
  { on: 'action', name: actions.choiceMenu, hear: chosen },
  { on: 'action', name: actions.feedback, hear: rated },
  { on: 'view', name: callbacks.feedbackReason, hear: reasoned },
  { on: 'action', name: anyNumbered(actions.ask), hear: chosen },
  { on: 'action', name: anyNumbered(actions.homePage), hear: pressed(shows.home) },
  { on: 'action', name: anyNumbered(actions.homeScore), hear: chosen },
  { on: 'action', name: actions.draft, hear: pressed(begins.askForDraft) },
  { on: 'action', name: anyNumbered(actions.homeDraft), hear: pressed(begins.askForDraft) },
  { on: 'action', name: anyNumbered(actions.openDraft), hear: pressed(begins.openDraft) },
  { on: 'shortcut', name: draftShortcut, hear: pressed(begins.askForDraft) },
  {
    on: 'view',
    name: callbacks.draftWhich,
    hear: passedOver,
    dialogue: dialogued((press, { parts }) => begins.evaluationChosen(press, parts)),
  },
  { on: 'view', name: callbacks.draftNew, hear: wished(begins.startWish) },
  { on: 'action', name: actions.draftEdit, hear: pressed(dialogues.edit) },
  { on: 'view', name: callbacks.draftEdit, hear: passedOver, dialogue: dialogued(dialogues.saved) },
  { on: 'action', name: actions.draftRegenerate, hear: pressed(dialogues.regenerate) },
  { on: 'view', name: callbacks.draftRegenerate, hear: wished(steps.regenerateWish) },
  { on: 'action', name: actions.draftRefresh, hear: pressed(steps.refresh) },
  { on: 'action', name: actions.draftCompare, hear: pressed(dialogues.compare) },
  { on: 'action', name: anyNumbered(actions.draftCompareWith), hear: pressed(dialogues.compare) },
  { on: 'action', name: actions.draftSubmit, hear: pressed(steps.submit) },
  { on: 'action', name: actions.draftApprove, hear: pressed(steps.approve) },
  { on: 'action', name: actions.draftReturn, hear: pressed(dialogues.sendBack) },
  { on: 'view', name: callbacks.draftReturn, hear: pressed(steps.returned) },
  { on: 'action', name: actions.draftExport, hear: exported },
  { on: 'action', name: anyNumbered(actions.draftPage), hear: pressed(steps.turn) },
  { on: 'action', name: actions.draftTakeUp, hear: pressed(dialogues.takeUp) },
  { on: 'action', name: actions.dropImport, hear: wished(decisionWish('import')) },
  { on: 'action', name: actions.dropCancel, hear: wished(decisionWish('cancel')) },
];

async function recorded(question: HeardQuestion | undefined, ears: Ears): Promise<void> {
  if (question) await ears.record(question);
}

async function opened(body: unknown, ears: Ears): Promise<void> {
  const opening = heardOpening(body);
  if (opening) ears.begin(() => shows.opening(opening, ears.parts));
}

async function stopped(body: unknown, { parts }: Ears): Promise<void> {
  const stop = heardStop(body);
  if (stop) parts.stops.stop(stop);
}

function dialogued(next: (press: Pressed, ears: Ears) => Promise<ModalView | undefined>) {
  return async (body: unknown, ears: Ears): Promise<Dialogued | undefined> => {
    const press = heardPress(body);
    if (!press) return undefined;
    try {
      const view = await next(press, ears);
      return view && { response_action: 'update', view };
    } catch (error) {
      return { response_action: 'errors', errors: formFailed(press, error, ears.parts) };
    }
  };
}

/** What somebody looks at elsewhere in Slack is not used; nor is there more to do where a dialogue was answered. */
async function passedOver(): Promise<void> {}

/** The app was taken out of the workspace: nothing it says will arrive. */
async function leaving(_: unknown, { parts }: Ears): Promise<void> {
  parts.journal.error('uninstalled');
}

async function commanded(body: unknown, ears: Ears): Promise<void> {
  const heard = heardCommand(body);
  if (heard) await onCommand(heard, ears);
}

function pressed(show: shows.Show): Hear {
  return async (body, ears) => {
    const press = heardPress(body);
    if (press) ears.begin(() => heeded(press, show, ears.parts));
  };
}

async function rated(body: unknown, ears: Ears): Promise<void> {
  const press = heardPress(body);
  if (!press) return;
  await keepThumb(press, ears.parts);
  ears.begin(() => heeded(press, answerThumb, ears.parts));
}

async function reasoned(body: unknown, { parts }: Ears): Promise<void> {
  const press = heardPress(body);
  if (press) await keepReason(press, parts);
}

/** What takes longer than a person waits: recorded, and done when its turn comes. */
function wished(wish: (press: Pressed, parts: SlackParts) => HeardQuestion | undefined): Hear {
  return async (body, ears) => {
    const press = heardPress(body);
    await recorded(press && wish(press, ears.parts), ears);
  };
}

/** Pressed twice within a few seconds it is meant once. */
async function exported(body: unknown, ears: Ears): Promise<void> {
  const press = heardPress(body);
  const wish = press && steps.exportWish(press);
  if (!wish) return;
  const meant = [wish.lane, press.user, press.message, JSON.stringify(press.value)].join('/');
  if (ears.parts.once.first(`export/${meant}`)) await ears.record(wish);
}

/** The same: one picture, whoever pressed twice. */
async function charted(body: unknown, ears: Ears): Promise<void> {
  const press = heardPress(body);
  if (press?.value?.kind !== 'answer' || !press.place) return;
  const { place, user: asker, event, value } = press;
  if (!ears.parts.once.first(`chart/${asker}/${value.answer}`)) return;
  const asked = {
    kind: 'chart_of',
    place,
    asker,
    answer: value.answer,
    at: new Date().toISOString(),
  } as const;
  await ears.record({ event, lane: laneOf(place, asker), asked });
}

/** What is to become of files that were dropped. */
function decisionWish(decision: 'import' | 'cancel') {
  return ({ value, place, message: ts, user: asker, event }: Pressed): HeardQuestion | undefined => {
    if (value?.kind !== 'drop' || !place || ts === undefined) return undefined;
    const asked = { kind: 'drop_decision', place, asker, drop: value.drop, decision, ts } as const;
    return { event, lane: laneOf(place, asker), asked };
  };
}

/** A choice, a suggestion or a department pressed: asked as if it had been typed. */
async function chosen(body: unknown, ears: Ears): Promise<void> {
  const press = heardPress(body);
  const asked = press && askedBy(press);
  if (!press || !asked) return;
  // Pressed twice within a few seconds it is meant once.
  const meant = ['asked', press.user, press.message, JSON.stringify(press.value)].join('/');
  if (ears.parts.once.first(meant))
    await ears.record({ event: press.event, lane: laneOf(asked.place, press.user), asked });
}

function askedBy({ user: asker, team, value, place: here }: Pressed): Asked | undefined {
  // On Home there is no conversation yet: it is begun in a direct message.
  const place: Place = here ?? { kind: 'home', team, channel: '' };
  if (value?.kind === 'choice')
    return { kind: 'choice', place, asker, answer: value.answer, choice: value.choice };
  if (value?.kind === 'question') return { kind: 'question', place, asker, text: value.question };
  if (value?.kind === 'evaluation') return { kind: 'score_of', place, asker, evaluation: value.evaluation };
  return undefined;
}
