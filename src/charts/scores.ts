// The score sheet as bars: each dimension in its weight, and what each indicator lost.
import { enterName } from '../tools/enter.ts';
import { enterValue } from '../tools/enter-computed.ts';
import { enterDifference } from '../tools/enter-difference.ts';
import { enterDimensionPart, enterIndicatorPart } from '../tools/enter-stated.ts';
import type { FigureRef } from '../tools/shapes.ts';
import type { Mark, NotDrawn, Plan } from './chart.ts';
import { compared, type Drawing, leading, listed, madeUpOf, shown, subjectOf } from './drawing.ts';

/** The score of each dimension as the report states it, within its weight. */
export function scores(drawing: Drawing): Plan | NotDrawn {
  const { evaluation, context, say } = drawing;
  const parts = evaluation.dimensions.map((dimension) => {
    const name = dimension.names[context.language][0] ?? dimension.key;
    const score = enterDimensionPart(dimension, 'score', evaluation, context);
    const weight = enterDimensionPart(dimension, 'weight', evaluation, context);
    const named = { key: `${dimension.key}.lost`, label: say('label_lost', { name }) };
    const lost = score && weight && enterDifference(weight, score, named, context);
    return { name, score, weight, lost };
  });
  if (parts.every(({ score }) => !score)) return { kind: 'not_drawn', why: 'no_dimension_scores' };
  const marks = parts.map(({ name, score, weight }): Mark => {
    if (!score) return { label: name, text: say('unscored'), tone: 'faint' };
    const text = say('mark_score', {
      score: shown(score, context),
      weight: weight ? shown(weight, context) : '',
    });
    return { label: name, value: score, text, tone: 'plain', ...(weight && { whole: weight }) };
  });
  const total = enterValue('score.total', evaluation, context);
  return {
    kind: 'plan',
    title: say('title_score', {
      total: total?.id ?? '',
      ...worstOf(
        parts.flatMap(({ name, lost }) => (lost ? [{ name, lost }] : [])),
        drawing,
      ),
    }),
    subject: subjectOf(evaluation, context),
    unit: say('points'),
    body: { kind: 'rows', marks },
    notes: [],
    madeUp: madeUpOf([evaluation], context),
  };
}

/** Weight less stated score of each indicator that lost something, most first; those without a score are named. */
export function deductions(drawing: Drawing): Plan | NotDrawn {
  const { evaluation, context, say } = drawing;
  const parts = evaluation.indicators.map((indicator) => {
    const name = indicator.names[context.language][0] ?? indicator.key;
    const score = enterIndicatorPart(indicator, 'score', evaluation, context);
    const weight = enterIndicatorPart(indicator, 'weight', evaluation, context);
    const named = { key: `${indicator.key}.lost`, label: say('label_lost', { name }) };
    const lost = score && weight && enterDifference(weight, score, named, context);
    return { name, lost };
  });
  const scored = parts.flatMap(({ name, lost }) => (lost ? [{ name, lost }] : []));
  if (scored.length === 0) return { kind: 'not_drawn', why: 'no_scores' };
  const losing = scored
    .filter(({ lost }) => Number(lost.value) > 0)
    .toSorted((a, b) => compared(b.lost, a.lost));
  const unscored = parts.filter(({ lost }) => !lost);
  const marks: Mark[] = [
    ...losing.map(
      ({ name, lost }): Mark => ({ label: name, value: lost, text: shown(lost, context), tone: 'bad' }),
    ),
    ...unscored.map(({ name }): Mark => ({ label: name, text: say('unscored'), tone: 'faint' })),
  ];
  return {
    kind: 'plan',
    title: say('title_deductions', worstOf(losing, drawing)),
    subject: subjectOf(evaluation, context),
    unit: say('points_lost'),
    body: { kind: 'rows', marks },
    notes: losing.length < scored.length ? [say('others_full')] : [],
    madeUp: madeUpOf([evaluation], context),
  };
}

/** Where most was lost, which may be in several at once; empty where nothing was. */
function worstOf(
  parts: readonly { name: string; lost: FigureRef }[],
  drawing: Drawing,
): { worst: string; lost: string; several: boolean } {
  const losing = parts.filter(({ lost }) => Number(lost.value) > 0);
  const worst = leading(losing, (a, b) => compared(b.lost, a.lost));
  const names = worst.map(({ name }) => enterName(name, drawing.context));
  return {
    worst: names.length > 0 ? listed(names, drawing) : '',
    lost: worst[0]?.lost.id ?? '',
    several: worst.length > 1,
  };
}
