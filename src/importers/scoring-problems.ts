// What is wrong with the scoring of an evaluation as a whole: rules that lead nowhere, findings that fit no rule.
import type { Catalogue } from '../evaluation/catalogue.ts';
import { decimal } from '../evaluation/decimal.ts';
import type { Assessment, IndicatorRule, ScoringRule } from '../evaluation/rule.ts';
import type { Evaluation, Indicator } from '../evaluation/shape.ts';
import { excerpt, type Problem } from './issue.ts';
import { nearest } from './nearest.ts';
import { ruleProblems } from './rule-problems.ts';

type Path = readonly PropertyKey[];

/** Every problem of the rules, assessments and limits; a declared rule is only followed where there is a catalogue. */
export function scoringProblems(
  { dimensions, indicators, limits, facts }: Evaluation,
  catalogue?: Catalogue,
): Problem[] {
  const own = new Set(facts.map(({ key }) => key));
  const keys = catalogue && new Set([...own, ...catalogue.facts.keys(), ...catalogue.metrics.keys()]);
  const known = new Set(indicators.map(({ key }) => key));
  return [
    ...negativeWeights(dimensions, 'dimensions'),
    ...negativeWeights(indicators, 'indicators'),
    ...indicators.flatMap((each, index) => indicatorProblems(each, ['indicators', index], keys, catalogue)),
    ...limits.flatMap(({ indicator }, index) => unknown(indicator, ['limits', index, 'indicator'], known)),
  ];
}

function negativeWeights(items: readonly { weight?: string | undefined }[], list: string): Problem[] {
  return items.flatMap(({ weight }, index): Problem[] =>
    weight !== undefined && decimal(weight).lt(decimal('0'))
      ? [{ code: 'wrong_form', path: [list, index, 'weight'], found: weight, expected: '≥ 0' }]
      : [],
  );
}

function indicatorProblems(
  { rule: declared, weight, assessment, measured_by }: Indicator,
  path: Path,
  keys: ReadonlySet<string> | undefined,
  catalogue: Catalogue | undefined,
): Problem[] {
  const problems = measured_by === undefined ? [] : unknown(measured_by, [...path, 'measured_by'], keys);
  if (!declared) return problems;
  const rules = catalogue && new Set(catalogue.rules.keys());
  const named = declared.kind === 'declared' ? unknown(declared.rule, [...path, 'rule', 'rule'], rules) : [];
  const rule = followed(declared, catalogue);
  return [
    ...problems,
    ...named,
    ...(weight === undefined
      ? [{ code: 'missing' as const, path: [...path, 'weight'], expected: 'string' }]
      : []),
    ...(rule
      ? ruleProblems(rule, [...path, 'rule'], weight === undefined ? undefined : decimal(weight))
      : []),
    ...(rule?.kind === 'better_of'
      ? rule.alternatives.flatMap((each, index) =>
          unknown(each.measured_by, [...path, 'rule', 'alternatives', index, 'measured_by'], keys),
        )
      : []),
    ...(rule && assessment ? assessmentProblems(rule, assessment, [...path, 'assessment']) : []),
  ];
}

function followed(declared: IndicatorRule, catalogue: Catalogue | undefined): ScoringRule | undefined {
  return declared.kind === 'declared' ? catalogue?.rules.get(declared.rule)?.rule : declared;
}

/** What was found must be something the rule knows; that an indicator does not apply goes with every rule. */
function assessmentProblems(rule: ScoringRule, found: Assessment, path: Path): Problem[] {
  if (found.kind === 'not_applicable') return [];
  const expected = expectedKind(rule);
  if (found.kind !== expected) {
    return [
      {
        code: 'not_allowed',
        path: [...path, 'kind'],
        found: found.kind,
        expected: [expected, 'not_applicable'].filter((kind) => kind !== undefined).join(' | '),
      },
    ];
  }
  if (rule.kind === 'states' && found.kind === 'state') {
    return unknown(found.state, [...path, 'state'], keysOf(rule.states));
  }
  if (rule.kind === 'checklist' && found.kind === 'met') {
    return found.met.flatMap((met, index) => unknown(met, [...path, 'met', index], keysOf(rule.elements)));
  }
  return rule.kind === 'qualitative' && found.kind === 'level' ? levelProblems(rule.levels, found, path) : [];
}

function expectedKind({ kind }: ScoringRule): Assessment['kind'] | undefined {
  if (kind === 'states') return 'state';
  if (kind === 'checklist') return 'met';
  return kind === 'qualitative' ? 'level' : undefined;
}

function levelProblems(
  levels: readonly { key: string; from: string }[],
  { level, share }: Extract<Assessment, { kind: 'level' }>,
  path: Path,
): Problem[] {
  const place = levels.findIndex(({ key }) => key === level);
  const own = levels[place];
  if (!own) return unknown(level, [...path, 'level'], keysOf(levels));
  const above = levels[place - 1];
  const value = decimal(share);
  if (value.gte(decimal(own.from)) && (above ? value.lt(decimal(above.from)) : value.lte(decimal('100')))) {
    return [];
  }
  const expected = above ? `≥ ${own.from}, < ${above.from}` : `${own.from} – 100`;
  return [{ code: 'wrong_form', path: [...path, 'share'], found: share, expected }];
}

function unknown(ref: string, path: Path, known: ReadonlySet<string> | undefined): Problem[] {
  if (!known || known.has(ref)) return [];
  const suggestion = nearest(ref, known);
  return [{ code: 'unknown_reference', path, found: excerpt(ref), ...(suggestion && { suggestion }) }];
}

function keysOf(all: readonly { key: string }[]): Set<string> {
  return new Set(all.map(({ key }) => key));
}
