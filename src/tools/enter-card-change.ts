// Enters what an assumption changes on a score card: indicators, dimensions, total and grade, before and after.
import { z } from 'zod';
import { decimal } from '../evaluation/decimal.ts';
import type { Evaluation } from '../evaluation/shape.ts';
import { enterDifference } from './enter-difference.ts';
import { type EnteredLimit, enteredLimit } from './enter-limits.ts';
import type { Assumption } from './enter-score.ts';
import { type EnteredCard, enterScoreCard } from './enter-score-card.ts';
import { worded } from './labels.ts';
import { type FigureRef, figureRef, nameRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

const changed = z.object({ name: nameRef, before: figureRef, after: figureRef, change: figureRef });
type Changed = z.infer<typeof changed>;

export const cardChange = z.object({
  /** Only those whose score changes. */
  indicators: z.array(changed),
  dimensions: z.array(changed),
  /** Absent where nothing changes. */
  total: z.object({ before: figureRef, after: figureRef, change: figureRef }).optional(),
  /** Of a card that is scored in full. */
  grade: z.object({ before: nameRef, after: nameRef, changes: z.boolean() }).optional(),
  /** Indicators without a score afterwards. */
  unscored: z.array(nameRef),
  /** The vetoes and caps that are triggered. */
  limits: z.object({ before: z.array(enteredLimit), after: z.array(enteredLimit) }),
  /** What the indicators come to afterwards, where a limit holds the total below it. */
  beforeLimits: figureRef.optional(),
});
export type CardChange = z.infer<typeof cardChange>;

export function enterCardChange(
  assumption: Assumption,
  evaluation: Evaluation,
  context: ToolContext,
): CardChange {
  const before = enterScoreCard(evaluation, context);
  const after = enterScoreCard(evaluation, context, assumption);
  const total = before.total && after.total && movement(before.total, after.total, context);
  return {
    indicators: changesOf(indicatorsOf(before), indicatorsOf(after), context),
    dimensions: changesOf(before.dimensions, after.dimensions, context),
    ...(total && { total }),
    ...(before.grade &&
      after.grade && {
        grade: {
          before: before.grade,
          after: after.grade,
          changes: before.grade.text !== after.grade.text,
        },
      }),
    unscored: after.unscored,
    limits: { before: triggered(before), after: triggered(after) },
    ...(after.beforeLimits && { beforeLimits: after.beforeLimits }),
  };
}

function triggered({ limits }: EnteredCard): EnteredLimit[] {
  return limits.filter((limit) => limit.triggered);
}

function indicatorsOf({ dimensions }: EnteredCard): EnteredCard['dimensions'][number]['indicators'] {
  return dimensions.flatMap(({ indicators }) => indicators);
}

/** Both cards are of the same evaluation: the same places in the same order. */
function changesOf(
  before: readonly { name: Changed['name']; score?: FigureRef | undefined }[],
  after: readonly { score?: FigureRef | undefined }[],
  context: ToolContext,
): Changed[] {
  return before.flatMap(({ name, score }, index) => {
    const now = after[index]?.score;
    const moved = score && now && movement(score, now, context);
    return moved ? [{ name, ...moved }] : [];
  });
}

function movement(
  before: FigureRef,
  after: FigureRef,
  context: ToolContext,
): Omit<Changed, 'name'> | undefined {
  if (decimal(before.value).eq(decimal(after.value))) return undefined;
  const label = worded('change', context, { name: before.label });
  const change = enterDifference(after, before, { key: `${before.key}.change`, label }, context);
  return change && { before, after, change };
}
