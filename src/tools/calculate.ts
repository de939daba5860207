// Tool: arithmetic over figures of this conversation; the result is a new figure that carries its formula.
import { z } from 'zod';
import { type Decimal, zero } from '../evaluation/decimal.ts';
import { type Evaluated, type Expression, evaluateExpression, references } from '../evaluation/expression.ts';
import { parseExpression } from '../evaluation/expression-parse.ts';
import { printExpression } from '../evaluation/expression-print.ts';
import { inUnit, type Quantity } from '../evaluation/quantity.ts';
import { type Unit, units } from '../evaluation/unit.ts';
import { buildAllowed } from '../figures/allowed.ts';
import type { Figure, FigureKind } from '../figures/figure.ts';
import { readText } from '../figures/reading.ts';
import { findTypedNumbers } from '../figures/typed-numbers.ts';
import { changeDirection } from './change-direction.ts';
import { enterFigure } from './enter.ts';
import { heldFigures, quantityOf } from './held-figures.ts';
import { nameTaken } from './name-taken.ts';
import { figureRef } from './shapes.ts';
import { defineTool, failure, isFailure } from './tool.ts';
import { whereUnreadable } from './why-not.ts';

export const calculate = defineTool({
  name: 'calculate',
  use: 'Use it for any arithmetic that no key of the catalogue covers: over figures of this conversation, by their ids.',
  effect: 'read',
  input: z.strictObject({
    expression: z
      .string()
      .min(1)
      .max(500)
      .describe(
        'Over figure ids: + - * / ( ) abs min max sum average, such as "(f1 - f2) / f1"; no typed numbers',
      ),
    unit: z
      .enum(units)
      .optional()
      .describe('Unit of the result, such as % for a ratio; omit to keep the natural one'),
    label: z
      .string()
      .min(1)
      .max(120)
      .optional()
      .describe('What the result is, in the language of the answer, without numbers'),
  }),
  output: z.object({ figure: figureRef, sign: z.enum(['positive', 'negative', 'zero']) }),
  async run({ expression: text, unit, label }, context) {
    const parsed = parseExpression(text);
    if (parsed.kind === 'malformed')
      return failure('invalid_input', 'unreadable', whereUnreadable(text, parsed));
    const { expression } = parsed;
    if (holdsNumber(expression)) return failure('not_possible', 'typed_number');
    const operands = heldFigures(references(expression), context);
    if (isFailure(operands)) return operands;
    if (label !== undefined && typesNumber(label, operands))
      return failure('not_possible', 'number_in_label');
    const owner = label === undefined ? undefined : await nameTaken(label, expression, operands, context);
    if (owner !== undefined) return failure('not_possible', 'name_taken', { key: owner });
    const lookup = (id: string): Quantity => quantityOf(held(id, operands));
    const natural = evaluateExpression(expression, lookup);
    // "86.5分 + 2": a bare number the asker typed is in the unit that is asked for, where it fits no other way.
    const inAsked = (id: string): Quantity =>
      isBare(held(id, operands)) ? { ...lookup(id), unit: unit ?? '' } : lookup(id);
    const result = hasUnit(natural, unit) ? natural : evaluateExpression(expression, inAsked);
    if (result.kind === 'undefined')
      return failure('undefined_value', 'no_value', { reason: result.reason, ref: result.ref ?? '' });
    const quantity = inUnit(result, unit ?? result.unit);
    if (!quantity) {
      return failure('not_possible', 'other_unit', { from: result.unit, to: unit ?? '' });
    }
    const direction = changeDirection(expression, lookup, (id) => held(id, operands).direction);
    const figure = enterFigure(
      {
        key: `calculated.${printExpression(expression, (id) => held(id, operands).key)}`,
        label: label ?? printExpression(expression, (id) => held(id, operands).label),
        value: quantity.value.toFixed(),
        unit: quantity.unit,
        evaluation: commonEvaluation(operands),
        kind: kindOf(operands),
        formula: printExpression(expression, (id) => `[[${id}]]`),
        inputs: operands.map(({ id }) => id),
        ...(direction && { direction }),
      },
      context,
    );
    return { figure, sign: signOf(quantity.value) };
  },
});

function hasUnit(result: Evaluated, unit: Unit | undefined): boolean {
  return result.kind === 'value' && inUnit(result, unit ?? result.unit) !== undefined;
}

function isBare({ kind, unit }: Figure): boolean {
  return kind === 'user_stated' && unit === '';
}

function holdsNumber(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
      return true;
    case 'reference':
      return false;
    case 'negation':
      return holdsNumber(expression.operand);
    case 'operation':
      return holdsNumber(expression.left) || (!isAverage(expression) && holdsNumber(expression.right));
    case 'call':
      return expression.operands.some(holdsNumber);
  }
}

/** Of an average the divisor is how many were added, which nobody typed. */
function isAverage({ operator, left, right }: Extract<Expression, { kind: 'operation' }>): boolean {
  return (
    operator === '/' &&
    left.kind === 'call' &&
    left.name === 'sum' &&
    right.kind === 'number' &&
    right.value.toFixed() === String(left.operands.length)
  );
}

/** Numbers inside the operands' own labels, such as 三公经费, are part of a name. */
function typesNumber(label: string, operands: readonly Figure[]): boolean {
  const names = operands.map((operand) => operand.label);
  return findTypedNumbers(readText(label), buildAllowed({ names, years: [], documents: [] })).length > 0;
}

function held(id: string, operands: readonly Figure[]): Figure {
  const found = operands.find((operand) => operand.id === id);
  if (!found) throw new Error(`${id} was not collected from the expression that refers to it.`);
  return found;
}

/** Figures without a home, such as typed numbers, do not take the result away from the others' evaluation. */
function commonEvaluation(operands: readonly Figure[]): string | null {
  const [first, ...others] = new Set(operands.flatMap(({ evaluation }) => evaluation ?? []));
  return first !== undefined && others.length === 0 ? first : null;
}

function kindOf(operands: readonly Figure[]): FigureKind {
  const assumed = operands.some(({ kind }) => kind === 'hypothetical' || kind === 'user_stated');
  return assumed ? 'hypothetical' : 'computed';
}

function signOf(value: Decimal): 'positive' | 'negative' | 'zero' {
  if (value.eq(zero)) return 'zero';
  return value.lt(zero) ? 'negative' : 'positive';
}
