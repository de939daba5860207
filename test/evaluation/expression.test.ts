import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/evaluation/decimal.ts';
import {
  type Evaluated,
  type Expression,
  evaluateExpression,
  occurrences,
  references,
  type Unavailable,
} from '../../src/evaluation/expression.ts';
import { longestExpression, parseExpression } from '../../src/evaluation/expression-parse.ts';
import { mathematical, plain, printExpression } from '../../src/evaluation/expression-print.ts';
import type { Quantity } from '../../src/evaluation/quantity.ts';
import { parsed } from '../support/parsed.ts';

const known: Record<string, Quantity> = {
  'budget.initial': { value: decimal('36.06'), unit: '万元' },
  'budget.adjusted': { value: decimal('11.07'), unit: '万元' },
  rate: { value: decimal('26.04'), unit: '%' },
  points: { value: decimal('5'), unit: '分' },
  f1: { value: decimal('0'), unit: '万元' },
  a: { value: decimal('7'), unit: '' },
  b: { value: decimal('3'), unit: '' },
  c: { value: decimal('2'), unit: '' },
};

function lookup(ref: string): Quantity | Unavailable {
  return known[ref] ?? { kind: 'undefined', reason: 'missing_input' };
}

function evaluated(text: string): string {
  return written(evaluateExpression(parsed(text), lookup));
}

function written(result: Evaluated): string {
  if (result.kind === 'undefined') return [result.reason, result.ref].filter(Boolean).join(' ');
  return `${result.value.toFixed()}${result.unit}`;
}

describe('an expression comes to', () => {
  test.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['8 - 3 - 2', '3'],
    ['8 / 4 / 2', '1'],
    ['-2 * 3', '-6'],
    ['2 - -3', '5'],
    ['-(a - b)', '-4'],
    ['a-b', '4'],
    ['abs(b - a)', '4'],
    ['min(a, b, c)', '2'],
    ['max(b, a, c)', '7'],
    ['sum(a, b, c)', '12'],
    ['sum(a)', '7'],
    ['abs(budget.initial - budget.adjusted)', '24.99万元'],
    ['rate * points', '1.302分'],
    ['  a\t+\nb ', '10'],
    ['0.1 + 0.2', '0.3'],
    ['max(budget.adjusted - budget.initial, 0)', '0万元'],
    ['max(0, budget.initial)', '36.06万元'],
    ['min(0, rate)', '0%'],
    ['budget.initial - 0', '36.06万元'],
    ['0 - points', '-5分'],
    ['sum(0, 0, budget.adjusted)', '11.07万元'],
  ])('%s is %s', (text, expected) => expect(evaluated(text)).toBe(expected));

  test.each([
    ['a / (b - 3)', 'division_by_zero'],
    ['budget.initial / f1', 'division_by_zero'],
    ['budget.initial + nothing.there', 'missing_input nothing.there'],
    ['-nothing', 'missing_input nothing'],
    ['sum(a, nothing, other)', 'missing_input nothing'],
    ['abs(nothing)', 'missing_input nothing'],
    ['budget.initial + points', 'mixed_units'],
    ['max(points, budget.initial)', 'mixed_units'],
    ['min(points, budget.initial)', 'mixed_units'],
    ['sum(points, budget.initial)', 'mixed_units'],
    ['max(budget.initial, 5)', 'mixed_units'],
    ['max(budget.initial, a - 7)', 'mixed_units'],
    ['-(a / 0)', 'division_by_zero'],
  ])('no value: %s is %s', (text, expected) => expect(evaluated(text)).toBe(expected));

  test('the reason a lookup gives is kept with the reference it names', () => {
    const unavailable: Unavailable = { kind: 'undefined', reason: 'cycle', ref: 'deeper' };
    expect(evaluateExpression(parsed('a + b'), () => unavailable)).toEqual(unavailable);
  });
});

describe('what is no expression is told by place and reason', () => {
  test.each([
    ['', 0, 'unfinished'],
    ['1 +', 3, 'unfinished'],
    ['(1', 2, 'unfinished'],
    ['min(1, ', 7, 'unfinished'],
    ['min(1', 5, 'unfinished'],
    ['1 2', 2, 'unexpected'],
    ['1 + * 2', 4, 'unexpected'],
    ['(1 ]', 3, 'unexpected'],
    ['1)', 1, 'unexpected'],
    ['()', 1, 'unexpected'],
    ['1.', 0, 'unexpected'],
    ['01', 0, 'unexpected'],
    ['1.2.3', 0, 'unexpected'],
    ['a..b', 1, 'unexpected'],
    ['.5', 0, 'unexpected'],
    ['a ** b', 3, 'unexpected'],
    ['a; b', 1, 'unexpected'],
    ['预算', 0, 'unexpected'],
    ['pow(1, 2)', 0, 'unknown_function'],
    ['1 + constructor(1)', 4, 'unknown_function'],
    ['abs(1, 2)', 0, 'wrong_operands'],
    ['2 * abs(1, 2)', 4, 'wrong_operands'],
    ['abs()', 4, 'unexpected'],
    ['a'.repeat(longestExpression + 1), longestExpression, 'too_long'],
    [`${'('.repeat(21)}1${')'.repeat(21)}`, 21, 'too_deep'],
    [`${'-'.repeat(21)}1`, 21, 'too_deep'],
    [`${'abs('.repeat(21)}1${')'.repeat(21)}`, 84, 'too_deep'],
  ])('%s: at %s, %s', (text, position, reason) =>
    expect(parseExpression(text)).toEqual({ kind: 'malformed', position, reason }),
  );

  test('the bounds themselves are allowed', () => {
    expect(parseExpression(`${'('.repeat(20)}1${')'.repeat(20)}`).kind).toBe('parsed');
    expect(parseExpression('a'.repeat(longestExpression)).kind).toBe('parsed');
  });

  test('any text is read or refused, never an exception', () => {
    const piece = fc.constantFrom('a', '1', '.', '+', '-', '*', '/', '(', ')', ',', ' ', 'abs', 'min(', '0');
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (text) => {
        expect(parseExpression(text).kind).toMatch(/^(?:parsed|malformed)$/);
      }),
    );
  });
});

test('references come in the order of the text, each once', () => {
  const expression = parsed('abs(budget.initial - f1) / budget.initial + min(a, -f1) * 2');
  expect(references(expression)).toEqual(['budget.initial', 'f1', 'a']);
  expect(occurrences(expression)).toEqual(['budget.initial', 'f1', 'budget.initial', 'a', 'f1']);
});

describe('printing', () => {
  test.each([
    ['abs(a - b) / b', '|A − B| ÷ B'],
    ['sum(a, b, c) * 2', '(A + B + C) × 2'],
    ['sum(a) * 2', 'A × 2'],
    ['sum(a, b + c)', 'A + (B + C)'],
    ['sum(a - b, c)', 'A − B + C'],
    ['a * -b', 'A × (−B)'],
    ['a - (b - c)', 'A − (B − C)'],
    ['(a - b) - c', 'A − B − C'],
    ['a / (b * c)', 'A ÷ (B × C)'],
    ['(a * b) / c', 'A × B ÷ C'],
    ['(a + b) * (b - c)', '(A + B) × (B − C)'],
    ['a + (b * c)', 'A + B × C'],
    ['-a + b', '−A + B'],
    ['a - -b', 'A − (−B)'],
    ['-(a + b)', '−(A + B)'],
    ['-(-a)', '−(−A)'],
    ['min(a, max(b, c + 1.50))', 'min(A, max(B, C + 1.5))'],
    ['abs((a + b))', '|A + B|'],
  ])('%s prints as %s', (text, expected) =>
    expect(printExpression(parsed(text), (ref) => ref.toUpperCase())).toBe(expected),
  );

  test('literals are named by the caller where wanted', () => {
    const notation = { ...mathematical, literal: (digits: string) => `[[${digits}]]` };
    expect(printExpression(parsed('a * 100'), (ref) => ref, notation)).toBe('a × [[100]]');
  });

  test('the plain notation reads back to the same value', () => {
    fc.assert(
      fc.property(expressions(), (expression) => {
        const text = printExpression(expression, (ref) => ref, plain);
        fc.pre(text.length <= longestExpression);
        const back = parseExpression(text);
        fc.pre(back.kind === 'parsed' || back.reason !== 'too_deep');
        if (back.kind === 'malformed') throw new Error(`${text}: ${back.reason} at ${back.position}`);
        expect(evaluateExpression(back.expression, lookup)).toEqual(evaluateExpression(expression, lookup));
      }),
      { numRuns: 300 },
    );
  });
});

function expressions(): fc.Arbitrary<Expression> {
  const leaf = fc.oneof(
    fc.integer({ min: 0, max: 999 }).map((n): Expression => ({ kind: 'number', value: decimal(String(n)) })),
    fc.constantFrom(...Object.keys(known)).map((ref): Expression => ({ kind: 'reference', ref })),
  );
  const { any } = fc.letrec<{ any: Expression }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      tie('any').map((operand): Expression => ({ kind: 'negation', operand })),
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/'), tie('any'), tie('any'))
        .map(([operator, left, right]): Expression => ({ kind: 'operation', operator, left, right })),
      tie('any').map((operand): Expression => ({ kind: 'call', name: 'abs', operands: [operand] })),
      fc
        .tuple(fc.constantFrom('min', 'max', 'sum'), fc.array(tie('any'), { minLength: 1, maxLength: 3 }))
        .map(([name, operands]): Expression => ({ kind: 'call', name, operands })),
    ),
  }));
  return any;
}
