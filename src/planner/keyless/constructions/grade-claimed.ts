// Points that are asserted and suppose nothing: how many were lost ("13.5 lost, right?"), how far it is to a grade.
import type { StatedNumber } from '../../planner.ts';
import type { Reading } from '../reading.ts';
import { asksWhether } from '../yes-no.ts';

/**
 * Whether the number is said to be what was lost or what is missing to the grade; `moved` where the score itself is said
 * to have risen or fallen, of which the data hold no earlier value.
 */
export function pointsClaimed(
  number: StatedNumber,
  grades: readonly string[],
  reading: Reading,
): 'lost' | 'distance' | 'moved' | undefined {
  if (reading.has('if', 'more') || reading.marked('further')) return undefined;
  if (!asksWhether(reading) && !reading.marked('asserts', 'atEnd') && !reading.has('hearsay'))
    return undefined;
  if (grades.length === 1) return isDistance(number, reading) ? 'distance' : undefined;
  const besides = [
    'grade.of',
    'fall',
    'need',
    'difference',
    'full',
    'reach',
    'remaining',
    'ask.amount',
    'ask.what',
  ];
  if (grades.length > 0 || reading.has('ask.which', 'ask.points')) return undefined;
  if (reading.has('deduction') && !reading.has(...besides)) return 'lost';
  const beside =
    ['gained', 'lost'].some((mark) => reading.before(number, mark)) ||
    ['gained_after', 'lost_after'].some(
      (mark) => reading.after(number, mark) || reading.beyond(number, mark),
    );
  return beside && !reading.has('grade.of', 'need', 'difference', 'ask.amount', 'ask.what')
    ? 'moved'
    : undefined;
}

/** 离优差3.5分，对吗 · "Is it 6.5 points to Excellent?" · 离优3.5分吗 */
function isDistance(number: StatedNumber, reading: Reading): boolean {
  if (reading.has('verify') && reading.has('need', 'difference')) return true;
  if (reading.after(number, 'distance_to')) return true;
  const at = reading.tokens.findIndex(({ start }) => start === number.start);
  const grade = reading.mentions.find(({ to, entities }) => to === at && entities[0]?.kind === 'grade');
  return grade !== undefined && reading.at('need').includes(grade.from - 1);
}
