// "X is 62.04%, right?" and "the budget was raised?": what the asker asserts, held against the data and corrected.
import type { Item } from '../../../tools/shapes.ts';
import { construction, type Desk, type Draft } from '../construction.ts';
import { amountKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { type Asking, lookUp, scoreCard } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { claimed, distinct, isPoints, isSomewhere, usedShares } from './claimed.ts';
import { directionDraft, directionSaid } from './direction.ts';
import { type Claim, elsewhere, statedDrafts } from './held-against.ts';
import { members } from './listing.ts';

export const claim = construction<Claim>({
  name: 'claim',
  understand(reading, circumstances) {
    const direction = directionSaid(reading);
    const asking =
      reading.has('verify', 'hearsay', 'ask.why', 'ask.yesno', 'actual', 'spend') ||
      reading.marked('asserts') ||
      reading.marked('opens_assertion', 'atStart');
    const graded =
      reading.numbers.length === 0 &&
      (reading.has('verify', 'ask.yesno') ||
        reading.marked('ends_yes_no', 'atEnd') ||
        reading.marked('opens_yes_no', 'atStart')) &&
      reading.entities.some(({ kind }) => kind === 'grade');
    const counted =
      reading.counts.length > 0 &&
      reading.has('verify', 'actual') &&
      reading.entities.every(({ kind }) => kind === 'indicator') &&
      reading.entities.length > 0;
    // 目标20个，实际多少: the target is claimed, the result asked for.
    const asksResult =
      reading.has('target') &&
      reading.has('actual') &&
      reading.entities.every(({ kind }) => kind === 'indicator');
    const asserted =
      asking &&
      (counted ||
        graded ||
        reading.numbers.length > 0 ||
        (direction && reading.has('verify', 'ask.why', 'ask.yesno')));
    // A number with a comparison or an approximation beside it is not asserted to be the value.
    if (reading.marked('hedge') && reading.numbers.length > 0) return undefined;
    if (reading.has('not') && !reading.has('ask.yesno')) return undefined;
    if (
      !asserted ||
      reading.has('ask.how') ||
      reading.unknown.length > 0 ||
      reading.has('if', 'need', 'more', 'per', 'formula.rate') ||
      (reading.has('ask.amount') && !reading.has('verify', 'ask.why') && !asksResult)
    )
      return undefined;
    if (
      !reading.only(
        'verify',
        'up',
        'down',
        'change',
        'ask.yesno',
        'ask.why',
        'ask.how',
        'ask.amount',
        'ask.what',
        'actual',
        'reach',
        'score',
        'not',
        'unit.percent',
        'direction',
        'target',
        'sum',
        'grade.of',
        'list',
        'remaining',
        'spend',
        'need',
        'full',
        'deduction',
        'convert',
        'unit.wan',
        'unit.yuan',
        // 是不是太低了: what one thinks of a single figure is no comparison.
        ...(reading.mentions.length === 1 && reading.numbers.length > 0 ? ['compare'] : []),
      )
    )
      return undefined;
    const said = claimed(reading, circumstances)?.flatMap((entity) =>
      entity.kind === 'group' ? members(entity, circumstances) : [entity],
    );
    const entities = said && (usedShares(said, reading, circumstances) ?? said);
    if (
      !entities ||
      (entities.some(({ kind }) => kind === 'grade') &&
        !(reading.numbers.every(isPoints) && (reading.numbers.length === 0 || reading.has('verify'))))
    )
      return undefined;
    // A number of which nothing is said must be one that the report states; of which something is, it is not this.
    if (
      entities.length === 0 &&
      !direction &&
      (!reading.only('verify', 'ask.yesno', 'unit.wan', 'unit.yuan', 'unit.percent') ||
        !reading.numbers.every(({ value }) => isSomewhere(value, circumstances)))
    )
      return undefined;
    return {
      entities: distinct(entities),
      stated: reading.numbers.map(({ id, value, unit }) => ({ id, value, unit })),
      direction,
      result: !reading.has('target'),
      alsoResult: reading.has('target') && reading.has('actual'),
    };
  },
  *act(frame, desk) {
    const grade = frame.entities.find((entity) => entity.kind === 'grade');
    if (grade) {
      const card = yield* scoreCard(desk.evaluation.id);
      const stated = desk.evaluation.facts.find(({ key }) => key === 'score.grade');
      const right = stated?.type === 'text' && stated.text.zh === grade.grade;
      const graded = say(desk, 'claim_grade', { card, right }, { figure: card.score?.id });
      if (frame.stated.length === 0) return graded;
      const { items } = yield* lookUp(desk.evaluation.id, ['score.total']);
      const valued = statedDrafts(frame, items, true, desk);
      // What is wrong is said first.
      return joinDrafts(right ? [...valued, graded] : [graded, ...valued]);
    }
    const keys = frame.entities.flatMap((entity) => keysOf(entity, frame.direction, desk));
    const { items } = yield* lookUp(desk.evaluation.id, keys.length > 0 ? keys : numberKeys(desk));
    const drafts: Draft[] = [];
    if (frame.direction && items.some(isChange)) drafts.push(yield* directionOf(frame, items, desk));
    else
      drafts.push(
        ...(yield* elsewhere(frame, items, desk)),
        ...statedDrafts(frame, items, keys.length > 0, desk),
      );
    return drafts.length > 0
      ? joinDrafts(drafts)
      : say(desk, 'not_understood', { words: [], nearest: [] }, { kind: 'clarify' });
  },
  about: ({ entities }) => entities,
});

function keysOf(entity: Entity, direction: Claim['direction'], desk: Desk): string[] {
  if (entity.kind === 'family')
    return entity.members.some((key) => key.startsWith('budget.'))
      ? [...entity.members, ...(direction ? ['budget.adjustment_amount'] : [])]
      : entity.members;
  if (entity.kind === 'indicator') return [entity.key];
  if (entity.kind === 'grade') return ['score.grade'];
  if (entity.kind === 'key' && entity.key === 'score.grade') return ['score.grade'];
  return [amountKey(entity, desk) ?? ''].filter((key) => key !== '');
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

function* directionOf({ direction }: Claim, items: readonly Item[], desk: Desk): Asking<Draft> {
  const change = items.find(isChange);
  const actual = change?.found === 'figure' ? change.computed?.direction : undefined;
  return yield* directionDraft(direction, actual, desk);
}
