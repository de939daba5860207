// The catalogue: every fact and metric that the loaded frameworks declare, by key.
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
  checks: readonly Check[];
  families: readonly Family[];
  rules: ReadonlyMap<string, RuleDefinition>;
  explanations: readonly Explanation[];
  /** Keys, the one looked for first before the others. */
  mainMetrics: readonly string[];
  grades: GradeScale | undefined;
}

/** Joins frameworks into one catalogue. A key declared twice is an error of the data: callers check before. */
export function joinFrameworks(frameworks: readonly Framework[]): Catalogue {
  return {
    facts: new Map(frameworks.flatMap(({ facts }) => facts.map((fact) => [fact.key, fact]))),
    metrics: new Map(frameworks.flatMap(({ metrics }) => metrics.map((metric) => [metric.key, metric]))),
    checks: frameworks.flatMap(({ checks }) => checks),
    families: frameworks.flatMap(({ families }) => families),
    rules: new Map(frameworks.flatMap(({ rules }) => rules.map((rule) => [rule.key, rule]))),
    explanations: frameworks.flatMap(({ explanations }) => explanations),
    mainMetrics: frameworks.flatMap(({ main_metrics }) => main_metrics),
    grades: frameworks.find(({ grade_scale }) => grade_scale)?.grade_scale,
  };
}
