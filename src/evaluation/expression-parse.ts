// Reads an expression such as `abs(budget.initial - budget.adjusted) / budget.initial`. Text that cannot be
// read is an answer with the place and the reason.
import { decimal, isDecimal } from './decimal.ts';
import { type Expression, type FunctionName, functionNames, type Operator } from './expression.ts';
import { matchAt } from './match-at.ts';

export type Parsed = { kind: 'parsed'; expression: Expression } | Malformed;

export interface Malformed {
  kind: 'malformed';
  /** Index of the character that does not fit; the length of the text where something is missing at its end. */
  position: number;
  reason: 'too_long' | 'too_deep' | 'unexpected' | 'unfinished' | 'unknown_function' | 'wrong_operands';
}

/** Bounds that no honest formula reaches; they keep the work and the recursion small. */
export const longestExpression = 500;
export const deepestExpression = 20;

/**
 * Grammar: + - * / with the usual precedence, parentheses, unary minus, abs(x), min, max and sum of one or
 * more, average as their sum over how many they are, references (letters, digits, underscores and dots, starting
 * with a letter), plain decimals.
 */
export function parseExpression(text: string): Parsed {
  if (text.length > longestExpression) return malformed(longestExpression, 'too_long');
  const step = readSum(text, 0, 0);
  if (step.kind === 'malformed') return step;
  const end = skipSpace(text, step.end);
  return end === text.length ? { kind: 'parsed', expression: step.expression } : malformed(end, 'unexpected');
}

type Step = { kind: 'read'; expression: Expression; end: number } | Malformed;
type Reader = (text: string, at: number, depth: number) => Step;

const readSum: Reader = (text, at, depth) => readChain(text, at, depth, ['+', '-'], readProduct);
const readProduct: Reader = (text, at, depth) => readChain(text, at, depth, ['*', '/'], readFactor);

/** One or more operands joined from left to right by operators of one precedence. */
function readChain(
  text: string,
  at: number,
  depth: number,
  operators: Operator[],
  readOperand: Reader,
): Step {
  let left = readOperand(text, at, depth);
  while (left.kind === 'read') {
    const place = skipSpace(text, left.end);
    const operator = operators.find((operator) => operator === text[place]);
    if (operator === undefined) return left;
    const right = readOperand(text, place + 1, depth);
    if (right.kind === 'malformed') return right;
    const expression: Expression = {
      kind: 'operation',
      operator,
      left: left.expression,
      right: right.expression,
    };
    left = { kind: 'read', expression, end: right.end };
  }
  return left;
}

function readFactor(text: string, at: number, depth: number): Step {
  const start = skipSpace(text, at);
  if (depth > deepestExpression) return malformed(start, 'too_deep');
  if (start === text.length) return malformed(start, 'unfinished');
  if (text[start] === '-') {
    const operand = readFactor(text, start + 1, depth + 1);
    return operand.kind === 'malformed'
      ? operand
      : { ...operand, expression: { kind: 'negation', operand: operand.expression } };
  }
  if (text[start] === '(') return close(text, readSum(text, start + 1, depth + 1));
  return readNumber(text, start) ?? readName(text, start, depth) ?? malformed(start, 'unexpected');
}

function readNumber(text: string, at: number): Step | undefined {
  const digits = matchAt(/\d[\d.]*/y, text, at)?.[0];
  if (digits === undefined) return undefined;
  if (!isDecimal(digits)) return malformed(at, 'unexpected');
  return { kind: 'read', expression: { kind: 'number', value: decimal(digits) }, end: at + digits.length };
}

function readName(text: string, at: number, depth: number): Step | undefined {
  const name = matchAt(/[a-z]\w*(?:\.\w+)*/iy, text, at)?.[0];
  if (name === undefined) return undefined;
  const end = at + name.length;
  const bracket = skipSpace(text, end);
  if (text[bracket] !== '(') return { kind: 'read', expression: { kind: 'reference', ref: name }, end };
  if (name === 'average') return averaged(readCall(text, at, bracket + 1, depth, 'sum'));
  const known = functionNames.find((known) => known === name);
  return known ? readCall(text, at, bracket + 1, depth, known) : malformed(at, 'unknown_function');
}

/** The sum over how many were added, so that it prints as it is reckoned. */
function averaged(step: Step): Step {
  if (step.kind === 'malformed' || step.expression.kind !== 'call') return step;
  const count = decimal(String(step.expression.operands.length));
  const right: Expression = { kind: 'number', value: count };
  return { ...step, expression: { kind: 'operation', operator: '/', left: step.expression, right } };
}

function readCall(text: string, start: number, at: number, depth: number, name: FunctionName): Step {
  const operands: Expression[] = [];
  let end = at;
  for (;;) {
    const operand = readSum(text, end, depth + 1);
    if (operand.kind === 'malformed') return operand;
    operands.push(operand.expression);
    end = skipSpace(text, operand.end);
    if (text[end] !== ',') break;
    end += 1;
  }
  if (name === 'abs' && operands.length !== 1) return malformed(start, 'wrong_operands');
  return close(text, { kind: 'read', expression: { kind: 'call', name, operands }, end });
}

/** The same step with the closing parenthesis that must follow it. */
function close(text: string, step: Step): Step {
  if (step.kind === 'malformed') return step;
  const end = skipSpace(text, step.end);
  if (text[end] === ')') return { ...step, end: end + 1 };
  return malformed(end, end === text.length ? 'unfinished' : 'unexpected');
}

function skipSpace(text: string, at: number): number {
  return at + (matchAt(/\s*/y, text, at)?.[0].length ?? 0);
}

function malformed(position: number, reason: Malformed['reason']): Malformed {
  return { kind: 'malformed', position, reason };
}
