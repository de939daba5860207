// Rules along a straight line: in proportion to a target, in reverse to nothing, so many points off for each unit.
import { type Decimal, decimal, zero } from './decimal.ts';
import type { Expression } from './expression.ts';
import { inUnit, onBaseScale, type Quantity } from './quantity.ts';
import type { RuleOf } from './rule.ts';
import {
  inPoints,
  nothing,
  operation,
  pointsOf,
  reference,
  type Scored,
  scoreOf,
  unscored,
} from './scoring-working.ts';
import { type Measure, quantityOf } from './written.ts';

export function scoreInProportion(rule: RuleOf<'proportional'>, weight: Decimal, actual: Quantity): Scored {
  const { target, over_achievement: over } = rule;
  const measured = { weight: inPoints(weight), actual };
  const limits = {
    ...(rule.cap !== undefined && { most: { ref: 'cap', value: decimal(rule.cap) } }),
    ...(rule.floor !== undefined && { least: { ref: 'floor', value: decimal(rule.floor) } }),
  };
  if (target === undefined) {
    if (!inUnit(actual, '')) return unscored('mixed_units');
    return scoreOf(times('weight', reference('actual')), measured, weight, limits);
  }
  const full = quantityOf(target);
  if (!inUnit(actual, full.unit)) return unscored('mixed_units');
  if (full.value.eq(zero)) return scoreAtZero(rule.zero_target, weight, actual, 'at_least');
  const reached = operation('/', reference('actual'), reference('target'));
  const operands = { ...measured, target: full };
  const line = over && { value: decimal(over.beyond), unit: '%' as const };
  const share = onBaseScale(actual).div(onBaseScale(full));
  if (over && line && share.gt(onBaseScale(line))) {
    // Beyond the line the full points are what is taken from.
    const beyond = operation('-', reached, reference('beyond'));
    return scoreOf(
      operation('-', reference('weight'), operation('*', beyond, reference('deduct'))),
      { ...operands, beyond: line, deduct: inPoints(decimal(over.deduct)) },
      weight,
      { ...limits, least: { ref: 'least', value: decimal(over.least) } },
    );
  }
  return scoreOf(times('weight', reached), operands, weight, limits);
}

export function scoreInReverse(rule: RuleOf<'reverse'>, weight: Decimal, actual: Quantity): Scored {
  const target = quantityOf(rule.target);
  if (!inUnit(actual, target.unit)) return unscored('mixed_units');
  if (target.value.eq(zero)) return scoreAtZero(rule.zero_target, weight, actual, 'at_most');
  if (onBaseScale(actual).lte(onBaseScale(target))) return pointsOf('weight', weight, weight);
  const end = operation('*', reference('zero_at'), reference('target'));
  const left = operation('-', end, reference('actual'));
  const room = operation('-', end, reference('target'));
  return scoreOf(
    times('weight', operation('/', left, room)),
    { weight: inPoints(weight), actual, target, zero_at: { value: decimal(rule.zero_at), unit: '' } },
    weight,
  );
}

export function scoreByDeduction(rule: RuleOf<'deduct_per_unit'>, weight: Decimal, actual: Quantity): Scored {
  const [from, per] = [quantityOf(rule.from), quantityOf(rule.per)];
  if (!inUnit(actual, from.unit) || !isStepOf(rule.per, from)) return unscored('mixed_units');
  if (per.value.eq(zero)) return unscored('division_by_zero');
  const short = onBaseScale(from).minus(onBaseScale(actual));
  const wrong = rule.direction === 'below' ? short : short.neg();
  if (wrong.lte(zero)) return pointsOf('weight', weight, weight);
  const ends = [reference('from'), reference('actual')] as const;
  const off = rule.direction === 'below' ? operation('-', ...ends) : operation('-', ends[1], ends[0]);
  const units = operation('/', off, reference('per'));
  const operands = { weight: inPoints(weight), actual, from, per, deduct: inPoints(decimal(rule.deduct)) };
  if (rule.partial === 'proportional') return scoreOf(lessFor(units), operands, weight);
  const { partial } = rule;
  const value = wrong.div(onBaseScale(per)).round(0, partial === 'floor' ? 0 : 3);
  const counted = { value, unit: '' as const, counted: { units, partial } };
  return scoreOf(lessFor(reference('units')), { ...operands, units: counted }, weight);
}

function lessFor(units: Expression): Expression {
  return operation('-', reference('weight'), operation('*', units, reference('deduct')));
}

/** A target of nothing can be met or missed, but not in part. */
function scoreAtZero(
  meaning: RuleOf<'reverse'>['zero_target'],
  weight: Decimal,
  actual: Quantity,
  side: 'at_least' | 'at_most',
): Scored {
  if (meaning === 'not_scored') return unscored('division_by_zero');
  const met = side === 'at_most' ? actual.value.lte(zero) : actual.value.gte(zero);
  return met ? pointsOf('weight', weight, weight) : pointsOf(nothing, zero, weight);
}

/** A step from one percentage to another may be written in 百分点 or in %. */
function isStepOf(per: Measure, from: Quantity): boolean {
  if (per.unit === '百分点') return inUnit(from, '%') !== undefined;
  return inUnit(quantityOf(per), from.unit) !== undefined;
}

function times(ref: string, factor: Expression): Expression {
  return operation('*', reference(ref), factor);
}
