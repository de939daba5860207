// Which of the amounts that are named, or go without saying, are reckoned with.
import { isBelow } from '../../../evaluation/key-path.ts';
import type { Circumstances } from '../construction.ts';
import { amountKey, keyEntity, sameEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { totalOf } from './parts.ts';
import type { Operation } from './shares.ts';
import { usages } from './usage.ts';

/** "… than what was actually spent": beside one amount, what was used of it, in its place among the words. */
export function spentOf(
  { at, mentions, has, said }: Reading,
  [amount, ...others]: readonly Entity[],
  operations: readonly Operation[],
  { catalogue }: Circumstances,
): { at: number; entity: Entity } | undefined {
  const [mention] = mentions;
  const [word] = at('spend');
  const sets = operations.some((each) => each === 'ratio' || each === 'difference' || each === 'share');
  if (!sets || amount?.kind !== 'key' || others.length > 0 || !mention || word === undefined)
    return undefined;
  if (has('remaining') || said.has('not')) return undefined;
  const uses = new Set(
    usages(catalogue)
      .filter(({ budget }) => budget === amount.key)
      .map(({ used }) => used),
  );
  const [used] = uses;
  return used !== undefined && uses.size === 1
    ? { at: word < mention.from ? 0 : 1, entity: { kind: 'key', key: used } }
    : undefined;
}

/** 服务采购实际比预算少多少: of a part of a budget nobody knows what was used, and the part itself was not. */
export function isUseOfPart(
  { has }: Reading,
  named: readonly Entity[],
  { catalogue }: Circumstances,
): boolean {
  const keys = named.flatMap((entity) => (entity.kind === 'key' ? [entity.key] : []));
  const uses = usages(catalogue);
  return (
    has('actual', 'spend') &&
    !uses.some(({ used }) => keys.includes(used)) &&
    keys.some((key) => uses.some(({ budget }) => isBelow(key, budget)))
  );
}

/** 最大的一项支出: a total is none of its parts. */
export function membersApart(
  members: readonly string[],
  operations: readonly Operation[],
  circumstances: Circumstances,
): Entity[] {
  const totals = totalOf(members, circumstances);
  const extreme = operations.some((each) => each === 'max' || each === 'min');
  return members
    .map(keyEntity)
    .filter((entity) => !(extreme && totals.some((total) => sameEntity(total, entity))));
}

/** "In the procurement budget, goods or services?": the whole only says where the parts belong. */
export function partsOnly(amounts: readonly Entity[], circumstances: Circumstances): Entity[] {
  const keys = amounts.map((entity) => amountKey(entity, circumstances) ?? '');
  const parts = amounts.filter((_, index) => keys.some((whole) => isBelow(keys[index] ?? '', whole)));
  return parts.length >= 2 ? parts : [...amounts];
}
