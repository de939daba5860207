// "It was cut to 36.06, right?": where a change of the budget is said to have ended, held against where it did.
import { type Circumstances, construction } from '../construction.ts';
import { amountKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { lookUp } from '../requests.ts';
import { type Direction, directionDraft, directionSaid, movedBy } from './direction.ts';
import type { Moved } from './held-against.ts';

interface Frame {
  direction: Direction;
  ends: Moved[];
}

export const changeEnd = construction<Frame>({
  name: 'change_end',
  understand(reading, circumstances) {
    const direction = directionSaid(reading);
    const [number, ...others] = reading.numbers;
    if (!direction || !number || others.length > 0 || !reading.complete || number.unit === '%')
      return undefined;
    const asserted = reading.has('verify') || reading.marked('ends_yes_no', 'atEnd');
    const ends = reading.marked('up_to', 'atEnd', reading.slice(0, number.start).trimEnd());
    if (!asserted || !ends || !reading.only('up', 'down', 'change', 'reach', 'verify', 'direction'))
      return undefined;
    return reading.entities.every((entity) => isBudget(entity, circumstances)) && isAmount(reading)
      ? { direction, ends: movedBy(reading) }
      : undefined;
  },
  *act({ direction, ends }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, ['budget.adjustment_amount']);
    const [change] = items;
    const actual = change?.found === 'figure' ? change.computed?.direction : undefined;
    return yield* directionDraft(direction, actual, desk, ends);
  },
  about: () => [{ kind: 'key', key: 'budget.adjustment_amount' }],
});

/** A score that is cut to something is not the budget. */
function isAmount({ numbers, said }: Reading): boolean {
  return !said.has('score') && numbers.every(({ unit }) => unit === undefined || unit === '万元');
}

function isBudget(entity: Entity, circumstances: Circumstances): boolean {
  if (entity.kind === 'family') return entity.key === 'family.budget';
  return amountKey(entity, circumstances)?.startsWith('budget.') === true;
}
