// Expressions over figures: what they are made of, what they refer to, what they come to. The same few
// operations serve the catalogue, calculations, scoring and what-if; nothing here runs JavaScript.
import { type Decimal, zero } from './decimal.ts';
import {
  add,
  divide,
  type Impossible,
  larger,
  multiply,
  type Quantity,
  smaller,
  subtract,
} from './quantity.ts';

export type Operator = '+' | '-' | '*' | '/';
export const functionNames = ['abs', 'min', 'max', 'sum'] as const;
export type FunctionName = (typeof functionNames)[number];

export type Expression =
  | { kind: 'number'; value: Decimal }
  /** A dotted key or the id of a figure. */
  | { kind: 'reference'; ref: string }
  | { kind: 'negation'; operand: Expression }
  | { kind: 'operation'; operator: Operator; left: Expression; right: Expression }
  | { kind: 'call'; name: FunctionName; operands: Expression[] };

export type UndefinedReason = Impossible | 'missing_input' | 'cycle' | 'not_a_number';

/** There is no value, and why; `ref` names the reference that has none. */
export interface Unavailable {
  kind: 'undefined';
  reason: UndefinedReason;
  ref?: string;
}

/** What a reference stands for. */
export type Lookup = (ref: string) => Quantity | Unavailable;

export type Evaluated = ({ kind: 'value' } & Quantity) | Unavailable;

/** The names an expression refers to, in the order of its text, each once. */
export function references(expression: Expression): string[] {
  return [...new Set(occurrences(expression))];
}

/** Every reference in the order of the text, as often as it occurs. */
export function occurrences(expression: Expression): string[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'reference':
      return [expression.ref];
    case 'negation':
      return occurrences(expression.operand);
    case 'operation':
      return [...occurrences(expression.left), ...occurrences(expression.right)];
    case 'call':
      return expression.operands.flatMap(occurrences);
  }
}

/**
 * Works an expression out exactly; only division is cut, at forty places. What has no value (nothing there,
 * a zero denominator, units that do not go together) is an answer with its reason, never an exception.
 */
export function evaluateExpression(expression: Expression, lookup: Lookup): Evaluated {
  switch (expression.kind) {
    case 'number':
      return { kind: 'value', value: expression.value, unit: '' };
    case 'reference': {
      const found = lookup(expression.ref);
      return isUnavailable(found) ? { ...found, ref: found.ref ?? expression.ref } : valued(found);
    }
    case 'negation': {
      const operand = evaluateExpression(expression.operand, lookup);
      return operand.kind === 'undefined' ? operand : valued({ ...operand, value: operand.value.neg() });
    }
    case 'operation':
      return combine([expression.left, expression.right], operations[expression.operator], lookup);
    case 'call':
      return call(expression.name, expression.operands, lookup);
  }
}

type Combination = (a: Quantity, b: Quantity) => Quantity | Impossible;

const operations: Record<Operator, Combination> = { '+': add, '-': subtract, '*': multiply, '/': divide };

function call(name: FunctionName, operands: readonly Expression[], lookup: Lookup): Evaluated {
  switch (name) {
    case 'abs': {
      const only = combine(operands, add, lookup);
      return only.kind === 'undefined' ? only : { ...only, value: only.value.abs() };
    }
    case 'sum':
      return combine(operands, add, lookup);
    case 'min':
      return combine(operands, smaller, lookup);
    case 'max':
      return combine(operands, larger, lookup);
  }
}

/** Folds from left to right, as a chain of operations would; the first that has no value is the answer. */
function combine(operands: readonly Expression[], combination: Combination, lookup: Lookup): Evaluated {
  const quantities: Quantity[] = [];
  for (const operand of operands) {
    const next = evaluateExpression(operand, lookup);
    if (next.kind === 'undefined') return next;
    quantities.push(next);
  }
  const [first, ...others] = scaled.has(combination) ? withZeroesFitted(operands, quantities) : quantities;
  if (first === undefined) throw new Error('an operation without operands was let through by the parser');
  let result = first;
  for (const other of others) {
    const combined = combination(result, other);
    if (typeof combined === 'string') return { kind: 'undefined', reason: combined };
    result = combined;
  }
  return valued(result);
}

/** A 0 written as such is nothing in any unit: it takes that of what it stands beside. */
function withZeroesFitted(operands: readonly Expression[], quantities: readonly Quantity[]): Quantity[] {
  const isZero = operands.map(isPlainZero);
  const unit = quantities.find((_, index) => !isZero[index])?.unit ?? '';
  return quantities.map((quantity, index) => (isZero[index] ? { ...quantity, unit } : quantity));
}

/** What adds or compares: its operands have to measure the same. */
const scaled: ReadonlySet<Combination> = new Set([add, subtract, smaller, larger]);

/** Whether it is a 0 written as such, not an amount that happens to be nothing. */
export function isPlainZero(expression: Expression): boolean {
  return expression.kind === 'number' && expression.value.eq(zero);
}

function isUnavailable(found: Quantity | Unavailable): found is Unavailable {
  return 'kind' in found && found.kind === 'undefined';
}

function valued({ value, unit }: Quantity): Evaluated {
  return { kind: 'value', value, unit };
}
