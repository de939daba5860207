// A draft opened for a person: who may not see its evaluation sees no draft.
import { z } from 'zod';
import type { Evaluation } from '../evaluation/shape.ts';
import { openLedger } from '../figures/ledger.ts';
import { type DraftHead, draftEvents, draftHead, draftVersion } from '../store/drafts.ts';
import type { Store } from '../store/open-store.ts';
import type { EvaluationSource, ToolContext } from '../tools/tool.ts';
import type { Choices } from './choices.ts';
import type { DraftingDesk } from './desk.ts';
import { type Change, changesBetween } from './diff.ts';
import { type Document, documentOf, linesOf } from './document.ts';
import { type Event, type Rights, type State, states } from './life.ts';
import { mattersOf } from './matters.ts';
import type { Content, Doubt } from './version.ts';
import { newContent, type Work } from './work.ts';

/** Who asks, what they may see and what they may do. */
export interface Person {
  id: string;
  workspace?: string | undefined;
  rights: Rights;
  evaluations: EvaluationSource;
  signal: AbortSignal;
}

export interface DraftingParts {
  db: Store['db'];
  desk: DraftingDesk;
}

export interface DraftView {
  id: string;
  evaluation: string;
  state: State;
  /** The number of the version shown, and of the current one. */
  version: number;
  current: number;
  author: string;
  createdBy: string;
  at: Date;
  /** Whether this version is approved; it stays so when it is archived. */
  isApproved: boolean;
  content: Content;
}

export interface Refused {
  kind: 'refused';
  why:
    | 'unknown_draft'
    | 'unknown_version'
    | 'unknown_evaluation'
    | 'unknown_matter'
    | 'nothing_to_write'
    | 'wrong_state'
    | 'no_right'
    | 'own_work'
    | 'stale'
    | 'unchanged'
    | 'invalid_text'
    | 'needs_model'
    | 'model_failed'
    | 'unknown_paragraph'
    | 'data_gone';
  found?: string;
  may?: string[];
  state?: State;
  event?: Event;
  problems?: Doubt[];
  /** What was changed by others since. */
  changes?: Change[];
}

export function refused(why: Refused['why'], rest: Omit<Refused, 'kind' | 'why'> = {}): Refused {
  return { kind: 'refused', why, ...rest };
}

export function isRefused(result: object): result is Refused {
  return 'kind' in result && result.kind === 'refused';
}

export interface Opened {
  view: DraftView;
  evaluation: Evaluation;
  person: Person;
}

/** The draft with one version, the current one unless told. */
export async function openDraft(
  id: string,
  person: Person,
  { db, desk }: DraftingParts,
  version?: number,
): Promise<Opened | Refused> {
  const head = await draftHead(db, id);
  const evaluation = head && (await person.evaluations.open(head.evaluation));
  if (!head || !evaluation) return refused('unknown_draft');
  const view = await viewOf(head, person, { db, desk }, version);
  return view ? { view, evaluation, person } : refused('unknown_version');
}

export async function viewOf(
  head: DraftHead,
  person: Person,
  { db }: DraftingParts,
  number = head.version,
): Promise<DraftView | undefined> {
  const state = states.find((each) => each === head.state);
  const kept = await draftVersion(db, head.id, number);
  if (!state || !kept || !(await person.evaluations.open(head.evaluation))) return undefined;
  const { author, at } = kept;
  return {
    id: head.id,
    evaluation: head.evaluation,
    state,
    version: number,
    current: head.version,
    author,
    createdBy: head.createdBy,
    at,
    isApproved: number === head.version && (await wasApproved(head, state, db)),
    content: contentOf(kept.content),
  };
}

/** What is archived was approved where nothing that undoes an approval came after it. */
async function wasApproved({ id }: DraftHead, state: State, db: Store['db']): Promise<boolean> {
  if (state !== 'archived') return state === 'approved';
  const steps: readonly string[] = ['submit', 'approve', 'return'] satisfies Event[];
  return (await draftEvents(db, id)).findLast(({ event }) => steps.includes(event))?.event === 'approve';
}

/** The store hands back what drafting put into it. */
function contentOf(kept: unknown): Content {
  return z.custom<Content>().parse(kept);
}

/** What drafting works with for one draft: its matters as the evaluation has them now. */
export function workOn(
  { evaluation, person }: Pick<Opened, 'evaluation' | 'person'>,
  choices: Choices,
  keys: readonly string[],
  desk: DraftingDesk,
  ledger: ToolContext['ledger'] = openLedger(),
): Work {
  const { language } = choices;
  const all = mattersOf(evaluation, desk.prompts.sections(language), desk.catalogue);
  const { id, workspace, evaluations, signal } = person;
  return {
    payer: { id, workspace },
    evaluation,
    matters: keys.flatMap((key) => all.find((matter) => matter.key === key) ?? []),
    choices,
    context: { language, prompts: desk.prompts, ledger, catalogue: desk.catalogue, evaluations, signal },
    desk,
  };
}

/** The same draft from the templates and today's data: what its figures are held against. Undefined where a matter is gone. */
export async function contentAsOf(
  { view, evaluation, person }: Opened,
  { desk }: DraftingParts,
): Promise<Content | undefined> {
  const { choices, matters } = view.content;
  const work = workOn({ evaluation, person }, choices, matters, { ...desk, writer: undefined });
  return work.matters.length === matters.length ? await newContent(work, null) : undefined;
}

/** The version as it is shown. */
export function documentAt({ view, evaluation }: Opened, { prompts, allowedIn }: DraftingDesk): Document {
  return documentOf(view.content, view.isApproved, prompts, allowedIn(evaluation));
}

/** What changed from one version to another, as they are shown. */
export function changesFrom(older: Opened, newer: Opened, desk: DraftingDesk): Change[] {
  const [before, after] = [linesOf(documentAt(older, desk)), linesOf(documentAt(newer, desk))];
  return changesBetween(before, after, newer.view.content.choices.language);
}
