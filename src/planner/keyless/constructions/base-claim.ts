// "The rate is worked out as A over B, isn't it?": what the asker holds to be base or formula, against the real one.
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
    const divided = reading.marked('divided');
    const asserted =
      reading.has('verify', 'ask.yesno') ||
      reading.marked('opens_yes_no', 'atStart') ||
      reading.marked('ends_yes_no', 'atEnd');
    if (!(reading.has('base') || divided) || !asserted || !reading.complete) return undefined;
    if (
      !reading.only('base', 'verify', 'ask.yesno', 'ask.how', 'actual', 'target', 'reach', 'share', 'spend')
    )
      return undefined;
    const [rated, ...others] = reading.entities;
    const rates = rated ? fractionsOf(rated, circumstances) : [];
    if (divided && others.length === 2) return asQuotient(rates, others, circumstances);
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

/** 是用A除以B算的吗: right where just this is the formula of one of the rates. */
function asQuotient(
  rates: readonly string[],
  [top, bottom]: readonly Entity[],
  circumstances: Circumstances,
): Frame | undefined {
  if (rates.length === 0 || !top || !bottom) return undefined;
  const [over, under] = [top, bottom].map((entity) => keysOf(entity, circumstances));
  const fitting = rates.filter((rate) =>
    over?.some((a) =>
      under?.some((b) => circumstances.catalogue.metrics.get(rate)?.formula === `${a} / ${b}`),
    ),
  );
  return { rates: fitting.length > 0 ? fitting : [...rates], right: fitting.length > 0 };
}

function keysOf(entity: Entity, circumstances: Circumstances): string[] {
  return entity.kind === 'family' ? entity.members : [amountKey(entity, circumstances) ?? ''];
}

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
