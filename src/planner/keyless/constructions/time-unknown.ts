// "When was the evaluation commissioned?": the time of something of which the report tells other things, but no time.
import { construction, type Draft } from '../construction.ts';
import { isText, keyEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';

interface Frame {
  keys: string[];
}

export const timeUnknown = construction<Frame>({
  name: 'time_unknown',
  understand(reading, { evaluation, catalogue }) {
    const isTime = (entity: Entity) =>
      entity.kind === 'key' && catalogue.facts.get(entity.key)?.time === true;
    const timeless = reading.entities.filter((entity) => isText(entity, evaluation) && !isTime(entity));
    return reading.has('ask.when') &&
      reading.complete &&
      timeless.length > 0 &&
      timeless.length === reading.entities.length &&
      reading.numbers.length === 0 &&
      reading.only('ask.when', 'ask.what', 'ask.yesno')
      ? { keys: timeless.flatMap((entity) => (entity.kind === 'key' ? [entity.key] : [])) }
      : undefined;
  },
  *act({ keys }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, keys);
    const drafts = items.flatMap((item): Draft[] =>
      item.found === 'text' ? [say(desk, 'time_unknown', { item }, { kind: 'not_in_data' })] : [],
    );
    return drafts.length > 0 ? joinDrafts(drafts) : say(desk, 'cannot', {}, { kind: 'not_in_data' });
  },
  about: ({ keys }): Entity[] => keys.map(keyEntity),
});
