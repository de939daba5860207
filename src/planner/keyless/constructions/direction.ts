// Which way the budget went: what the asker says of it, held against what it did.
import { decimal } from '../../../evaluation/decimal.ts';
import type { Desk, Draft } from '../construction.ts';
import { asStated } from '../looked-up.ts';
import type { Reading } from '../reading.ts';
import { type Asking, lookUp } from '../requests.ts';
import { say } from '../wording.ts';

export type Direction = 'up' | 'down';

/** A direction asserted, also by a word inside a name: 预算追加 names the adjustment and says that it went up. */
export function directionSaid({ said }: Reading): Direction | undefined {
  if (said.has('up') === said.has('down')) return undefined;
  return said.has('up') ? 'up' : 'down';
}

/** What was said put right, or confirmed, with where the budget began and ended; `end` is where it is said to have ended. */
export function* directionDraft(
  said: Direction | undefined,
  actual: Direction | 'none' | undefined,
  desk: Desk,
  end?: string,
): Asking<Draft> {
  const { items } = yield* lookUp(desk.evaluation.id, [
    'budget.initial',
    'budget.adjusted',
    'budget.adjustment_amount',
    'budget.adjustment_rate',
  ]);
  const [from, to, amount, rate] = items.map(asStated);
  return say(
    desk,
    'direction',
    {
      right: actual === said && (end === undefined || (to && decimal(to.value).eq(decimal(end)))),
      opposite: actual !== said,
      actual,
      from,
      to,
      amount,
      rate,
    },
    { figure: amount?.id },
  );
}
