// The words of the evaluations a question touched: those that may stand in an answer although they hold a number, and
// the names of what is measured, which a figure may stand beside if it is its own.
import type { Evaluation, Naming } from '../evaluation/shape.ts';
import { type Allowed, buildAllowed } from '../figures/allowed.ts';
import { documentsIn, yearsIn } from '../figures/documents.ts';
import { indexTerms, readNames, type TermIndex } from '../figures/terms.ts';
import type { ToolContext } from '../tools/tool.ts';

export interface LoadedWords {
  of(evaluations: readonly Evaluation[], years: readonly number[]): Allowed;
  names(evaluations: readonly Evaluation[]): TermIndex[];
  /** Every wording of a grade, in small letters, with the grade itself. */
  grades: ReadonlyMap<string, string>;
}

type Catalogue = ToolContext['catalogue'];

/** Prepares each evaluation once, however many questions touch it. */
export function loadedWords(catalogue: Catalogue): LoadedWords {
  const prepared = new WeakMap<Evaluation, Allowed>();
  const named = new WeakMap<Evaluation, TermIndex>();
  // The years of what may be seen are the same for nearly every question.
  const ofYears = new Map<string, Allowed>();
  const yearsOf = (years: readonly number[]): Allowed => {
    const known = ofYears.get(years.join()) ?? buildAllowed({ names: [], years, documents: [] });
    if (ofYears.size < mostYears) ofYears.set(years.join(), known);
    return known;
  };
  const common = buildAllowed({ names: [], years: [], documents: documentsIn(catalogue) });
  const wordsOf = (evaluation: Evaluation): Allowed => {
    const known = prepared.get(evaluation);
    if (known) return known;
    const allowed = buildAllowed({
      names: namesOf(evaluation),
      years: [evaluation.year],
      mentioned: yearsIn(evaluation),
      documents: documentsIn(evaluation),
    });
    prepared.set(evaluation, allowed);
    return allowed;
  };
  const shared = keysByName(namingsOf(catalogue));
  let sharedIndex: TermIndex | undefined;
  const metricsOf = (evaluation: Evaluation): TermIndex => {
    const known = named.get(evaluation) ?? indexTerms(readNames(ownNames(evaluation, shared)));
    named.set(evaluation, known);
    return known;
  };
  const bands = catalogue.grades?.bands ?? [];
  const grades = bands.flatMap(({ grade, names }) =>
    [grade.zh, grade.en, ...names.zh, ...names.en].map((name) => [name.toLowerCase(), grade.zh] as const),
  );
  return {
    grades: new Map(grades),
    of: (evaluations, years) => {
      const all = [common, ...evaluations.map(wordsOf), yearsOf(years)];
      return { find: (reading) => all.flatMap((allowed) => allowed.find(reading)) };
    },
    names: (evaluations) => {
      sharedIndex ??= indexTerms(readNames(shared));
      // Of two names that read alike, the first counts: that of an evaluation.
      return [...evaluations.map(metricsOf), sharedIndex];
    },
  };
}

// As many sets of years as there are different rights, roughly.
const mostYears = 100;

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

type KeysByName = Map<string, readonly string[]>;

/**
 * The names an evaluation has of its own for what it measures, each with all that it may name. Those of the catalogue
 * stand once for all evaluations: they are many, and a copy for each would fill the memory.
 */
function ownNames({ facts, indicators, dimensions, absent }: Evaluation, shared: KeysByName): KeysByName {
  const own = new Map<string, Naming>();
  for (const { key, names } of [...facts, ...indicators, ...dimensions, ...absent])
    if (names) own.set(key, names);
  const groups = indicators.flatMap(({ key, level1, level2 }) =>
    [level1, level2].map(({ zh, en }): Named => [[key], { zh: [zh], en: [en] }]),
  );
  const found = keysByName([...[...own].map(([key, names]) => [[key], names] satisfies Named), ...groups]);
  // Where an evaluation names a thing itself, that counts in place of the catalogue's names for it.
  for (const [name, keys] of found)
    found.set(name, [...keys, ...(shared.get(name) ?? []).filter((key) => !own.has(key))]);
  return found;
}

/** What the catalogue calls things. A metric that is only another one under a name of its own goes by the names of that, too. */
function namingsOf({ facts, metrics, families }: Catalogue): Named[] {
  const aliases = Map.groupBy(metrics.values(), ({ formula }) => formula);
  const withAliases = (keys: readonly string[]): string[] =>
    keys.flatMap((key) => [key, ...(aliases.get(key) ?? []).map((alias) => alias.key)]);
  return [
    ...[...facts, ...metrics].map(([key, { names }]): Named => [withAliases([key]), names]),
    ...families.map(({ members, names }): Named => [withAliases(members), telling(names)]),
  ];
}

/** A name of several things is one of each; but a single word, such as 预算, is as often a topic. */
function telling({ zh, en }: Naming): Naming {
  return { zh: zh.filter((name) => name.length > 2), en: en.filter((name) => name.includes(' ')) };
}

/** What goes by these names: one thing, or several. */
type Named = [keys: readonly string[], names: Naming];

function keysByName(namings: readonly Named[]): KeysByName {
  const found: KeysByName = new Map();
  for (const [keys, { zh, en }] of namings)
    for (const name of [...zh, ...en]) found.set(name, [...(found.get(name) ?? []), ...keys]);
  return found;
}
