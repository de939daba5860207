// From a planner's reply to what may be shown: verified, then rendered. Nothing reaches a surface by another way.
import type { Allowed } from '../figures/allowed.ts';
import type { Figure, Language, Segment, Source } from '../figures/figure.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Problem } from '../figures/problem.ts';
import { type Rendered, render } from '../figures/render.ts';
import { type Grounds, verify } from '../figures/verify.ts';
import type { Reply } from '../planner/planner.ts';

export interface Composed {
  segments: Segment[];
  text: string;
  figures: Figure[];
  sources: Source[];
  notes: string[];
  choices: string[];
  /** What was left out because it did not pass: a note or a choice, never a part of the text. */
  dropped: Dropped[];
}

export type Dropped = Rejected & { part: 'note' | 'choice' };

/** Prose that did not pass, and why. */
export interface Rejected {
  prose: string;
  problems: Problem[];
}

export interface Means {
  ledger: Ledger;
  language: Language;
  allowed: Allowed;
  /** What else of the loaded data prose is held against. */
  grounds?: Grounds;
}

/** What else speaks against a prose; `whole` is the reply it is of. */
export type Objections = (prose: string, whole: string) => readonly Problem[];

/** What is shown of prose that has passed, besides its own words. */
export type Completion = (prose: string) => string;

/** Verifies and renders a reply. The text passes whole or not at all; a note or a choice that fails is left out. */
export function compose(
  { prose, notes, choices }: Pick<Reply, 'prose' | 'notes' | 'choices'>,
  means: Means,
  objections: Objections = () => [],
  completed: Completion = (passed) => passed,
): { kind: 'composed'; composed: Composed } | { kind: 'rejected'; rejected: Rejected } {
  const text = verified(prose, means, objections(prose, [prose, ...notes, ...choices].join('\n')), completed);
  if ('problems' in text) return { kind: 'rejected', rejected: text };
  const caveats = notes.map((note) => verified(note, means, objections(note, note), completed));
  const offers = choices.map((choice) => verified(choice, means, objections(choice, choice), completed));
  const shown = [text, ...passed(caveats)];
  const composed: Composed = {
    segments: text.segments,
    text: text.text,
    figures: unique(
      shown.flatMap(({ figures }) => figures),
      ({ id }) => id,
    ),
    sources: unique(
      shown.flatMap(({ sources }) => sources),
      ({ evaluation, section, quote }) => JSON.stringify([evaluation, section, quote]),
    ),
    notes: [...new Set(passed(caveats).map((note) => note.text))],
    choices: [...new Set(passed(offers).map((offer) => offer.text))],
    dropped: [...failed(caveats, 'note'), ...failed(offers, 'choice')],
  };
  return { kind: 'composed', composed };
}

/** Plain text of the program's own as an answer. It must hold no number. */
export function composedText(text: string): Composed {
  return {
    segments: [{ t: 'text', s: text }],
    text,
    figures: [],
    sources: [],
    notes: [],
    choices: [],
    dropped: [],
  };
}

function verified(
  prose: string,
  { ledger, language, allowed, grounds }: Means,
  objections: readonly Problem[],
  completed: Completion,
): Rendered | Rejected {
  const problems = [...verify(prose, ledger, allowed, grounds), ...objections];
  return problems.length > 0 ? { prose, problems } : render(completed(prose), ledger, language, allowed);
}

function passed(results: readonly (Rendered | Rejected)[]): Rendered[] {
  return results.filter((result) => 'segments' in result);
}

function failed(results: readonly (Rendered | Rejected)[], part: Dropped['part']): Dropped[] {
  return results.filter((result) => 'problems' in result).map((result) => ({ ...result, part }));
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item);
  return [...seen.values()];
}
