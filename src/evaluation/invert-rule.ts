// A scoring rule turned round: the actual value nearest to the present one that earns so many points.
import { type Decimal, decimal, zero } from './decimal.ts';
import { fromBaseScale, inUnit, onBaseScale, type Quantity } from './quantity.ts';
import type { RuleOf, ScoringRule } from './rule.ts';
import { settled } from './scoring-working.ts';
import { type Measure, quantityOf } from './written.ts';

/** `open`: the value itself does not earn the points, anything beyond it, away from the present one, does. */
export interface ActualNeeded {
  quantity: Quantity;
  open: boolean;
}

/**
 * The values that earn at least `score` of `weight`, the nearest to `from` first, in the unit of `from`; none where
 * the rule cannot give it or asks for no number.
 */
export function actualsFor(
  rule: ScoringRule,
  weight: Decimal,
  score: Decimal,
  from: Quantity,
): ActualNeeded[] {
  return valuesFor(rule, weight, score)
    .map(({ at, open }) => ({ quantity: fromBaseScale(settled(at), from.unit), open }))
    .toSorted((a, b) => distance(a.quantity, from).cmp(distance(b.quantity, from)));
}

/** On the base scale. */
interface Value {
  at: Decimal;
  open: boolean;
}

function valuesFor(rule: ScoringRule, weight: Decimal, score: Decimal): Value[] {
  switch (rule.kind) {
    case 'threshold':
      return weight.lt(score)
        ? []
        : [{ at: base(rule.at), open: rule.side === 'above' || rule.side === 'below' }];
    case 'proportional': {
      const most = rule.cap === undefined ? weight : decimal(rule.cap);
      const target = rule.target ? base(rule.target) : decimal('1');
      if (most.lt(score) || weight.eq(zero)) return [];
      return [{ at: score.times(target).div(weight), open: false }];
    }
    case 'reverse': {
      if (weight.lt(score) || weight.eq(zero)) return [];
      const zeroAt = decimal(rule.zero_at);
      const room = score.times(zeroAt.minus(decimal('1'))).div(weight);
      return [{ at: base(rule.target).times(zeroAt.minus(room)), open: false }];
    }
    case 'interpolation':
      return crossings(rule, score);
    case 'bands':
      return rule.bands
        .filter(({ points }) => decimal(points).gte(score))
        .flatMap(({ from, to, from_inclusive, to_inclusive }) => [
          ...(from ? [{ at: base(from), open: !from_inclusive }] : []),
          ...(to ? [{ at: base(to), open: !to_inclusive }] : []),
        ]);
    case 'deduct_per_unit':
      return weight.lt(score) ? [] : [lastUnit(rule, weight.minus(score))];
    case 'states':
    case 'qualitative':
    case 'checklist':
    case 'better_of':
      return [];
  }
}

/** Where the line through the knots reaches the score. */
function crossings({ knots }: RuleOf<'interpolation'>, score: Decimal): Value[] {
  return knots.flatMap(({ at, points }, index): Value[] => {
    const [x, y] = [base(at), decimal(points)];
    if (y.eq(score)) return [{ at: x, open: false }];
    const before = knots[index - 1];
    if (!before) return [];
    const [fromX, fromY] = [base(before.at), decimal(before.points)];
    const isBetween = fromY.lt(score) !== y.lt(score) && !fromY.eq(score);
    if (!isBetween) return [];
    const part = score.minus(fromY).div(y.minus(fromY));
    return [{ at: fromX.plus(x.minus(fromX).times(part)), open: false }];
  });
}

/** The value farthest from the start of deduction that costs no more than this. */
function lastUnit(rule: RuleOf<'deduct_per_unit'>, cost: Decimal): Value {
  const units = cost.div(decimal(rule.deduct));
  const full = units.round(0, 0);
  const counted = { proportional: units, floor: full.plus(decimal('1')), ceil: full }[rule.partial];
  const off = counted.times(base(rule.per));
  const at = rule.direction === 'below' ? base(rule.from).minus(off) : base(rule.from).plus(off);
  return { at, open: rule.partial === 'floor' };
}

function base(at: Measure): Decimal {
  return onBaseScale(quantityOf(at));
}

function distance(to: Quantity, from: Quantity): Decimal {
  return (inUnit(to, from.unit) ?? to).value.minus(from.value).abs();
}
