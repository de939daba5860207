// Formulas and checks whose units cannot go together: each is tried with an amount in the unit of every reference.
import { decimal } from '../evaluation/decimal.ts';
import {
  type Evaluated,
  type Expression,
  evaluateExpression,
  isPlainZero,
  type Lookup,
  references,
} from '../evaluation/expression.ts';
import { parseExpression } from '../evaluation/expression-parse.ts';
import { plain, printExpression } from '../evaluation/expression-print.ts';
import type { Framework } from '../evaluation/framework.ts';
import { inUnit } from '../evaluation/quantity.ts';
import type { Unit } from '../evaluation/unit.ts';
import { excerpt, type Problem } from './issue.ts';

/** What units cannot be told of, a reference without a unit or to nothing, is left alone. */
export function unitProblems({ metrics, checks }: Framework, all: readonly Framework[]): Problem[] {
  const units = new Map(all.flatMap(({ facts, metrics }) => [...facts, ...metrics].map(unitByKey)));
  return [
    ...metrics.flatMap(({ formula, unit }, index) => {
      const tried = formula === undefined ? undefined : tryOut(formula, units);
      return tried ? clashes(['metrics', index, 'formula'], tried, unit) : [];
    }),
    ...checks.flatMap(({ left, right }, index) => {
      const [a, b] = [tryOut(left, units), tryOut(right, units)];
      if (!a || !b) return [];
      const within = [...clashes(['checks', index, 'left'], a), ...clashes(['checks', index, 'right'], b)];
      const isZero = isPlainZero(a.expression) || isPlainZero(b.expression);
      if (within.length > 0 || isZero || b.result.kind === 'undefined') return within;
      return clashes(['checks', index, 'left'], a, b.result.unit);
    }),
  ];
}

function unitByKey({ key, unit }: { key: string; unit?: Unit | undefined }): [string, Unit | undefined] {
  return [key, unit];
}

interface Tried {
  expression: Expression;
  lookup: Lookup;
  result: Evaluated;
}

/** Units do not depend on amounts, but a denominator may come to nothing: no sum or difference of powers of three does. */
function tryOut(text: string, units: ReadonlyMap<string, Unit | undefined>): Tried | undefined {
  const parsed = parseExpression(text);
  if (parsed.kind === 'malformed') return undefined;
  const { expression } = parsed;
  const amounts = new Map(
    references(expression).map((ref, index) => [
      ref,
      { value: decimal('3').pow(index), unit: units.get(ref) },
    ]),
  );
  const lookup: Lookup = (ref) => {
    const amount = amounts.get(ref);
    return amount?.unit === undefined
      ? { kind: 'undefined', reason: 'missing_input' }
      : { value: amount.value, unit: amount.unit };
  };
  return { expression, lookup, result: evaluateExpression(expression, lookup) };
}

/** The parts that clash, or a whole in another unit than the one wanted. */
function clashes(path: PropertyKey[], { expression, lookup, result }: Tried, wanted?: Unit): Problem[] {
  const code = 'units_clash';
  if (result.kind === 'value') {
    if (wanted === undefined || inUnit(result, wanted)) return [];
    return [{ code, path, found: written(expression), detail: shown(result.unit), expected: shown(wanted) }];
  }
  const clash = result.reason === 'mixed_units' && clashIn(expression, lookup);
  if (!clash) return [];
  const units = operandsOf(clash).flatMap((operand) => {
    const each = evaluateExpression(operand, lookup);
    return each.kind === 'value' ? [shown(each.unit)] : [];
  });
  return [{ code, path, found: written(clash), detail: [...new Set(units)].join(', ') }];
}

/** The smallest part of the expression in which units meet that do not go together. */
function clashIn(expression: Expression, lookup: Lookup): Expression | undefined {
  for (const operand of operandsOf(expression)) {
    const clash = clashIn(operand, lookup);
    if (clash) return clash;
  }
  const result = evaluateExpression(expression, lookup);
  return result.kind === 'undefined' && result.reason === 'mixed_units' ? expression : undefined;
}

function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'reference':
      return [];
    case 'negation':
      return [expression.operand];
    case 'operation':
      return [expression.left, expression.right];
    case 'call':
      return expression.operands;
  }
}

function written(expression: Expression): string {
  return excerpt(printExpression(expression, (ref) => ref, plain));
}

/** A bare number has no unit to show. */
function shown(unit: Unit): string {
  return unit === '' ? '—' : unit;
}
