// Other years, other parks, other departments: what is asked for lies outside the evaluation that is loaded.
import { construction } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { lookUp } from '../requests.ts';
import { say } from '../wording.ts';
import { asksWhether } from '../yes-no.ts';

interface Frame {
  key: 'evaluation.year' | 'org.name' | 'years.other' | 'parks.other_evaluations' | 'departments.other';
}

export const elsewhere = construction<Frame>({
  name: 'elsewhere',
  understand(reading, { evaluation }) {
    if (reading.has('previous') && !isAdvised(reading)) return { key: 'years.other' };
    const other = reading.entities.flatMap(otherKey)[0];
    if (other && reading.entities.length > 1) return { key: other };
    const own = evaluation.department.names.zh;
    const items = reading.mentions
      .filter(({ entities, missing }) => entities.length === 1 && missing < 2)
      .flatMap(({ entities }) => entities)
      .filter((entity) => entity.kind === 'item' && entity.key === 'org.parks');
    const others = items.filter((entity) => {
      const parks = evaluation.facts.find(({ key }) => key === 'org.parks');
      const name =
        entity.kind === 'item' && parks?.type === 'list' ? parks.items[entity.index]?.zh[0] : undefined;
      return name !== undefined && !own.some((each) => each.includes(name) || name.includes(each));
    });
    const asksResult =
      reading.entities.some(
        (entity) => entity.kind === 'key' || entity.kind === 'family' || entity.kind === 'indicator',
      ) ||
      reading.has('score', 'compare', 'grade.of') ||
      // How another park did, where nothing else is asked of it.
      ((reading.has('ask.what', 'ask.how') || reading.marked('opens_question', 'atStart')) &&
        !reading.has('ask.which', 'list', 'count', 'ask.where', 'ask.amount'));
    if (others.length > 0 && isClaimedOfEvaluation(reading)) return { key: 'org.name' };
    if (others.length > 0 && asksResult) return { key: 'parks.other_evaluations' };
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

/** Another park, year or department named beside what is asked of it. */
function otherKey(entity: Entity): Frame['key'][] {
  if (entity.kind !== 'key') return [];
  return otherKeys.filter((key) => key === entity.key);
}

const otherKeys = ['parks.other_evaluations', 'departments.other', 'years.other'] as const;
