// A formula turned round: what one of its inputs is equal to. Printed beside a solved input, so that it can be followed.
import type { Expression, Operator } from '../evaluation/expression.ts';

/** Expands a reference to the formula behind it; undefined for an input. */
export type Expand = (ref: string) => Expression | undefined;

/** Every expression for `unknown` under which the formula comes to `target`: two where an absolute value is undone. */
export function invert(
  formula: Expression,
  target: Expression,
  unknown: string,
  expand: Expand,
): Expression[] {
  const holds = (part: Expression): boolean => holdsReference(part, unknown, expand);
  const further = (part: Expression, goal: Expression): Expression[] => invert(part, goal, unknown, expand);
  switch (formula.kind) {
    case 'number':
      return [];
    case 'reference': {
      if (formula.ref === unknown) return [target];
      const behind = expand(formula.ref);
      return behind ? further(behind, target) : [];
    }
    case 'negation':
      return further(formula.operand, negated(target));
    case 'operation': {
      const { operator, left, right } = formula;
      return holds(left)
        ? further(left, undoneOnTheLeft(operator, target, right))
        : further(right, undoneOnTheRight(operator, left, target));
    }
    case 'call': {
      const within = formula.operands.find(holds);
      if (!within) return [];
      const others = formula.operands.filter((operand) => operand !== within);
      switch (formula.name) {
        case 'abs':
          return [...further(within, target), ...further(within, negated(target))];
        case 'sum':
          return further(
            within,
            others.reduce((rest, other) => operation('-', rest, other), target),
          );
        case 'min':
        case 'max':
          return further(within, target);
      }
    }
  }
}

function undoneOnTheLeft(operator: Operator, target: Expression, right: Expression): Expression {
  // −a + b reads better as b − a.
  if (operator === '-' && target.kind === 'negation') return operation('-', right, target.operand);
  return operation(undoing[operator], target, right);
}

const undoing: Record<Operator, Operator> = { '+': '-', '-': '+', '*': '/', '/': '*' };

function undoneOnTheRight(operator: Operator, left: Expression, target: Expression): Expression {
  switch (operator) {
    case '+':
      return operation('-', target, left);
    case '*':
      return operation('/', target, left);
    case '-':
    case '/':
      return operation(operator, left, target);
  }
}

function holdsReference(part: Expression, unknown: string, expand: Expand): boolean {
  switch (part.kind) {
    case 'number':
      return false;
    case 'reference': {
      const behind = part.ref === unknown ? undefined : expand(part.ref);
      return part.ref === unknown || (behind !== undefined && holdsReference(behind, unknown, expand));
    }
    case 'negation':
      return holdsReference(part.operand, unknown, expand);
    case 'operation':
      return holdsReference(part.left, unknown, expand) || holdsReference(part.right, unknown, expand);
    case 'call':
      return part.operands.some((operand) => holdsReference(operand, unknown, expand));
  }
}

function operation(operator: Operator, left: Expression, right: Expression): Expression {
  return { kind: 'operation', operator, left, right };
}

function negated(operand: Expression): Expression {
  return { kind: 'negation', operand };
}
