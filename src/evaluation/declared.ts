// What the catalogue declares of amounts: which is a share of which, which became which, which add up to which.
import type { Catalogue } from './catalogue.ts';
import { addendsOf, type Change, changeOf, type Fraction, fractionOf } from './formula-shape.ts';

export interface DeclaredFraction extends Fraction {
  key: string;
}

export interface DeclaredChange extends Change {
  key: string;
}

/** Parts that a check holds to add up to a total. */
export interface DeclaredSum {
  parts: string[];
  total: string;
}

/** The metrics that are one amount over another. */
export function fractions({ formulas }: Pick<Catalogue, 'formulas'>): DeclaredFraction[] {
  return [...formulas].flatMap(([key, formula]) => {
    const fraction = fractionOf(formula);
    return fraction ? [{ key, ...fraction }] : [];
  });
}

/** The metrics that are the size of a change. */
export function changes({ formulas }: Pick<Catalogue, 'formulas'>): DeclaredChange[] {
  return [...formulas].flatMap(([key, formula]) => {
    const change = changeOf(formula);
    return change ? [{ key, ...change }] : [];
  });
}

/** The totals that checks of the catalogue hold to be the sum of their parts. */
export function sums({ checks }: Pick<Catalogue, 'checks'>): DeclaredSum[] {
  return checks.flatMap(({ relation, sides: { left, right } }) => {
    const parts = addendsOf(left);
    return relation === '=' && parts.length > 0 && right.kind === 'reference'
      ? [{ parts, total: right.ref }]
      : [];
  });
}
