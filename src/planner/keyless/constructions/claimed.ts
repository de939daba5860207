// What a claim is about: the things it names, or what a number or a share said of nothing must be about.
import { sameNumber } from '../../../evaluation/decimal.ts';
import type { Unit } from '../../../evaluation/unit.ts';
import type { Circumstances } from '../construction.ts';
import { amountKey, canonicalKey, dimensionOfAmount, keyEntity, problemOf, sameEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { usages } from './usage.ts';

/** What the claim is about; a bare 预算 with a direction is the change of the budget. */
export function claimed(reading: Reading, circumstances: Circumstances): Entity[] | undefined {
  const entities: Entity[] = [];
  for (const { entities: options } of reading.mentions) {
    const [first, ...others] = options.length > 1 ? measuredAs(options, reading, circumstances) : options;
    if (!first || others.length > 0) return undefined;
    if (
      first.kind === 'family' ||
      first.kind === 'indicator' ||
      first.kind === 'group' ||
      first.kind === 'grade' ||
      amountKey(first, circumstances) ||
      (first.kind === 'key' && first.key === 'score.grade')
    )
      entities.push(first);
    else {
      const rate = rateOf(first, circumstances);
      if (!rate) return undefined;
      entities.push(rate);
    }
  }
  if (entities.length === 0 && (reading.has('score') || reading.numbers.some(({ unit }) => unit === '分')))
    return [{ kind: 'key', key: 'score.total' }];
  if (entities.length === 0 && reading.has('spend')) return [{ kind: 'key', key: 'expenditure.final' }];
  return entities;
}

/** 采购执行了25%: of what the words may mean, that which is measured as the number is. */
function measuredAs(
  options: readonly Entity[],
  { numbers }: Reading,
  circumstances: Circumstances,
): Entity[] {
  const [unit, ...others] = new Set(numbers.map((number) => number.unit));
  const measure = unit === '%' ? 'share' : unit === '万元' || unit === '元' ? 'money' : undefined;
  if (others.length > 0 || measure === undefined) return [...options];
  return options.filter((option) => dimensionOfAmount(option, circumstances) === measure);
}

/** "A rate of 26.04% is too high": a problem named by its rate is claimed of the rate. */
export function rateOf(entity: Entity, circumstances: Circumstances): Entity | undefined {
  const { evaluation, catalogue } = circumstances;
  if (entity.kind !== 'finding') return undefined;
  const rates = (problemOf(entity, evaluation, catalogue)?.evidence ?? [])
    .map((key): Entity => ({ kind: 'key', key: canonicalKey(key, catalogue) }))
    .filter((each) => dimensionOfAmount(each, circumstances) === 'share');
  const distinct = new Map(rates.map((each) => [JSON.stringify(each), each]));
  return distinct.size === 1 ? rates[0] : undefined;
}

/** "Spent 26.04% of its budget": a share said of amounts is held against the rates at which they were used. */
export function usedShares(
  entities: readonly Entity[],
  { numbers, said }: Reading,
  circumstances: Circumstances,
): Entity[] | undefined {
  const shares = numbers.length > 0 && numbers.every(({ unit }) => unit === '%');
  const isShare = (entity: Entity) => dimensionOfAmount(entity, circumstances) === 'share';
  if (!shares || entities.some(isShare)) return undefined;
  const spent = said.has('spend') || said.has('actual');
  const keys = entities.flatMap((entity) => (entity.kind === 'family' ? entity.members : keyOf(entity)));
  // 只执行了25%: what was used is named itself.
  const rates = usages(circumstances.catalogue).filter(
    ({ used, budget }) => keys.includes(used) || (spent && keys.includes(budget)),
  );
  return rates.length > 0 ? rates.map(({ rate }) => ({ kind: 'key', key: rate })) : undefined;
}

/** "They spent 6.26万元 on procurement": money said to be spent is held against what was used, not against the budget. */
export function usedAmounts(
  entities: readonly Entity[],
  { numbers, said }: Reading,
  { catalogue }: Circumstances,
): Entity[] | undefined {
  const [family, ...others] = entities;
  const money = numbers.length > 0 && numbers.every(({ unit }) => unit === '万元' || unit === '元');
  if (!money || !said.has('spend') || family?.kind !== 'family' || others.length > 0) return undefined;
  const used = new Set(
    usages(catalogue).flatMap((usage) => (family.members.includes(usage.used) ? [usage.used] : [])),
  );
  return used.size > 0 ? [...used].map(keyEntity) : undefined;
}

function keyOf(entity: Entity): string[] {
  return entity.kind === 'key' ? [entity.key] : [];
}

export function isSomewhere(value: string, { evaluation }: Circumstances): boolean {
  return evaluation.facts.some((fact) => fact.type === 'number' && sameNumber(fact.value, value));
}

export function distinct(entities: readonly Entity[]): Entity[] {
  return entities.filter((entity, index) => entities.findIndex((each) => sameEntity(each, entity)) === index);
}

export function isPoints({ unit }: { unit?: Unit | undefined }): boolean {
  return unit === undefined || unit === '分';
}
