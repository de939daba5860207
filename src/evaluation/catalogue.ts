// The catalogue: every fact and metric that the loaded frameworks declare, by key, their expressions parsed.
import type { Expression } from './expression.ts';
import { parseExpression } from './expression-parse.ts';
import type {
  Check,
  Explanation,
  FactDefinition,
  Family,
  Framework,
  GradeScale,
  MetricDefinition,
  RuleDefinition,
} from './framework.ts';

export interface Catalogue {
  facts: ReadonlyMap<string, FactDefinition>;
  metrics: ReadonlyMap<string, MetricDefinition>;
  /** The formulas of the metrics that have one, in the order of the metrics. */
  formulas: ReadonlyMap<string, Expression>;
  checks: readonly ParsedCheck[];
  families: readonly Family[];
  rules: ReadonlyMap<string, RuleDefinition>;
  explanations: readonly Explanation[];
  /** Keys, the one looked for first before the others. */
  mainMetrics: readonly string[];
  grades: GradeScale | undefined;
}

export interface ParsedCheck extends Check {
  sides: Record<'left' | 'right', Expression>;
}

/**
 * Joins frameworks into one catalogue. A key declared twice and an expression that cannot be read are errors of the
 * data: callers check before. Throws at such an expression.
 */
export function joinFrameworks(frameworks: readonly Framework[]): Catalogue {
  return {
    facts: new Map(frameworks.flatMap(({ facts }) => facts.map((fact) => [fact.key, fact]))),
    metrics: new Map(frameworks.flatMap(({ metrics }) => metrics.map((metric) => [metric.key, metric]))),
    formulas: new Map(
      frameworks.flatMap(({ metrics }) =>
        metrics.flatMap(({ key, formula }) =>
          formula === undefined ? [] : [[key, expressionIn(`the formula of ${key}`, formula)]],
        ),
      ),
    ),
    checks: frameworks.flatMap(({ checks }) => checks.map(withSides)),
    families: frameworks.flatMap(({ families }) => families),
    rules: new Map(frameworks.flatMap(({ rules }) => rules.map((rule) => [rule.key, rule]))),
    explanations: frameworks.flatMap(({ explanations }) => explanations),
    mainMetrics: frameworks.flatMap(({ main_metrics }) => main_metrics),
    grades: frameworks.find(({ grade_scale }) => grade_scale)?.grade_scale,
  };
}

function withSides(check: Check): ParsedCheck {
  const sideOf = (side: 'left' | 'right') => expressionIn(`the ${side} side of ${check.key}`, check[side]);
  return { ...check, sides: { left: sideOf('left'), right: sideOf('right') } };
}

function expressionIn(place: string, text: string): Expression {
  const parsed = parseExpression(text);
  if (parsed.kind === 'parsed') return parsed.expression;
  throw new Error(`${place} was let through by the loader, and cannot be read: ${parsed.reason}`);
}
