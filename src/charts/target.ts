// What was reached beside what was aimed at, for the indicators of one unit.
import type { Indicator } from '../evaluation/shape.ts';
import { enterName } from '../tools/enter.ts';
import { enterIndicatorPart } from '../tools/enter-stated.ts';
import type { FigureRef } from '../tools/shapes.ts';
import type { Mark, NotDrawn, Plan, Tone } from './chart.ts';
import { compared, type Drawing, listed, madeUpOf, shown, subjectOf } from './drawing.ts';

/** The largest group of indicators with one unit is drawn; that there are others is said. */
export function target(drawing: Drawing): Plan | NotDrawn {
  const { evaluation, context, say } = drawing;
  const { language } = context;
  const measured = evaluation.indicators.flatMap((indicator) => {
    const aim = enterIndicatorPart(indicator, 'target', evaluation, context);
    const value = enterIndicatorPart(indicator, 'actual', evaluation, context);
    return aim && value && aim.unit === value.unit ? [{ indicator, aim, value }] : [];
  });
  const groups = [...Map.groupBy(measured, ({ aim }) => aim.unit).values()];
  const [drawn] = groups.toSorted((a, b) => b.length - a.length);
  if (!drawn) return { kind: 'not_drawn', why: 'no_actuals' };
  const judged = drawn.map((each) => ({ ...each, outcome: outcomeOf(each.indicator, each.value, each.aim) }));
  const marks = judged.map(
    ({ indicator, aim, value, outcome }): Mark => ({
      label: indicator.names[language][0] ?? indicator.key,
      value,
      aim,
      text: say('mark_target', { actual: shown(value, context), target: shown(aim, context), outcome }),
      tone: tones[outcome],
    }),
  );
  const missed = judged
    .filter(({ outcome }) => outcome === 'missed')
    .map(({ indicator }) => enterName(indicator.names[language][0] ?? indicator.key, context));
  return {
    kind: 'plan',
    title: say('title_target', { missed: missed.length > 0 ? listed(missed, drawing) : '' }),
    subject: subjectOf(evaluation, context),
    unit: drawn[0]?.aim.unit ?? '',
    body: { kind: 'rows', marks },
    notes: drawn.length < evaluation.indicators.length ? [say('others_left_out')] : [],
    madeUp: madeUpOf([evaluation], context),
  };
}

type Outcome = 'met' | 'missed' | 'open';

const tones: Readonly<Record<Outcome, Tone>> = { met: 'plain', missed: 'bad', open: 'faint' };

/** Where exactly the target was asked for, more than it is not judged here. */
function outcomeOf({ comparator }: Indicator, value: FigureRef, aim: FigureRef): Outcome {
  const order = compared(value, aim);
  if (order === 0) return 'met';
  if (comparator === '<=') return order < 0 ? 'met' : 'missed';
  if (order < 0) return 'missed';
  return comparator === '>=' ? 'met' : 'open';
}
