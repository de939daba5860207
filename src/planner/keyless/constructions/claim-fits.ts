// Whether the numbers of a claim can be said of what it names.
import { sameNumber } from '../../../evaluation/decimal.ts';
import type { Circumstances } from '../construction.ts';
import { amountKey, dimensionOfAmount } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { isSomewhere } from './claimed.ts';

/** 86.5 out of 120, A比B多24.99万: a number that is said of neither thing named is not what the claim is about. */
export function leavesOver(
  entities: readonly Entity[],
  reading: Reading,
  circumstances: Circumstances,
): boolean {
  const [first, second] = entities;
  const { numbers, tokens } = reading;
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
    ({ senses, text }) => senses.some(({ role }) => role === 'separator') && /^(?:比|than)/.test(text),
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
export function isOddlyMeasured(
  entities: readonly Entity[],
  { numbers }: Reading,
  circumstances: Circumstances,
): boolean {
  const money = numbers.length > 0 && numbers.every(({ unit }) => unit === '万元' || unit === '元');
  return (
    money &&
    entities.some(
      (entity) =>
        entity.kind === 'family' &&
        entity.members.every((key) => dimensionOfAmount({ kind: 'key', key }, circumstances) === 'share'),
    )
  );
}

export function mispaired(
  entities: readonly Entity[],
  { numbers }: Reading,
  circumstances: Circumstances,
): boolean {
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

export function isShare(entity: Entity, { evaluation }: Circumstances): boolean {
  return evaluation.indicators.some(
    ({ key, target }) =>
      entity.kind === 'indicator' && entity.key === key && 'unit' in target && target.unit === '%',
  );
}
