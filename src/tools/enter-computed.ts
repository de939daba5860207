// Enters what was worked out: operands first, then the result with the formula that refers to them.
import { type Computed, compute } from '../evaluation/compute.ts';
import { printExpression } from '../evaluation/expression-print.ts';
import type { Quantity } from '../evaluation/quantity.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import { changeDirection } from './change-direction.ts';
import { enterFigure } from './enter.ts';
import { enterStated } from './enter-stated.ts';
import { quantityOf } from './held-figures.ts';
import { labelOf } from './labels.ts';
import type { FigureRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

/** A result that has a value. */
export type Valued = Extract<Computed, { quantity: Quantity }>;

export function hasValue(computed: Computed): computed is Valued {
  return 'quantity' in computed;
}

/** Assumed inputs by key, entered before anything is worked out from them. */
export type Assumptions = ReadonlyMap<string, FigureRef>;

/**
 * Enters a result and all it was worked out from. It is hypothetical where it rests on an assumption, and an
 * assumption itself must be among `assumed`.
 */
export function enterComputed(
  computed: Valued,
  evaluation: Evaluation,
  context: ToolContext,
  assumed: Assumptions = new Map(),
): FigureRef {
  switch (computed.kind) {
    case 'stated':
      return existing(enterStated(computed.key, evaluation, context), computed.key);
    case 'assumed':
      return existing(assumed.get(computed.key), computed.key);
    case 'worked_out':
      return enterWorkedOut(computed, evaluation, context, assumed);
  }
}

/** The figure behind a key, worked out or stated; undefined where it has no value. */
export function enterValue(key: string, evaluation: Evaluation, context: ToolContext): FigureRef | undefined {
  const computed = compute(key, evaluation, context.catalogue);
  return hasValue(computed) ? enterComputed(computed, evaluation, context) : undefined;
}

function enterWorkedOut(
  { key, quantity, expression, operands }: Extract<Computed, { kind: 'worked_out' }>,
  evaluation: Evaluation,
  context: ToolContext,
  assumed: Assumptions,
): FigureRef {
  const figures = new Map(
    operands.filter(hasValue).map((each) => [each.key, enterComputed(each, evaluation, context, assumed)]),
  );
  const figureOf = (ref: string): FigureRef => existing(figures.get(ref), ref);
  const direction = changeDirection(
    expression,
    (ref) => quantityOf(figureOf(ref)),
    (ref) => figureOf(ref).direction,
  );
  const inputs = [...figures.values()];
  // A side of a check has no name of its own: what it is made of names it.
  const label = labelOf(key, evaluation, context);
  return enterFigure(
    {
      key,
      label: label === key ? printExpression(expression, (ref) => figureOf(ref).label) : label,
      value: quantity.value.toFixed(),
      unit: quantity.unit,
      evaluation: evaluation.id,
      kind: inputs.some(({ kind }) => kind === 'hypothetical') ? 'hypothetical' : 'computed',
      formula: printExpression(expression, (ref) => `[[${figureOf(ref).id}]]`),
      inputs: inputs.map(({ id }) => id),
      ...(direction && { direction }),
    },
    context,
  );
}

function existing(figure: FigureRef | undefined, key: string): FigureRef {
  if (!figure) throw new Error(`${key} has a value but no figure could be made of it.`);
  return figure;
}
