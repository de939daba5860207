// Rules by where a value lies: on which side of a line, in which band, between which knots.
import { type Decimal, decimal } from './decimal.ts';
import { inUnit, onBaseScale, type Quantity } from './quantity.ts';
import type { RuleOf, ScoreBand } from './rule.ts';
import {
  inPoints,
  operation,
  pointsOf,
  reference,
  type Scored,
  scoreOf,
  unscored,
} from './scoring-working.ts';
import { type Measure, quantityOf } from './written.ts';

export function scoreByThreshold(rule: RuleOf<'threshold'>, weight: Decimal, actual: Quantity): Scored {
  const { at, side, otherwise } = rule;
  if (!inUnit(actual, at.unit)) return unscored('mixed_units');
  const order = compare(actual, at);
  const met = { at_least: order >= 0, above: order > 0, at_most: order <= 0, below: order < 0 }[side];
  return met ? pointsOf('weight', weight, weight) : pointsOf('otherwise', decimal(otherwise), weight);
}

/** The points of the first band that holds the actual value. */
export function scoreByBand({ bands }: RuleOf<'bands'>, weight: Decimal, actual: Quantity): Scored {
  const bounds = bands.flatMap(({ from, to }) => [from, to]).filter((bound) => bound !== undefined);
  if (bounds.some((bound) => !inUnit(actual, bound.unit))) return unscored('mixed_units');
  const band = bands.find((each) => holds(each, actual));
  return band ? pointsOf('band', decimal(band.points), weight) : unscored('no_band');
}

/** Whether a value that measures the same as the bounds lies in the band. */
export function holds({ from, to, from_inclusive, to_inclusive }: ScoreBand, value: Quantity): boolean {
  const order = { from: from ? compare(value, from) : 1, to: to ? compare(value, to) : -1 };
  return (
    (order.from > 0 || (order.from === 0 && from_inclusive)) &&
    (order.to < 0 || (order.to === 0 && to_inclusive))
  );
}

export function scoreInterpolated(
  { knots }: RuleOf<'interpolation'>,
  weight: Decimal,
  actual: Quantity,
): Scored {
  if (knots.some(({ at }) => !inUnit(actual, at.unit))) return unscored('mixed_units');
  const right = knots.findIndex(({ at }) => compare(actual, at) <= 0);
  const above = knots[right];
  const below = knots[(right === -1 ? knots.length : right) - 1];
  if (above && below && compare(actual, above.at) < 0) {
    const run = operation('-', reference('to'), reference('from'));
    const part = operation('/', operation('-', reference('actual'), reference('from')), run);
    const rise = operation('-', reference('points_to'), reference('points_from'));
    return scoreOf(
      operation('+', reference('points_from'), operation('*', rise, part)),
      {
        weight: inPoints(weight),
        actual,
        from: quantityOf(below.at),
        to: quantityOf(above.at),
        points_from: inPoints(decimal(below.points)),
        points_to: inPoints(decimal(above.points)),
      },
      weight,
    );
  }
  const knot = above ?? below;
  return knot ? pointsOf('knot', decimal(knot.points), weight) : unscored('no_band');
}

function compare(value: Quantity, line: Measure): number {
  return onBaseScale(value).cmp(onBaseScale(quantityOf(line)));
}
