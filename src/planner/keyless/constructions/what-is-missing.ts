// "报告里缺哪些数据", "What does the report leave out?": the names of what is known not to be in it.

import type { NameRef } from '../../../tools/shapes.ts';
import { construction } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import { lookUp } from '../requests.ts';
import { say } from '../wording.ts';

export const whatIsMissing = construction<Record<string, never>>({
  name: 'what_is_missing',
  understand(reading, { evaluation }) {
    const asked = reading.marked('what_is_missing') && reading.entities.length + reading.numbers.length === 0;
    return asked && reading.unknown.length === 0 && evaluation.absent.length > 0 ? {} : undefined;
  },
  *act(_, desk) {
    const keys = desk.evaluation.absent.map(({ key }) => key);
    const missing: NameRef[] = [];
    for (let from = 0; from < keys.length; from += atOnce) {
      const { items } = yield* lookUp(desk.evaluation.id, keys.slice(from, from + atOnce));
      missing.push(...items.flatMap((item) => (item.found === 'absent' ? [item.name] : [])));
    }
    return say(desk, 'what_is_missing', { missing });
  },
  about: (): Entity[] => [],
});

// No tool is asked for more at once.
const atOnce = 20;
