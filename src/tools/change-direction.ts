// Which way a change went whose size alone is given: a budget adjustment of 24.99万元 may be a rise or a cut.
import type { Catalogue } from '../evaluation/catalogue.ts';
import { compute, expressionOf, quantityOf } from '../evaluation/compute.ts';
import { zero } from '../evaluation/decimal.ts';
import { type Expression, evaluateExpression, type Lookup } from '../evaluation/expression.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import type { Figure } from '../figures/figure.ts';

export type Direction = NonNullable<Figure['direction']>;

/**
 * The sign of `x - y` where the formula, or its numerator, is `abs(x - y)`; undefined for any other formula.
 * A formula that begins with another figure of this kind takes over its direction.
 */
export function changeDirection(
  expression: Expression,
  lookup: Lookup,
  directionOf: (ref: string) => Direction | undefined,
): Direction | undefined {
  switch (expression.kind) {
    case 'reference':
      return directionOf(expression.ref);
    case 'operation':
      return expression.operator === '/' ? changeDirection(expression.left, lookup, directionOf) : undefined;
    case 'call': {
      const [inner] = expression.operands;
      const isChange = expression.name === 'abs' && inner?.kind === 'operation' && inner.operator === '-';
      return isChange ? signOf(inner, lookup) : undefined;
    }
    case 'number':
    case 'negation':
      return undefined;
  }
}

/** The way a metric of the catalogue went in an evaluation; for the value a report states of it. */
export function directionOfMetric(
  key: string,
  evaluation: Evaluation,
  catalogue: Catalogue,
): Direction | undefined {
  if (!quantityOf(compute(key, evaluation, catalogue))) return undefined;
  const expression = expressionOf(key, evaluation, catalogue);
  const lookup: Lookup = (ref) =>
    quantityOf(compute(ref, evaluation, catalogue)) ?? { kind: 'undefined', reason: 'missing_input' };
  return (
    expression && changeDirection(expression, lookup, (ref) => directionOfMetric(ref, evaluation, catalogue))
  );
}

function signOf(difference: Expression, lookup: Lookup): Direction | undefined {
  const change = evaluateExpression(difference, lookup);
  if (change.kind === 'undefined') return undefined;
  if (change.value.eq(zero)) return 'none';
  return change.value.lt(zero) ? 'down' : 'up';
}
