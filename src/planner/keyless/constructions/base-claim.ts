// "The rate is worked out on the initial budget, isn't it?": what the asker holds to be the base, against the formula.
import { type Circumstances, construction, type Draft } from '../construction.ts';
import { amountKey, canonicalKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';

interface Frame {
  /** The rates that may be meant; those on the asserted base come alone. */
  rates: string[];
  right: boolean;
}

export const baseClaim = construction<Frame>({
  name: 'base_claim',
  understand(reading, circumstances) {
    // 是1.63除以11.07吧: what stands behind 除以 is the base.
    const divisor = reading.numbers.find((number) => reading.before(number, 'divided'));
    if (!(reading.has('base') || divisor) || !reading.has('verify', 'ask.yesno') || !reading.complete)
      return undefined;
    if (!reading.only('base', 'verify', 'ask.yesno', 'ask.how', 'actual', 'target', 'reach', 'share'))
      return undefined;
    const [rated, ...others] = reading.entities;
    const rates = rated ? fractionsOf(rated, circumstances) : [];
    const bases = [
      ...others.map((entity) => amountKey(entity, circumstances)),
      ...(divisor ? [divisor] : reading.numbers).flatMap(({ value }) => statedAs(value, circumstances)),
    ];
    if (rates.length === 0 || bases.length === 0 || bases.includes(undefined)) return undefined;
    const based = rates.filter((rate) => bases.some((base) => endsOn(rate, base, circumstances)));
    return { rates: based.length > 0 ? based : rates, right: based.length > 0 };
  },
  *act({ rates, right }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, rates);
    const drafts = items.flatMap((item): Draft[] =>
      item.found === 'figure' && item.computed
        ? [
            say(
              desk,
              'base_claim',
              { right, rate: item.computed, base: item.base },
              { notes: item.notes, figure: item.computed.id },
            ),
          ]
        : [],
    );
    return drafts.length > 0 ? joinDrafts(drafts) : say(desk, 'cannot', {}, { kind: 'not_in_data' });
  },
  about: ({ rates }): Entity[] => rates.map((key) => ({ kind: 'key', key })),
});

/** The fractions an entity stands for; nothing where it is no fraction. */
function fractionsOf(entity: Entity, circumstances: Circumstances): string[] {
  const keys = entity.kind === 'family' ? entity.members : [amountKey(entity, circumstances)];
  return keys.filter(
    (key): key is string => key !== undefined && denominatorOf(key, circumstances) !== undefined,
  );
}

function denominatorOf(key: string, { catalogue }: Circumstances): string | undefined {
  return / \/ ([\w.]+)$/.exec(catalogue.metrics.get(key)?.formula ?? '')?.[1];
}

function endsOn(rate: string, base: string | undefined, circumstances: Circumstances): boolean {
  return base !== undefined && denominatorOf(rate, circumstances) === base;
}

/** Every fact the report states with this value; an unknown value is no base of anything. */
function statedAs(value: string, { evaluation, catalogue }: Circumstances): string[] {
  return evaluation.facts.flatMap((fact) =>
    fact.type === 'number' && fact.value === value ? [canonicalKey(fact.key, catalogue)] : [],
  );
}
