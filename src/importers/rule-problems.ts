// What the shape of a scoring rule cannot say: lines out of order, gaps between bands, points above the weight.
import { type Decimal, decimal, hundred, zero } from '../evaluation/decimal.ts';
import { inUnit, onBaseScale } from '../evaluation/quantity.ts';
import type { RuleOf, ScoreBand, ScoringRule } from '../evaluation/rule.ts';
import { type Measure, quantityOf } from '../evaluation/written.ts';
import type { Problem } from './issue.ts';

type Path = readonly PropertyKey[];

/** Every problem of a rule. Without a weight, as in a framework, points are not held against one. */
export function ruleProblems(rule: ScoringRule, path: Path, weight?: Decimal): Problem[] {
  switch (rule.kind) {
    case 'threshold':
      return within(rule.otherwise, [...path, 'otherwise'], weight);
    case 'proportional':
      return proportionalProblems(rule, path, weight);
    case 'reverse':
      return [
        ...targetProblems(rule, rule.target, path),
        ...(decimal(rule.zero_at).gt(decimal('1')) ? [] : [wrong([...path, 'zero_at'], rule.zero_at, '> 1')]),
      ];
    case 'interpolation':
      return rule.knots.flatMap(({ at, points }, index) => [
        ...within(points, [...path, 'knots', index, 'points'], weight),
        ...orderProblems(at, rule.knots[index - 1]?.at, [...path, 'knots', index, 'at']),
      ]);
    case 'bands':
      return bandProblems(rule, path, weight);
    case 'deduct_per_unit':
      return [
        ...(decimal(rule.per.value).gt(zero)
          ? []
          : [wrong([...path, 'per', 'value'], rule.per.value, '> 0')]),
        ...(decimal(rule.deduct).gt(zero) ? [] : [wrong([...path, 'deduct'], rule.deduct, '> 0')]),
        ...stepProblems(rule, path),
      ];
    case 'states':
      return optionProblems(rule.states, [...path, 'states'], weight);
    case 'qualitative':
      return levelProblems(rule, path);
    case 'checklist':
      return [
        ...optionProblems(rule.elements, [...path, 'elements'], weight),
        ...(rule.mode === 'cumulative' ? sumProblems(rule, path, weight) : []),
      ];
    case 'better_of':
      return rule.alternatives.flatMap((each, index) =>
        ruleProblems(each.rule, [...path, 'alternatives', index, 'rule'], weight),
      );
  }
}

function proportionalProblems(rule: RuleOf<'proportional'>, path: Path, weight?: Decimal): Problem[] {
  const { target, cap, floor, over_achievement: over } = rule;
  return [
    ...(target ? targetProblems(rule, target, path) : []),
    ...(cap === undefined ? [] : within(cap, [...path, 'cap'], weight)),
    ...(floor === undefined
      ? []
      : within(floor, [...path, 'floor'], cap === undefined ? weight : decimal(cap))),
    ...(over && decimal(over.beyond).lt(hundred)
      ? [wrong([...path, 'over_achievement', 'beyond'], over.beyond, '≥ 100')]
      : []),
  ];
}

/** A target below nothing has no proportion; a target of nothing needs its meaning stated. */
function targetProblems(
  { zero_target }: { zero_target: RuleOf<'reverse'>['zero_target'] },
  { value }: Measure,
  path: Path,
): Problem[] {
  const order = decimal(value).cmp(zero);
  if (order > 0 || (order === 0 && zero_target === 'all_or_nothing')) return [];
  const expected = order === 0 ? '> 0 | zero_target: all_or_nothing' : '≥ 0';
  return [wrong([...path, 'target', 'value'], value, expected)];
}

function bandProblems({ bands }: RuleOf<'bands'>, path: Path, weight?: Decimal): Problem[] {
  const place = (band: ScoreBand): number => bands.indexOf(band);
  const at = (band: ScoreBand, ...field: PropertyKey[]): Path => [...path, 'bands', place(band), ...field];
  const points = bands.flatMap((band) => within(band.points, at(band, 'points'), weight));
  const [first] = bands.flatMap(({ from, to }) => [from, to]).filter((bound) => bound !== undefined);
  const strange = bands.flatMap((band) =>
    (['from', 'to'] as const).flatMap((side): Problem[] => {
      const bound = band[side];
      if (!bound || !first || inUnit(quantityOf(bound), first.unit)) return [];
      return [{ code: 'not_allowed', path: at(band, side, 'unit'), found: bound.unit, expected: first.unit }];
    }),
  );
  if (strange.length > 0) return [...points, ...strange];
  const rising = bands.toSorted((a, b) => lineOf(a).cmp(lineOf(b)));
  const seams = rising.slice(1).flatMap((upper, index): Problem[] => {
    const lower = rising[index];
    if (!lower) return [];
    const path = at(upper, 'from');
    const end = lower.to ? `${lower.to.value} ${lower.to.unit}` : `bands[${place(lower)}].to`;
    const meets = lower.to && upper.from && onBase(lower.to).eq(onBase(upper.from));
    if (!meets) return [wrong(path, upper.from?.value, `= ${end} (bands[${place(lower)}].to)`)];
    if (lower.to_inclusive !== upper.from_inclusive) return [];
    return [
      wrong(
        at(upper, 'from_inclusive'),
        String(upper.from_inclusive),
        `${String(!lower.to_inclusive)} (${end})`,
      ),
    ];
  });
  return [...points, ...seams];
}

/** Where a band begins, for their order; one that is open below comes first, a single value before what follows. */
function lineOf({ from, to }: ScoreBand): Decimal {
  if (!from) return decimal('-1000000000000000000');
  return to ? onBase(from).plus(onBase(to)) : onBase(from).times(decimal('2')).plus(decimal('0.000001'));
}

function stepProblems({ from, per }: RuleOf<'deduct_per_unit'>, path: Path): Problem[] {
  const unit = per.unit === '百分点' ? '%' : per.unit;
  if (inUnit(quantityOf(from), unit)) return [];
  const expected = from.unit === '%' ? '百分点 | %' : from.unit;
  return [{ code: 'not_allowed', path: [...path, 'per', 'unit'], found: per.unit, expected }];
}

function optionProblems(
  options: readonly { key: string; points: string }[],
  path: Path,
  weight?: Decimal,
): Problem[] {
  return options.flatMap(({ key, points }, index) => [
    ...within(points, [...path, index, 'points'], weight),
    ...takenBefore(options, key, index, path),
  ]);
}

function levelProblems({ levels }: RuleOf<'qualitative'>, path: Path): Problem[] {
  return levels.flatMap(({ key, from }, index) => {
    const above = levels[index - 1];
    const most = above ? decimal(above.from) : hundred;
    const at = [...path, 'levels', index, 'from'];
    return [
      ...takenBefore(levels, key, index, [...path, 'levels']),
      ...(decimal(from).gte(most) ? [wrong(at, from, `< ${most.toFixed()}`)] : []),
      ...(index === levels.length - 1 && !decimal(from).eq(zero) ? [wrong(at, from, '0')] : []),
    ];
  });
}

function sumProblems({ elements }: RuleOf<'checklist'>, path: Path, weight?: Decimal): Problem[] {
  const sum = elements.reduce((total, { points }) => total.plus(decimal(points)), zero);
  if (!weight || sum.eq(weight)) return [];
  return [wrong([...path, 'elements'], sum.toFixed(), `∑ points = ${weight.toFixed()}`)];
}

function takenBefore(all: readonly { key: string }[], key: string, index: number, path: Path): Problem[] {
  const before = all.findIndex((each) => each.key === key);
  return before < index ? [{ code: 'taken', path: [...path, index, 'key'], found: key }] : [];
}

/** Points lie from zero up to the weight. */
function within(points: string, path: Path, weight: Decimal | undefined): Problem[] {
  const value = decimal(points);
  if (value.gte(zero) && (!weight || value.lte(weight))) return [];
  return [wrong(path, points, weight ? `0 – ${weight.toFixed()}` : '≥ 0')];
}

function orderProblems(at: Measure, before: Measure | undefined, path: Path): Problem[] {
  if (!before) return [];
  if (!inUnit(quantityOf(at), before.unit)) {
    return [{ code: 'not_allowed', path: [...path, 'unit'], found: at.unit, expected: before.unit }];
  }
  return onBase(at).gt(onBase(before)) ? [] : [wrong([...path, 'value'], at.value, `> ${before.value}`)];
}

function onBase(at: Measure): Decimal {
  return onBaseScale(quantityOf(at));
}

function wrong(path: Path, found: string | undefined, expected: string): Problem {
  return { code: 'wrong_form', path, ...(found !== undefined && { found }), expected };
}
