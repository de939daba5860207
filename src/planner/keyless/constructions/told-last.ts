// The one amount that the last answer was about: named, or a sum or a difference, under its name in the catalogue if it has one.

import { z } from 'zod';
import { changes } from '../../../evaluation/declared.ts';
import { addendsOf as addedIn, fractionOf } from '../../../evaluation/formula-shape.ts';
import type { Circumstances, Memo } from '../construction.ts';
import { amountKey, dimensionOfAmount, sameEntity } from '../entities.ts';
import { isObject } from '../is-object.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { addendsOf } from './parts.ts';
import type { Frame } from './shares.ts';

/** An amount the catalogue has no name for. */
export interface Reckoned {
  operation: 'sum' | 'difference';
  operands: Entity[];
}

export type Told = Entity | Reckoned;

/** What the last answer was about, and of a share or a rate, what it was a share of something of; nothing where that is several things. */
export function toldLast(circumstances: Circumstances): Told | undefined {
  const { last } = circumstances;
  if (!last || supposing.includes(last.construction)) return undefined;
  const frame = frameOf(last);
  if (frame) return ofFrame(frame, circumstances);
  if (last.construction === 'set_against') return z.custom<{ of: Reckoned }>(isObject).parse(last.frame).of;
  const [only, ...others] = last.entities;
  if (others.length > 0 || !only) return undefined;
  const keys = only.kind === 'family' ? only.members : [amountKey(only, circumstances)];
  const parts = new Set(keys.map((key) => numeratorOf(key ?? '', circumstances)));
  const [part] = parts;
  if (parts.size === 1 && part !== undefined) return { kind: 'key', key: part };
  return dimensionOfAmount(only, circumstances) === 'money' ? only : undefined;
}

// What was worked out under an assumption is no amount of the report.
const supposing: readonly string[] = ['what_if', 'goal', 'scoring_rule', 'portion', 'remainder'];

/** The frame of the arithmetic that was done last. */
export function frameOf(last: Memo | undefined): Frame | undefined {
  return last?.construction === 'arithmetic' ? z.custom<Frame>(isObject).parse(last.frame) : undefined;
}

function ofFrame({ operations, operands, leant }: Frame, circumstances: Circumstances): Told | undefined {
  const [operation, ...others] = operations;
  if (others.length > 0) return undefined;
  if (operation === 'share') return operands.length === 2 ? operands[0] : undefined;
  // 比调整后预算多多少，占年初预算多少: it still goes on about the amount that was told first.
  if (operation === 'difference' && leant) return operands[0];
  return operation === 'sum' || operation === 'difference'
    ? reckoned(operation, operands, circumstances)
    : undefined;
}

/** "And basic expenditure's share?": the whole is that of the share before. */
export function withLast(
  [amount]: readonly Entity[],
  { mentions: [mention] }: Reading,
  { last }: Circumstances,
): Entity[] | undefined {
  const frame = frameOf(last);
  const whole =
    frame?.operations.length === 1 && frame.operations[0] === 'share' ? frame.operands.at(-1) : undefined;
  // What is taken over from the turn before is no share of itself.
  if (!amount || !whole || !mention || mention.from === mention.to || sameEntity(amount, whole))
    return undefined;
  return [amount, whole];
}

/** A sum or a difference, by the name the catalogue has for it. */
export function reckoned(
  operation: Reckoned['operation'],
  operands: readonly Entity[],
  circumstances: Circumstances,
): Told | undefined {
  if (operands.length < 2 || (operation === 'difference' && operands.length > 2)) return undefined;
  const keys = operands.map((entity) => amountKey(entity, circumstances) ?? '');
  const key = operation === 'difference' ? changeOfAll(keys, circumstances) : sumOfAll(keys, circumstances);
  return key === undefined ? { operation, operands: [...operands] } : { kind: 'key', key };
}

function changeOfAll(keys: readonly string[], { catalogue }: Circumstances): string | undefined {
  return changes(catalogue).find(({ after, before }) => keys.includes(after) && keys.includes(before))?.key;
}

function sumOfAll(keys: readonly string[], circumstances: Circumstances): string | undefined {
  return [...circumstances.catalogue.metrics.keys()].find((key) => {
    const added = keysOf(key, circumstances);
    return added.length === keys.length && added.every((each) => keys.includes(each));
  });
}

function keysOf(key: string, circumstances: Circumstances): string[] {
  const added = addedIn(circumstances.catalogue.formulas.get(key));
  if (added.length > 0) return added;
  return addendsOf({ kind: 'key', key }, circumstances).flatMap((each) => ('key' in each ? [each.key] : []));
}

function numeratorOf(key: string, { catalogue }: Pick<Circumstances, 'catalogue'>): string | undefined {
  return fractionOf(catalogue.formulas.get(key))?.part;
}
