// What the shape of an evaluation cannot say: keys given twice, references to nothing, quotes that are none.
import type { Catalogue } from '../evaluation/catalogue.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import { dimensionOf } from '../evaluation/unit.ts';
import { excerpt, type Problem } from './issue.ts';
import { nearest } from './nearest.ts';
import { quoteProblems } from './quote-problems.ts';
import { scoringProblems } from './scoring-problems.ts';

export interface Surroundings {
  /** The text of the report; without it quotes are not checked. */
  report?: string;
  /** What the frameworks declare; without it only references within the file are checked. */
  catalogue?: Catalogue;
}

/** Every problem of an evaluation that has the right shape. */
export function evaluationProblems(evaluation: Evaluation, { report, catalogue }: Surroundings): Problem[] {
  return [
    ...takenProblems(evaluation),
    ...referenceProblems(evaluation, catalogue),
    ...scoringProblems(evaluation, catalogue),
    ...(catalogue ? catalogueProblems(evaluation, catalogue) : []),
    ...(report === undefined ? [] : quoteProblems(evaluation, report)),
  ];
}

function takenProblems({ facts, dimensions, indicators, findings, absent, notes }: Evaluation): Problem[] {
  const keyed = { facts, dimensions, indicators, findings, absent };
  const keys = Object.entries(keyed).flatMap(([list, items]) =>
    items.map(({ key }, index) => ({ path: [list, index, 'key'], value: key })),
  );
  return [
    ...takenTwice(keys),
    ...takenTwice(notes.map(({ key }, index) => ({ path: ['notes', index, 'key'], value: key }))),
    ...takenTwice(
      indicators.map(({ no }, index) => ({ path: ['indicators', index, 'no'], value: String(no) })),
    ),
  ];
}

function takenTwice(given: readonly { path: PropertyKey[]; value: string }[]): Problem[] {
  const seen = new Set<string>();
  return given.flatMap(({ path, value }) => {
    if (seen.has(value)) return [{ code: 'taken' as const, path, found: value }];
    seen.add(value);
    return [];
  });
}

function referenceProblems(evaluation: Evaluation, catalogue: Catalogue | undefined): Problem[] {
  const { facts, dimensions, indicators, findings, absent, notes } = evaluation;
  const noteKeys = keysOf(notes);
  const answerable = new Set([...keysOf(findings), ...keysOf(indicators)]);
  const own = [facts, dimensions, indicators, findings, absent].flatMap((items) => [...keysOf(items)]);
  const all = new Set([...own, ...(catalogue?.facts.keys() ?? []), ...(catalogue?.metrics.keys() ?? [])]);
  // Without a catalogue a key that is not of this file may still be a metric.
  const anyKey = catalogue ? all : undefined;
  return [
    ...facts.flatMap(({ notes: refs }, index) => unknownIn(['facts', index, 'notes'], refs, noteKeys)),
    ...indicators.flatMap(({ notes: refs }, index) =>
      unknownIn(['indicators', index, 'notes'], refs, noteKeys),
    ),
    ...findings.flatMap(({ notes: refs, answers, evidence }, index) => [
      ...unknownIn(['findings', index, 'notes'], refs, noteKeys),
      ...unknownIn(['findings', index, 'answers'], answers, answerable),
      ...unknownIn(['findings', index, 'evidence'], evidence, anyKey),
    ]),
    ...absent.flatMap(({ see }, index) => unknownIn(['absent', index, 'see'], see, anyKey)),
    ...notes.flatMap(({ about, text }, index) => [
      ...unknownIn(['notes', index, 'about'], about, anyKey),
      ...unknownIn(['notes', index, 'text', 'zh'], mentioned(text.zh), anyKey, false),
      ...unknownIn(['notes', index, 'text', 'en'], mentioned(text.en), anyKey, false),
    ]),
  ];
}

/** The keys among the refs that nothing has. `listed`: each ref is a field of its own. */
function unknownIn(
  path: PropertyKey[],
  refs: readonly string[] | undefined,
  known: ReadonlySet<string> | undefined,
  listed = true,
): Problem[] {
  if (known === undefined) return [];
  return (refs ?? []).flatMap((ref, index) => {
    if (known.has(ref)) return [];
    const suggestion = nearest(ref, known);
    const place = listed ? [...path, index] : path;
    return [
      { code: 'unknown_reference', path: place, found: excerpt(ref), ...(suggestion && { suggestion }) },
    ];
  });
}

/** The keys a text refers to as [[key]]. */
function mentioned(text: string): string[] {
  return Array.from(text.matchAll(/\[\[([^\]]*)\]\]/g), ([, ref]) => ref ?? '');
}

function keysOf(items: readonly { key: string }[]): Set<string> {
  return new Set(items.map(({ key }) => key));
}

/** Facts must be what the catalogue declares; what it does not declare must bring names of its own. */
function catalogueProblems(
  { facts, absent }: Evaluation,
  { facts: declared, metrics }: Catalogue,
): Problem[] {
  const unnamed = (list: string, index: number, key: string): Problem => {
    const suggestion = nearest(key, declared.keys());
    return {
      code: 'missing',
      path: [list, index, 'names'],
      expected: 'names',
      ...(suggestion && { suggestion }),
    };
  };
  return [
    ...facts.flatMap((fact, index): Problem[] => {
      const definition = declared.get(fact.key);
      if (!definition) return fact.names || metrics.has(fact.key) ? [] : [unnamed('facts', index, fact.key)];
      if (definition.type !== fact.type) {
        return [
          {
            code: 'not_allowed',
            path: ['facts', index, 'type'],
            found: fact.type,
            expected: definition.type,
          },
        ];
      }
      if (
        fact.type !== 'number' ||
        !definition.unit ||
        dimensionOf(definition.unit) === dimensionOf(fact.unit)
      )
        return [];
      return [
        { code: 'not_allowed', path: ['facts', index, 'unit'], found: fact.unit, expected: definition.unit },
      ];
    }),
    ...absent.flatMap(({ key, names }, index) =>
      names || declared.has(key) || metrics.has(key) ? [] : [unnamed('absent', index, key)],
    ),
  ];
}
