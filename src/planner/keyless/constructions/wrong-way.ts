// "What was the 24.99 that was added used for?": a change of the report said the wrong way, put right before all else.
import { compute, quantityOf } from '../../../evaluation/compute.ts';
import { roundsTo } from '../../../evaluation/decimal.ts';
import { changes } from '../../../evaluation/declared.ts';
import type { StatedNumber } from '../../planner.ts';
import { type Circumstances, construction } from '../construction.ts';
import { amountKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { isYesNo } from '../yes-no.ts';
import { type Direction, directionDraft, directionSaid } from './direction.ts';

interface Frame {
  change: string;
  said: Direction;
  actual: Direction;
}

export const wrongWay = construction<Frame>({
  name: 'wrong_way',
  understand(reading, circumstances) {
    const said = directionSaid(reading);
    const [number, ...others] = reading.numbers;
    if (!said || others.length > 0 || reading.unknown.length > 0) return undefined;
    if (reading.has('if', 'need', 'more', 'not', 'per') || reading.marked('hedge')) return undefined;
    const change = directedChanges(circumstances).find(({ key }) =>
      number ? isValueOf(number, key, circumstances) : isAskedOf(key, reading),
    );
    if (!change || change.direction === said) return undefined;
    const isPartOf = (entity: Entity): boolean => {
      const keys = entity.kind === 'family' ? entity.members : [amountKey(entity, circumstances)];
      return keys.some((key) => key === change.key || key === change.after || key === change.before);
    };
    return reading.entities.every(isPartOf) && reading.entities.length === reading.mentions.length
      ? { change: change.key, said, actual: change.direction }
      : undefined;
  },
  act: ({ said, actual }, desk) => directionDraft(said, actual, desk),
  about: ({ change }) => [{ kind: 'key', key: change }],
});

/** 预算追加了多少, "was the budget raised": how large the change was, or whether, under a name that says which way it went. */
function isAskedOf(key: string, { entities: [only, ...others], has, marked }: Reading): boolean {
  const asked = has('ask.amount', 'share') || isYesNo({ marked });
  return only?.kind === 'key' && only.key === key && others.length === 0 && asked;
}

/** The changes that the catalogue declares, abs(after - before), with the way they went. */
function directedChanges({ catalogue, evaluation }: Circumstances) {
  return changes(catalogue).flatMap(({ key, after, before }) => {
    const [to, from] = [after, before].map((each) => quantityOf(compute(each, evaluation, catalogue)));
    if (!to || !from || to.value.eq(from.value)) return [];
    const direction: Direction = to.value.gt(from.value) ? 'up' : 'down';
    return [{ key, after, before, direction }];
  });
}

function isValueOf(
  { value, unit }: StatedNumber,
  key: string,
  { catalogue, evaluation }: Circumstances,
): boolean {
  const quantity = quantityOf(compute(key, evaluation, catalogue));
  return (
    quantity !== undefined &&
    (unit === undefined || unit === quantity.unit) &&
    roundsTo(quantity.value, value)
  );
}
