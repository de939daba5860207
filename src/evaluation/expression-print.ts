// Prints the very expression that was evaluated, with the fewest parentheses that keep its order of work.
import type { Expression, Operator } from './expression.ts';

/** How the operations are written; figures and literals are named by the caller. */
export interface Notation {
  operators: Record<Operator, string>;
  /** Encloses the operand of abs. */
  absolute: (operand: string) => string;
  literal: (digits: string) => string;
}

/** For people: a ÷ b × c − |d|. */
export const mathematical: Notation = {
  operators: { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' },
  absolute: (operand) => `|${operand}|`,
  literal: (digits) => digits,
};

/** For programs: what `parseExpression` reads back to the same value. */
export const plain: Notation = {
  operators: { '+': ' + ', '-': ' - ', '*': ' * ', '/': ' / ' },
  absolute: (operand) => `abs(${operand})`,
  literal: (digits) => digits,
};

/** Prints an expression; `nameOf` says what stands for each reference, such as a label or `[[f3]]`. */
export function printExpression(
  expression: Expression,
  nameOf: (ref: string) => string,
  notation: Notation = mathematical,
): string {
  const print = (part: Expression, least: number): string => {
    const text = printAt(part);
    return strength(part) < least ? `(${text})` : text;
  };
  const printAt = (part: Expression): string => {
    switch (part.kind) {
      case 'number':
        return notation.literal(part.value.toFixed());
      case 'reference':
        return nameOf(part.ref);
      case 'negation':
        return `${notation.operators['-'].trim()}${print(part.operand, strengths.single)}`;
      case 'operation': {
        const own = strength(part);
        return print(part.left, own) + notation.operators[part.operator] + print(part.right, own + 1);
      }
      case 'call':
        return printCall(part);
    }
  };
  const printCall = ({ name, operands }: Expression & { kind: 'call' }): string => {
    switch (name) {
      case 'abs':
        return notation.absolute(operands.map((operand) => print(operand, strengths.sum)).join(''));
      case 'sum':
        return operands
          .map((operand, index) => print(operand, index === 0 ? strengths.sum : strengths.product))
          .join(notation.operators['+']);
      case 'min':
      case 'max':
        return `${name}(${operands.map((operand) => print(operand, strengths.sum)).join(', ')})`;
    }
  };
  return print(expression, strengths.sum);
}

const strengths = { sum: 1, product: 2, single: 3 };

/** How tightly an expression holds together; a leading minus counts as a sum, so that no two signs meet. */
function strength(expression: Expression): number {
  switch (expression.kind) {
    case 'number':
    case 'reference':
      return strengths.single;
    case 'negation':
      return strengths.sum;
    case 'operation':
      return expression.operator === '*' || expression.operator === '/' ? strengths.product : strengths.sum;
    case 'call':
      return expression.name === 'sum' ? strengthOfSum(expression.operands) : strengths.single;
  }
}

function strengthOfSum([first, ...others]: readonly Expression[]): number {
  return first && others.length === 0 ? strength(first) : strengths.sum;
}
