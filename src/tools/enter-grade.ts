// Enters the lines of the grade scale and how far a score is from them.
import type { GradeScale } from '../evaluation/framework.ts';
import type { GradeDistance } from '../evaluation/grade.ts';
import type { FigureDraft } from '../figures/figure.ts';
import { enterFigure, enterWording } from './enter.ts';
import { enterDifference } from './enter-difference.ts';
import { worded } from './labels.ts';
import type { FigureRef, NameRef } from './shapes.ts';
import type { ToolContext } from './tool.ts';

type Band = GradeScale['bands'][number];

export interface Distances {
  lost?: FigureRef;
  up?: { grade: NameRef; from: FigureRef; gap: FigureRef };
  down?: { grade: NameRef; floor: FigureRef; margin: FigureRef };
}

/** Points lost, points short of the next grade, points above the line of its own; nothing for a score off the scale. */
export function enterDistances(
  score: FigureRef,
  distance: GradeDistance,
  scale: GradeScale,
  context: ToolContext,
): Distances {
  if (distance.kind !== 'distance') return {};
  const { up, down, grade } = distance;
  const floor = enterLine(grade, scale, context);
  const above = up && enterLine(up.band, scale, context);
  const lost = enterDifference(enterFull(scale, context), score, pointsLost(context), context);
  const gap = up && above && enterDifference(above, score, pointsShort(up.band, context), context);
  const margin = enterDifference(score, floor, pointsAbove(grade, context), context);
  return {
    ...(lost && { lost }),
    ...(up && above && gap && { up: { grade: enterWording(up.band.grade, context), from: above, gap } }),
    ...(down && margin && { down: { grade: enterWording(down.band.grade, context), floor, margin } }),
  };
}

export function enterFull(scale: GradeScale, context: ToolContext): FigureRef {
  const label = worded('total_full', context);
  return enterOfScale({ key: `${scale.key}.full`, label, value: scale.full_score }, scale, context);
}

/** The score from which a grade is given. */
export function enterLine({ grade, from }: Band, scale: GradeScale, context: ToolContext): FigureRef {
  const label = worded('grade_line', context, { name: grade[context.language] });
  return enterOfScale({ key: `${scale.key}.${grade.en.toLowerCase()}`, label, value: from }, scale, context);
}

/** A number of the scale comes from the rule the scale restates, not from any report: nothing is quoted. */
function enterOfScale(
  stated: Pick<FigureDraft, 'key' | 'label' | 'value'>,
  { names, source }: GradeScale,
  context: ToolContext,
): FigureRef {
  const section = source[context.language];
  return enterFigure(
    {
      ...stated,
      unit: '分',
      kind: 'reported',
      evaluation: null,
      source: { evaluation: names[context.language][0] ?? '', section },
    },
    context,
  );
}

function pointsLost(context: ToolContext): { key: string; label: string } {
  return { key: 'score.lost', label: worded('total_lost', context) };
}

function pointsShort({ grade }: Band, context: ToolContext): { key: string; label: string } {
  return { key: 'score.gap', label: worded('points_short', context, { name: grade[context.language] }) };
}

function pointsAbove({ grade }: Band, context: ToolContext): { key: string; label: string } {
  return { key: 'score.margin', label: worded('points_above', context, { name: grade[context.language] }) };
}
