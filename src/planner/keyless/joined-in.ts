// 三个加起来超过调整后预算了吗, 培训算上呢: what is named is set against the several that were told, or counted in with them.
import type { Circumstances } from './construction.ts';
import { arithmetic } from './constructions/arithmetic.ts';
import { comparisonAsked } from './constructions/asked-comparison.ts';
import { members } from './constructions/listing.ts';
import { addendsOf } from './constructions/parts.ts';
import { isReckoned, setAgainst } from './constructions/set-against.ts';
import { frameOf, reckoned } from './constructions/told-last.ts';
import { amountKey, dimensionOfAmount, sameEntity } from './entities.ts';
import type { Entity } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { operatesOnLast } from './signs-of-leaning.ts';
import type { Understood } from './understanding.ts';

/** Undefined where neither is asked; `unclear` where one is and what was told does not take it. */
export function joinedIn(reading: Reading, circumstances: Circumstances): Understood | 'unclear' | undefined {
  const parts = partsTogether(reading, circumstances);
  if (parts) return parts;
  const [entity, ...others] = reading.entities;
  const { last } = circumstances;
  if (!last || !entity || others.length > 0 || reading.mentions.length > 1 || !reading.complete)
    return undefined;
  if (reading.numbers.length > 0) return undefined;
  if (operatesOnLast(reading, circumstances) && reading.marked('compares') && reading.only())
    return setBeside(entity, circumstances) ?? 'unclear';
  if (reading.marked('including')) return countedIn(entity, circumstances) ?? 'unclear';
  return reading.has('sum') && reading.has('difference', 'compare')
    ? sumAgainst(entity, reading, circumstances)
    : undefined;
}

/** 两个加起来 after shares of one whole: the share that they have together. */
function partsTogether(reading: Reading, circumstances: Circumstances): Understood | undefined {
  const { last } = circumstances;
  const frame = frameOf(last);
  if (!last || frame?.operations.join() !== 'share' || reading.mentions.length + reading.unknown.length > 0)
    return undefined;
  if (!reading.has('sum') || reading.numbers.length > 1) return undefined;
  if (!reading.only('sum', 'share', 'ask.amount', 'ask.what', 'verify', 'ask.yesno', 'reach'))
    return undefined;
  const whole = frame.operands.at(-1);
  const [before, above, ...more] = last.earlier;
  const followed = before && above && whole && more.length === 0 && sameEntity(above, whole);
  const told = frame.operands.slice(0, -1);
  const parts = told.length === 1 && followed ? [before, ...told] : told;
  const sum = parts.length > 1 ? reckoned('sum', parts, circumstances) : undefined;
  if (!whole || !sum || !reading.counts.every((count) => count === parts.length)) return undefined;
  return isReckoned(sum)
    ? { construction: setAgainst, frame: { of: sum, operation: 'share', against: whole } }
    : { construction: arithmetic, frame: { operations: ['share'], operands: [sum, whole] } };
}

/** 和项目支出比呢: the one amount that was told, and this one. */
function setBeside(entity: Entity, circumstances: Circumstances): Understood | undefined {
  const frame = frameOf(circumstances.last);
  // 决算比年初预算少了多少，跟调整后预算比呢: the first still is what is compared.
  const compared = frame?.subject ? frame.operands.slice(0, 1) : circumstances.last?.entities;
  const [told, ...others] = compared ?? [];
  const dimension = told && dimensionOfAmount(told, circumstances);
  if (!told || others.length > 0 || dimension === undefined || sameEntity(told, entity)) return undefined;
  return dimension === dimensionOfAmount(entity, circumstances)
    ? { construction: arithmetic, frame: { operations: ['difference'], operands: [told, entity] } }
    : undefined;
}

function countedIn(entity: Entity, circumstances: Circumstances): Understood | undefined {
  const frame = frameOf(circumstances.last);
  const [first] = frame?.operands ?? [];
  if (!frame || !first) return undefined;
  const alike = dimensionOfAmount(first, circumstances) === dimensionOfAmount(entity, circumstances);
  const takesMore = frame.operations.every((each) => ['max', 'min', 'sum', 'average'].includes(each));
  if (!alike || !takesMore || frame.operands.some((each) => sameEntity(each, entity))) return undefined;
  return {
    construction: arithmetic,
    frame: { ...frame, operands: [...frame.operands, entity], group: undefined },
  };
}

function sumAgainst(
  against: Entity,
  reading: Reading,
  circumstances: Circumstances,
): Understood | 'unclear' | undefined {
  const told = toldSeverally(circumstances);
  if (told.length < 2) return undefined;
  const fits = [...told, against].every(
    (entity) => dimensionOfAmount(entity, circumstances) === dimensionOfAmount(against, circumstances),
  );
  const sum = reckoned('sum', told, circumstances);
  if (!fits || !sum || !amountKey(against, circumstances)) return 'unclear';
  if (!reading.counts.every((count) => count === told.length)) return 'unclear';
  const asked = comparisonAsked(reading);
  return isReckoned(sum)
    ? { construction: setAgainst, frame: { of: sum, operation: 'difference', against, asked } }
    : { construction: arithmetic, frame: { operations: ['difference'], operands: [sum, against], asked } };
}

/** The several amounts of the last answer: named together, of one group, or what the total that was told adds up. */
function toldSeverally(circumstances: Circumstances): Entity[] {
  const [only, ...others] = circumstances.last?.entities ?? [];
  const share = frameOf(circumstances.last)?.operations.includes('share');
  if (!only || share) return [];
  if (others.length > 0) return [only, ...others];
  const parts = addendsOf(only, circumstances);
  return parts.length > 0 ? parts : members(only, circumstances);
}
