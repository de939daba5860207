// How a score comes about: one expression over named operands, evaluated here and printed by whoever shows it, so
// that the score and its formula cannot drift apart.
import { type Decimal, roundHalfUp, zero } from './decimal.ts';
import { type Expression, evaluateExpression, type Operator, type Unavailable } from './expression.ts';
import { printExpression } from './expression-print.ts';
import type { Quantity } from './quantity.ts';

export interface Working {
  expression: Expression;
  /** By the name that the expression uses, such as `weight`, `actual`, `target`. */
  operands: ReadonlyMap<string, Operand>;
  /** The key of what `actual` is, where the rule names it itself. */
  measured_by?: string;
}

/** `counted` is an amount of units brought to whole ones before it takes part. */
export type Operand = Quantity & { counted?: { units: Expression; partial: 'floor' | 'ceil' } };

export type Unscored = {
  kind: 'unscored';
  reason: 'no_actual' | 'no_weight' | 'mixed_units' | 'division_by_zero' | 'no_band' | 'not_matching';
};

export type Scored = { kind: 'scored'; score: Quantity; full: Quantity; working: Working } | Unscored;

export interface Limits {
  least: Named;
  most: Named;
}

/** An amount of points and the name under which the expression refers to it. */
export interface Named {
  ref: string;
  value: Decimal;
}

/** Works the expression out in 分 and holds it within the limits; what cuts it off becomes part of the formula. */
export function scoreOf(
  expression: Expression,
  operands: Readonly<Record<string, Operand>>,
  full: Decimal,
  limits: Partial<Limits> = {},
): Scored {
  const known = new Map(Object.entries(operands));
  const result = evaluateExpression(expression, (ref) => known.get(ref) ?? unavailable);
  // Each rule gives all of its operands and has looked at their units: only a division by nothing is left.
  if (result.kind === 'undefined') return unscored('division_by_zero');
  const value = settled(result.value);
  const least = limits.least ?? { ref: nothing, value: zero };
  const most = limits.most ?? { ref: 'weight', value: full };
  if (value.gt(most.value)) return cutOff('min', expression, known, most, full);
  if (value.lt(least.value)) return cutOff('max', expression, known, least, full);
  return scored(value, full, { expression, operands: known });
}

const unavailable: Unavailable = { kind: 'undefined', reason: 'missing_input' };

/** The operand that is no number of the rule: no points at all. */
export const nothing = 'nothing';

/** Points that are simply given, such as those of a band. */
export function pointsOf(ref: string, points: Decimal, full: Decimal): Scored {
  return scoreOf(reference(ref), { weight: inPoints(full), [ref]: inPoints(points) }, full);
}

/** Prints the very expression that gave the score; what was counted in whole units is written out. */
export function printWorking({ expression, operands }: Working, nameOf: (ref: string) => string): string {
  return printExpression(expression, (ref) => {
    if (ref === nothing) return '0';
    const counted = operands.get(ref)?.counted;
    if (!counted) return nameOf(ref);
    const units = printExpression(counted.units, nameOf);
    return counted.partial === 'floor' ? `⌊${units}⌋` : `⌈${units}⌉`;
  });
}

export function unscored(reason: Unscored['reason']): Unscored {
  return { kind: 'unscored', reason };
}

export function reference(ref: string): Expression {
  return { kind: 'reference', ref };
}

export function operation(operator: Operator, left: Expression, right: Expression): Expression {
  return { kind: 'operation', operator, left, right };
}

export function inPoints(value: Decimal): Quantity {
  return { value, unit: '分' };
}

/**
 * Takes off what cutting a division at forty places left behind: a third of 1.5 is 0.5 again. No amount in a data
 * file is long enough for a score to be that near to a half without being one.
 */
export function settled(value: Decimal): Decimal {
  return roundHalfUp(value, 30);
}

function cutOff(
  name: 'min' | 'max',
  expression: Expression,
  operands: ReadonlyMap<string, Operand>,
  { ref, value }: Named,
  full: Decimal,
): Scored {
  return scored(value, full, {
    expression: { kind: 'call', name, operands: [expression, reference(ref)] },
    operands: new Map([...operands, [ref, inPoints(value)]]),
  });
}

function scored(value: Decimal, full: Decimal, working: Working): Scored {
  return { kind: 'scored', score: inPoints(value), full: inPoints(full), working };
}
