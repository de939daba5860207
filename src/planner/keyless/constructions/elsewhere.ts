// Other years, other departments, others of the same list: what is asked for lies outside the evaluation that is loaded.
import { type Circumstances, construction } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { lookUp } from '../requests.ts';
import { say } from '../wording.ts';
import { asksWhether } from '../yes-no.ts';

interface Frame {
  key: string;
}

export const elsewhere = construction<Frame>({
  name: 'elsewhere',
  understand(reading, circumstances) {
    const { evaluation } = circumstances;
    if (reading.has('previous') && !isAdvised(reading)) return { key: 'years.other' };
    const [named] = reading.entities.flatMap((entity) => otherKey(entity, circumstances));
    if (named && reading.entities.length > 1) return { key: named };
    const [peer] = reading.mentions
      .filter(({ entities, missing }) => entities.length === 1 && missing < 2)
      .flatMap(({ entities: [entity] }) => (entity ? peerKey(entity, circumstances) : []));
    const asksResult =
      reading.entities.some(
        (entity) => entity.kind === 'key' || entity.kind === 'family' || entity.kind === 'indicator',
      ) ||
      reading.has('score', 'compare', 'grade.of') ||
      // How another of the list did, where nothing else is asked of it.
      ((reading.has('ask.what', 'ask.how') || reading.marked('opens_question', 'atStart')) &&
        !reading.has('ask.which', 'list', 'count', 'ask.where', 'ask.amount'));
    if (peer && isClaimedOfEvaluation(reading)) return { key: 'org.name' };
    if (peer && asksResult) return { key: peer };
    if (reading.years.some((year) => year !== evaluation.year))
      return { key: isClaimedOfEvaluation(reading) ? 'evaluation.year' : 'years.other' };
    return undefined;
  },
  *act({ key }, desk) {
    const { items } = yield* lookUp(desk.evaluation.id, [key]);
    const [item] = items;
    if (item?.found === 'text') return say(desk, 'wrong_object', { item }, { notes: item.notes });
    return say(desk, 'elsewhere', { item }, { kind: 'not_in_data' });
  },
  about: () => [],
});

/** 评价的是2023年的支出吧: what the evaluation is of is asserted. */
function isClaimedOfEvaluation(reading: Reading): boolean {
  return (
    reading.marked('is_evaluated') &&
    reading.numbers.length === 0 &&
    !reading.has('ask.amount', 'ask.what', 'ask.which', 'list') &&
    asksWhether(reading)
  );
}

/** "What should they do about budgeting next year?": what is recommended is for the years to come. */
function isAdvised({ entities, marked, only }: Reading): boolean {
  return (
    marked('coming_year') &&
    only('previous', 'ask.what', 'ask.do', 'ask.how', 'need', 'list') &&
    entities.some((entity) => isRecommendation(entity)) &&
    entities.every((entity) => isRecommendation(entity) || entity.kind === 'list')
  );
}

function isRecommendation(entity: Entity): boolean {
  return entity.kind === 'list'
    ? entity.of === 'recommendation'
    : entity.kind === 'finding' && entity.key.startsWith('recommendation.');
}

/** Other years, departments or others of a list, named beside what is asked of them. */
function otherKey(entity: Entity, { catalogue }: Circumstances): string[] {
  if (entity.kind !== 'key') return [];
  const ofLists = [...catalogue.facts.values()].flatMap(({ others }) => others ?? []);
  return ['departments.other', 'years.other', ...ofLists].includes(entity.key) ? [entity.key] : [];
}

/** One of a list to which the evaluated belongs, and not the evaluated itself: what tells of the others. */
function peerKey(entity: Entity, { catalogue, evaluation }: Circumstances): string[] {
  if (entity.kind !== 'item') return [];
  const others = catalogue.facts.get(entity.key)?.others;
  const list = evaluation.facts.find(({ key }) => key === entity.key);
  const name = list?.type === 'list' ? list.items[entity.index]?.zh[0] : undefined;
  if (others === undefined || name === undefined) return [];
  const isOwn = evaluation.department.names.zh.some((own) => own.includes(name) || name.includes(own));
  return isOwn ? [] : [others];
}
