// "And with the initial budget as the base?": the part of the share or rate asked for last, over another whole.
import type { Circumstances } from './construction.ts';
import { arithmetic } from './constructions/arithmetic.ts';
import type { Frame } from './constructions/shares.ts';
import { amountKey, dimensionOfAmount } from './entities.ts';
import { isShareOf, type Reading } from './reading.ts';
import type { Understood } from './understanding.ts';

export function rebased(reading: Reading, circumstances: Circumstances): Understood | undefined {
  const asked =
    reading.has('base') || (reading.has('convert') && (isShareOf(reading) || reading.has('share')));
  const [whole, ...others] = reading.entities;
  if (!asked || !reading.complete || !whole || others.length > 0 || reading.numbers.length > 0)
    return undefined;
  if (!reading.only('base', 'convert', 'share', 'reach', 'ask.amount', 'ask.what')) return undefined;
  const part = partOfLast(circumstances);
  if (!part || dimensionOfAmount(whole, circumstances) !== 'money') return undefined;
  if (amountKey(whole, circumstances) === part) return undefined;
  const frame: Frame = { operations: ['share'], operands: [{ kind: 'key', key: part }, whole] };
  return { construction: arithmetic, frame };
}

/** What the last share or rate was a share of something of; one thing only. */
function partOfLast({ last, catalogue }: Circumstances): string | undefined {
  const [first, ...others] = last?.entities ?? [];
  if (first?.kind === 'key' && others.length === 1) return first.key;
  const keys = first?.kind === 'family' ? first.members : first?.kind === 'key' ? [first.key] : [];
  const parts = new Set(
    keys.map((key) => /^([\w.]+) \/ [\w.]+$/.exec(catalogue.metrics.get(key)?.formula ?? '')?.[1]),
  );
  const [only] = parts;
  return parts.size === 1 && others.length === 0 ? only : undefined;
}
