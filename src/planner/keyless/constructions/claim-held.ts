// Whether what is asserted can be held against the things it is said of.
import { sameNumber } from '../../../evaluation/decimal.ts';
import type { Circumstances } from '../construction.ts';
import { amountKey, dimensionOfAmount, keyEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { isPoints, isSomewhere } from './claimed.ts';
import type { Direction } from './direction.ts';

/** Grades against points, numbers against what they may be the value of, and no number left over. */
export function canBeHeld(
  entities: readonly Entity[],
  direction: Direction | undefined,
  reading: Reading,
  circumstances: Circumstances,
): boolean {
  const { numbers } = reading;
  if (entities.some(({ kind }) => kind === 'grade') && !saysGrade(reading)) return false;
  // A number of which nothing is said must be one that the report states; of which something is, it is not this.
  if (entities.length === 0 && !direction && !isBare(reading, circumstances)) return false;
  if (leavesOver(entities, reading, circumstances) || isOddlyMeasured(entities, reading, circumstances))
    return false;
  // A share paired with an amount of money is said of something that was not understood.
  return !(
    entities.length > 1 &&
    entities.length === numbers.length &&
    mispaired(entities, reading, circumstances)
  );
}

function saysGrade({ numbers, has }: Reading): boolean {
  return numbers.every(isPoints) && (numbers.length === 0 || has('verify', 'ask.why'));
}

function isBare({ numbers, only }: Reading, circumstances: Circumstances): boolean {
  return (
    only('verify', 'ask.yesno', 'unit.wan', 'unit.yuan', 'unit.percent') &&
    numbers.every(({ value }) => isSomewhere(value, circumstances))
  );
}

/** 86.5 out of 120, A比B多24.99万: a number that is said of neither thing named is not what the claim is about. */
function leavesOver(entities: readonly Entity[], reading: Reading, circumstances: Circumstances): boolean {
  const [first, second] = entities;
  const { numbers, tokens, marked } = reading;
  // 财政拨款收入11.07万、支出36.06万: each number is said of what it stands beside.
  if (entities.length === numbers.length && entities.length > 1)
    return entities.some(
      (entity, index) =>
        entity.kind === 'family' && !isAmong(numbers[index]?.value, entity.members, circumstances),
    );
  const amounts = entities.every((entity) => entity.kind === 'key' && amountKey(entity, circumstances));
  if (!first || !amounts) return false;
  const strange = numbers.filter(({ value }) => !isSomewhere(value, circumstances));
  const key = amountKey(first, circumstances);
  const own = circumstances.evaluation.facts.find((fact) => fact.key === key && fact.type === 'number');
  // The value itself is said; what is the other number for?
  if (!second)
    return own?.type === 'number' && strange.length > 0 && numbers.some(({ value }) => value === own.value);
  const apart = tokens.some(
    ({ senses, text }) => senses.some(({ role }) => role === 'separator') && marked('than', 'atStart', text),
  );
  return apart && numbers.length === 1 && strange.length === 1;
}

function isAmong(value: string | undefined, keys: readonly string[], circumstances: Circumstances): boolean {
  const { evaluation, catalogue } = circumstances;
  return (
    keys.some((key) => catalogue.metrics.has(key)) ||
    evaluation.facts.some(
      (fact) =>
        fact.type === 'number' &&
        value !== undefined &&
        sameNumber(fact.value, value) &&
        keys.includes(fact.key),
    )
  );
}

/** 1.28万元是执行额吗: money is not said of rates, whichever of them is meant. */
function isOddlyMeasured(
  entities: readonly Entity[],
  { numbers }: Reading,
  circumstances: Circumstances,
): boolean {
  const money = numbers.length > 0 && numbers.every(({ unit }) => unit === '万元' || unit === '元');
  const isRate = (key: string) => dimensionOfAmount(keyEntity(key), circumstances) === 'share';
  return money && entities.some((entity) => entity.kind === 'family' && entity.members.every(isRate));
}

function mispaired(entities: readonly Entity[], { numbers }: Reading, circumstances: Circumstances): boolean {
  // 73.96%没执行，是4.36万元吗: of numbers measured differently, each must be said of one thing measured so.
  const mixed = numbers.some(({ unit }) => unit === '%') && numbers.some(({ unit }) => unit === '万元');
  return entities.some((entity, index) => {
    const measured = dimensionOfAmount(entity, circumstances);
    if (mixed && measured === undefined) return true;
    return (
      (measured === 'money' && numbers[index]?.unit === '%') ||
      (measured === 'share' && numbers[index]?.unit === '万元')
    );
  });
}
