// Which rate a goal is set for, and when it is the rate that is supposed and an amount that is asked for.
import { fractions } from '../../../evaluation/declared.ts';
import { changeWithin, isKey, numeratorOf, relativeChangeOf } from '../../../evaluation/formula-shape.ts';
import { subjectOf } from '../../../evaluation/key-path.ts';
import { dimensionOf, type Unit } from '../../../evaluation/unit.ts';
import type { Circumstances } from '../construction.ts';
import { amountKey } from '../entities.ts';
import type { Reading } from '../reading.ts';
import { usages } from './usage.ts';

/** "If the rate had been 50%, how much would have been executed?": one of what the supposed rate is worked out from. */
export function isInverse(
  { has, mentions }: Reading,
  unit: Unit | undefined,
  circumstances: Circumstances,
): boolean {
  const [one = [], two = []] = mentions.map(({ entities }) =>
    entities.flatMap((entity) => amountKey(entity, circumstances) ?? []),
  );
  const rests = (rates: string[], on: string[]) =>
    rates.length === 1 &&
    rates.some(
      (rate) => matches(rate, unit, circumstances) && on.some((key) => restsOn(rate, key, circumstances)),
    );
  if (!has('if', 'reach')) return false;
  // "… how much would have been spent": what was used is said by the verb alone.
  if (mentions.length === 1 && has('spend') && has('ask.amount'))
    return (
      one.length === 1 &&
      usages(circumstances.catalogue).some(
        ({ rate }) => rate === one[0] && matches(rate, unit, circumstances),
      )
    );
  return mentions.length === 2 && (rests(one, two) || rests(two, one));
}

/** Whether an amount stands on top of a fraction, or is what an adjustment adjusts. */
function restsOn(rate: string, key: string, { catalogue }: Circumstances): boolean {
  const formula = catalogue.formulas.get(rate);
  return isKey(numeratorOf(formula), key) || changeWithin(formula)?.after === key;
}

/** 调整率要压到20%，年初最多编多少: the base itself is what is asked for, not by how much it is adjusted. */
export function asksBase(
  rate: string,
  { end }: Reading['numbers'][number],
  { mentions, tokens }: Reading,
  circumstances: Circumstances,
): boolean {
  // 年初预算不变，调整后预算: only where nothing else is named behind it.
  const last = mentions.at(-1);
  if (!last || (tokens[last.from]?.start ?? 0) < end) return false;
  const adjusts = tokens
    .slice(last.to)
    .some(({ senses }) => senses.some(({ atom }) => ['up', 'down', 'change'].includes(atom)));
  const keys = last.entities.map((entity) => amountKey(entity, circumstances) ?? '');
  return !adjusts && keys.some((key) => isBaseOf(rate, key, circumstances));
}

/** What a rate of change is a change of stays as it is. */
export function isBaseOf(rate: string, key: string, { catalogue }: Circumstances): boolean {
  return relativeChangeOf(catalogue.formulas.get(rate))?.before === key;
}

/** Of several things called so the one that is a rate, if just one is. */
export function onlyRate(members: readonly string[], { catalogue }: Circumstances): string[] {
  const rates = members.filter((key) => catalogue.metrics.get(key)?.unit === '%');
  return rates.length === 1 ? rates : [];
}

/** "How much more must be executed to reach 90%?": the one rate that an amount is measured by, of its own subject. */
export function rateOf(key: string, { catalogue }: Circumstances): string[] {
  const rates = fractions(catalogue).filter(
    (rate) =>
      rate.part === key &&
      catalogue.metrics.get(rate.key)?.unit === '%' &&
      [rate.key, rate.whole].every((each) => subjectOf(each) === subjectOf(key)),
  );
  return rates.length === 1 ? rates.map((rate) => rate.key) : [];
}

/** The goal is a computed amount in the unit of the number. */
export function matches(key: string, unit: Unit | undefined, { catalogue }: Circumstances): boolean {
  const metric = catalogue.metrics.get(key);
  if (!metric?.formula) return false;
  return unit === undefined || dimensionOf(metric.unit) === dimensionOf(unit);
}
