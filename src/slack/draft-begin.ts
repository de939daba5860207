// The ways into drafting: a button, the shortcut on a message, the command, Home. Each ends in the form of choices, and
// the form in a draft.
import type { ModalView } from '@slack/types';
import { isRefused } from '../drafting/opened.ts';
import { answerInMessage } from '../store/slack-answers.ts';
import type { EvaluationHead } from '../tools/tool.ts';
import { inputs } from './action-ids.ts';
import type { ActionValue } from './action-value.ts';
import { draftWork, laneOf, type Place } from './asked.ts';
import { draftIn } from './concerned.ts';
import { begin, showDraft, targetFor } from './draft-place.ts';
import { newIn } from './draft-standing.ts';
import { drafterOf } from './drafter.ts';
import { evaluationsNamed } from './evaluations-named.ts';
import type { HeardQuestion, Pressed } from './heard.ts';
import type { SlackParts } from './parts.ts';
import { seenAnswer } from './seen-answer.ts';
import { tellInDialogue } from './tell.ts';
import { type Viewer, viewerAt, viewerOf } from './viewer.ts';
import { newDraftView, whichEvaluationView } from './views/draft-new-view.ts';
import { noticeView } from './views/notices.ts';

type About = Extract<ActionValue, { kind: 'draft_new' }>;

/** Opens the form; with words that name a department or a year, for the only evaluation they can mean. */
export async function askForDraft(press: Pressed, parts: SlackParts, department = ''): Promise<void> {
  const viewer = await viewerOf(press, parts);
  if (!viewer.rights.may.includes('draft'))
    return await tellInDialogue({ kind: 'no_drafting' }, press, viewer, parts);
  const pressed = await concernedBy(press, viewer, parts);
  const named = pressed ? [] : await evaluationsNamed(department, viewer);
  const concerned = pressed ?? onlyOf(named);
  if (concerned === undefined) return await tellInDialogue({ kind: 'gone' }, press, viewer, parts);
  const { place } = press;
  const about: About = {
    kind: 'draft_new',
    ...concerned,
    ...(place && { channel: place.channel }),
    ...(place?.thread !== undefined && { thread: place.thread }),
  };
  const view =
    about.evaluation === undefined
      ? whichForm(about, { named, words: department }, viewer, parts)
      : await formFor({ ...about, evaluation: about.evaluation }, viewer, parts);
  if (!view) return await tellInDialogue({ kind: 'gone' }, press, viewer, parts);
  await parts.clients.interactive.views.open({ trigger_id: press.trigger, view });
}

type Concerned = Pick<About, 'evaluation' | 'problem'>;

/** What was pressed or answered says what a draft is to be about; undefined where it does not. */
async function concernedBy(
  { value, place, message, team }: Pressed,
  viewer: Viewer,
  { program }: SlackParts,
): Promise<Concerned | undefined> {
  if (value?.kind === 'problem') {
    const { evaluation, problem } = value;
    return { evaluation, ...(problem !== undefined && { problem }) };
  }
  if (!place || message === undefined) return undefined;
  const posted = await answerInMessage(program.db, { team, channel: place.channel, ts: message });
  const seen = posted && (await seenAnswer(program.db, posted.id, viewer));
  return seen && (await draftIn(seen.answer, viewer.view, viewer.rights)).draft;
}

/** Empty where it has to be asked which of several; undefined where nothing that is meant may be seen. */
function onlyOf([only, ...others]: readonly EvaluationHead[]): Concerned | undefined {
  if (!only) return undefined;
  return others.length === 0 ? { evaluation: only.id } : {};
}

/** The question which evaluation is meant, of those that the words can mean. */
function whichForm(
  about: About,
  { named, words }: { named: readonly EvaluationHead[]; words: string },
  viewer: Viewer,
  { prompts, seal }: SlackParts,
): ModalView {
  const { language } = viewer;
  const evaluations = named.map(({ id, names, year }) => ({
    id,
    name: `${names[language][0] ?? id} ${year}`,
  }));
  return whichEvaluationView({ language, about: seal.put(about, viewer), evaluations, words }, prompts);
}

/** The form of choices for an evaluation. */
async function formFor(
  carried: About & { evaluation: string },
  viewer: Viewer,
  parts: SlackParts,
): Promise<ModalView | undefined> {
  const { program, prompts, access, seal } = parts;
  const about = seal.put(carried, viewer);
  const { language } = viewer;
  const person = drafterOf(viewer, access);
  const offered = await program.drafting.matters(carried.evaluation, language, person);
  if (isRefused(offered) || offered.length === 0) return undefined;
  const matters = offered.map(({ key, section, problem }) => ({
    key,
    name: problem?.names[language][0] ?? section.name,
    isProblem: problem !== undefined,
  }));
  const chosen = matters
    .filter(({ key, isProblem }) => (about.problem === undefined ? isProblem : key === about.problem))
    .map(({ key }) => key);
  const choices = await program.drafting.choices(person, language);
  return newDraftView({ language, about, matters, chosen, choices }, prompts);
}

/** The evaluation was chosen: the form of choices takes the place of the question. */
export async function evaluationChosen(press: Pressed, parts: SlackParts): Promise<ModalView | undefined> {
  const about = newIn(press, parts);
  const evaluation = press.view?.values[inputs.evaluation.block]?.[inputs.evaluation.action];
  if (!about || evaluation === undefined) return undefined;
  return await formFor({ ...about, evaluation }, await viewerAt(press, about.channel, parts), parts);
}

/** The form was sent: what is to be written, and where. Undefined for a form that nobody here made. */
export function startWish(press: Pressed, parts: SlackParts): HeardQuestion | undefined {
  const { view, team, user } = press;
  const about = newIn(press, parts);
  if (!view || about?.evaluation === undefined) return undefined;
  const chosen = (name: 'matters' | 'tone' | 'length' | 'language' | 'numbering'): string =>
    view.values[inputs[name].block]?.[inputs[name].action] ?? '';
  const place = placeOf(about, team);
  const asked = draftWork.safeParse({
    kind: 'draft_start',
    place,
    asker: user,
    evaluation: about.evaluation,
    matters: chosen('matters').split(','),
    choices: {
      tone: chosen('tone'),
      length: chosen('length'),
      language: chosen('language'),
      numbering: chosen('numbering'),
    },
  }).data;
  // A form makes one draft, however often it is sent.
  return asked && { event: `start/${team}/${view.id}`, lane: laneOf(place, user), asked };
}

function placeOf({ channel, thread }: About, team: string): Place {
  if (channel === undefined) return { kind: 'home', team, channel: '' };
  const kind = channel.startsWith('D') ? 'direct' : 'channel';
  return { kind, team, channel, ...(thread !== undefined && { thread }) };
}

/** Open, on Home: the draft is put into the direct messages. */
export async function openDraft(press: Pressed, parts: SlackParts): Promise<void> {
  const { value } = press;
  if (value?.kind !== 'draft') return;
  const viewer = await viewerOf(press, parts);
  const shown = await parts.program.drafting.show(value.draft, drafterOf(viewer, parts.access));
  // Home offers nobody the drafts of others.
  if (isRefused(shown) || shown.view.createdBy !== viewer.user)
    return await tellInDialogue({ kind: 'gone' }, press, viewer, parts);
  if (!parts.once.first(`open/${press.user}/${value.draft}`)) return;
  const drafting = noticeView({ kind: 'drafting' }, viewer.language, parts.prompts);
  const spot = await begin(await targetFor({}, viewer, parts), drafting, { key: press.event }, parts);
  await showDraft(value.draft, spot, 0, viewer, parts);
}
