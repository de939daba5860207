// Which way the budget went: what the asker says of it, held against what it did.
import type { Desk, Draft } from '../construction.ts';
import { asStated } from '../looked-up.ts';
import type { Reading } from '../reading.ts';
import { type Asking, lookUp } from '../requests.ts';
import type { Turned } from '../turned.ts';
import { say } from '../wording.ts';
import { agrees, type Moved } from './held-against.ts';

export type Direction = 'up' | 'down';

/** A direction asserted, also by a word inside a name: 预算追加 names the adjustment and says that it went up. */
export function directionSaid({ said }: Reading): Direction | undefined {
  if (said.has('up') === said.has('down')) return undefined;
  return said.has('up') ? 'up' : 'down';
}

/** What each number is said of: 从36.06万减到11.07万, "by 24.99". */
export function movedBy({ numbers, before, after }: Reading): Moved[] {
  return numbers.map((number) => {
    const isStart = before(number, 'from_there') || (after(number, 'up_to') && !before(number, 'lowered'));
    const role = before(number, 'up_to') ? 'end' : isStart ? 'start' : 'by';
    return { id: number.id, value: number.value, unit: number.unit, role };
  });
}

/** What was said put right, or confirmed, with where the budget began and ended. */
export function* directionDraft(
  said: Direction | undefined,
  actual: Direction | 'none' | undefined,
  desk: Desk,
  moved: readonly Moved[] = [],
  turned?: Turned,
): Asking<Draft> {
  const { items } = yield* lookUp(desk.evaluation.id, [
    'budget.initial',
    'budget.adjusted',
    'budget.adjustment_amount',
    'budget.adjustment_rate',
  ]);
  const [from, to, amount, rate] = items.map(asStated);
  const meant = { start: [from], end: [to], by: [amount, rate] };
  const wrong = moved.filter(
    (number) => !meant[number.role].some((figure) => figure !== undefined && agrees(number, figure)),
  );
  return say(
    desk,
    'direction',
    {
      right: actual === said && wrong.length === 0,
      opposite: actual !== said,
      wrong,
      turned,
      actual,
      from,
      to,
      amount,
      rate,
    },
    { figure: amount?.id },
  );
}
