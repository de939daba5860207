// Enters the single changes that take a score card to a goal, each tried out on the whole card.
import { z } from 'zod';
import { decimal } from '../evaluation/decimal.ts';
import { type Way, waysTo } from '../evaluation/score-seek.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import { enterFigure, enterName, sourceOf } from './enter.ts';
import { cardChange, enterCardChange } from './enter-card-change.ts';
import { changeOf, enterDifference } from './enter-difference.ts';
import { enterActual } from './enter-score.ts';
import { partLabel } from './labels.ts';
import { type FigureRef, figureRef, nameRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

export const way = z.object({
  key: z.string(),
  name: nameRef,
  current: figureRef,
  /** The nearest value that suffices: whole ones of what is counted, hundredths of anything else. */
  needed: figureRef,
  change: figureRef,
  card: cardChange,
});

export function enterWays(
  goal: FigureRef,
  evaluation: Evaluation,
  context: ToolContext,
): z.infer<typeof way>[] {
  return waysTo(decimal(goal.value), evaluation, context.catalogue).flatMap(
    (each) => enterWay(each, evaluation, context) ?? [],
  );
}

function enterWay(
  { indicator, key, needed: { value, unit } }: Way,
  evaluation: Evaluation,
  context: ToolContext,
): z.infer<typeof way> | undefined {
  const { language } = context;
  const name = indicator.names[language][0] ?? indicator.key;
  const own = key === `${indicator.key}.actual`;
  const current = enterActual(indicator, own ? indicator.measured_by : key, evaluation, context);
  const label = `${partLabel(name, 'actual', language)}${language === 'zh' ? '（所需）' : ' (needed)'}`;
  const draft = { key, label, value: value.toFixed(), unit, evaluation: evaluation.id } as const;
  const needed = enterFigure({ ...draft, kind: 'hypothetical' }, context);
  const change = current && enterDifference(needed, current, changeOf(key, name, context), context);
  if (!change) return undefined;
  const assumption = { overrides: new Map([[key, { value, unit }]]), figures: new Map([[key, needed]]) };
  return {
    key: indicator.key,
    name: enterName(name, context, sourceOf(indicator.cite, evaluation)),
    current,
    needed,
    change,
    card: enterCardChange(assumption, evaluation, context),
  };
}
