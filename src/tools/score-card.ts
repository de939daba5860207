// Tool: score and grade, how far the other grades are, and what the report does not hold about scoring.
import { z } from 'zod';
import { decimal } from '../evaluation/decimal.ts';
import { type GradeDistance, gradeDistance } from '../evaluation/grade.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import { enterName, enterWording, sourceOf } from './enter.ts';
import { enterValue } from './enter-computed.ts';
import { enterDistances, enterFull, enterLine } from './enter-grade.ts';
import { enterIndicator } from './enter-indicator.ts';
import { enteredCard, enterScoreCard, hasRules } from './enter-score-card.ts';
import { enterDimensionPart } from './enter-stated.ts';
import { partsOfAll } from './items.ts';
import { labelOf } from './labels.ts';
import { evaluationId, openEvaluation } from './open-evaluation.ts';
import { figureRef, indicatorRef, type NameRef, nameRef } from './shapes.ts';
import { defineTool, failure, isFailure, type ToolContext } from './tool.ts';

const dimension = z.object({
  key: z.string(),
  name: nameRef,
  weight: figureRef.optional(),
  score: figureRef.optional(),
});

export const scoreCard = defineTool({
  name: 'score_card',
  use: 'Use it for the score and the grade: where the grade lines are, how many points to the next grade up or down.',
  effect: 'read',
  input: z.strictObject({ evaluation: evaluationId }),
  output: z.object({
    score: figureRef.optional(),
    grade: nameRef.optional(),
    full: figureRef,
    lost: figureRef.optional(),
    bands: z.array(z.object({ grade: nameRef, from: figureRef })),
    scaleSource: nameRef,
    reportStatesBands: z.boolean(),
    up: z.object({ grade: nameRef, from: figureRef, gap: figureRef }).optional(),
    down: z.object({ grade: nameRef, floor: figureRef, margin: figureRef }).optional(),
    dimensions: z.array(dimension),
    /** Those whose score the report states. */
    indicators: z.array(indicatorRef),
    /** The scores worked out again by the rules, where the data holds any. */
    byRules: enteredCard.optional(),
    /** The scores the report states, laid out alike, where there are no rules. */
    stated: enteredCard.optional(),
    /** What belongs to a full score sheet and is not there. */
    missing: z.array(nameRef),
  }),
  async run({ evaluation: id }, context) {
    const evaluation = await openEvaluation(id, context);
    if (isFailure(evaluation)) return evaluation;
    const scale = context.catalogue.grades;
    if (!scale) return failure('not_in_data', 'no_scale');
    const score = enterValue('score.total', evaluation, context);
    const distance = score && gradeDistance(decimal(score.value), scale);
    const grade = gradeName(distance, evaluation, context);
    return {
      ...(score && { score }),
      ...(grade && { grade }),
      full: enterFull(scale, context),
      ...(score && distance && enterDistances(score, distance, scale, context)),
      bands: scale.bands.map((band) => ({
        grade: enterWording(band.grade, context),
        from: enterLine(band, scale, context),
      })),
      scaleSource: enterWording(scale.source, context),
      reportStatesBands: evaluation.facts.some(({ key }) => key === 'grade.lines'),
      dimensions: evaluation.dimensions.map((each) => dimensionOf(each, evaluation, context)),
      indicators: evaluation.indicators
        .filter((each) => each.score !== undefined)
        .map((each) => enterIndicator(each, evaluation, context)),
      ...(hasRules(evaluation) && { byRules: enterScoreCard(evaluation, context) }),
      ...(!hasRules(evaluation) &&
        evaluation.indicators.some(({ score }) => score !== undefined) && {
          stated: enterScoreCard(evaluation, context),
        }),
      missing: missingParts(evaluation, context),
    };
  },
});

/** The grade the report states; only where it states none, the one its score has on the scale. */
function gradeName(
  distance: GradeDistance | undefined,
  evaluation: Evaluation,
  context: ToolContext,
): NameRef | undefined {
  const stated = evaluation.facts.find(({ key }) => key === 'score.grade');
  if (stated?.type === 'text') return enterWording(stated.text, context, sourceOf(stated.cite, evaluation));
  return distance?.kind === 'distance' ? enterWording(distance.grade.grade, context) : undefined;
}

function dimensionOf(
  each: Evaluation['dimensions'][number],
  evaluation: Evaluation,
  context: ToolContext,
): z.input<typeof dimension> {
  const { key, names, cite } = each;
  const weight = enterDimensionPart(each, 'weight', evaluation, context);
  const score = enterDimensionPart(each, 'score', evaluation, context);
  return {
    key,
    name: enterName(names[context.language][0] ?? key, context, sourceOf(cite, evaluation)),
    ...(weight && { weight }),
    ...(score && { score }),
  };
}

const partsOfSheet = [
  'indicators.weights',
  'indicators.scores',
  'indicators.actuals',
  'indicators.scoring_rules',
  'dimensions.weights',
  'dimensions.scores',
];

function missingParts(evaluation: Evaluation, context: ToolContext): NameRef[] {
  return partsOfSheet
    .filter(
      (key) => !evaluation.facts.some((fact) => fact.key === key) && partsOfAll(key, evaluation).length === 0,
    )
    .map((key) => enterName(labelOf(key, evaluation, context), context));
}
