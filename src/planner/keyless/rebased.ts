// "And with the initial budget as the base?": the part of the share or rate asked for last, over another whole.
import { fractionOf } from '../../evaluation/formula-shape.ts';
import type { Circumstances } from './construction.ts';
import { arithmetic } from './constructions/arithmetic.ts';
import type { Frame } from './constructions/shares.ts';
import { amountKey, dimensionOfAmount } from './entities.ts';
import type { Entity } from './lexicon.ts';
import { isShareOf, type Reading } from './reading.ts';
import type { Understood } from './understanding.ts';

export function rebased(reading: Reading, circumstances: Circumstances): Understood | undefined {
  const asked =
    reading.has('base') || (reading.has('convert') && (isShareOf(reading) || reading.has('share')));
  if (!asked || !reading.complete || reading.numbers.length > 0) return undefined;
  if (!reading.only('base', 'convert', 'share', 'reach', 'ask.amount', 'ask.what', 'if')) return undefined;
  const { part, whole } = named(reading, circumstances) ?? {};
  if (!part || !whole || dimensionOfAmount(whole, circumstances) !== 'money') return undefined;
  if (amountKey(whole, circumstances) === part) return undefined;
  const frame: Frame = { operations: ['share'], operands: [{ kind: 'key', key: part }, whole] };
  return { construction: arithmetic, frame };
}

/** The whole stands beside the word for a base; the part is named with it, or was that of the share asked for last. */
function named(
  { entities, mentions, at, has }: Reading,
  circumstances: Circumstances,
): { part: string | undefined; whole: Entity | undefined } | undefined {
  const [first, second, ...others] = entities;
  if (others.length > 0) return undefined;
  if (!second) return has('if') ? undefined : { part: partOfLast(circumstances), whole: first };
  const [base] = at('base');
  if (base === undefined) return undefined;
  const distance = ({ from, to }: Reading['mentions'][number]) => (base < from ? from - base : base - to + 1);
  const isFirst =
    mentions.length === 2 && mentions.map(distance).every((each, _, [one]) => each >= (one ?? 0));
  const [whole, rated] = isFirst ? [first, second] : [second, first];
  return { part: partNamed(rated, has('share'), circumstances), whole };
}

/** 基本支出占比: what it is a share of something of; or an amount of which a share is asked. */
function partNamed(
  entity: Entity | undefined,
  asShare: boolean,
  circumstances: Circumstances,
): string | undefined {
  const key = entity && amountKey(entity, circumstances);
  const { part } = fractionOf(circumstances.catalogue.formulas.get(key ?? '')) ?? {};
  return part ?? (asShare ? key : undefined);
}

/** What the last share or rate was a share of something of; one thing only. */
function partOfLast({ last, catalogue }: Circumstances): string | undefined {
  const [first, ...others] = last?.entities ?? [];
  if (first?.kind === 'key' && others.length === 1) return first.key;
  const keys = first?.kind === 'family' ? first.members : first?.kind === 'key' ? [first.key] : [];
  const parts = new Set(keys.map((key) => fractionOf(catalogue.formulas.get(key))?.part));
  const [only] = parts;
  return parts.size === 1 && others.length === 0 ? only : undefined;
}
