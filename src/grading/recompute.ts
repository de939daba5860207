// Works a figure out again from its printed formula, with none of the code that worked it out before.
import { type Decimal, decimal, hundred, roundHalfUp, zero } from '../evaluation/decimal.ts';
import type { Figure } from '../figures/figure.ts';

export type Operand = Pick<Figure, 'value' | 'unit'>;

/** Whether a figure's value is what its formula comes to over its operands. False for a formula that cannot be read. */
export function agreesWithFormula(
  figure: Operand & { formula: string },
  operandOf: (id: string) => Operand | undefined,
): boolean {
  return [inBaseUnit, asWritten].some((reading) => {
    const result = evaluate(figure.formula, (id) => {
      const operand = operandOf(id);
      return operand && reading(operand);
    });
    return result !== undefined && nearlyEqual(result, reading(figure));
  });
}

/** Money in yuan and shares as ratios, so that a formula may mix units of one kind. */
function inBaseUnit({ value, unit }: Operand): Decimal {
  const yuan = yuanIn[unit];
  if (yuan) return decimal(value).times(yuan);
  if (unit === '%' || unit === '百分点') return decimal(value).div(hundred);
  return decimal(value);
}

const yuanIn: Partial<Record<Operand['unit'], Decimal>> = {
  千元: decimal('1000'),
  万元: decimal('10000'),
  百万元: decimal('1000000'),
  亿元: decimal('100000000'),
};

function asWritten({ value }: Operand): Decimal {
  return decimal(value);
}

// Division is exact to forty places only.
function nearlyEqual(a: Decimal, b: Decimal): boolean {
  return a.minus(b).abs().lte(tolerance);
}

const tolerance = decimal(`0.${'0'.repeat(24)}1`);

type OperandOf = (id: string) => Decimal | undefined;

interface Cursor {
  tokens: string[];
  at: number;
  operandOf: OperandOf;
}

/** sum = product ± product …; product = single × ÷ single …; the value, or undefined where it cannot be read. */
function evaluate(formula: string, operandOf: OperandOf): Decimal | undefined {
  const tokens = formula.match(/\[\[f\d+\]\]|\d+(?:\.\d+)?%?|[a-z]+|\S/g) ?? [];
  const cursor = { tokens, at: 0, operandOf };
  const value = sum(cursor);
  return cursor.at === tokens.length ? value : undefined;
}

function sum(cursor: Cursor): Decimal | undefined {
  let value = product(cursor);
  for (let sign = take(cursor, '+', '−', '-'); sign; sign = take(cursor, '+', '−', '-')) {
    const next = product(cursor);
    if (!value || !next) return undefined;
    value = sign === '+' ? value.plus(next) : value.minus(next);
  }
  return value;
}

function product(cursor: Cursor): Decimal | undefined {
  let value = single(cursor);
  for (let sign = take(cursor, '×', '*', '÷', '/'); sign; sign = take(cursor, '×', '*', '÷', '/')) {
    const next = single(cursor);
    if (!value || !next) return undefined;
    if (sign === '×' || sign === '*') value = value.times(next);
    else if (next.eq(zero)) return undefined;
    else value = value.div(next);
  }
  return value;
}

function single(cursor: Cursor): Decimal | undefined {
  if (take(cursor, '−', '-')) return single(cursor)?.neg();
  if (take(cursor, '|')) return closed(sum(cursor)?.abs(), cursor, '|');
  if (take(cursor, '(')) return closed(sum(cursor), cursor, ')');
  if (take(cursor, '⌊')) return closed(sum(cursor)?.round(0, down), cursor, '⌋');
  if (take(cursor, '⌈')) return closed(sum(cursor)?.round(0, up), cursor, '⌉');
  const name = take(cursor, 'abs', 'min', 'max', 'sum', 'round');
  if (name) return call(name, cursor);
  const token = cursor.tokens[cursor.at] ?? '';
  cursor.at += 1;
  const id = /^\[\[(f\d+)\]\]$/.exec(token)?.[1];
  if (id) return cursor.operandOf(id);
  if (!/^\d/.test(token)) return undefined;
  return token.endsWith('%') ? decimal(token.slice(0, -1)).div(hundred) : decimal(token);
}

function call(name: string, cursor: Cursor): Decimal | undefined {
  if (!take(cursor, '(')) return undefined;
  const values: Decimal[] = [];
  do {
    const value = sum(cursor);
    if (!value) return undefined;
    values.push(value);
  } while (take(cursor, ',', '，', '、'));
  if (name === 'round') return closed(roundedTo(values), cursor, ')');
  return closed(
    values.reduce((a, b) => {
      if (name === 'min') return a.lt(b) ? a : b;
      if (name === 'max') return a.gt(b) ? a : b;
      return a.plus(b);
    }),
    cursor,
    ')',
  );
}

/** Half up, to the number of places that comes second; thirty places first, for what a division was cut at. */
function roundedTo([value, places]: readonly Decimal[]): Decimal | undefined {
  if (!value || !places) return undefined;
  return roundHalfUp(roundHalfUp(value, 30), Number(places.toFixed()));
}

// big.js: towards zero, and away from it; units of a deduction are never below zero.
const [down, up] = [0, 3] as const;

function closed(value: Decimal | undefined, cursor: Cursor, end: string): Decimal | undefined {
  return take(cursor, end) ? value : undefined;
}

function take(cursor: Cursor, ...wanted: string[]): string | undefined {
  const token = cursor.tokens[cursor.at];
  if (token === undefined || !wanted.includes(token)) return undefined;
  cursor.at += 1;
  return token;
}
