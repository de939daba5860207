// Works out any key of an evaluation: what it states, what is assumed instead, what follows from the
// catalogue's formulas. The answer is the whole tree of operands, down to the sentences of the report.
import type { Catalogue } from './catalogue.ts';
import {
  type Expression,
  evaluateExpression,
  references,
  type Unavailable,
  type UndefinedReason,
} from './expression.ts';
import type { MetricDefinition } from './framework.ts';
import { inUnit, type Quantity } from './quantity.ts';
import type { Evaluation } from './shape.ts';
import { type StatedIn, stated } from './stated.ts';
import type { Unit } from './unit.ts';

export type Computed =
  | { kind: 'stated'; key: string; quantity: Quantity; in: StatedIn }
  | { kind: 'assumed'; key: string; quantity: Quantity }
  /** `operands` in the order in which the expression first names them; the quantity in the metric's unit. */
  | { kind: 'worked_out'; key: string; quantity: Quantity; expression: Expression; operands: Computed[] }
  /** `missing` are the leaf keys that are not there. */
  | { kind: 'missing'; key: string; missing: string[] }
  /** `at` is the key at which the reason arose: this one or one of its operands. */
  | { kind: 'undefined'; key: string; reason: UndefinedReason; at: string };

/** Assumptions by key: they take the place of facts and of metrics alike. */
export type Overrides = ReadonlyMap<string, Quantity>;

/** Works out one key. What has no value is an answer with its reason, never an exception. */
export function compute(
  key: string,
  evaluation: Evaluation,
  catalogue: Catalogue,
  overrides?: Overrides,
): Computed {
  return computeKey(key, { evaluation, catalogue, overrides, known: new Map(), open: [] });
}

/** Works out an expression as if it were the formula of `key`, in `unit` where one is given. */
export function computeExpression(
  key: string,
  expression: Expression,
  evaluation: Evaluation,
  catalogue: Catalogue,
  options: { overrides?: Overrides; unit?: Unit } = {},
): Computed {
  const work = { evaluation, catalogue, overrides: options.overrides, known: new Map(), open: [key] };
  return workOut(key, expression, options.unit, work);
}

/** The keys a result rests on in the end: stated, assumed or missing, in the order of the formulas, each once. */
export function leafInputs(key: string, evaluation: Evaluation, catalogue: Catalogue): string[] {
  const reached = new Set<string>();
  const leaves = new Set<string>();
  const visit = (key: string): void => {
    if (reached.has(key)) return;
    reached.add(key);
    const expression = expressionOf(key, evaluation, catalogue);
    if (expression === undefined) leaves.add(key);
    else references(expression).forEach(visit);
  };
  visit(key);
  return [...leaves];
}

/** The formula behind a key, or undefined for a key that is stated or has none. A sum over no indicators is none. */
export function expressionOf(
  key: string,
  evaluation: Evaluation,
  catalogue: Catalogue,
): Expression | undefined {
  const metric = catalogue.metrics.get(key);
  if (metric === undefined || stated(key, evaluation)) return undefined;
  return catalogue.formulas.get(key) ?? (metric.sum_of && sumOfTargets(metric.sum_of, evaluation));
}

interface Work {
  evaluation: Evaluation;
  catalogue: Catalogue;
  overrides: Overrides | undefined;
  /** Results so far, so that an operand named twice is worked out once. */
  known: Map<string, Computed>;
  /** The keys being worked out, to notice a formula that leads back to itself. */
  open: readonly string[];
}

function computeKey(key: string, work: Work): Computed {
  const known = work.known.get(key);
  if (known) return known;
  if (work.open.includes(key)) return { kind: 'undefined', key, reason: 'cycle', at: key };
  const computed = computeAnew(key, { ...work, open: [...work.open, key] });
  work.known.set(key, computed);
  return computed;
}

function computeAnew(key: string, work: Work): Computed {
  const assumed = work.overrides?.get(key);
  if (assumed) return { kind: 'assumed', key, quantity: assumed };
  const statement = stated(key, work.evaluation);
  if (statement?.kind === 'number')
    return { kind: 'stated', key, quantity: statement.quantity, in: statement.in };
  if (statement?.kind === 'words') return { kind: 'undefined', key, reason: 'not_a_number', at: key };
  const expression = expressionOf(key, work.evaluation, work.catalogue);
  if (expression === undefined) return { kind: 'missing', key, missing: [key] };
  return workOut(key, expression, work.catalogue.metrics.get(key)?.unit, work);
}

function workOut(key: string, expression: Expression, unit: Unit | undefined, work: Work): Computed {
  const operands = references(expression).map((ref) => computeKey(ref, work));
  const missing = new Set<string>();
  for (const operand of operands) {
    if (operand.kind === 'undefined')
      return { kind: 'undefined', key, reason: operand.reason, at: operand.at };
    if (operand.kind === 'missing') for (const leaf of operand.missing) missing.add(leaf);
  }
  if (missing.size > 0) return { kind: 'missing', key, missing: [...missing] };
  const byKey = new Map(operands.map((operand) => [operand.key, operand]));
  const evaluated = evaluateExpression(expression, (ref) => quantityOf(byKey.get(ref)) ?? unavailable);
  if (evaluated.kind === 'undefined') return { kind: 'undefined', key, reason: evaluated.reason, at: key };
  const { value, unit: own } = evaluated;
  const quantity = inUnit({ value, unit: own }, unit ?? own);
  if (quantity === undefined) return { kind: 'undefined', key, reason: 'mixed_units', at: key };
  return { kind: 'worked_out', key, quantity, expression, operands };
}

const unavailable: Unavailable = { kind: 'undefined', reason: 'missing_input' };

/** The quantity of a result that has one. */
export function quantityOf(computed: Computed | undefined): Quantity | undefined {
  return computed && 'quantity' in computed ? computed.quantity : undefined;
}

function sumOfTargets(
  wanted: NonNullable<MetricDefinition['sum_of']>,
  { indicators }: Evaluation,
): Expression | undefined {
  const operands = indicators
    .filter(
      ({ comparator, target }) =>
        comparator === wanted.comparator && 'unit' in target && target.unit === wanted.unit,
    )
    .map(({ key }): Expression => ({ kind: 'reference', ref: `${key}.target` }));
  return operands.length > 0 ? { kind: 'call', name: 'sum', operands } : undefined;
}
