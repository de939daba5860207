// Enters the score of one indicator: its rule's numbers and its actual value first, then the score with the formula
// that was evaluated.
import { compute, type Overrides } from '../evaluation/compute.ts';
import { decimal } from '../evaluation/decimal.ts';
import type { Assessments } from '../evaluation/judged.ts';
import type { Quantity } from '../evaluation/quantity.ts';
import { type Outcome, type ScoredIndicator, scoreOfOutcome } from '../evaluation/score-card.ts';
import { printWorking } from '../evaluation/scoring-working.ts';
import type { Evaluation, Indicator } from '../evaluation/shape.ts';
import { enterFigure, sourceOf } from './enter.ts';
import { type Assumptions, enterComputed, hasValue } from './enter-computed.ts';
import { enterIndicatorPart } from './enter-stated.ts';
import { worded } from './labels.ts';
import { explained } from './rule-formula.ts';
import { partName } from './rule-parts.ts';
import type { FigureRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

/** What is assumed: the values by key, and the figures that hold them. */
export interface Assumption {
  overrides: Overrides;
  figures: Assumptions;
  /** What is assumed to be found of indicators, by their keys. */
  assessments?: Assessments;
}

/** The weights that a redistribution is worked out from. */
export type Weights = Readonly<Record<'whole' | 'applicable', () => FigureRef>>;

/** The score as a figure; undefined where there is none. */
export function enterScore(
  { indicator, outcome }: ScoredIndicator,
  weights: Weights,
  evaluation: Evaluation,
  context: ToolContext,
  assumption?: Assumption,
): FigureRef | undefined {
  if (outcome.kind === 'stated') return enterIndicatorPart(indicator, 'score', evaluation, context);
  const score = scoreOfOutcome(outcome);
  if (!score) return undefined;
  const { formula, inputs } = explained(
    formulaOf(indicator, outcome, weights, evaluation, context, assumption),
  );
  const figures = inputs.map((id) => context.ledger.figure(id));
  const source = sourceOf(indicator.cite, evaluation);
  return enterFigure(
    {
      key: `${indicator.key}.score.by_rule`,
      label: scoreLabel(indicator, context),
      value: score.toFixed(),
      unit: '分',
      evaluation: evaluation.id,
      kind:
        figures.some((figure) => figure?.kind === 'hypothetical') ||
        isAssumed(indicator, outcome, evaluation, context, assumption)
          ? 'hypothetical'
          : 'computed',
      formula,
      inputs,
      ...(source && { source }),
    },
    context,
  );
}

/** The actual value that a rule was applied to. */
export function enterActual(
  indicator: Indicator,
  measured: string | undefined,
  evaluation: Evaluation,
  context: ToolContext,
  assumption?: Assumption,
): FigureRef | undefined {
  const own = assumption?.figures.get(`${indicator.key}.actual`);
  if (own) return own;
  if (measured === undefined) return enterIndicatorPart(indicator, 'actual', evaluation, context);
  const computed = compute(measured, evaluation, context.catalogue, assumption?.overrides);
  return hasValue(computed) ? enterComputed(computed, evaluation, context, assumption?.figures) : undefined;
}

/** A score may follow from an assumed value without its formula naming it: the points of the band it lies in. */
function isAssumed(
  indicator: Indicator,
  outcome: Outcome,
  evaluation: Evaluation,
  context: ToolContext,
  assumption: Assumption | undefined,
): boolean {
  if (!assumption || outcome.kind !== 'scored') return false;
  if (assumption.assessments?.has(indicator.key)) return true;
  const measured =
    outcome.rule.kind === 'better_of'
      ? outcome.rule.alternatives.map(({ measured_by }) => measured_by)
      : [indicator.measured_by];
  return measured.some(
    (key) => enterActual(indicator, key, evaluation, context, assumption)?.kind === 'hypothetical',
  );
}

function formulaOf(
  indicator: Indicator,
  outcome: Outcome,
  weights: Weights,
  evaluation: Evaluation,
  context: ToolContext,
  assumption: Assumption | undefined,
): string {
  const weight = (): FigureRef | undefined => enterIndicatorPart(indicator, 'weight', evaluation, context);
  if (outcome.kind !== 'scored') return `[[${weight()?.id ?? ''}]]`;
  const { working, exact, score } = outcome;
  const figureOf = (ref: string): FigureRef | undefined => {
    switch (ref) {
      case 'weight':
        return weight();
      case 'actual': {
        const measured = working.measured_by ?? indicator.measured_by;
        return enterActual(indicator, measured, evaluation, context, assumption);
      }
      case 'whole':
      case 'applicable':
        return weights[ref]();
      case 'target':
        return enterTarget(indicator, working.operands.get(ref), evaluation, context);
      case 'share':
        return enterShare(
          indicator,
          assumption?.assessments?.has(indicator.key) === true,
          evaluation,
          context,
        );
      default:
        return enterPart(indicator, ref, working.operands.get(ref), evaluation, context);
    }
  };
  const formula = printWorking(working, (ref) => `[[${figureOf(ref)?.id ?? ''}]]`);
  return exact.eq(score) ? formula : `round(${formula}, ${evaluation.score_digits})`;
}

/** The target of the table where the rule has the same one, else a number of the rule. */
function enterTarget(
  indicator: Indicator,
  quantity: Quantity | undefined,
  evaluation: Evaluation,
  context: ToolContext,
): FigureRef | undefined {
  const { target } = indicator;
  const isSame =
    'unit' in target && target.unit === quantity?.unit && decimal(target.value).eq(quantity.value);
  return isSame
    ? enterIndicatorPart(indicator, 'target', evaluation, context)
    : enterPart(indicator, 'target', quantity, evaluation, context);
}

/** The share of the weight that was chosen for the level found; undefined where no level was. */
export function enterShare(
  indicator: Indicator,
  isAssumed: boolean,
  evaluation: Evaluation,
  context: ToolContext,
): FigureRef | undefined {
  const { assessment } = indicator;
  if (assessment?.kind !== 'level') return undefined;
  const share: Quantity = { value: decimal(assessment.share), unit: '%' };
  return enterPart(indicator, 'share', share, evaluation, context, isAssumed);
}

function enterPart(
  indicator: Indicator,
  ref: string,
  quantity: Quantity | undefined,
  evaluation: Evaluation,
  context: ToolContext,
  isAssumed = false,
): FigureRef | undefined {
  if (!quantity) return undefined;
  const source = sourceOf(indicator.cite, evaluation);
  return enterFigure(
    {
      key: `${indicator.key}.rule.${ref}`,
      label: isAssumed
        ? worded('assumed', context, { name: partName(ref, indicator, context) })
        : partName(ref, indicator, context),
      value: quantity.value.toFixed(),
      unit: quantity.unit,
      evaluation: evaluation.id,
      kind: isAssumed ? 'hypothetical' : 'reported',
      ...(source && !isAssumed && { source }),
    },
    context,
  );
}

function scoreLabel({ key, names }: Indicator, context: ToolContext): string {
  return worded('score', context, { name: names[context.language][0] ?? key });
}
