// "Was the procurement budget cut from 10 to 6.26?": a change asserted of something of which there is one value only.
import { changeWithin } from '../../../evaluation/formula-shape.ts';
import { type Circumstances, construction, type Draft } from '../construction.ts';
import { amountKey, canonicalKey, keyEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { asStated } from '../looked-up.ts';
import type { Reading } from '../reading.ts';
import { lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { asksWhether } from '../yes-no.ts';

interface Frame {
  keys: string[];
}

export const noEarlierValue = construction<Frame>({
  name: 'no_earlier_value',
  understand(reading, circumstances) {
    if (!reading.complete || reading.entities.length === 0 || !isChangeAsserted(reading)) return undefined;
    const keys = reading.entities.flatMap((entity) => keysOf(entity, circumstances));
    const changing = changingKeys(circumstances);
    return keys.length >= reading.entities.length && keys.length < 4 && !keys.some((key) => changing.has(key))
      ? { keys: [...new Set(keys)] }
      : undefined;
  },
  *act({ keys }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, keys);
    const drafts = items.flatMap((item): Draft[] => {
      const figure = asStated(item);
      return figure
        ? [say(desk, 'no_earlier_value', { figure }, { kind: 'not_in_data', figure: figure.id })]
        : [];
    });
    return drafts.length > 0 ? joinDrafts(drafts) : say(desk, 'cannot', {}, { kind: 'not_in_data' });
  },
  about: ({ keys }): Entity[] => keys.map(keyEntity),
});

/** A word of change as what is said of it, not as what is asked, supposed, compared or wished for. */
function isChangeAsserted(reading: Reading): boolean {
  const { has, marked, only, numbers } = reading;
  const asserted = asksWhether(reading) || has('ask.why') || marked('asserts');
  return (
    has('up', 'down', 'fall') &&
    asserted &&
    numbers.length < 3 &&
    !marked('hedge') &&
    !marked('future') &&
    only(
      'up',
      'down',
      'fall',
      'reach',
      'verify',
      'ask.why',
      'ask.yesno',
      'unit.wan',
      'unit.yuan',
      'change',
      'actual',
    )
  );
}

function keysOf(entity: Entity, circumstances: Circumstances): string[] {
  if (entity.kind === 'family') return [...entity.members];
  const key = entity.kind === 'key' ? amountKey(entity, circumstances) : undefined;
  return key === undefined ? [] : [key];
}

/** What the catalogue knows to have changed: both ends of every abs(after - before), and all that is worked out from one. */
function changingKeys({ catalogue }: Circumstances): ReadonlySet<string> {
  const metrics = [...catalogue.metrics.values()];
  const keys = metrics.flatMap(({ key, reported_as }) => {
    const change = changeWithin(catalogue.formulas.get(key));
    return change
      ? [
          key,
          canonicalKey(key, catalogue),
          change.after,
          change.before,
          ...(reported_as ? [reported_as] : []),
        ]
      : [];
  });
  return new Set(keys);
}
