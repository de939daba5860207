// Enters a whole score card: scores of indicators, dimensions and total, what is lost where, and the grade.
import { z } from 'zod';
import { decimal } from '../evaluation/decimal.ts';
import { judgedAs } from '../evaluation/judged.ts';
import {
  mostUnder,
  type ScoreCard,
  type ScoredDimension,
  type ScoredIndicator,
  scoreCardOf,
} from '../evaluation/score-card.ts';
import type { Evaluation, Indicator } from '../evaluation/shape.ts';
import { enterFigure, enterName, enterWording, sourceOf } from './enter.ts';
import { enterDifference } from './enter-difference.ts';
import { enteredLimit, enterLimits, enterMost } from './enter-limits.ts';
import { type Assumption, enterActual, enterScore } from './enter-score.ts';
import { enterSpreadWeight, weightsOf } from './enter-spread.ts';
import { enterDimensionPart, enterIndicatorPart } from './enter-stated.ts';
import { enterSum } from './enter-sum.ts';
import { worded } from './labels.ts';
import { type FigureRef, figureRef, nameRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

const scoredIndicator = z.object({
  key: z.string(),
  name: nameRef,
  weight: figureRef.optional(),
  /** Its full points after others of its dimension that do not apply gave theirs up. */
  spread: figureRef.optional(),
  actual: figureRef.optional(),
  score: figureRef.optional(),
  lost: figureRef.optional(),
  /** What the review states and what the department gave itself, beside the score by the rule. */
  reported: figureRef.optional(),
  self: figureRef.optional(),
  agrees: z.boolean().optional(),
  deduction: nameRef.optional(),
  /** Why it does not apply, where it does not: its weight is given in full, or to the others of its dimension. */
  na: nameRef.optional(),
  /** Why there is no score. */
  why: z.string().optional(),
});

const scoredDimension = z.object({
  name: nameRef,
  /** The name by which indicators of the evaluation refer to it. */
  level1: z.string(),
  score: figureRef.optional(),
  weight: figureRef.optional(),
  lost: figureRef.optional(),
  reported: figureRef.optional(),
  indicators: z.array(scoredIndicator),
});

export const enteredCard = z.object({
  /** Of the indicators that have a score; final only where none is unscored. */
  total: figureRef.optional(),
  grade: nameRef.optional(),
  dimensions: z.array(scoredDimension),
  unscored: z.array(nameRef),
  limits: z.array(enteredLimit),
  /** What the indicators come to, where a veto or a cap holds the total below it. */
  beforeLimits: figureRef.optional(),
  weightsAgree: z.boolean(),
});
export type EnteredCard = z.infer<typeof enteredCard>;

/** Whether scores can be worked out here at all. */
export function hasRules({ indicators }: Evaluation): boolean {
  return indicators.some(({ rule }) => rule !== undefined);
}

export function enterScoreCard(
  evaluation: Evaluation,
  context: ToolContext,
  assumption?: Assumption,
): EnteredCard {
  const judged = judgedAs(evaluation, assumption?.assessments ?? new Map());
  const card = scoreCardOf(judged, context.catalogue, assumption?.overrides);
  const dimensions = card.dimensions.map((each) => enterDimension(each, evaluation, context, assumption));
  const sum = enterTotal(dimensions, evaluation, context);
  const total = sum && underLimits(sum, card, evaluation, context);
  return {
    ...(total && { total }),
    ...(sum && total !== sum && { beforeLimits: sum }),
    ...(card.grade && { grade: enterWording(card.grade.grade, context) }),
    dimensions,
    unscored: card.unscored.map((each) => nameOf(each, evaluation, context)),
    limits: enterLimits(card, evaluation, context),
    weightsAgree: card.weights.every(({ agrees }) => agrees),
  };
}

function enterDimension(
  each: ScoredDimension,
  evaluation: Evaluation,
  context: ToolContext,
  assumption: Assumption | undefined,
): z.infer<typeof scoredDimension> {
  const { dimension, level1 } = each;
  const name = level1[context.language];
  const indicators = each.indicators.map((one) => enterOne(one, each, evaluation, context, assumption));
  const key = dimension?.key ?? `level1.${level1.en.toLowerCase().replaceAll(/\W+/g, '_')}`;
  const scores = indicators.flatMap(({ score }) => score ?? []);
  const score = enterSum(
    { key: `${key}.score.by_rule`, label: worded('score', context, { name }) },
    scores,
    evaluation,
    context,
  );
  const weight = dimension && enterDimensionPart(dimension, 'weight', evaluation, context);
  const reported = dimension && enterDimensionPart(dimension, 'score', evaluation, context);
  const lost =
    weight &&
    score &&
    enterDifference(weight, score, { key: `${key}.lost`, label: worded('lost', context, { name }) }, context);
  return {
    name: enterName(name, context),
    level1: level1.zh,
    ...(score && { score }),
    ...(weight && { weight }),
    ...(lost && { lost }),
    ...(reported && { reported }),
    indicators,
  };
}

function enterOne(
  one: ScoredIndicator,
  dimension: ScoredDimension,
  evaluation: Evaluation,
  context: ToolContext,
  assumption: Assumption | undefined,
): z.infer<typeof scoredIndicator> {
  const { indicator, outcome } = one;
  const weights = weightsOf(dimension, evaluation, context);
  const score = enterScore(one, weights, evaluation, context, assumption);
  const weight = enterIndicatorPart(indicator, 'weight', evaluation, context);
  const actual = enterActual(indicator, indicator.measured_by, evaluation, context, assumption);
  const reported = enterIndicatorPart(indicator, 'score', evaluation, context);
  const self = enterSelfScore(indicator, evaluation, context);
  const named = {
    key: `${indicator.key}.lost`,
    label: worded('lost', context, { name: labelOf(indicator, context) }),
  };
  const spread = weight && enterSpreadWeight(one, weight, dimension, weights, evaluation, context);
  const full = spread ?? weight;
  const lost = full && score && enterDifference(full, score, named, context);
  return {
    key: indicator.key,
    name: nameOf(indicator, evaluation, context),
    ...(weight && { weight }),
    ...(spread && { spread }),
    ...(actual && { actual }),
    ...(score && { score }),
    ...(lost && { lost }),
    ...(reported && { reported }),
    ...(self && { self }),
    ...(reported && score && { agrees: decimal(reported.value).eq(decimal(score.value)) }),
    ...(indicator.deduction && {
      deduction: enterWording(indicator.deduction, context, sourceOf(indicator.cite, evaluation)),
    }),
    ...(indicator.assessment?.kind === 'not_applicable' && {
      na: enterWording(indicator.assessment.reason, context),
    }),
    ...(outcome.kind === 'unscored' && { why: outcome.reason }),
  };
}

function enterSelfScore(
  indicator: Indicator,
  evaluation: Evaluation,
  context: ToolContext,
): FigureRef | undefined {
  if (indicator.self_score === undefined) return undefined;
  const name = labelOf(indicator, context);
  const label = worded('self_score', context, { name });
  const source = sourceOf(indicator.cite, evaluation);
  return enterFigure(
    {
      key: `${indicator.key}.self_score`,
      label,
      value: indicator.self_score,
      unit: '分',
      evaluation: evaluation.id,
      kind: 'reported',
      ...(source && { source }),
    },
    context,
  );
}

function enterTotal(
  dimensions: readonly z.infer<typeof scoredDimension>[],
  evaluation: Evaluation,
  context: ToolContext,
): FigureRef | undefined {
  const scores = dimensions.flatMap(({ score }) => score ?? []);
  return enterSum(totalOf(context), scores, evaluation, context);
}

/** The total is what its dimensions come to, unless a veto or a cap holds it down. */
function underLimits(
  sum: FigureRef,
  { total, beforeLimits, limits }: ScoreCard,
  evaluation: Evaluation,
  context: ToolContext,
): FigureRef {
  const lowest = limits.find((limit) => mostUnder(limit).eq(total));
  if (!lowest || total.eq(beforeLimits)) return sum;
  const most = enterMost(lowest, evaluation, context);
  return enterFigure(
    {
      ...totalOf(context),
      value: total.toFixed(),
      unit: '分',
      evaluation: evaluation.id,
      kind: sum.kind === 'hypothetical' ? 'hypothetical' : 'computed',
      formula: `min([[${sum.id}]], [[${most.id}]])`,
      inputs: [sum.id, most.id],
    },
    context,
  );
}

function totalOf(context: ToolContext): { key: string; label: string } {
  return { key: 'score.total.by_rule', label: worded('total', context) };
}

function nameOf(indicator: Indicator, evaluation: Evaluation, context: ToolContext): z.infer<typeof nameRef> {
  return enterName(labelOf(indicator, context), context, sourceOf(indicator.cite, evaluation));
}

function labelOf({ names, key }: Indicator, { language }: ToolContext): string {
  return names[language][0] ?? key;
}
