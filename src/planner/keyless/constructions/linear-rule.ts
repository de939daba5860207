// "Full marks at 80%, none at 20%, linear in between": points by where a rate lies between two lines.
import { decimal } from '../../../evaluation/decimal.ts';
import type { StatedNumber } from '../../planner.ts';
import type { Desk, Draft } from '../construction.ts';
import type { Reading } from '../reading.ts';
import { type Asking, calculate } from '../requests.ts';
import { say } from '../wording.ts';

export interface LinearRule {
  points: string;
  /** Figure of the line from which on all points are given, and of the one at which none are. */
  full: string;
  none: string;
}

export function linearRule(reading: Reading): LinearRule | undefined {
  const { numbers, marked, after } = reading;
  if (!marked('linear')) return undefined;
  const inPoints = numbers.filter(({ unit, value }) => unit === '分' && value !== '0');
  const bare = numbers.filter(({ unit, value }) => unit === undefined && value !== '0');
  const points = inPoints.length > 0 ? inPoints : bare;
  // 调整率为0得10分: nothing is a line where something is awarded at it.
  const bounds = numbers
    .filter(
      (each) => each.unit === '%' || (each.value === '0' && each.unit !== '分' && after(each, 'awarded')),
    )
    .filter(({ value }, index, all) => all.findIndex((each) => each.value === value) === index);
  const [full, ...others] = points;
  const [one, two, ...more] = bounds;
  if (!full || others.length > 0 || !one || !two || more.length > 0) return undefined;
  const rest = numbers.filter(
    (each) => each !== full && !bounds.some(({ value, unit }) => value === each.value && unit === each.unit),
  );
  if (!rest.every(({ value }) => value === '0') || decimal(one.value).eq(decimal(two.value)))
    return undefined;
  const empty = [one, two].filter((bound) => givesNone(bound, reading));
  const [none] = empty;
  if (!none || empty.length > 1) return undefined;
  return { points: full.id, full: (none === one ? two : one).id, none: none.id };
}

/** The clause in which the line stands says that nothing is given there. */
function givesNone({ start, end }: StatedNumber, { slice, marked }: Reading): boolean {
  const ahead = slice(0, start).split(clauseEnd).at(-1) ?? '';
  const behind = slice(end, Number.POSITIVE_INFINITY).split(clauseEnd)[0] ?? '';
  return marked('no_points', 'anywhere', ahead + behind) || /(?:^|\D)0(?:分| points?|$)/.test(ahead + behind);
}

const clauseEnd = /[,;、。]| and /;

export function* linearScore(
  { points, full, none }: LinearRule,
  actual: { id: string },
  desk: Desk,
  known: object = {},
): Asking<Draft> {
  const reached = yield* calculate(`(${actual.id} - ${full}) / (${full} - ${none})`, '%');
  const begun = yield* calculate(`(${actual.id} - ${none}) / (${full} - ${none})`, '%');
  const expression =
    reached.sign !== 'negative'
      ? points
      : begun.sign === 'positive'
        ? `${points} * (${actual.id} - ${none}) / (${full} - ${none})`
        : `${points} - ${points}`;
  const { figure } = yield* calculate(expression, '分');
  const beyond = reached.sign !== 'negative' ? 'full' : begun.sign === 'positive' ? undefined : 'none';
  return say(desk, 'scoring_rule_linear', { actual, score: figure, beyond, ...known }, { figure: figure.id });
}
