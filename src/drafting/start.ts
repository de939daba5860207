// Begins a draft: which matters, with which choices, written and kept as its first version.
import { choicesOf, createDraft, draftHead, keepChoices } from '../store/drafts.ts';
import { type Choices, settle } from './choices.ts';
import type { DraftingDesk } from './desk.ts';
import { type Matter, mattersOf } from './matters.ts';
import {
  type DraftingParts,
  type DraftView,
  type Person,
  type Refused,
  refused,
  viewOf,
  workOn,
} from './opened.ts';
import { newContent } from './work.ts';

export interface StartRequest {
  /** Under which it is kept; the same for every try of one request, so that one request makes one draft. */
  id?: string | undefined;
  evaluation: string;
  /** Keys of matters; absent for all problems the report names. */
  matters?: readonly string[] | undefined;
  choices: Partial<Choices>;
  language: Choices['language'];
}

export async function startDraft(
  request: StartRequest,
  person: Person,
  parts: DraftingParts,
): Promise<DraftView | Refused> {
  const { db, desk } = parts;
  if (!person.rights.write) return refused('no_right');
  const before = request.id === undefined ? undefined : await draftHead(db, request.id);
  if (before) return (await viewOf(before, person, parts)) ?? refused('unknown_draft');
  const evaluation = await person.evaluations.open(request.evaluation);
  if (!evaluation) return await unknownEvaluation(request.evaluation, person);
  const choices = settle(request.choices, await choicesOf(db, person.id), request.language);
  const offered = mattersOf(evaluation, desk.prompts.sections(choices.language), desk.catalogue);
  const may = offered.map(({ key }) => key);
  const wanted = request.matters ?? offered.filter(({ problem }) => problem).map(({ key }) => key);
  const unknown = wanted.find((key) => !may.includes(key));
  if (unknown !== undefined) return refused('unknown_matter', { found: unknown, may });
  if (wanted.length === 0) return refused('nothing_to_write', { may });
  const work = workOn({ evaluation, person }, choices, [...new Set(wanted)], desk);
  const content = await newContent(work, null);
  await keepChoices(db, person.id, choices);
  const id = await createDraft(db, {
    ...(request.id !== undefined && { id: request.id }),
    evaluation: evaluation.id,
    state: 'drafting',
    author: person.id,
    content,
    at: new Date(),
  });
  const head = await draftHead(db, id);
  const view = head && (await viewOf(head, person, parts));
  return view ?? refused('unknown_draft');
}

export async function mattersIn(
  id: string,
  language: Choices['language'],
  person: Person,
  { prompts, catalogue }: DraftingDesk,
): Promise<Matter[] | Refused> {
  const evaluation = await person.evaluations.open(id);
  if (!evaluation) return await unknownEvaluation(id, person);
  return mattersOf(evaluation, prompts.sections(language), catalogue);
}

/** Names those that the person may see. */
async function unknownEvaluation(found: string, { evaluations }: Person): Promise<Refused> {
  const heads = await evaluations.list(mostNamed);
  return refused('unknown_evaluation', { found, may: heads.map(({ id }) => id) });
}

const mostNamed = 10;
