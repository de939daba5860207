// Enters what a redistribution gives: the weights it is worked out from, and the full points of an indicator after it.
import { decimal, roundHalfUp } from '../evaluation/decimal.ts';
import type { ScoredDimension, ScoredIndicator } from '../evaluation/score-card.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import { enterFigure } from './enter.ts';
import type { Weights } from './enter-score.ts';
import { enterIndicatorPart } from './enter-stated.ts';
import { enterSum } from './enter-sum.ts';
import { worded } from './labels.ts';
import type { FigureRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

/** The weights of a dimension, of all its indicators and of those that apply, each entered when it is needed. */
export function weightsOf(
  { indicators, level1 }: ScoredDimension,
  evaluation: Evaluation,
  context: ToolContext,
): Weights {
  const weightOf = (part: keyof Weights) => (): FigureRef => {
    const weights = indicators
      .filter((each) => part === 'whole' || !isRedistributed(each))
      .flatMap((each) => enterIndicatorPart(each.indicator, 'weight', evaluation, context) ?? []);
    const label = worded(`weight_${part}`, context);
    const key = `${level1.en.toLowerCase().replaceAll(/\W+/g, '_')}.weight.${part}`;
    const sum = enterSum({ key, label }, weights, evaluation, context);
    if (!sum) throw new Error('a redistribution has no weights');
    return sum;
  };
  return { whole: weightOf('whole'), applicable: weightOf('applicable') };
}

/** The full points once others of its dimension do not apply, rounded as scores are; undefined where all apply. */
export function enterSpreadWeight(
  { indicator, outcome }: ScoredIndicator,
  weight: FigureRef,
  { indicators }: ScoredDimension,
  weights: Weights,
  evaluation: Evaluation,
  context: ToolContext,
): FigureRef | undefined {
  const isSpread = outcome.kind === 'scored' || outcome.kind === 'full_mark';
  if (!isSpread || !indicators.some(isRedistributed)) return undefined;
  const [whole, applicable] = [weights.whole(), weights.applicable()];
  const exact = decimal(weight.value).times(decimal(whole.value)).div(decimal(applicable.value));
  const name = indicator.names[context.language][0] ?? indicator.key;
  return enterFigure(
    {
      key: `${indicator.key}.weight.spread`,
      label: worded('spread_weight', context, { name }),
      value: roundHalfUp(exact, evaluation.score_digits).toFixed(),
      unit: '分',
      evaluation: evaluation.id,
      kind: 'computed',
      formula: `round([[${weight.id}]] × ([[${whole.id}]] ÷ [[${applicable.id}]]), ${evaluation.score_digits})`,
      inputs: [weight.id, whole.id, applicable.id],
    },
    context,
  );
}

function isRedistributed({ outcome }: ScoredIndicator): boolean {
  return outcome.kind === 'redistributed';
}
