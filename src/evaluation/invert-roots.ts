// Undoes formulas step by step: the values of one input at which a key comes to a target. Everything here is on
// the base scale of quantities, so that sums and products need no units.
import type { Catalogue } from './catalogue.ts';
import { type Computed, computeExpression, expressionOf, type Overrides, quantityOf } from './compute.ts';
import { type Decimal, zero } from './decimal.ts';
import { type Expression, occurrences, type UndefinedReason } from './expression.ts';
import { onBaseScale } from './quantity.ts';
import type { Evaluation } from './shape.ts';

export interface NotInvertible {
  kind: 'not_invertible';
  reason:
    | 'not_an_input' // the key does not depend on it
    | 'occurs_twice' // its effect is not one step that could be undone
    | 'no_solution' // no value of it reaches the goal
    | 'any_value' // it has no effect where it stands
    | 'unknown_unit'
    | UndefinedReason;
  missing?: string[];
}

/** One input sought in one evaluation. */
export interface Search {
  ref: string;
  evaluation: Evaluation;
  catalogue: Catalogue;
  overrides: Overrides;
}

/** How often the input takes part in a key, counted through all formulas; a formula is entered once on the way. */
export function countIn(key: string, search: Search, open: readonly string[] = []): number {
  if (key === search.ref) return 1;
  const expression = open.includes(key) ? undefined : formulaOf(key, search);
  return expression ? countInExpression(expression, search, [...open, key]) : 0;
}

function countInExpression(expression: Expression, search: Search, open: readonly string[] = []): number {
  return occurrences(expression).reduce((count, ref) => count + countIn(ref, search, open), 0);
}

/** The formula of a key, unless an assumption stands in its place. */
function formulaOf(key: string, { evaluation, catalogue, overrides }: Search): Expression | undefined {
  return overrides.has(key) ? undefined : expressionOf(key, evaluation, catalogue);
}

/** The values on the base scale at which something comes to the target; none is an empty list. */
export type Roots = Decimal[] | NotInvertible;

export function rootsOfKey(key: string, target: Decimal, search: Search): Roots {
  if (key === search.ref) return [target];
  const expression = formulaOf(key, search);
  if (expression === undefined)
    throw new Error(`${key} was counted as depending on ${search.ref} but has no formula`);
  return rootsOf(expression, target, search);
}

function rootsOf(expression: Expression, target: Decimal, search: Search): Roots {
  switch (expression.kind) {
    case 'number':
      throw new Error('a number was counted as depending on an input');
    case 'reference':
      return rootsOfKey(expression.ref, target, search);
    case 'negation':
      return rootsOf(expression.operand, target.neg(), search);
    case 'operation':
      return rootsOfOperation(expression, target, search);
    case 'call':
      return rootsOfCall(expression, target, search);
  }
}

function rootsOfOperation(
  { operator, left, right }: Expression & { kind: 'operation' },
  target: Decimal,
  search: Search,
): Roots {
  const isLeft = countInExpression(left, search) > 0;
  const [unknown, known] = isLeft ? [left, right] : [right, left];
  const other = knownValue(known, search);
  if ('kind' in other) return other;
  switch (operator) {
    case '+':
      return rootsOf(unknown, target.minus(other), search);
    case '-':
      return rootsOf(unknown, isLeft ? target.plus(other) : other.minus(target), search);
    case '*':
      if (other.eq(zero)) return target.eq(zero) ? notInvertible('any_value') : [];
      return rootsOf(unknown, target.div(other), search);
    case '/':
      if (isLeft)
        return other.eq(zero)
          ? notInvertible('division_by_zero')
          : rootsOf(unknown, target.times(other), search);
      if (other.eq(zero)) return target.eq(zero) ? notInvertible('any_value') : [];
      return target.eq(zero) ? [] : rootsOf(unknown, other.div(target), search);
  }
}

function rootsOfCall(
  { name, operands }: Expression & { kind: 'call' },
  target: Decimal,
  search: Search,
): Roots {
  const unknown = operands.find((operand) => countInExpression(operand, search) > 0);
  if (unknown === undefined) throw new Error('a call was counted as depending on an input');
  const others: Decimal[] = [];
  for (const operand of operands) {
    if (operand === unknown) continue;
    const other = knownValue(operand, search);
    if ('kind' in other) return other;
    others.push(other);
  }
  switch (name) {
    case 'abs': {
      if (target.lt(zero)) return [];
      const positive = rootsOf(unknown, target, search);
      const negative = target.eq(zero) ? [] : rootsOf(unknown, target.neg(), search);
      if (!Array.isArray(positive)) return positive;
      return Array.isArray(negative) ? [...positive, ...negative] : negative;
    }
    case 'sum':
      return rootsOf(
        unknown,
        others.reduce((rest, other) => rest.minus(other), target),
        search,
      );
    case 'min':
      return others.some((other) => other.lt(target)) ? [] : rootsOf(unknown, target, search);
    case 'max':
      return others.some((other) => other.gt(target)) ? [] : rootsOf(unknown, target, search);
  }
}

/** The value on the base scale of a part that does not hold the input. */
function knownValue(
  expression: Expression,
  { evaluation, catalogue, overrides }: Search,
): Decimal | NotInvertible {
  const computed = computeExpression('', expression, evaluation, catalogue, { overrides });
  const quantity = quantityOf(computed);
  return quantity ? onBaseScale(quantity) : withoutValue(computed);
}

function withoutValue(computed: Computed): NotInvertible {
  if (computed.kind === 'missing')
    return { kind: 'not_invertible', reason: 'missing_input', missing: computed.missing };
  return notInvertible(computed.kind === 'undefined' ? computed.reason : 'not_a_number');
}

export function notInvertible(reason: NotInvertible['reason']): NotInvertible {
  return { kind: 'not_invertible', reason };
}
