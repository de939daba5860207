// Reads a scoring rule whose numbers are figures of the conversation into one that can be applied.
import { inUnit, type Quantity } from '../evaluation/quantity.ts';
import type { MeasuredRule, RuleOf, ScoreBand } from '../evaluation/rule.ts';
import { type Unit, unitsOfData } from '../evaluation/unit.ts';
import type { Measure } from '../evaluation/written.ts';
import type { Figure } from '../figures/figure.ts';
import { enterFigure } from './enter.ts';
import { heldFigure, heldFigures, quantityOf } from './held-figures.ts';
import { worded } from './labels.ts';
import type { RuleInput } from './rule-input.ts';
import { failure, isFailure, type ToolContext, type ToolFailure } from './tool.ts';

export interface ReadRule {
  rule: MeasuredRule;
  /** The figure that holds the points the rule gives at most. */
  points: Figure;
  /** The value that is scored. */
  actual: Figure;
  operands: { actual: Quantity };
  /** Where deduction begins, and by what steps it goes. */
  from?: Figure;
  per?: Figure;
}

/** Bare numbers are points where points are meant, and otherwise in the unit of the figure that is scored. */
export function readRule(input: RuleInput, actual: Figure, context: ToolContext): ReadRule | ToolFailure {
  const figures = heldFigures(idsOf(input), context);
  if (isFailure(figures)) return figures;
  const held = (id: string): Figure => {
    const figure = figures.find((each) => each.id === id);
    if (!figure) throw new Error(`${id} was not collected from the rule that names it.`);
    return figure;
  };
  const points = (id: string): string => held(id).value;
  const common = { actual, operands: { actual: quantityOf(actual) } };
  const wrong = figuresOfPoints(input).find((id) => !['分', ''].includes(held(id).unit));
  if (wrong !== undefined) return failure('not_possible', 'no_points', { id: wrong });
  switch (input.kind) {
    case 'proportional': {
      const target = input.full_at === undefined ? undefined : inUnitOrBare(held(input.full_at), actual.unit);
      const rule: RuleOf<'proportional'> = {
        kind: 'proportional',
        zero_target: 'not_scored',
        ...(target && { target: measureOf(target) }),
      };
      return { ...common, rule, points: held(input.points) };
    }
    case 'deduct_per_unit': {
      const from = input.from === undefined ? whole(actual, context) : held(input.from);
      if (isFailure(from)) return from;
      const step = actual.unit === '%' ? '百分点' : actual.unit;
      const per = input.per === undefined ? oneStep(step, context) : held(input.per);
      if (isFailure(per)) return per;
      const { partial, direction } = input;
      const rule: RuleOf<'deduct_per_unit'> = {
        kind: 'deduct_per_unit',
        from: measureOf(inUnitOrBare(from, actual.unit)),
        per: measureOf(inUnitOrBare(per, step)),
        deduct: points(input.deduct),
        partial,
        direction,
      };
      return { ...common, rule, points: held(input.points), from, per };
    }
    case 'bands': {
      const bands = input.bands.map(
        (band): ScoreBand => ({
          ...(band.from !== undefined && { from: measureOf(inUnitOrBare(held(band.from), actual.unit)) }),
          ...(band.to !== undefined && { to: measureOf(inUnitOrBare(held(band.to), actual.unit)) }),
          from_inclusive: band.from_inclusive,
          to_inclusive: band.to_inclusive,
          points: points(band.points),
        }),
      );
      const best = input.bands
        .map((band) => held(band.points))
        .reduce((most, each) => (quantityOf(each).value.gt(quantityOf(most).value) ? each : most));
      return { ...common, rule: { kind: 'bands', bands }, points: best };
    }
  }
}

function figuresOfPoints(input: RuleInput): string[] {
  switch (input.kind) {
    case 'proportional':
      return [input.points];
    case 'deduct_per_unit':
      return [input.points, input.deduct];
    case 'bands':
      return input.bands.map(({ points }) => points);
  }
}

function idsOf(input: RuleInput): string[] {
  switch (input.kind) {
    case 'proportional':
      return [input.points, input.full_at].filter((id) => id !== undefined);
    case 'deduct_per_unit':
      return [input.points, input.from, input.per, input.deduct].filter((id) => id !== undefined);
    case 'bands':
      return input.bands.flatMap(({ from, to, points }) =>
        [from, to, points].filter((id) => id !== undefined),
      );
  }
}

function inUnitOrBare(figure: Figure, unit: Unit): Quantity {
  const quantity = quantityOf(figure);
  return figure.kind === 'user_stated' && figure.unit === '' ? { ...quantity, unit } : quantity;
}

/** Money in a unit that no file uses is kept in 万元. */
function measureOf(quantity: Quantity): Measure {
  const { value } = inUnit(quantity, '万元') ?? quantity;
  const own = unitsOfData.find((unit) => unit === quantity.unit);
  return own === undefined
    ? { value: value.toFixed(), unit: '万元' }
    : { value: quantity.value.toFixed(), unit: own };
}

/** "Each percentage point" names a step without a number: it is one unit. */
function oneStep(unit: Unit, context: ToolContext): Figure | ToolFailure {
  const label = worded('rule_step', context);
  const draft = {
    key: 'rule.step',
    label,
    value: '1',
    unit,
    evaluation: null,
    kind: 'hypothetical',
  } as const;
  return heldFigure(enterFigure(draft, context).id, context);
}

/** A percentage is deducted from the whole where nothing else is said; of an amount there is no such whole. */
function whole(actual: Figure, context: ToolContext): Figure | ToolFailure {
  if (actual.unit !== '%') return failure('invalid_input', 'no_start');
  const label = worded('rule_whole', context);
  const draft = {
    key: 'rule.whole',
    label,
    value: '100',
    unit: '%',
    evaluation: null,
    kind: 'hypothetical',
  } as const;
  return heldFigure(enterFigure(draft, context).id, context);
}
