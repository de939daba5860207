// "What does 36.06 stand for?": numbers of the report named without saying what they are.

import type { StatedNumber } from '../../planner.ts';
import { type Circumstances, construction, type Draft } from '../construction.ts';
import { canonicalKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { lookUp } from '../requests.ts';
import { joinDrafts } from '../wording.ts';
import { describe } from './describe.ts';

interface Frame {
  keys: string[];
}

export const numberMeaning = construction<Frame>({
  name: 'number_meaning',
  understand(reading, circumstances) {
    if (reading.numbers.length === 0 || reading.mentions.length > 0 || reading.unknown.length > 0)
      return undefined;
    if (!reading.has('stand_for', 'ask.what') || !reading.only('stand_for', 'ask.what', 'ask.which', 'list'))
      return undefined;
    const keys = reading.numbers.map((number) => keysOf(number, circumstances));
    return keys.some((each) => each.length === 0) ? undefined : { keys: [...new Set(keys.flat())] };
  },
  *act({ keys }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, keys);
    const drafts: Draft[] = [];
    for (const item of items) drafts.push(yield* describe(item, { attribute: 'value' }, desk));
    return joinDrafts(drafts);
  },
  about: ({ keys }): Entity[] => keys.map((key) => ({ kind: 'key', key })),
});

/** Everything the report states with this value, or with it in this unit. */
function keysOf({ value, unit }: StatedNumber, { evaluation, catalogue }: Circumstances): string[] {
  return evaluation.facts.flatMap((fact) =>
    fact.type === 'number' && fact.value === value && (unit === undefined || unit === fact.unit)
      ? [canonicalKey(fact.key, catalogue)]
      : [],
  );
}
