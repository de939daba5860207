// Finds the departments a text names, among thousands, without trying each.
import { plainText } from '../evaluation/plain-text.ts';
import { languages, type Naming, type Wording } from '../evaluation/shape.ts';
import type { DepartmentIndex } from '../planner/planner.ts';

export interface DepartmentEntry {
  evaluationId: string;
  year: number;
  names: Naming;
}

type Found = ReturnType<DepartmentIndex['findIn']>[number];

/** Indexes the departments of all visible evaluations by name. Names are compared in the form of `plainText`. */
export function indexDepartments(entries: readonly DepartmentEntry[]): DepartmentIndex {
  const named = byName(entries);
  const lengths = lengthsByOpening(named.keys());
  return {
    count: entries.length,
    all: entries.map(({ evaluationId, year, names }) => ({
      evaluation: evaluationId,
      department: names.zh[0] ?? evaluationId,
      year,
    })),
    examples: [...entries]
      .sort((a, b) => b.year - a.year)
      .slice(0, exampleCount)
      .map(({ evaluationId, year, names }) => ({
        evaluation: evaluationId,
        name: titleOf(names),
        year,
      })),
    findIn: (text) => find(text, named, lengths),
  };
}

const exampleCount = 5;

function byName(entries: readonly DepartmentEntry[]): Map<string, Found['evaluations']> {
  const named = new Map<string, Found['evaluations']>();
  for (const { evaluationId, year, names } of entries) {
    const one = { evaluation: evaluationId, year, title: titleOf(names) };
    const spellings = new Set(languages.flatMap((language) => names[language].map(plainText)));
    for (const name of spellings) {
      if (name.length < openingLength) continue;
      const evaluations = named.get(name);
      if (evaluations) evaluations.push(one);
      else named.set(name, [one]);
    }
  }
  return named;
}

function titleOf({ zh, en }: Naming): Wording {
  return { zh: zh[0] ?? '', en: en[0] ?? '' };
}

const openingLength = 2;

/** For each pair of opening characters, how long the names are that begin with it, the longest first. */
function lengthsByOpening(names: Iterable<string>): Map<string, number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const name of names) {
    const opening = name.slice(0, openingLength);
    lengths.set(opening, (lengths.get(opening) ?? new Set()).add(name.length));
  }
  return new Map([...lengths].map(([opening, set]) => [opening, [...set].sort((a, b) => b - a)]));
}

function find(
  text: string,
  named: ReadonlyMap<string, Found['evaluations']>,
  lengths: ReadonlyMap<string, readonly number[]>,
): Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    const candidates = lengths.get(text.slice(start, start + openingLength)) ?? [];
    const length = candidates.find(
      (each) => named.has(text.slice(start, start + each)) && stands(text, start, start + each),
    );
    const name = length === undefined ? undefined : text.slice(start, start + length);
    const evaluations = name === undefined ? undefined : named.get(name);
    if (name !== undefined && evaluations) found.push({ start, end: start + name.length, name, evaluations });
    at += name?.length ?? 1;
  }
  return found.sort((a, b) => b.name.length - a.name.length);
}

/** A name in Latin letters or ending in digits is a word of its own, not part of a longer one. */
function stands(text: string, start: number, end: number): boolean {
  return !joins(text, start) && !joins(text, end);
}

/** Whether the characters on both sides of a place belong to one word. */
function joins(text: string, at: number): boolean {
  return /^[a-z\d]{2}$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
