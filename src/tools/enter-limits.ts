// Enters the vetoes and caps of a score card: from which score of which indicator on, and what they leave of the total.
import { z } from 'zod';
import { mostUnder, type ScoreCard } from '../evaluation/score-card.ts';
import type { Evaluation, Limit } from '../evaluation/shape.ts';
import { enterFigure, enterName, sourceOf } from './enter.ts';
import { worded } from './labels.ts';
import { type FigureRef, figureRef, nameRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

export const enteredLimit = z.object({
  name: nameRef,
  indicator: nameRef,
  /** It is triggered where the indicator scores less than this, in 分. */
  below: figureRef,
  /** The most it leaves of the total, in 分: nothing, of a veto. */
  most: figureRef,
  triggered: z.boolean(),
});
export type EnteredLimit = z.infer<typeof enteredLimit>;

export function enterLimits(card: ScoreCard, evaluation: Evaluation, context: ToolContext): EnteredLimit[] {
  return evaluation.limits.map((limit) => {
    const indicator = evaluation.indicators.find(({ key }) => key === limit.indicator);
    const name = nameOf(limit, context);
    return {
      name: enterName(name, context, sourceOf(limit.cite, evaluation)),
      indicator: enterName(indicator?.names[context.language][0] ?? limit.indicator, context),
      below: enterPoints(limit, { part: 'below', value: limit.below }, evaluation, context),
      most: enterMost(limit, evaluation, context),
      triggered: card.limits.includes(limit),
    };
  });
}

export function enterMost(limit: Limit, evaluation: Evaluation, context: ToolContext): FigureRef {
  return enterPoints(limit, { part: 'most', value: mostUnder(limit).toFixed() }, evaluation, context);
}

function enterPoints(
  limit: Limit,
  { part, value }: { part: 'below' | 'most'; value: string },
  evaluation: Evaluation,
  context: ToolContext,
): FigureRef {
  const source = sourceOf(limit.cite, evaluation);
  return enterFigure(
    {
      key: `${limit.key}.${part}`,
      label: worded(`limit_${part}`, context, { name: nameOf(limit, context) }),
      value,
      unit: '分',
      evaluation: evaluation.id,
      kind: 'reported',
      ...(source && { source }),
    },
    context,
  );
}

function nameOf({ names, key }: Limit, { language }: ToolContext): string {
  return names[language][0] ?? key;
}
