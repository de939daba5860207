// Drafting as surfaces and tools see it: write, show, edit, compare, submit, approve, return, export, archive. What a
// person may see and do comes in as data; what cannot be done goes out as a refusal, never as an exception.
import { type DraftEvent, draftEvents, listDrafts } from '../store/drafts.ts';
import type { Store } from '../store/open-store.ts';
import type { Choices } from './choices.ts';
import type { DraftingDesk } from './desk.ts';
import type { Change } from './diff.ts';
import { changesBetween } from './diff.ts';
import { type Document, documentOf, linesOf } from './document.ts';
import { toEditable } from './editable.ts';
import { type Difference, differences, lostQuotes } from './freshness.ts';
import type { Matter } from './matters.ts';
import type { DraftView, Person, Refused } from './opened.ts';
import { contentAsOf, openDraft, viewOf } from './opened.ts';
import { mattersIn, type StartRequest, startDraft } from './start.ts';
import type { Outcome } from './steps.ts';
import * as steps from './steps.ts';

export interface Drafting {
  /** What an evaluation offers to write about. */
  matters(evaluation: string, language: Choices['language'], person: Person): Promise<Matter[] | Refused>;
  /** Writes a draft; what was chosen is remembered for the person. */
  start(request: StartRequest, person: Person): Promise<DraftView | Refused>;
  /** What the person chose last, or what is usual. */
  choices(person: Person, language: Choices['language']): Promise<Choices>;
  list(person: Person, limit: number): Promise<DraftView[]>;
  show(id: string, person: Person, version?: number): Promise<Shown | Refused>;
  /** What changed from one version to another, as they are shown. */
  compare(id: string, person: Person, from: number, to?: number): Promise<Change[] | Refused>;
  edit(id: string, change: { base: number; text: string }, person: Person): Promise<Outcome>;
  regenerate(id: string, wish: steps.RegenerateWish, person: Person): Promise<Outcome>;
  refresh(id: string, base: number, person: Person): Promise<Outcome>;
  /** Submit, approve, return, archive; `note` is what is said with it. */
  decide(id: string, decision: steps.Decision, person: Person): Promise<Outcome>;
  /** The document of the current version, noted as exported. */
  export(id: string, person: Person): Promise<{ view: DraftView; document: Document } | Refused>;
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
  const parts = { db, desk };
  return {
    matters: (evaluation, language, person) => mattersIn(evaluation, language, person, desk),
    start: (request, person) => startDraft(request, person, parts),
    choices: (person, language) => steps.choicesFor(person, language, parts),
    list: async (person, limit) => {
      const views: DraftView[] = [];
      for (const head of await listDrafts(db, limit)) {
        const view = await viewOf(head, person, parts);
        if (view) views.push(view);
      }
      return views;
    },
    show: async (id, person, version) => {
      const opened = await openDraft(id, person, parts, version);
      if ('why' in opened) return opened;
      const { view, evaluation } = opened;
      const current = await contentAsOf(opened, parts);
      return {
        view,
        document: documentOf(view.content, view.state, desk.prompts, desk.allowedIn(evaluation)),
        editable: toEditable(view.content),
        differences: current ? differences(view.content.ledger, current.ledger) : [],
        lostQuotes: current ? lostQuotes(view.content.ledger, current.ledger) : [],
        events: await draftEvents(db, id),
      };
    },
    compare: async (id, person, from, to) => {
      const older = await openDraft(id, person, parts, from);
      const newer = await openDraft(id, person, parts, to);
      if ('why' in older) return older;
      if ('why' in newer) return newer;
      const [before, after] = [older, newer].map(({ view, evaluation }) =>
        linesOf(documentOf(view.content, view.state, desk.prompts, desk.allowedIn(evaluation))),
      );
      return changesBetween(before ?? [], after ?? [], newer.view.content.choices.language);
    },
    edit: (id, change, person) => steps.edit(id, change, person, parts),
    regenerate: (id, wish, person) => steps.regenerate(id, wish, person, parts),
    refresh: (id, base, person) => steps.refresh(id, base, person, parts),
    decide: (id, decision, person) => steps.decide(id, decision, person, parts),
    export: async (id, person) => {
      const outcome = await steps.decide(id, { event: 'export', base: undefined, note: null }, person, parts);
      if (outcome.kind === 'refused') return outcome;
      const opened = await openDraft(id, person, parts);
      if ('why' in opened) return opened;
      const { view, evaluation } = opened;
      return {
        view,
        document: documentOf(view.content, view.state, desk.prompts, desk.allowedIn(evaluation)),
      };
    },
  };
}
