// What is asked right after an assumption is asked under it: 执行率多少, 超过90%了吗 after 假设执行额变成5万.
import { z } from 'zod';
import type { Circumstances } from './construction.ts';
import { implied } from './constructions/implied.ts';
import { dependsOn, fits, type Supposition } from './constructions/supposition.ts';
import { relationIn } from './constructions/threshold.ts';
import { whatIfConstruction } from './constructions/what-if.ts';
import { amountKey, dimensionOfAmount } from './entities.ts';
import { isObject } from './is-object.ts';
import type { Entity } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { Understood } from './understanding.ts';

/** Where what is asked does not rest on what was supposed, or the report itself is meant, it is no such question. */
export function underSupposition(
  reading: Reading,
  circumstances: Circumstances,
): Understood | 'unclear' | undefined {
  const { last } = circumstances;
  if (last?.construction !== 'what_if' || reading.unknown.length > 0 || reading.has('if')) return undefined;
  if (reading.marked('in_fact') || reading.mentions.length > 1) return undefined;
  const before = z.custom<Supposition>(isObject).parse(last.frame);
  const entities = asked(reading, circumstances).filter((entity) => rests(entity, before, circumstances));
  const frame: Supposition = { ...before, line: undefined };
  const [number, ...others] = reading.numbers;
  if (number) {
    const [result, ...more] = reading.mentions.length > 0 ? entities : last.entities;
    const key = result && amountKey(result, circumstances);
    const isYesNo = reading.has('verify', 'ask.yesno') || endsOrOpensYesNo(reading);
    const relation = relationIn(reading, number);
    if (!relation || !isYesNo) return undefined;
    // Said of nothing that is named, it is at least not said of the report; 到6万呢 supposes another amount.
    const again = before.changes.some((each) => fits(each.key, number.unit, circumstances));
    const unclear = reading.mentions.length === 0 && !again ? 'unclear' : undefined;
    if (!key || more.length > 0 || others.length > 0) return unclear;
    if (!suits(key, number.unit, circumstances)) return unclear;
    const line = { figure: number.id, asked: reading.marked('denies') ? undefined : relation };
    return {
      construction: whatIfConstruction,
      frame: { ...frame, results: [key], entities: [result], line },
    };
  }
  if (entities.length === 0 || !reading.only(...plainly)) return undefined;
  const results = entities.flatMap((entity) => amountKey(entity, circumstances) ?? []);
  return { construction: whatIfConstruction, frame: { ...frame, results, entities: entities.slice(0, 1) } };
}

// Words that ask for an amount and nothing else.
const plainly = [
  'ask.amount',
  'ask.what',
  'difference',
  'remaining',
  'need',
  'reach',
  'not',
  'share',
  'spend',
];

function asked(reading: Reading, circumstances: Circumstances): Entity[] {
  const [mention] = reading.mentions;
  const named = mention ? mention.entities : implied(reading, circumstances);
  return named.flatMap((entity): Entity[] =>
    entity.kind === 'family' ? entity.members.map((key) => ({ kind: 'key', key })) : [entity],
  );
}

/** It is worked out from all that was supposed, and none of that itself. */
function rests(entity: Entity, { changes }: Supposition, circumstances: Circumstances): boolean {
  const key = amountKey(entity, circumstances);
  return (
    key !== undefined && changes.every((each) => each.key !== key && dependsOn(key, each.key, circumstances))
  );
}

function suits(key: string, unit: Reading['numbers'][number]['unit'], circumstances: Circumstances): boolean {
  const isShare = dimensionOfAmount({ kind: 'key', key }, circumstances) === 'share';
  return isShare ? unit === '%' : unit !== '%' && fits(key, unit, circumstances);
}

function endsOrOpensYesNo({ marked }: Reading): boolean {
  return marked('opens_yes_no', 'atStart') || marked('ends_yes_no', 'atEnd');
}
