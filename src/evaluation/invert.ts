// Goal-seek by exact inversion: what one input has to be for a key to reach a goal. Formulas are walked down
// to the input and undone step by step; nothing is searched for or approximated.
import type { Catalogue } from './catalogue.ts';
import { compute, type Overrides, quantityOf } from './compute.ts';
import { type Decimal, decimal, zero } from './decimal.ts';
import { countIn, type NotInvertible, notInvertible, rootsOfKey, type Search } from './invert-roots.ts';
import { fromBaseScale, inUnit, onBaseScale, type Quantity, subtract } from './quantity.ts';
import type { Evaluation } from './shape.ts';
import { dimensionOf, type Unit } from './unit.ts';

export type Solved =
  | { kind: 'solved'; ref: string; key: string; goal: Quantity; solutions: Solution[] }
  | NotInvertible;

export interface Solution {
  /** What the input has to be; exact unless it had to be divided, then to forty places. */
  needed: Quantity;
  /** What it is now, and the difference; absent where the evaluation does not state it. */
  current?: Quantity;
  change?: Quantity;
  /** Why the value could not occur: amounts and counts are not negative, counts whole, scores at most full. */
  outside?: 'negative' | 'not_whole' | 'above_full';
}

/** Asks what `ref` has to be for `key` to come to `goal`, everything else as it is. The smallest change first. */
export function solveFor(
  ref: string,
  key: string,
  goal: Quantity,
  evaluation: Evaluation,
  catalogue: Catalogue,
  overrides: Overrides = new Map(),
): Solved {
  const search: Search = { ref, evaluation, catalogue, overrides };
  const now = compute(key, evaluation, catalogue, overrides);
  if (now.kind === 'undefined' && now.reason !== 'division_by_zero') return notInvertible(now.reason);
  const keyUnit = quantityOf(now)?.unit ?? catalogue.metrics.get(key)?.unit ?? goal.unit;
  if (inUnit(goal, keyUnit) === undefined) return notInvertible('mixed_units');
  const count = countIn(key, search);
  if (count !== 1) return notInvertible(count === 0 ? 'not_an_input' : 'occurs_twice');
  const current = quantityOf(compute(ref, evaluation, catalogue, overrides));
  const unit = current?.unit ?? unitOf(ref, search);
  if (unit === undefined) return notInvertible('unknown_unit');
  const roots = rootsOfKey(key, onBaseScale(goal), search);
  if (!Array.isArray(roots)) return roots;
  const solutions = roots
    .map((root) => fromBaseScale(root, unit))
    .filter((needed) => reaches(needed, key, goal, search))
    .map((needed) => solution(needed, current, catalogue))
    .sort((a, b) => sizeOf(a.change).cmp(sizeOf(b.change)));
  return solutions.length > 0 ? { kind: 'solved', ref, key, goal, solutions } : notInvertible('no_solution');
}

/** The proof: computed with the solution, the key comes to the goal. Fails where units or a zero stand in the way. */
function reaches(
  needed: Quantity,
  key: string,
  goal: Quantity,
  { ref, evaluation, catalogue, overrides }: Search,
): boolean {
  const proof = quantityOf(compute(key, evaluation, catalogue, new Map([...overrides, [ref, needed]])));
  const reached = proof && inUnit(proof, goal.unit);
  return reached?.value.minus(goal.value).abs().lte(divisionPrecision) ?? false;
}

const divisionPrecision = decimal('0.00000000000000000001');

function solution(needed: Quantity, current: Quantity | undefined, catalogue: Catalogue): Solution {
  const change = current && subtract(needed, current);
  const outside = outsideOf(needed, catalogue);
  return {
    needed,
    ...(current && { current }),
    ...(typeof change === 'object' && { change }),
    ...(outside && { outside }),
  };
}

function outsideOf({ value, unit }: Quantity, { grades }: Catalogue): Solution['outside'] {
  if (value.lt(zero)) return 'negative';
  if (dimensionOf(unit) === 'count' && !value.round(0, 0).eq(value)) return 'not_whole';
  if (dimensionOf(unit) === 'points' && grades && value.gt(decimal(grades.full_score))) return 'above_full';
  return undefined;
}

function sizeOf(change: Quantity | undefined): Decimal {
  return change?.value.abs() ?? zero;
}

/** The unit an input would have if it were stated. */
function unitOf(ref: string, { catalogue, evaluation }: Search): Unit | undefined {
  const declared = catalogue.facts.get(ref)?.unit ?? catalogue.metrics.get(ref)?.unit;
  if (declared !== undefined) return declared;
  if (/\.(?:score|weight)$/.test(ref)) return '分';
  const target = compute(ref.replace(/\.actual$/, '.target'), evaluation, catalogue);
  return quantityOf(target)?.unit;
}
