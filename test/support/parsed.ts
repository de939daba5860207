// An expression that is known to be well formed.
import type { Expression } from '../../src/evaluation/expression.ts';
import { parseExpression } from '../../src/evaluation/expression-parse.ts';

export function parsed(text: string): Expression {
  const result = parseExpression(text);
  if (result.kind === 'malformed') throw new Error(`${text}: ${result.reason} at ${result.position}`);
  return result.expression;
}
