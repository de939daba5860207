// Holds what a report states against what follows from its own figures: each derived value beside the
// recomputed one, and every check of the catalogue. Differences are shown, never smoothed.
import type { Catalogue, ParsedCheck } from './catalogue.ts';
import { type Computed, compute, computeExpression, quantityOf } from './compute.ts';
import { type Decimal, decimal, placesOf, roundHalfUp } from './decimal.ts';
import { type Expression, isPlainZero } from './expression.ts';
import type { Check, MetricDefinition } from './framework.ts';
import { inUnit, type Quantity, subtract } from './quantity.ts';
import type { Evaluation } from './shape.ts';

export interface AuditFinding {
  /** The key of the metric or of the check. */
  key: string;
  /** not_checkable: one of the sides has no value, or the two do not measure the same. */
  kind: 'agrees' | 'differs' | 'not_checkable';
  /** Of a metric what the report states, of a check its left side. */
  left: Computed;
  /** Of a metric what was recomputed, of a check its right side. */
  right: Computed;
  /** Left minus right, exact, in the unit of the left; of two percentages in 百分点. */
  difference?: Quantity;
  /** Up to which difference the two agree; of a metric half of the last digit that the report shows. */
  tolerance: Decimal;
  /** How serious it is where the two differ. */
  severity: Check['severity'];
  check?: Check;
}

/** Every metric the report states itself, then every check, in the order of the catalogue. */
export function audit(evaluation: Evaluation, catalogue: Catalogue): AuditFinding[] {
  const metrics = [...catalogue.metrics.values()].flatMap(
    (metric) => auditMetric(metric, evaluation, catalogue) ?? [],
  );
  return [...metrics, ...catalogue.checks.map((check) => auditCheck(check, evaluation, catalogue))];
}

/** The stated value agrees where the recomputed one, rounded half up to as many digits, is the same. */
function auditMetric(
  metric: MetricDefinition,
  evaluation: Evaluation,
  catalogue: Catalogue,
): AuditFinding | undefined {
  const { key, reported_as: reported } = metric;
  const fact = evaluation.facts.find((fact) => fact.key === reported);
  if (fact?.type !== 'number') return undefined;
  const left = compute(fact.key, evaluation, catalogue);
  const right = compute(key, evaluation, catalogue);
  const places = placesOf(fact.value);
  const tolerance = decimal('0.5').times(decimal('0.1').pow(places));
  const agrees = (stated: Quantity, recomputed: Quantity): boolean =>
    roundHalfUp(recomputed.value, places).eq(stated.value);
  return { key, left, right, tolerance, severity: 'error', ...verdict(left, right, agrees) };
}

function auditCheck(check: ParsedCheck, evaluation: Evaluation, catalogue: Catalogue): AuditFinding {
  const { key, severity, relation } = check;
  const sides = {
    left: sideOf(key, check.sides.left, evaluation, catalogue),
    right: sideOf(key, check.sides.right, evaluation, catalogue),
  };
  const left = zeroFitted(sides.left, sides.right);
  const right = zeroFitted(sides.right, sides.left);
  const tolerance = decimal(check.tolerance);
  const agrees = (a: Quantity, b: Quantity): boolean => {
    const excess = a.value.minus(b.value);
    return (relation === '=' ? excess.abs() : excess).lte(tolerance);
  };
  return { key, left, right, tolerance, severity, check, ...verdict(left, right, agrees) };
}

function sideOf(key: string, expression: Expression, evaluation: Evaluation, catalogue: Catalogue): Computed {
  if (expression.kind === 'reference') return compute(expression.ref, evaluation, catalogue);
  return computeExpression(key, expression, evaluation, catalogue);
}

/** A side that is a plain 0 takes the unit of the other. */
function zeroFitted(side: Computed, other: Computed): Computed {
  const unit = quantityOf(other)?.unit;
  if (side.kind !== 'worked_out' || !isPlainZero(side.expression) || unit === undefined) return side;
  return { ...side, quantity: { ...side.quantity, unit } };
}

function verdict(
  left: Computed,
  right: Computed,
  agrees: (left: Quantity, right: Quantity) => boolean,
): Pick<AuditFinding, 'kind' | 'difference'> {
  const a = quantityOf(left);
  const own = quantityOf(right);
  const b = a && own && inUnit(own, a.unit);
  const difference = a && b && subtract(a, b);
  if (!a || !b || typeof difference !== 'object') return { kind: 'not_checkable' };
  return { kind: agrees(a, b) ? 'agrees' : 'differs', difference };
}
