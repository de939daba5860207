// What the shape of a framework cannot say: keys and names given twice, formulas that do not hold together.
import { references } from '../evaluation/expression.ts';
import { parseExpression } from '../evaluation/expression-parse.ts';
import type { FactDefinition, Framework, MetricDefinition } from '../evaluation/framework.ts';
import { excerpt, type Problem } from './issue.ts';
import { nearest } from './nearest.ts';
import { ruleProblems } from './rule-problems.ts';
import { unitProblems } from './unit-problems.ts';

/** Every problem of a framework that has the right shape, among the others that are loaded with it. */
export function frameworkProblems(own: Framework, others: readonly Framework[] = []): Problem[] {
  const rules = own.rules.flatMap(({ rule }, index) => ruleProblems(rule, ['rules', index, 'rule']));
  const all = [own, ...others];
  return [
    ...takenProblems(own, others),
    ...factProblems(own, all),
    ...formulaProblems(own, all),
    ...unitProblems(own, all),
    ...rules,
  ];
}

function takenProblems(own: Framework, others: readonly Framework[]): Problem[] {
  const all = [own, ...others].flatMap(entries);
  const problems = takenKeys(own, others);
  const holders = holdersOfNames(all.map(({ entry }) => entry));
  for (const { path, entry } of entries(own)) {
    for (const language of ['zh', 'en'] as const) {
      entry.names[language].forEach((name, index) => {
        const holder = holders.get(folded(name))?.find((other) => other !== entry && !mayShare(entry, other));
        if (!holder) return;
        problems.push({
          code: 'taken',
          path: [...path, 'names', language, index],
          found: excerpt(name),
          expected: holder.key,
        });
      });
    }
  }
  return problems;
}

type Entry = FactDefinition | MetricDefinition;

function entries({ facts, metrics }: Framework): { path: PropertyKey[]; entry: Entry }[] {
  return [
    ...facts.map((entry, index) => ({ path: ['facts', index], entry })),
    ...metrics.map((entry, index) => ({ path: ['metrics', index], entry })),
  ];
}

function takenKeys(own: Framework, others: readonly Framework[]): Problem[] {
  const taken = new Set(others.flatMap(entries).map(({ entry }) => entry.key));
  return entries(own).flatMap(({ path, entry: { key } }) => {
    if (taken.has(key)) return [{ code: 'taken' as const, path: [...path, 'key'], found: key }];
    taken.add(key);
    return [];
  });
}

function holdersOfNames(all: readonly Entry[]): Map<string, Entry[]> {
  const holders = new Map<string, Entry[]>();
  for (const entry of all) {
    for (const name of [...entry.names.zh, ...entry.names.en]) {
      const form = folded(name);
      const known = holders.get(form);
      if (known) known.push(entry);
      else holders.set(form, [entry]);
    }
  }
  return holders;
}

/** A metric and the fact that reports it are one thing to a reader. Two entries of one key are told of by their key. */
function mayShare(a: Entry, b: Entry): boolean {
  return a.key === b.key || reportedAs(a) === b.key || reportedAs(b) === a.key;
}

function reportedAs(entry: Entry): string | undefined {
  return 'reported_as' in entry ? entry.reported_as : undefined;
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A fact may name others only that some framework declares. */
function factProblems({ facts }: Framework, all: readonly Framework[]): Problem[] {
  const known = new Set(all.flatMap((one) => one.facts.map(({ key }) => key)));
  return facts.flatMap(({ who, how, duties, others, year_before }, index) => [
    ...(who ?? []).flatMap((key, at) => referenceProblems(['facts', index, 'who', at], [key], known)),
    ...Object.entries({ how, duties, others, year_before }).flatMap(([field, key]) =>
      key === undefined ? [] : referenceProblems(['facts', index, field], [key], known),
    ),
  ]);
}

function formulaProblems({ metrics, checks, main_metrics }: Framework, all: readonly Framework[]): Problem[] {
  const facts = new Set(all.flatMap((one) => one.facts.map(({ key }) => key)));
  const formulas = new Map(all.flatMap((one) => one.metrics.map(({ key, formula }) => [key, formula ?? ''])));
  const known = new Set([...facts, ...formulas.keys()]);
  return [
    ...metrics.flatMap(({ key, formula, sum_of, reported_as }, index) => [
      ...(formula === undefined ? [] : expressionProblems(['metrics', index, 'formula'], formula, known)),
      ...(formula !== undefined && sum_of
        ? [{ code: 'not_allowed' as const, path: ['metrics', index, 'sum_of'], expected: 'formula | sum_of' }]
        : []),
      ...(reported_as === undefined
        ? []
        : referenceProblems(['metrics', index, 'reported_as'], [reported_as], facts)),
      ...(needsItself(key, formulas)
        ? [{ code: 'circular' as const, path: ['metrics', index, 'formula'], found: key }]
        : []),
    ]),
    ...checks.flatMap(({ left, right }, index) => [
      ...expressionProblems(['checks', index, 'left'], left, known),
      ...expressionProblems(['checks', index, 'right'], right, known),
    ]),
    ...main_metrics.flatMap((key, index) => referenceProblems(['main_metrics', index], [key], known)),
  ];
}

function expressionProblems(path: PropertyKey[], text: string, known: ReadonlySet<string>): Problem[] {
  const parsed = parseExpression(text);
  if (parsed.kind === 'malformed') {
    return [
      {
        code: 'wrong_formula',
        path,
        found: excerpt(text.slice(parsed.position) || text),
        detail: parsed.reason,
      },
    ];
  }
  return referenceProblems(path, references(parsed.expression), known);
}

function referenceProblems(
  path: PropertyKey[],
  refs: readonly string[],
  known: ReadonlySet<string>,
): Problem[] {
  return refs.flatMap((ref) => {
    if (known.has(ref)) return [];
    const suggestion = nearest(ref, known);
    return [{ code: 'unknown_reference', path, found: excerpt(ref), ...(suggestion && { suggestion }) }];
  });
}

/** Whether a metric's formula leads back to the metric, however many formulas lie between. */
function needsItself(key: string, formulas: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  const waiting = [key];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const parsed = parseExpression(formulas.get(next) ?? '');
    const refs = parsed.kind === 'parsed' ? references(parsed.expression) : [];
    if (refs.includes(key)) return true;
    for (const ref of refs) {
      if (!seen.has(ref)) waiting.push(ref);
      seen.add(ref);
    }
  }
  return false;
}
