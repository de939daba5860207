// What things are called: the labels of the figures, and the names the loaded data has for its metrics.
import type { Figure } from './figure.ts';
import { readText } from './reading.ts';

/** Names of the data, each as the data writes it, with the keys of what it names. */
export type MetricNames = ReadonlyMap<string, readonly string[]>;

/** One name as it reads, in small letters, with the keys of what it names and the ids of the figures it labels. */
export interface Term {
  text: string;
  keys: ReadonlySet<string>;
  ids: readonly string[];
}

/** Terms by their opening, so that those in a text are found without trying each. */
export type TermIndex = ReadonlyMap<string, readonly Term[]>;

/** Names prepared once for many proses. What is too short to be told from an ordinary word is left out. */
export function readNames(names: MetricNames): Term[] {
  return [...names]
    .map(([name, keys]) => ({ text: reading(name), keys: new Set(keys.map(stem)), ids: [] }))
    .filter(({ text }) => text.length >= openingLength);
}

/** The labels of figures, each once with all its figures, the longest first. */
export function termsOf(figures: readonly Figure[]): Term[] {
  return [...Map.groupBy(figures, ({ label }) => reading(label))]
    .map(([text, bearers]) => ({
      text,
      keys: new Set(bearers.map(({ key }) => stem(key))),
      ids: bearers.map(({ id }) => id),
    }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => b.text.length - a.text.length);
}

/** The names that the data has for what known figures state, each with the ids of those figures. */
export function termsNaming(known: readonly Figure[], indexes: readonly TermIndex[]): Term[] {
  const byKey = Map.groupBy(
    known.filter(({ kind }) => kind === 'reported' || kind === 'computed'),
    ({ key }) => stem(key),
  );
  return indexes
    .flatMap((index) => [...index.values()].flat())
    .map((term) => ({
      ...term,
      ids: [...term.keys].flatMap((key) => (byKey.get(key) ?? []).map(({ id }) => id)),
    }))
    .filter(({ ids }) => ids.length > 0);
}

export function indexTerms(terms: readonly Term[]): TermIndex {
  return Map.groupBy(terms, ({ text }) => text.slice(0, openingLength));
}

const openingLength = 2;

export interface Occurrence {
  term: Term;
  from: number;
  to: number;
}

/** Every place where a term stands in a text in small letters, as words of its own where it is written in letters. */
export function occurrences(text: string, indexes: readonly TermIndex[]): Occurrence[] {
  const found: Occurrence[] = [];
  for (let from = 0; from < text.length; from += 1) {
    const opening = text.slice(from, from + openingLength);
    for (const index of indexes)
      for (const term of index.get(opening) ?? []) {
        const to = from + term.text.length;
        if (text.startsWith(term.text, from) && !joinsLetters(text, from) && !joinsLetters(text, to))
          found.push({ term, from, to });
      }
  }
  return found;
}

/** Of names that overlap the longest. */
export function maximal(found: readonly Occurrence[]): Occurrence[] {
  return found.filter(
    ({ from, to }) =>
      !found.some((each) => each.from <= from && each.to >= to && each.to - each.from > to - from),
  );
}

/** The term that a text is, whole and in small letters. */
export function termAs(text: string, indexes: readonly TermIndex[]): Term | undefined {
  return occurrences(text, indexes).find(({ term }) => term.text === text)?.term;
}

function joinsLetters(text: string, at: number): boolean {
  return /^[a-z]{2}$/.test(text.slice(at - 1, at + 1));
}

/** Whether a term may stand for a figure: its label ends with it, or the data calls what it measures so. */
export function names(term: Term, figure: Figure): boolean {
  const label = reading(figure.label);
  if (term.keys.has(stem(figure.key)) || label.endsWith(term.text)) return true;
  // A count stands under what it counts, and under what that is a part of.
  if (figure.kind === 'count')
    return label.includes(term.text) || [...term.keys].every((key) => key.startsWith('ind.'));
  if (figure.kind === 'hypothetical')
    return (
      figure.key.startsWith('calculated.') ||
      label.includes(term.text) ||
      [...term.keys].some((key) => figure.key.includes(key))
    );
  // Worked out on demand: only what kind of relation it is can be told from its name.
  return (
    figure.key.startsWith('calculated.') && /[占比与和]|\b(?:share|sum|difference|ratio)\b/.test(term.text)
  );
}

/**
 * A text without the terms in it, which come longest first: they may hold words of change or comparison themselves,
 * as 产值增长率 does, and a short one may be part of a long one.
 */
export function withoutTerms(text: string, terms: readonly Term[]): string {
  let [rest, small] = [text, text.toLowerCase()];
  for (const { text: term } of terms)
    for (let at = small.indexOf(term); at >= 0; at = small.indexOf(term, at)) {
      rest = rest.slice(0, at) + rest.slice(at + term.length);
      small = small.slice(0, at) + small.slice(at + term.length);
    }
  return rest;
}

/** A text as terms are compared. */
export function reading(text: string): string {
  return readText(text).toLowerCase();
}

/** What a report states, aims at and attains of one thing is called alike; which of them it is, the kind says. */
export function stem(key: string): string {
  return key.replace(/\.(?:reported|target|actual)$/, '');
}
