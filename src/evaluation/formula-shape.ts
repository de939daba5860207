// What a formula is by its form: a fraction of two amounts, a change, a difference, a sum. Read from the expression,
// so that spaces and brackets of a data file do not matter; a formula of another form is none of these.
import type { Expression } from './expression.ts';
import { plain, printExpression } from './expression-print.ts';

/** A ÷ B. */
export interface Fraction {
  part: string;
  whole: string;
}

/** |A − B|: the size of a change, whichever way it went. */
export interface Change {
  after: string;
  before: string;
}

type Formula = Expression | undefined;

/** One key over another. */
export function fractionOf(formula: Formula): Fraction | undefined {
  const [part, whole] = [keyOf(numeratorOf(formula)), keyOf(denominatorOf(formula))];
  return part !== undefined && whole !== undefined ? { part, whole } : undefined;
}

/** What stands above in a quotient, whatever it is divided by. */
export function numeratorOf(formula: Formula): Formula {
  return operationOf(formula, '/')?.left;
}

export function denominatorOf(formula: Formula): Formula {
  return operationOf(formula, '/')?.right;
}

/** A − B, of two keys. */
export function differenceOf(formula: Formula): [string, string] | undefined {
  const operation = operationOf(formula, '-');
  const [from, less] = [keyOf(operation?.left), keyOf(operation?.right)];
  return from !== undefined && less !== undefined ? [from, less] : undefined;
}

/** |A − B|, of two keys. */
export function changeOf(formula: Formula): Change | undefined {
  if (formula?.kind !== 'call' || formula.name !== 'abs') return undefined;
  const [after, before] = differenceOf(formula.operands[0]) ?? [];
  return after !== undefined && before !== undefined ? { after, before } : undefined;
}

/** The same, or what such a change is a share of: |A − B| ÷ B. */
export function changeWithin(formula: Formula): Change | undefined {
  return changeOf(formula) ?? changeOf(numeratorOf(formula));
}

/** The rate of a change, measured by what there was before: |A − B| ÷ B. */
export function relativeChangeOf(formula: Formula): Change | undefined {
  const change = changeOf(numeratorOf(formula));
  return change && isKey(denominatorOf(formula), change.before) ? change : undefined;
}

/** The keys that are added up, two at least: A + B + C. Empty for any other formula. */
export function addendsOf(formula: Formula): string[] {
  const operation = operationOf(formula, '+');
  if (!operation) return [];
  const [left, right] = [operation.left, operation.right].map((side) => {
    const key = keyOf(side);
    return key === undefined ? addendsOf(side) : [key];
  });
  return left?.length && right?.length ? [...left, ...right] : [];
}

/** Whether it is nothing but this key. */
export function isKey(formula: Formula, key: string): boolean {
  return keyOf(formula) === key;
}

/** Whether two are the same expression, however they are spaced and bracketed. */
export function sameExpression(one: Formula, other: Formula): boolean {
  return one !== undefined && other !== undefined && written(one) === written(other);
}

/** The same expression over another key in place of one of its own. */
export function withKey(formula: Expression, own: string, other: string): Expression {
  const inside = (part: Expression): Expression => withKey(part, own, other);
  switch (formula.kind) {
    case 'number':
      return formula;
    case 'reference':
      return formula.ref === own ? { ...formula, ref: other } : formula;
    case 'negation':
      return { ...formula, operand: inside(formula.operand) };
    case 'operation':
      return { ...formula, left: inside(formula.left), right: inside(formula.right) };
    case 'call':
      return { ...formula, operands: formula.operands.map(inside) };
  }
}

function keyOf(formula: Formula): string | undefined {
  return formula?.kind === 'reference' ? formula.ref : undefined;
}

function operationOf(
  formula: Formula,
  operator: '+' | '-' | '/',
): Extract<Expression, { kind: 'operation' }> | undefined {
  return formula?.kind === 'operation' && formula.operator === operator ? formula : undefined;
}

function written(formula: Expression): string {
  return printExpression(formula, (key) => key, plain);
}
