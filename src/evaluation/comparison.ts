// Holds one figure of several evaluations side by side: only like with like, and what is missing stays missing.
import type { Catalogue } from './catalogue.ts';
import { type Computed, compute, expressionOf, quantityOf } from './compute.ts';
import { type Decimal, decimal } from './decimal.ts';
import { onBaseScale, type Quantity } from './quantity.ts';
import type { Evaluation } from './shape.ts';
import { convert } from './unit.ts';

export interface Compared {
  evaluation: Evaluation;
  computed: Computed;
}

export interface Ranked extends Compared {
  quantity: Quantity;
  /** From 1; those that are equal share a rank, and the next ranks are left out. */
  rank: number;
}

/** Why a value is not set against the others: what it is worked out from, measures or is scored under differs. */
export type Unlike = 'formula' | 'indicator' | 'framework' | 'unit';

export interface Comparison {
  /** Best first where less is better, else highest first; of equals the earlier given. */
  ranked: Ranked[];
  unlike: (Compared & { why: Unlike })[];
  missing: Compared[];
}

/** The largest group of values that are like each other is ranked; of equal groups the one given first. */
export function compareKey(
  key: string,
  evaluations: readonly Evaluation[],
  catalogue: Catalogue,
): Comparison {
  const all = evaluations.map(
    (evaluation): Compared => ({
      evaluation,
      computed: compute(key, evaluation, catalogue),
    }),
  );
  const valued = all.filter(({ computed }) => quantityOf(computed) !== undefined);
  const groups = Map.groupBy(valued, (each) => basisOf(key, each, catalogue));
  const [largest = []] = [...groups.values()].toSorted((a, b) => b.length - a.length);
  const unit = quantityOf(largest[0]?.computed)?.unit;
  const isAlike = (each: Compared): boolean => {
    const quantity = quantityOf(each.computed);
    return (
      largest.includes(each) && unit !== undefined && quantity !== undefined && measuresSame(quantity, unit)
    );
  };
  return {
    ranked: ranked(valued.filter(isAlike), catalogue.metrics.get(key)?.better === 'lower'),
    unlike: valued
      .filter((each) => !isAlike(each))
      .map((each) => ({ ...each, why: largest.includes(each) ? 'unit' : kindOfBasis(key, each.evaluation) })),
    missing: all.filter((each) => !valued.includes(each)),
  };
}

/** The middle values: one, or two where their number is even. */
export function middleOf<T>(sorted: readonly T[]): T[] {
  const half = sorted.length / 2;
  return sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
}

function ranked(alike: readonly Compared[], isLessBetter: boolean): Ranked[] {
  const values = alike.flatMap((each) => {
    const quantity = quantityOf(each.computed);
    return quantity ? [{ ...each, quantity, value: onBaseScale(quantity) }] : [];
  });
  const order = (a: Decimal, b: Decimal): number => (isLessBetter ? a.cmp(b) : b.cmp(a));
  return values
    .toSorted((a, b) => order(a.value, b.value))
    .map(({ value, ...each }, _, sorted) => ({
      ...each,
      rank: sorted.findIndex((other) => other.value?.eq(value)) + 1,
    }));
}

/** What must be the same for two values to be set against each other. */
function basisOf(key: string, { evaluation, computed }: Compared, catalogue: Catalogue): string {
  switch (kindOfBasis(key, evaluation)) {
    case 'indicator': {
      const indicator = indicatorOf(key, evaluation);
      const scoring = key.endsWith('.score') ? [indicator?.weight, indicator?.rule] : [];
      return JSON.stringify([indicator?.names.zh[0], ...scoring]);
    }
    case 'framework':
      return JSON.stringify(
        evaluation.dimensions.map(({ names, weight }) => [names.zh[0], weight && decimal(weight).toFixed()]),
      );
    case 'formula':
    case 'unit':
      return computed.kind === 'worked_out'
        ? JSON.stringify(expressionOf(key, evaluation, catalogue))
        : computed.kind;
  }
}

function kindOfBasis(key: string, evaluation: Evaluation): Unlike {
  if (indicatorOf(key, evaluation)) return 'indicator';
  const isScore =
    key.startsWith('score.') || evaluation.dimensions.some((each) => key.startsWith(`${each.key}.`));
  return isScore ? 'framework' : 'formula';
}

function indicatorOf(key: string, { indicators }: Evaluation): Evaluation['indicators'][number] | undefined {
  return indicators.find((each) => key.startsWith(`${each.key}.`));
}

function measuresSame({ value, unit }: Quantity, other: Quantity['unit']): boolean {
  return convert(value, unit, other) !== undefined;
}
