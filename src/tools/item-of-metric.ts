// A metric as an item: recomputed, beside what the report states where it does, never smoothed into one.
import { type Computed, compute } from '../evaluation/compute.ts';
import { roundsTo } from '../evaluation/decimal.ts';
import type { MetricDefinition } from '../evaluation/framework.ts';
import { inUnit, type Quantity } from '../evaluation/quantity.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import { enterName, enterQuotes, enterWording } from './enter.ts';
import { enterComputed, hasValue } from './enter-computed.ts';
import { enterStated } from './enter-stated.ts';
import { itemOfAbsence } from './item-of-absence.ts';
import { labelOf } from './labels.ts';
import { notesAbout } from './notes.ts';
import type { FigureRef, ItemOf } from './shapes.ts';
import type { ToolContext } from './tool.ts';

export function itemOfMetric(
  metric: MetricDefinition,
  evaluation: Evaluation,
  context: ToolContext,
): ItemOf<'figure'> | ItemOf<'absent'> {
  const { key, base, reported_as: reportedAs, undefined_when: undefinedWhen } = metric;
  const computed = compute(key, evaluation, context.catalogue);
  const statement = reportedOf(metric, evaluation, context);
  const recomputed = hasValue(computed) && computed.kind === 'worked_out' ? computed : undefined;
  if (!statement && !recomputed) {
    const item = itemOfAbsence(key, reasonOf(computed), evaluation, context, missingOf(computed, key));
    if (computed.kind !== 'undefined' || computed.reason === 'missing_input') return item;
    const words = computed.reason === 'division_by_zero' && undefinedWhen;
    return {
      ...item,
      because: computed.reason,
      ...(words && { instead: enterWording(words, context) }),
    };
  }
  const figure = recomputed && enterComputed(recomputed, evaluation, context);
  return {
    found: 'figure',
    key,
    name: enterName(labelOf(key, evaluation, context), context),
    notes: notesAbout(reportedAs === undefined ? [key] : [key, reportedAs], evaluation, context),
    ...(statement && { reported: statement.figure }),
    ...(figure && { computed: figure }),
    ...(statement && recomputed && { agrees: agreesAsShown(statement.figure, recomputed.quantity) }),
    ...(base && { base: enterWording(base, context) }),
    quotes: statement ? enterQuotes(statement.cite, evaluation, context) : [],
  };
}

/** Whether a stated value is the worked-out one rounded to the digits that were stated. */
function agreesAsShown(stated: Pick<FigureRef, 'value' | 'unit'>, workedOut: Quantity): boolean {
  const inSame = inUnit(workedOut, stated.unit);
  return inSame !== undefined && roundsTo(inSame.value, stated.value);
}

type Statement = { figure: FigureRef; cite: Evaluation['facts'][number]['cite'] };

/** What the report states of the metric: under the key the catalogue names, or under the metric's own. */
function reportedOf(
  { key, reported_as: reportedAs }: MetricDefinition,
  evaluation: Evaluation,
  context: ToolContext,
): Statement | undefined {
  const fact = evaluation.facts.find((each) => each.key === reportedAs || each.key === key);
  const figure = fact && enterStated(fact.key, evaluation, context);
  return figure && { figure, cite: fact.cite };
}

function reasonOf(computed: Computed): ItemOf<'absent'>['reason'] {
  if (computed.kind === 'undefined') return 'undefined';
  return computed.kind === 'missing' && computed.missing.some((key) => key !== computed.key)
    ? 'missing_inputs'
    : 'not_stated';
}

/** The inputs that are not there; a metric without a formula has none. */
function missingOf(computed: Computed, own: string): string[] {
  return computed.kind === 'missing' ? computed.missing.filter((key) => key !== own) : [];
}
