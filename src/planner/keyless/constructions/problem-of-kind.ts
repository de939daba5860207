// "Is there a problem of misuse?": problems of a kind of which the data hold nothing, and those the report does list.
import { type Circumstances, construction, type Draft } from '../construction.ts';
import { keyEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { listFindings, lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';

interface Frame {
  keys: string[];
}

export const problemOfKind = construction<Frame>({
  name: 'problem_of_kind',
  understand(reading, circumstances) {
    const keys = reading.entities.flatMap((entity) => missingKey(entity, circumstances));
    const ofProblems = reading.tokens.some(({ senses }) => senses.some(({ atom }) => atom === 'l:problem'));
    const others = reading.entities.filter((entity) => missingKey(entity, circumstances).length === 0);
    return reading.complete &&
      keys.length > 0 &&
      ofProblems &&
      reading.numbers.length === 0 &&
      others.every(({ kind }) => kind === 'list' || kind === 'finding') &&
      reading.only('ask.yesno', 'verify', 'list', 'ask.what', 'ask.which')
      ? { keys }
      : undefined;
  },
  *act({ keys }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, keys);
    const drafts = items.flatMap((item): Draft[] =>
      item.found === 'absent' ? [say(desk, 'no_problem_of_kind', { item }, { kind: 'not_in_data' })] : [],
    );
    const { findings, count } = yield* listFindings(desk.evaluation.id, 'problem');
    return joinDrafts([...drafts, say(desk, 'findings', { findings, count, measures: [], type: 'problem' })]);
  },
  about: ({ keys }): Entity[] => keys.map(keyEntity),
});

/** The key of something the data are known not to hold: declared absent, or defined without a formula. */
function missingKey(entity: Entity, { evaluation, catalogue }: Circumstances): string[] {
  if (entity.kind !== 'key') return [];
  const metric = catalogue.metrics.get(entity.key);
  const isAbsent = evaluation.absent.some(({ key }) => key === entity.key);
  return isAbsent || (metric !== undefined && metric.formula === undefined && !metric.reported_as)
    ? [entity.key]
    : [];
}
