// The budget as a waterfall: what it began with, the adjustment, what it became, what was spent.
import { enterValue } from '../tools/enter-computed.ts';
import { enterDifference } from '../tools/enter-difference.ts';
import type { FigureRef } from '../tools/shapes.ts';
import type { Mark, NotDrawn, Plan, Tone } from './chart.ts';
import { compared, type Drawing, madeUpOf, shown, subjectOf } from './drawing.ts';

export function budget({ evaluation, context, say }: Drawing): Plan | NotDrawn {
  const initial = enterValue('budget.initial', evaluation, context);
  const adjusted = enterValue('budget.adjusted', evaluation, context);
  const spent = enterValue('expenditure.final', evaluation, context);
  if (!initial || !adjusted || initial.unit !== adjusted.unit) return { kind: 'not_drawn', why: 'no_budget' };
  const change = enterDifference(
    adjusted,
    initial,
    { key: 'budget.adjusted.change', label: say('mark_adjustment') },
    context,
  );
  const column = (label: string, value: FigureRef, tone: Tone): Mark => ({
    label,
    value,
    text: shown(value, context),
    tone,
  });
  const isDown = compared(adjusted, initial) < 0;
  const marks: Mark[] = [
    column(say('mark_initial'), initial, 'plain'),
    ...(change
      ? [
          {
            ...column(say('mark_adjustment'), change, isDown ? ('bad' as const) : ('good' as const)),
            from: initial,
          },
        ]
      : []),
    column(say('mark_adjusted'), adjusted, 'plain'),
    spent && spent.unit === initial.unit
      ? column(say('mark_spent'), spent, 'faint')
      : { label: say('mark_spent'), text: say('missing'), tone: 'faint' },
  ];
  const direction = isDown ? 'down' : compared(adjusted, initial) > 0 ? 'up' : 'none';
  return {
    kind: 'plan',
    title: say('title_budget', { initial: initial.id, adjusted: adjusted.id, direction }),
    subject: subjectOf(evaluation, context),
    unit: initial.unit,
    body: { kind: 'columns', marks },
    notes: [],
    madeUp: madeUpOf([evaluation], context),
  };
}
