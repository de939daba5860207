// Enters a whole score card: scores of indicators, dimensions and total, what is lost where, and the grade.
import { z } from 'zod';
import { decimal } from '../evaluation/decimal.ts';
import { judgedAs } from '../evaluation/judged.ts';
import {
  type ScoreCard,
  type ScoredDimension,
  type ScoredIndicator,
  scoreCardOf,
} from '../evaluation/score-card.ts';
import type { Evaluation, Indicator } from '../evaluation/shape.ts';
import { enterFigure, enterName, enterWording, sourceOf } from './enter.ts';
import { enterDifference } from './enter-difference.ts';
import { type Assumption, enterActual, enterScore } from './enter-score.ts';
import { enterDimensionPart, enterIndicatorPart } from './enter-stated.ts';
import { type FigureRef, figureRef, nameRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

const scoredIndicator = z.object({
  key: z.string(),
  name: nameRef,
  weight: figureRef.optional(),
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
  /** Vetoes and caps that hold the total down. */
  limits: z.array(nameRef),
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
  const total = enterTotal(card, dimensions, evaluation, context);
  return {
    ...(total && { total }),
    ...(card.grade && { grade: enterWording(card.grade.grade, context) }),
    dimensions,
    unscored: card.unscored.map((each) => nameOf(each, evaluation, context)),
    limits: card.limits.map(({ names, key, cite }) =>
      enterName(names[context.language][0] ?? key, context, sourceOf(cite, evaluation)),
    ),
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
    { key: `${key}.score.by_rule`, label: scored(name, context) },
    scores,
    evaluation,
    context,
  );
  const weight = dimension && enterDimensionPart(dimension, 'weight', evaluation, context);
  const reported = dimension && enterDimensionPart(dimension, 'score', evaluation, context);
  const lost =
    weight &&
    score &&
    enterDifference(weight, score, { key: `${key}.lost`, label: lostOf(name, context) }, context);
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
  { indicators, level1 }: ScoredDimension,
  evaluation: Evaluation,
  context: ToolContext,
  assumption: Assumption | undefined,
): z.infer<typeof scoredIndicator> {
  const { indicator, outcome } = one;
  const weightsOf = (part: 'whole' | 'applicable') => (): FigureRef => {
    const weights = indicators
      .filter((each) => part === 'whole' || each.outcome.kind !== 'redistributed')
      .flatMap((each) => enterIndicatorPart(each.indicator, 'weight', evaluation, context) ?? []);
    const label = weightLabels[context.language][part];
    const key = `${level1.en.toLowerCase().replaceAll(/\W+/g, '_')}.weight.${part}`;
    const sum = enterSum({ key, label }, weights, evaluation, context);
    if (!sum) throw new Error('a redistribution has no weights');
    return sum;
  };
  const weights = { whole: weightsOf('whole'), applicable: weightsOf('applicable') };
  const score = enterScore(one, weights, evaluation, context, assumption);
  const weight = enterIndicatorPart(indicator, 'weight', evaluation, context);
  const actual = enterActual(indicator, indicator.measured_by, evaluation, context, assumption);
  const reported = enterIndicatorPart(indicator, 'score', evaluation, context);
  const self = enterSelfScore(indicator, evaluation, context);
  const named = { key: `${indicator.key}.lost`, label: lostOf(labelOf(indicator, context), context) };
  const lost = weight && score && enterDifference(weight, score, named, context);
  return {
    key: indicator.key,
    name: nameOf(indicator, evaluation, context),
    ...(weight && { weight }),
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
  const label = context.language === 'zh' ? `${name}自评得分` : `${name}, self-assessed score`;
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

/** The total is what its dimensions come to, unless a veto or a cap holds it down. */
function enterTotal(
  { total, beforeLimits }: ScoreCard,
  dimensions: readonly z.infer<typeof scoredDimension>[],
  evaluation: Evaluation,
  context: ToolContext,
): FigureRef | undefined {
  const scores = dimensions.flatMap(({ score }) => score ?? []);
  const { zh, en } = { zh: '总得分（按规则）', en: 'Total score (by the rules)' };
  const named = { key: 'score.total.by_rule', label: context.language === 'zh' ? zh : en };
  const sum = enterSum(named, scores, evaluation, context);
  if (!sum || total.eq(beforeLimits)) return sum;
  const most = enterFigure(
    {
      key: 'score.limit',
      label: context.language === 'zh' ? '总分封顶' : 'Cap on the total',
      value: total.toFixed(),
      unit: '分',
      evaluation: evaluation.id,
      kind: 'reported',
    },
    context,
  );
  const kind = sum.kind === 'hypothetical' ? 'hypothetical' : 'computed';
  const formula = `min([[${sum.id}]], [[${most.id}]])`;
  const inputs = [sum.id, most.id];
  return enterFigure(
    { ...named, value: total.toFixed(), unit: '分', evaluation: evaluation.id, kind, formula, inputs },
    context,
  );
}

function enterSum(
  named: { key: string; label: string },
  parts: readonly FigureRef[],
  evaluation: Evaluation,
  context: ToolContext,
): FigureRef | undefined {
  if (parts.length === 0) return undefined;
  const value = parts.map((part) => decimal(part.value)).reduce((sum, part) => sum.plus(part));
  return enterFigure(
    {
      ...named,
      value: value.toFixed(),
      unit: '分',
      evaluation: evaluation.id,
      kind: parts.some(({ kind }) => kind === 'hypothetical') ? 'hypothetical' : 'computed',
      formula: parts.map(({ id }) => `[[${id}]]`).join(' + '),
      inputs: parts.map(({ id }) => id),
    },
    context,
  );
}

function nameOf(indicator: Indicator, evaluation: Evaluation, context: ToolContext): z.infer<typeof nameRef> {
  return enterName(labelOf(indicator, context), context, sourceOf(indicator.cite, evaluation));
}

function labelOf({ names, key }: Indicator, { language }: ToolContext): string {
  return names[language][0] ?? key;
}

function scored(name: string, { language }: ToolContext): string {
  return language === 'zh' ? `${name}得分` : `${name}, score`;
}

function lostOf(name: string, { language }: ToolContext): string {
  return language === 'zh' ? `${name}扣分` : `${name}, points lost`;
}

const weightLabels = {
  zh: { whole: '该维度总分值', applicable: '适用指标分值' },
  en: { whole: 'Weight of the dimension', applicable: 'Weight of what applies' },
} as const;
