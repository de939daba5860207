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

/** Names prepared once for many proses. What is too short to be told from an ordinary word is left out. */
export function readNames(names: MetricNames): Term[] {
  return [...names]
    .map(([name, keys]) => ({ text: reading(name), keys: new Set(keys.map(stem)), ids: [] }))
    .filter(({ text }) => text.length >= shortest);
}

const shortest = 2;

/** The labels of figures, each once with all its figures. */
export function termsOf(figures: readonly Figure[]): Term[] {
  return [...Map.groupBy(figures, ({ label }) => reading(label))].map(([text, bearers]) => ({
    text,
    keys: new Set(bearers.map(({ key }) => stem(key))),
    ids: bearers.map(({ id }) => id),
  }));
}

/** Whether a term may stand for a figure: its label ends with it, or the data calls what it measures so. */
export function names(term: Term, figure: Figure): boolean {
  return term.keys.has(stem(figure.key)) || reading(figure.label).endsWith(term.text);
}

/** A text as terms are compared. */
export function reading(text: string): string {
  return readText(text).toLowerCase();
}

/** What a report states, aims at and attains of one thing is called alike; which of them it is, the kind says. */
function stem(key: string): string {
  return key.replace(/\.(?:reported|target|actual)$/, '');
}
