// Scoring rules that a person states in a question, applied to an actual value. A rule is data; each kind is one
// case below, so that a further kind is one more case.
import { type Decimal, zero } from './decimal.ts';
import { fromBaseScale, inUnit, onBaseScale, type Quantity } from './quantity.ts';

export type ScoringRule =
  /** Points times the actual rate, or times actual over target where there is a target. */
  | { kind: 'proportional'; points: Decimal; target?: Quantity }
  /** Full points at `from`; `deduct` points for each `per` on the wrong side of it. */
  | {
      kind: 'deduct_per_unit';
      points: Decimal;
      from: Quantity;
      per: Quantity;
      deduct: Decimal;
      /** What a begun unit costs: its part, nothing, or all. */
      partial: 'proportional' | 'floor' | 'ceil';
      /** Which side costs points: below a minimum, or above a maximum. */
      direction: 'below' | 'above';
    }
  /** The points of the first band that holds the actual value. */
  | { kind: 'bands'; bands: ScoreBand[] };

/** An open side is left out. */
export interface ScoreBand {
  from?: Quantity;
  to?: Quantity;
  fromInclusive: boolean;
  toInclusive: boolean;
  points: Decimal;
}

export type Scored =
  | {
      kind: 'scored';
      score: Quantity;
      full: Quantity;
      /** Of a deduction: how far off the actual value is, and how many units that counts as. */
      shortfall?: { by: Quantity; units: Decimal };
      /** Of bands: the one that holds the value. */
      band?: ScoreBand;
    }
  | { kind: 'unscored'; reason: 'mixed_units' | 'division_by_zero' | 'no_band' };

/** The score in 分, exact, never below zero nor above the points of the rule. */
export function scoreByRule(rule: ScoringRule, actual: Quantity): Scored {
  switch (rule.kind) {
    case 'proportional':
      return scoreInProportion(rule, actual);
    case 'deduct_per_unit':
      return scoreByDeduction(rule, actual);
    case 'bands':
      return scoreByBand(rule, actual);
  }
}

function scoreInProportion(
  { points, target }: ScoringRule & { kind: 'proportional' },
  actual: Quantity,
): Scored {
  if (target === undefined) {
    const rate = inUnit(actual, '');
    return rate ? scored(points.times(rate.value), points) : unscored('mixed_units');
  }
  if (target.value.eq(zero)) return unscored('division_by_zero');
  const reached = inUnit(actual, target.unit);
  return reached ? scored(points.times(reached.value).div(target.value), points) : unscored('mixed_units');
}

function scoreByDeduction(rule: ScoringRule & { kind: 'deduct_per_unit' }, actual: Quantity): Scored {
  const { points, from, per, deduct, direction } = rule;
  if (inUnit(actual, from.unit) === undefined || !isDifferenceOf(from, per)) return unscored('mixed_units');
  if (per.value.eq(zero)) return unscored('division_by_zero');
  const off = onBaseScale(from).minus(onBaseScale(actual));
  const wrong = direction === 'below' ? off : off.neg();
  const by = wrong.gt(zero) ? wrong : zero;
  const units = counted(by.div(onBaseScale(per)), rule.partial);
  const shortfall = { by: fromBaseScale(by, per.unit === '%' ? '百分点' : per.unit), units };
  return { ...scored(points.minus(units.times(deduct)), points), shortfall };
}

/** A step from one percentage to another may be written in 百分点 or in %. */
function isDifferenceOf(from: Quantity, per: Quantity): boolean {
  if (per.unit === '百分点') return inUnit(from, '%') !== undefined;
  return inUnit(per, from.unit) !== undefined;
}

function counted(units: Decimal, partial: 'proportional' | 'floor' | 'ceil'): Decimal {
  switch (partial) {
    case 'proportional':
      return units;
    case 'floor':
      return units.round(0, 0);
    case 'ceil':
      return units.round(0, 3);
  }
}

function scoreByBand({ bands }: ScoringRule & { kind: 'bands' }, actual: Quantity): Scored {
  const bounds = bands.flatMap(({ from, to }) => [from, to]).filter((bound) => bound !== undefined);
  if (bounds.some((bound) => inUnit(bound, actual.unit) === undefined)) return unscored('mixed_units');
  const band = bands.find((band) => holds(band, onBaseScale(actual)));
  if (band === undefined) return unscored('no_band');
  const full = bands.reduce((most, { points }) => (points.gt(most) ? points : most), zero);
  return { ...scored(band.points, full), band };
}

function holds({ from, to, fromInclusive, toInclusive }: ScoreBand, value: Decimal): boolean {
  const order = { from: from ? value.cmp(onBaseScale(from)) : 1, to: to ? value.cmp(onBaseScale(to)) : -1 };
  return (
    (order.from > 0 || (order.from === 0 && fromInclusive)) &&
    (order.to < 0 || (order.to === 0 && toInclusive))
  );
}

function scored(score: Decimal, points: Decimal): Scored & { kind: 'scored' } {
  const least = score.lt(zero) ? zero : score;
  const value = least.gt(points) ? points : least;
  return { kind: 'scored', score: { value, unit: '分' }, full: { value: points, unit: '分' } };
}

function unscored(reason: Extract<Scored, { kind: 'unscored' }>['reason']): Scored {
  return { kind: 'unscored', reason };
}
