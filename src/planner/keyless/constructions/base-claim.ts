// "The rate is worked out as A over B, isn't it?": what the asker holds to be base or formula, against the real one.
import { compute, quantityOf } from '../../../evaluation/compute.ts';
import { roundsTo, sameNumber } from '../../../evaluation/decimal.ts';
import { denominatorOf, isKey, numeratorOf, sameExpression } from '../../../evaluation/formula-shape.ts';
import { type Circumstances, construction, type Draft } from '../construction.ts';
import { amountKey, canonicalKey, keyEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { asksWhether } from '../yes-no.ts';

interface Frame {
  /** The rates that may be meant; those on the asserted base come alone. */
  rates: string[];
  right: boolean;
  /** Numerator and denominator are both asserted, not the base alone. */
  whole?: boolean;
}

export const baseClaim = construction<Frame>({
  name: 'base_claim',
  understand(reading, circumstances) {
    // 是1.63除以11.07吧: what stands behind 除以 is the base.
    const divisor = reading.numbers.find((number) => reading.before(number, 'divided'));
    const divided = reading.marked('divided');
    const asserted = asksWhether(reading);
    if (!(reading.has('base') || divided) || !asserted || reading.unknown.length > 0) return undefined;
    if (reading.entities.length < reading.mentions.length) return undefined;
    if (
      !reading.only('base', 'verify', 'ask.yesno', 'ask.how', 'actual', 'target', 'reach', 'share', 'spend')
    )
      return undefined;
    const [rated, ...others] = reading.entities;
    const rates = rated ? fractionsOf(rated, circumstances) : [];
    const places = inPlace(reading, circumstances);
    if (divided && places.length > 2) return asQuotient(places, circumstances);
    if (!reading.complete) return undefined;
    const bases = [
      ...others.map((entity) => amountKey(entity, circumstances)),
      ...(divisor ? [divisor] : reading.numbers).flatMap(({ value }) => statedAs(value, circumstances)),
    ];
    if (rates.length === 0 || bases.length === 0 || bases.includes(undefined)) return undefined;
    const based = rates.filter((rate) => bases.some((base) => isOn(rate, base, circumstances.catalogue)));
    return { rates: based.length > 0 ? based : rates, right: based.length > 0 };
  },
  *act({ rates, right, whole }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, rates);
    const drafts = items.flatMap((item): Draft[] =>
      item.found === 'figure' && item.computed
        ? [
            say(
              desk,
              whole ? 'formula_claim' : 'base_claim',
              { right, rate: item.computed, base: item.base },
              { notes: item.notes, figure: item.computed.id },
            ),
          ]
        : [],
    );
    return drafts.length > 0 ? joinDrafts(drafts) : say(desk, 'cannot', {}, { kind: 'not_in_data' });
  },
  about: ({ rates }): Entity[] => rates.map(keyEntity),
});

/**
 * 是用A除以B算的吗: right where just this is the formula of one of the rates. A fourth number is what the asker takes
 * it to come to, and must be the value of that rate.
 */
function asQuotient(places: readonly string[][], { catalogue }: Circumstances): Frame | undefined {
  const topOf = (rate: string) => numeratorOf(catalogue.formulas.get(rate));
  const isQuotient = (key: string) => topOf(key) !== undefined;
  const rated = places.findIndex((keys) => keys.some(isQuotient));
  const rates = (places[rated] ?? []).filter(isQuotient);
  const [over = [], under = [], result, ...others] = places.filter((_, index) => index !== rated);
  if (rates.length === 0 || others.length > 0) return undefined;
  const isOver = (rate: string) =>
    over.some((top) => isKey(topOf(rate), top) || sameExpression(topOf(rate), catalogue.formulas.get(top)));
  const begun = rates.filter(isOver);
  const fitting = begun.filter((rate) => under.some((base) => isOn(rate, base, catalogue)));
  const right = fitting.length > 0 && (result === undefined || fitting.some((rate) => result.includes(rate)));
  if (right) return { rates: fitting, right, whole: true };
  return { rates: begun.length > 0 ? begun : rates, right, whole: true };
}

/** What is named or typed, in its order, each as the keys it may stand for; a number said again beside its name is none. */
function inPlace(reading: Reading, circumstances: Circumstances): string[][] {
  const named = reading.mentions.flatMap(({ from, entities: [entity] }) =>
    entity ? [{ at: reading.tokens[from]?.start ?? 0, keys: keysOf(entity, circumstances) }] : [],
  );
  const typed = reading.numbers
    .map(({ start, value }) => ({ at: start, keys: statedAs(value, circumstances) }))
    .filter(({ keys }) => !named.some((each) => each.keys.some((key) => keys.includes(key))));
  return [...named, ...typed].toSorted((a, b) => a.at - b.at).map(({ keys }) => keys);
}

function keysOf(entity: Entity, circumstances: Circumstances): string[] {
  return entity.kind === 'family' ? entity.members : [amountKey(entity, circumstances) ?? ''];
}

/** The fractions an entity stands for; nothing where it is no fraction. */
function fractionsOf(entity: Entity, circumstances: Circumstances): string[] {
  const keys = entity.kind === 'family' ? entity.members : [amountKey(entity, circumstances)];
  return keys.filter(
    (key): key is string =>
      key !== undefined && denominatorOf(circumstances.catalogue.formulas.get(key)) !== undefined,
  );
}

function isOn(rate: string, base: string | undefined, { formulas }: Circumstances['catalogue']): boolean {
  return base !== undefined && isKey(denominatorOf(formulas.get(rate)), base);
}

/** Everything stated or computed that has this value at the digits typed; an unknown value is no base of anything. */
function statedAs(value: string, { evaluation, catalogue }: Circumstances): string[] {
  const stated = evaluation.facts.flatMap((fact) =>
    fact.type === 'number' && sameNumber(fact.value, value) ? [canonicalKey(fact.key, catalogue)] : [],
  );
  if (stated.length > 0 || !value.includes('.')) return stated;
  return [...catalogue.metrics.keys()].filter((key) => {
    const own = quantityOf(compute(key, evaluation, catalogue));
    return own !== undefined && roundsTo(own.value, value);
  });
}
