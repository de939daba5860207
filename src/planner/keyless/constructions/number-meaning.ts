// "What does 36.06 stand for?": numbers of the report named without saying what they are.

import { compute, quantityOf } from '../../../evaluation/compute.ts';
import { roundsTo, sameNumber } from '../../../evaluation/decimal.ts';
import { dimensionOf, type Unit } from '../../../evaluation/unit.ts';
import type { StatedNumber } from '../../planner.ts';
import { type Circumstances, construction, type Draft } from '../construction.ts';
import { canonicalKey, keyEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { calculate, lookUp } from '../requests.ts';
import { asksOneUnit, unitAsked, unitCues } from '../unit-asked.ts';
import { joinDrafts, say } from '../wording.ts';
import { describe } from './describe.ts';

interface Frame {
  keys: string[];
  /** A bare amount to be put in another unit. */
  converted?: { figure: string; unit: Unit; other?: boolean } | undefined;
}

export const numberMeaning = construction<Frame>({
  name: 'number_meaning',
  understand(reading, circumstances) {
    if (reading.numbers.length === 0 || reading.mentions.length > 0 || reading.unknown.length > 0)
      return undefined;
    const unit = unitAsked(reading) ?? (reading.has('unit.wan') ? '万元' : undefined);
    const [number] = reading.numbers;
    if (unit && isMoney(number) && number.unit !== unit && reading.numbers.length === 1)
      return asksOneUnit(reading) && reading.only(...unitCues, 'convert', 'ask.amount', 'ask.what', 'verify')
        ? { keys: [], converted: { figure: number.id, unit } }
        : undefined;
    // 折合多少美元: put in yuan, no rate of exchange being known.
    if (reading.has('unit.other') && number?.unit === '万元' && reading.numbers.length === 1)
      return reading.only('unit.other', 'convert', 'ask.amount', 'ask.what', 'verify')
        ? { keys: [], converted: { figure: number.id, unit: '元', other: true } }
        : undefined;
    if (
      !reading.has('stand_for', 'ask.what') ||
      !reading.only('stand_for', 'ask.what', 'ask.which', 'list', 'ask.yesno')
    )
      return undefined;
    const keys = reading.numbers.map((number) => meantBy(number, circumstances));
    return keys.some((each) => each.length === 0) ? undefined : { keys: [...new Set(keys.flat())] };
  },
  *act({ keys, converted }, desk) {
    if (converted) {
      const { figure } = yield* calculate(converted.figure, converted.unit);
      return say(
        desk,
        converted.other ? 'converted_other' : 'converted',
        { from: { id: converted.figure }, result: figure },
        { figure: figure.id },
      );
    }
    const { items } = yield* lookUp(desk.evaluation.id, keys);
    const drafts: Draft[] = [];
    for (const item of items) drafts.push(yield* describe(item, { attribute: 'value' }, desk));
    return joinDrafts(drafts);
  },
  about: ({ keys }): Entity[] => keys.map(keyEntity),
});

function isMoney(number: StatedNumber | undefined): number is StatedNumber & { unit: Unit } {
  return number?.unit !== undefined && dimensionOf(number.unit) === 'money';
}

/** What the report states with this value; else what is worked out and shown so. */
function meantBy(number: StatedNumber, circumstances: Circumstances): string[] {
  const stated = keysOf(number, circumstances);
  if (stated.length > 0 || !number.value.includes('.')) return stated;
  const { evaluation, catalogue } = circumstances;
  return [...catalogue.metrics.keys()].filter((key) => {
    const worked = quantityOf(compute(key, evaluation, catalogue));
    if (!worked) return false;
    const own = number.unit === undefined || number.unit === worked.unit;
    return own && roundsTo(worked.value, number.value);
  });
}

/** Everything the report states with this value, or with it in this unit. */
export function keysOf({ value, unit }: StatedNumber, { evaluation, catalogue }: Circumstances): string[] {
  return evaluation.facts.flatMap((fact) =>
    fact.type === 'number' && sameNumber(fact.value, value) && (unit === undefined || unit === fact.unit)
      ? [canonicalKey(fact.key, catalogue)]
      : [],
  );
}
