// Assumptions: a figure of the conversation in the place of an input, as a hypothetical figure of its own.
import { compute, quantityOf as quantityOfComputed } from '../evaluation/compute.ts';
import { decimal, zero } from '../evaluation/decimal.ts';
import { add, inUnit, multiply, type Quantity, subtract } from '../evaluation/quantity.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import { dimensionOf, type Unit } from '../evaluation/unit.ts';
import type { Figure } from '../figures/figure.ts';
import { enterFigure } from './enter.ts';
import { enterValue } from './enter-computed.ts';
import { quantityOf } from './held-figures.ts';
import { labelOf, partOf, worded } from './labels.ts';
import type { FigureRef } from './shapes.ts';
import { failure, type ToolContext, type ToolFailure } from './tool.ts';

export type Mode = 'set' | 'add' | 'subtract';

export interface Assumed {
  quantity: Quantity;
  figure: FigureRef;
  /** True where the asker gave a bare number and it was taken in the unit of the key. */
  assumedUnit: boolean;
}

/**
 * Sets a key to an amount, or adds the amount to what it is, or takes it off. A bare number typed by the asker is in
 * the unit of the key, or in yuan where it would be out of all proportion; a percentage added to an amount is a share of that amount.
 */
export function assume(
  { key, mode, amount }: { key: string; mode: Mode; amount: Figure },
  evaluation: Evaluation,
  context: ToolContext,
): Assumed | ToolFailure {
  const unit = unitOfKey(key, evaluation, context);
  if (unit === undefined) return failure('not_possible', 'not_assumable', { key });
  const assumedUnit = amount.kind === 'user_stated' && amount.unit === '' && unit !== '';
  const given = assumedUnit
    ? { ...quantityOf(amount), unit: meantUnit(amount, unit, key, evaluation, context) }
    : quantityOf(amount);
  const changed = changedBy(mode, given, key, evaluation, context);
  if ('failed' in changed) return changed;
  const quantity = inUnit(changed.quantity, unit);
  if (!quantity) return failure('not_possible', 'unit_does_not_fit', { key, unit, given: given.unit });
  if (quantity.value.lt(zero) && neverNegative(unit)) {
    return failure('not_possible', 'below_zero', { key });
  }
  const label = labelOf(key, evaluation, context);
  const figure = enterFigure(
    {
      key,
      label: worded('assumed', context, { name: label }),
      value: quantity.value.toFixed(),
      unit,
      evaluation: evaluation.id,
      kind: 'hypothetical',
      formula: changed.formula(`[[${amount.id}]]`),
      inputs: [...changed.inputs, amount.id],
    },
    context,
  );
  return { quantity, figure, assumedUnit };
}

/** "If procurement had reached 40,000": a thousand times and more of what is stated in 万元 is meant in yuan. */
function meantUnit(
  amount: Figure,
  unit: Unit,
  key: string,
  evaluation: Evaluation,
  { catalogue }: ToolContext,
): Unit {
  const stated = quantityOfComputed(compute(key, evaluation, catalogue))?.value;
  const typed = quantityOf(amount).value;
  return unit === '万元' && stated?.gt(zero) && typed.gte(stated.times(farBeyond)) ? '元' : unit;
}

const farBeyond = decimal('100');

/** The unit a key is in, or would be in if it had a value; undefined for what is no figure. */
function unitOfKey(
  key: string,
  evaluation: Evaluation,
  { catalogue }: Pick<ToolContext, 'catalogue'>,
): Unit | undefined {
  const stated = quantityOfComputed(compute(key, evaluation, catalogue))?.unit;
  const { of, part } = partOf(key) ?? {};
  const measured =
    part === 'actual' ? evaluation.indicators.find((each) => each.key === of)?.measured_by : undefined;
  if (measured !== undefined) return unitOfKey(measured, evaluation, { catalogue });
  const ofPart = part === 'score' || part === 'weight' ? '分' : undefined;
  return stated ?? catalogue.metrics.get(key)?.unit ?? catalogue.facts.get(key)?.unit ?? ofPart;
}

interface Changed {
  quantity: Quantity;
  inputs: string[];
  formula: (amount: string) => string;
}

function changedBy(
  mode: Mode,
  given: Quantity,
  key: string,
  evaluation: Evaluation,
  context: ToolContext,
): Changed | ToolFailure {
  if (mode === 'set') return { quantity: given, inputs: [], formula: (amount) => amount };
  const base = enterValue(key, evaluation, context);
  if (!base) return failure('not_in_data', 'nothing_to_change', { key });
  const { id } = base;
  const isShare = given.unit === '%' && dimensionOf(base.unit) !== 'share';
  const by = isShare ? multiply(quantityOf(base), given) : given;
  if (typeof by === 'string') return failure('not_possible', 'no_share', { key });
  const quantity = mode === 'add' ? add(quantityOf(base), by) : subtract(quantityOf(base), by);
  if (typeof quantity === 'string') {
    return failure('not_possible', 'unit_does_not_fit', { key, unit: base.unit, given: given.unit });
  }
  const sign = mode === 'add' ? '+' : '−';
  const formula = (amount: string): string => `[[${id}]] ${sign} ${isShare ? `[[${id}]] × ` : ''}${amount}`;
  // A percentage less some percentage points is a percentage again.
  const unit = base.unit === '%' && quantity.unit === '百分点' ? '%' : quantity.unit;
  return { quantity: { value: quantity.value, unit }, inputs: [id], formula };
}

function neverNegative(unit: Unit): boolean {
  const dimension = dimensionOf(unit);
  return dimension === 'money' || dimension === 'count' || dimension === 'points';
}
