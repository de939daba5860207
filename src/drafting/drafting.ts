// Drafting as surfaces and tools see it: write, show, edit, compare, submit, approve, return, export, archive. What a
// person may see and do comes in as data; what cannot be done goes out as a refusal, never as an exception.
import { openLedger } from '../figures/ledger.ts';
import { type DraftEvent, type DraftHead, draftEvents, listDrafts } from '../store/drafts.ts';
import type { Store } from '../store/open-store.ts';
import type { Choices } from './choices.ts';
import type { DraftingDesk } from './desk.ts';
import type { Change } from './diff.ts';
import type { Document } from './document.ts';
import { toEditable } from './editable.ts';
import { type Difference, differences, lostQuotes } from './freshness.ts';
import type { State } from './life.ts';
import type { Matter } from './matters.ts';
import {
  changesFrom,
  contentAsOf,
  type DraftingParts,
  type DraftView,
  documentAt,
  isRefused,
  openDraft,
  type Person,
  type Refused,
  viewOf,
} from './opened.ts';
import { mattersIn, type StartRequest, startDraft } from './start.ts';
import {
  choicesFor,
  type Decision,
  decide,
  edit,
  type Outcome,
  type RegenerateWish,
  refresh,
  regenerate,
} from './steps.ts';

export interface Drafting {
  /** What an evaluation offers to write about. */
  matters(evaluation: string, language: Choices['language'], person: Person): Promise<Matter[] | Refused>;
  /** Writes a draft; what was chosen is remembered for the person. */
  start(request: StartRequest, person: Person): Promise<DraftView | Refused>;
  /** What the person chose last, or what is usual. */
  choices(person: Person, language: Choices['language']): Promise<Choices>;
  list(person: Person, limit: number): Promise<DraftView[]>;
  /** The latest that the person began and nobody archived, the newest first. */
  own(person: Person, limit: number): Promise<DraftView[]>;
  show(id: string, person: Person, version?: number): Promise<Shown | Refused>;
  /** What changed from one version to another, as they are shown. */
  compare(id: string, person: Person, from: number, to?: number): Promise<Change[] | Refused>;
  edit(id: string, change: { base: number; text: string }, person: Person): Promise<Outcome>;
  regenerate(id: string, wish: RegenerateWish, person: Person): Promise<Outcome>;
  refresh(id: string, base: number, person: Person): Promise<Outcome>;
  /** Submit, approve, return, archive; `note` is what is said with it. */
  decide(id: string, decision: Decision, person: Person): Promise<Outcome>;
  /** The document of the current version, noted as exported. */
  export(id: string, person: Person): Promise<Exported | Refused>;
}

export interface Exported {
  view: DraftView;
  document: Document;
}

/** A version in full, with what has become of the data since. */
export interface Shown {
  view: DraftView;
  document: Document;
  editable: string;
  /** Figures that the data now show otherwise, and quotes they no longer hold. */
  differences: Difference[];
  lostQuotes: string[];
  events: DraftEvent[];
}

export function openDrafting(db: Store['db'], desk: DraftingDesk): Drafting {
  const parts: DraftingParts = { db, desk };
  return {
    matters: (evaluation, language, person) => mattersIn(evaluation, language, person, desk),
    start: (request, person) => startDraft(request, person, parts),
    choices: (person, language) => choicesFor(person, language, parts),
    list: async (person, limit) => await seen(await listDrafts(db, limit), person, limit, parts),
    own: (person, limit) => own(person, limit, parts),
    show: (id, person, version) => show(id, person, version, parts),
    compare: (id, person, from, to) => compare(id, person, [from, to], parts),
    edit: (id, change, person) => edit(id, change, person, parts),
    regenerate: (id, wish, person) => regenerate(id, wish, person, parts),
    refresh: (id, base, person) => refresh(id, base, person, parts),
    decide: (id, decision, person) => decide(id, decision, person, parts),
    export: (id, person) => exported(id, person, parts),
  };
}

async function own(person: Person, limit: number, parts: DraftingParts): Promise<DraftView[]> {
  const mine = { createdBy: person.id, besides: 'archived' satisfies State };
  return await seen(await listDrafts(parts.db, mostSearched, mine), person, limit, parts);
}

// More than anybody has begun; some may be of what can no longer be seen.
const mostSearched = 1000;

/** The first of them that the person may see. */
async function seen(
  heads: readonly DraftHead[],
  person: Person,
  limit: number,
  parts: DraftingParts,
): Promise<DraftView[]> {
  const views: DraftView[] = [];
  for (const head of heads) {
    const view = await viewOf(head, person, parts);
    if (view) views.push(view);
    if (views.length === limit) break;
  }
  return views;
}

async function show(
  id: string,
  person: Person,
  version: number | undefined,
  parts: DraftingParts,
): Promise<Shown | Refused> {
  const opened = await openDraft(id, person, parts, version);
  if (isRefused(opened)) return opened;
  const { content } = opened.view;
  // Where a matter is gone there is nothing to hold the figures against: none of them is there any more.
  const current = (await contentAsOf(opened, parts))?.ledger ?? openLedger().snapshot();
  return {
    view: opened.view,
    document: documentAt(opened, parts.desk),
    editable: toEditable(content),
    differences: differences(content.ledger, current),
    lostQuotes: lostQuotes(content.ledger, current),
    events: await draftEvents(parts.db, id),
  };
}

async function compare(
  id: string,
  person: Person,
  [from, to]: [number, number | undefined],
  parts: DraftingParts,
): Promise<Change[] | Refused> {
  const older = await openDraft(id, person, parts, from);
  if (isRefused(older)) return older;
  const newer = await openDraft(id, person, parts, to);
  if (isRefused(newer)) return newer;
  return changesFrom(older, newer, parts.desk);
}

async function exported(id: string, person: Person, parts: DraftingParts): Promise<Exported | Refused> {
  const outcome = await decide(id, { event: 'export', base: undefined, note: null }, person, parts);
  if (isRefused(outcome)) return outcome;
  const opened = await openDraft(id, person, parts, outcome.view.version);
  if (isRefused(opened)) return opened;
  return { view: opened.view, document: documentAt(opened, parts.desk) };
}
