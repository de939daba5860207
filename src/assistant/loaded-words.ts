// The words of the evaluations a question touched that may stand in an answer although they hold a number: names,
// document numbers and years.
import type { Evaluation, Naming } from '../evaluation/shape.ts';
import { type Allowed, buildAllowed } from '../figures/allowed.ts';

export interface LoadedWords {
  of(evaluations: readonly Evaluation[], years: readonly number[]): Allowed;
}

/** Prepares each evaluation once, however many questions touch it. */
export function loadedWords(): LoadedWords {
  const prepared = new WeakMap<Evaluation, Allowed>();
  const wordsOf = (evaluation: Evaluation): Allowed => {
    const known = prepared.get(evaluation);
    if (known) return known;
    const allowed = buildAllowed({ names: namesOf(evaluation), years: [evaluation.year], documents: [] });
    prepared.set(evaluation, allowed);
    return allowed;
  };
  return {
    of: (evaluations, years) => {
      const all = [...evaluations.map(wordsOf), buildAllowed({ names: [], years, documents: [] })];
      return { find: (reading) => all.flatMap((allowed) => allowed.find(reading)) };
    },
  };
}

function namesOf({
  department,
  title,
  facts,
  dimensions,
  indicators,
  findings,
  absent,
}: Evaluation): string[] {
  const namings: Naming[] = [department.names, ...dimensions.map(({ names }) => names)];
  for (const { names } of [...facts, ...indicators, ...findings, ...absent]) if (names) namings.push(names);
  for (const fact of facts) if (fact.type === 'list') namings.push(...fact.items);
  return [title.zh, title.en, ...namings.flatMap(({ zh, en }) => [...zh, ...en])];
}
