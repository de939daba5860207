// Enters one indicator of the target table, with whatever the report states of it.
import type { Evaluation, Indicator } from '../evaluation/shape.ts';
import { enterFigure, enterName, enterQuotes, enterWording, sourceOf } from './enter.ts';
import { enterIndicatorLevel, enterIndicatorPart } from './enter-stated.ts';
import { worded } from './labels.ts';
import type { FigureRef, IndicatorRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

export function enterIndicator(
  indicator: Indicator,
  evaluation: Evaluation,
  context: ToolContext,
): IndicatorRef {
  const source = sourceOf(indicator.cite, evaluation);
  const target = enterIndicatorLevel(indicator, 'target', evaluation, context);
  if (!target) throw new Error(`${indicator.key} has no target, though its shape requires one.`);
  const actual = enterIndicatorLevel(indicator, 'actual', evaluation, context);
  const weight = enterIndicatorPart(indicator, 'weight', evaluation, context);
  const score = enterIndicatorPart(indicator, 'score', evaluation, context);
  return {
    key: indicator.key,
    no: enterNumberOf(indicator, evaluation, context),
    name: enterName(indicator.names[context.language][0] ?? indicator.key, context, source),
    level1: enterWording(indicator.level1, context, source),
    level2: enterWording(indicator.level2, context, source),
    type: indicator.type,
    target,
    ...(actual && { actual }),
    ...(weight && { weight }),
    ...(score && { score }),
    ...(indicator.deduction && { deduction: enterWording(indicator.deduction, context, source) }),
    quotes: enterQuotes(indicator.cite, evaluation, context),
  };
}

/** Its place in the table, which people may call it by. */
function enterNumberOf(indicator: Indicator, evaluation: Evaluation, context: ToolContext): FigureRef {
  const label = worded('number', context);
  const key = `${indicator.key}.no`;
  return enterFigure(
    { key, label, value: String(indicator.no), unit: '', kind: 'reported', evaluation: evaluation.id },
    context,
  );
}
