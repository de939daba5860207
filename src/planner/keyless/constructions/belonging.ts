// "Does A belong to B?": in which group of the target table an indicator stands, or that a list has an item.
import type { IndicatorRef } from '../../../tools/shapes.ts';
import { construction } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import { listIndicators, lookUp } from '../requests.ts';
import { say } from '../wording.ts';

export type Belonging =
  /** `verdict`: whether they are of the group that is asked about; none where it was asked which. */
  | { of: 'indicators'; keys: string[]; verdict?: 'yes' | 'no' | 'neither' | undefined }
  | { of: 'item'; key: string; index: number };

export const belonging = construction<Belonging>({
  name: 'belonging',
  // What it takes is more than one reading of the question: see sets/of-a-set.ts.
  understand: () => undefined,
  *act(frame, desk) {
    if (frame.of === 'item') {
      const { items } = yield* lookUp(desk.evaluation.id, [frame.key]);
      const [item] = items;
      return item?.found === 'list'
        ? say(desk, 'belonging_item', { item }, { notes: item.notes })
        : say(desk, 'cannot', {}, { kind: 'not_in_data' });
    }
    const { indicators } = yield* listIndicators(desk.evaluation.id, { only: frame.keys });
    return say(desk, 'belonging', { groups: indicators.map(placed), verdict: frame.verdict });
  },
  about: (frame): Entity[] =>
    frame.of === 'item'
      ? [{ kind: 'item', key: frame.key, index: frame.index }]
      : frame.keys.map((key) => ({ kind: 'indicator', key })),
});

function placed({ name, level1, level2, type }: IndicatorRef) {
  return { name, level1, level2, type };
}
