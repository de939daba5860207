// "X is 62.04%, right?" and "the budget was raised?": what the asker asserts, held against the data and corrected.
import { changes } from '../../../evaluation/declared.ts';
import { references } from '../../../evaluation/expression.ts';
import { changeWithin } from '../../../evaluation/formula-shape.ts';
import type { Item } from '../../../tools/shapes.ts';
import { type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { amountKey, problemOf } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { type Asking, lookUp, scoreCard } from '../requests.ts';
import { turnedBy } from '../turned.ts';
import { joinDrafts, say } from '../wording.ts';
import { cause } from './cause.ts';
import { canBeHeld } from './claim-held.ts';
import { isClaim } from './claim-said.ts';
import { claimed, distinct, usedAmounts, usedShares } from './claimed.ts';
import { directionDraft, directionSaid, movedBy } from './direction.ts';
import { type Claim, elsewhere, statedDrafts } from './held-against.ts';
import { members } from './listing.ts';

export const claim = construction<Claim>({
  name: 'claim',
  understand(reading, circumstances) {
    const direction = directionSaid(reading);
    if (!isClaim(direction, reading, circumstances)) return undefined;
    const entities = saidOf(reading, circumstances);
    if (!entities || !canBeHeld(entities, direction, reading, circumstances)) return undefined;
    const turned = turnedBy(reading);
    if (turned && distinct(entities).length + Number(direction !== undefined) > 1) return undefined;
    if (turned && reading.numbers.length > 1) return undefined;
    return {
      entities: distinct(entities),
      stated: statedOf(reading).map(({ id, value, unit }) => ({ id, value, unit })),
      direction,
      moved: direction && movedBy(reading),
      turned,
      why: reading.has('ask.why'),
      result: !reading.said.has('target'),
      alsoResult: reading.has('target') && (reading.has('actual') || reading.marked('happened')),
    };
  },
  *act(frame, desk) {
    const grade = frame.entities.find((entity) => entity.kind === 'grade');
    if (grade) {
      const card = yield* scoreCard(desk.evaluation.id);
      const stated = desk.evaluation.facts.find(({ key }) => key === 'score.grade');
      const right = stated?.type === 'text' && stated.text.zh === grade.grade;
      const graded = say(
        desk,
        'claim_grade',
        { card, right, turned: frame.turned },
        { figure: card.score?.id },
      );
      if (frame.stated.length === 0) return graded;
      const { items } = yield* lookUp(desk.evaluation.id, ['score.total']);
      const valued = statedDrafts(frame, items, true, desk);
      // What is wrong is said first.
      return joinDrafts(right ? [...valued, graded] : [graded, ...valued]);
    }
    const keys = frame.entities.flatMap((entity) => keysOf(entity, frame.direction, desk));
    const { items } = yield* lookUp(desk.evaluation.id, keys.length > 0 ? keys : numberKeys(desk));
    const drafts: Draft[] = [];
    if (frame.direction && items.some(isChange)) drafts.push(...(yield* directionOf(frame, items, desk)));
    else
      drafts.push(
        ...(yield* elsewhere(frame, items, desk)),
        ...statedDrafts(frame, items, keys.length > 0, desk),
      );
    // 为什么只有26%: whether the number is right or not, the cause is what is asked for.
    const concerned = (frame.entities.length > 0 ? frame.entities : changed(frame, desk)).filter((entity) =>
      problemOf(entity, desk.evaluation, desk.catalogue),
    );
    if (frame.why && concerned.length > 0)
      drafts.push(yield* cause.act({ entities: concerned, part: 'cause' }, desk));
    else if (frame.why && drafts.length > 0)
      drafts.push(say(desk, 'reason_unstated', {}, { kind: 'not_in_data' }));
    return drafts.length > 0
      ? joinDrafts(drafts)
      : say(desk, 'not_understood', { words: [], nearest: [] }, { kind: 'clarify' });
  },
  about: ({ entities }) => entities,
});

/** 三项上限8、8、4.74加起来21.74: of one total, what the others are said to come to. */
function statedOf({ numbers, mentions, marked }: Reading): Reading['numbers'] {
  const isOneTotal = mentions.length === 1 && numbers.length > 2 && marked('adds_up');
  return isOneTotal ? numbers.slice(-1) : numbers;
}

/** The things it is said of, each by itself; undefined where that is not clear. */
function saidOf(reading: Reading, circumstances: Circumstances): readonly Entity[] | undefined {
  const said = claimed(reading, circumstances)?.flatMap((entity) =>
    entity.kind === 'group' ? members(entity, circumstances) : [entity],
  );
  return (
    said &&
    (usedShares(said, reading, circumstances) ??
      usedAmounts(said, reading, circumstances) ??
      (reading.numbers.length === 1 ? withoutInputs(said, circumstances) : said))
  );
}

/** 按年初预算和调整后预算算调整率，跟69.3%对得上吗: what a rate is worked out from is named with it, not claimed. */
function withoutInputs(entities: readonly Entity[], { catalogue }: Circumstances): Entity[] {
  const inputs = entities.flatMap((entity) => {
    const formula = entity.kind === 'key' ? catalogue.formulas.get(entity.key) : undefined;
    return formula ? references(formula) : [];
  });
  const rest = entities.filter((entity) => !(entity.kind === 'key' && inputs.includes(entity.key)));
  return inputs.length > 0 && rest.length === 1 ? rest : [...entities];
}

function keysOf(entity: Entity, direction: Claim['direction'], desk: Desk): string[] {
  if (entity.kind === 'family')
    return entity.members.some((key) => key.startsWith('budget.'))
      ? [...entity.members, ...(direction ? ['budget.adjustment_amount'] : [])]
      : entity.members;
  if (entity.kind === 'indicator') return [entity.key];
  if (entity.kind === 'grade') return ['score.grade'];
  if (entity.kind === 'key' && entity.key === 'score.grade') return ['score.grade'];
  const key = amountKey(entity, desk);
  if (key === undefined) return [];
  // 年初预算调减了69.3%: the number is said of the change, not of the budget it began with.
  const change = changes(desk.catalogue).find(({ after, before }) => key === after || key === before);
  return [direction && change ? change.key : key];
}

/** 为什么资金被调减: with nothing named, the change that is known. */
function changed({ direction }: Claim, { catalogue }: Desk): Entity[] {
  return direction
    ? [...catalogue.metrics.values()].flatMap(({ key, reported_as }): Entity[] =>
        reported_as && changeWithin(catalogue.formulas.get(key)) ? [{ kind: 'key', key }] : [],
      )
    : [];
}

function numberKeys({ evaluation }: Desk): string[] {
  return evaluation.facts
    .filter(({ type }) => type === 'number')
    .map(({ key }) => key)
    .slice(0, 20);
}

function isChange(item: Item): boolean {
  return (
    item.found === 'figure' && (item.computed?.direction === 'up' || item.computed?.direction === 'down')
  );
}

function* directionOf(
  { direction, moved, turned, why, stated }: Claim,
  items: readonly Item[],
  desk: Desk,
): Asking<Draft[]> {
  const change = items.find(isChange);
  const actual = change?.found === 'figure' ? change.computed?.direction : undefined;
  // 为什么砍: which way it went is taken for granted, and rightly.
  if (why && actual === direction && stated.length === 0) return [];
  return [yield* directionDraft(direction, actual, desk, moved, turned)];
}
