// "If the whole procurement budget had been spent": what was used is supposed to be all that was budgeted, or all of one
// part of it and none of the others, and the rate is worked out again.
import { isBelow, lastOf } from '../../../evaluation/key-path.ts';
import { type Circumstances, construction } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import { asStated } from '../looked-up.ts';
import type { Reading } from '../reading.ts';
import { lookUp } from '../requests.ts';
import { say } from '../wording.ts';
import { usages } from './usage.ts';
import { supposedly } from './what-if.ts';

interface Frame {
  /** What was used, the amount it is supposed to be, and the rate. */
  used: string;
  supposed: string;
  rate: string;
}

export const inFull = construction<Frame>({
  name: 'in_full',
  understand(reading, circumstances) {
    if (!reading.has('if') || !reading.marked('in_full') || reading.unknown.length > 0) return undefined;
    if (reading.mentions.some(({ missing }) => missing > 0)) return undefined;
    // 采购执行 may be the amount or the rate: both belong to the same.
    const entities = reading.mentions.flatMap((mention) => mention.entities);
    // 一分没花 is no number.
    if (!reading.numbers.every((number) => number.value === '0' || reading.after(number, 'denied_use')))
      return undefined;
    if (!reading.only(...known)) return undefined;
    const keys = entities.flatMap(keysOf);
    const concerned = usages(circumstances.catalogue).filter(({ rate, used, budget }) =>
      entities.some(
        (entity) =>
          entity.kind === 'key' &&
          [rate, used, budget].some((key) => entity.key === key || isBelow(entity.key, key)),
      ),
    );
    const [only, ...others] = concerned;
    if (!only || others.length > 0) return undefined;
    const parts = partsIn(reading, only, circumstances);
    if (parts.length === 0)
      return keys.every(
        (key) => [only.rate, only.used, only.budget].includes(key) || isRate(key, circumstances),
      )
        ? { used: only.used, supposed: only.budget, rate: only.rate }
        : undefined;
    const full = parts.filter(({ said }) => said === 'full');
    const [part] = full;
    // Of the other parts it must be said that nothing was used of them.
    return part && full.length === 1 && parts.length === 2 && parts.some(({ said }) => said === 'none')
      ? { used: only.used, supposed: part.budget, rate: only.rate }
      : undefined;
  },
  *act({ used, supposed, rate }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, [supposed]);
    const [item] = items;
    const amount = asStated(item);
    if (!amount) return say(desk, 'cannot', {}, { kind: 'not_in_data' });
    return yield* supposedly([{ key: used, figure: amount.id, mode: 'set' }], [rate], [], desk);
  },
  about: ({ rate }): Entity[] => [{ kind: 'key', key: rate }],
});

interface Part {
  budget: string;
  said: 'full' | 'none' | undefined;
}

/** The parts of the budget that are named, each with what is said of it in its clause. */
function partsIn(
  { mentions, tokens, slice, marked }: Reading,
  { used, budget }: { used: string; budget: string },
  { evaluation }: Circumstances,
): Part[] {
  const found = mentions.flatMap(({ entities: [first], from, to }): Part[] => {
    if (first?.kind !== 'key' || !(isBelow(first.key, used) || isBelow(first.key, budget))) return [];
    const own = `${budget}.${lastOf(first.key)}`;
    if (!evaluation.facts.some(({ key }) => key === own)) return [];
    const stop = tokens.findIndex(({ kind }, index) => index >= to && kind === 'stop');
    const rest = slice(
      tokens[from]?.start ?? 0,
      (stop < 0 ? undefined : tokens[stop]?.start) ?? Number.POSITIVE_INFINITY,
    );
    const none = marked('denied_use', 'anywhere', rest);
    return [{ budget: own, said: none ? 'none' : marked('in_full', 'anywhere', rest) ? 'full' : undefined }];
  });
  return found.filter((part, index) => found.findIndex((each) => each.budget === part.budget) === index);
}

function keysOf(entity: Entity): string[] {
  if (entity.kind === 'family') return entity.members;
  return entity.kind === 'key' ? [entity.key] : [''];
}

function isRate(key: string, { catalogue }: Circumstances): boolean {
  return catalogue.metrics.get(key)?.unit === '%';
}

const known = [
  'if',
  'reach',
  'need',
  'not',
  'ask.amount',
  'ask.what',
  'ask.how',
  'spend',
  'actual',
  'share',
  'change',
  'sum',
];
