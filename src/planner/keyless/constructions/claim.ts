// "X is 62.04%, right?" and "the budget was raised?": what the asker asserts, held against the data and corrected.
import { sameNumber } from '../../../evaluation/decimal.ts';
import { references } from '../../../evaluation/expression.ts';
import { changeWithin } from '../../../evaluation/formula-shape.ts';
import type { Item } from '../../../tools/shapes.ts';
import { type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { amountKey, dimensionOfAmount, problemOf } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { type Asking, lookUp, scoreCard } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { asksWhether } from '../yes-no.ts';
import { cause } from './cause.ts';
import { claimed, distinct, isPoints, isSomewhere, usedAmounts, usedShares } from './claimed.ts';
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
      isRhetorical(reading) ||
      reading.marked('opens_assertion', 'atStart');
    const graded =
      reading.numbers.length === 0 &&
      (asksWhether(reading) || isRhetorical(reading)) &&
      reading.entities.some(({ kind }) => kind === 'grade') &&
      // "Is the rate good?" asks nothing about the grade.
      reading.entities.every((entity) => entity.kind === 'grade' || isScore(entity));
    const counted =
      reading.counts.length > 0 &&
      reading.has('verify', 'actual') &&
      reading.entities.every(({ kind }) => kind === 'indicator') &&
      reading.entities.length > 0;
    // A number of things is no share: it is not said of what is measured in percent.
    if (reading.counts.length > 0 && reading.entities.some((entity) => isShare(entity, circumstances)))
      return undefined;
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
    // 从36.06涨到11.07，涨了多少: both ends are stated, and which way is asserted.
    const moved =
      direction !== undefined &&
      reading.numbers.length === 2 &&
      reading.has('ask.amount', 'share', 'ask.why') &&
      reading.entities.every((entity) => entity.kind === 'family' && entity.key === 'family.budget') &&
      reading.numbers.every(({ value }) => isSomewhere(value, circumstances));
    // A number with a comparison or an approximation beside it is not asserted to be the value.
    if (reading.marked('hedge') && reading.numbers.length > 0) return undefined;
    // 优秀线是85分吧: a line is claimed, not the score.
    if (reading.marked('line') && reading.entities.some(({ kind }) => kind === 'grade')) return undefined;
    if (reading.has('not') && !reading.has('ask.yesno') && !isRhetorical(reading)) return undefined;
    if (
      !(asserted || moved) ||
      reading.has('ask.how') ||
      reading.unknown.length > 0 ||
      reading.has('if', 'need', 'more', 'per', 'formula.rate') ||
      (reading.has('ask.amount') && !reading.has('verify', 'ask.why') && !asksResult && !moved)
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
    const entities =
      said &&
      (usedShares(said, reading, circumstances) ??
        usedAmounts(said, reading, circumstances) ??
        (reading.numbers.length === 1 ? withoutInputs(said, circumstances) : said));
    if (
      !entities ||
      (entities.some(({ kind }) => kind === 'grade') &&
        !(
          reading.numbers.every(isPoints) &&
          (reading.numbers.length === 0 || reading.has('verify', 'ask.why'))
        ))
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
    if (leavesOver(entities, reading, circumstances)) return undefined;
    // A share paired with an amount of money is said of something that was not understood.
    if (
      entities.length > 1 &&
      entities.length === reading.numbers.length &&
      mispaired(entities, reading, circumstances)
    )
      return undefined;
    return {
      entities: distinct(entities),
      stated: reading.numbers.map(({ id, value, unit }) => ({ id, value, unit })),
      direction,
      why: reading.has('ask.why'),
      result: !reading.has('target'),
      alsoResult: reading.has('target') && (reading.has('actual') || reading.marked('happened')),
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
    // 为什么只有26%: whether the number is right or not, the cause is what is asked for.
    const concerned = (frame.entities.length > 0 ? frame.entities : changed(frame, desk)).filter((entity) =>
      problemOf(entity, desk.evaluation, desk.catalogue),
    );
    if (frame.why && concerned.length > 0)
      drafts.push(yield* cause.act({ entities: concerned, part: 'cause' }, desk));
    return drafts.length > 0
      ? joinDrafts(drafts)
      : say(desk, 'not_understood', { words: [], nearest: [] }, { kind: 'clarify' });
  },
  about: ({ entities }) => entities,
});

/** 年初预算不是11.07万吗, "isn't it …?": the asker holds that it is. */
function isRhetorical({ marked }: Reading): boolean {
  return marked('opens_rhetorical', 'atStart') || (marked('rhetorical') && marked('ends_yes_no', 'atEnd'));
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

/** 86.5 out of 120, A比B多24.99万: a number that is said of neither thing named is not what the claim is about. */
function leavesOver(entities: readonly Entity[], reading: Reading, circumstances: Circumstances): boolean {
  const [first, second] = entities;
  const { numbers, tokens } = reading;
  // 财政拨款收入11.07万、支出36.06万: each number is said of what it stands beside.
  if (entities.length === numbers.length && entities.length > 1)
    return entities.some(
      (entity, index) =>
        entity.kind === 'family' && !isAmong(numbers[index]?.value, entity.members, circumstances),
    );
  const amounts = entities.every((entity) => entity.kind === 'key' && amountKey(entity, circumstances));
  if (!first || !amounts) return false;
  const strange = numbers.filter(({ value }) => !isSomewhere(value, circumstances));
  const key = amountKey(first, circumstances);
  const own = circumstances.evaluation.facts.find((fact) => fact.key === key && fact.type === 'number');
  // The value itself is said; what is the other number for?
  if (!second)
    return own?.type === 'number' && strange.length > 0 && numbers.some(({ value }) => value === own.value);
  const apart = tokens.some(
    ({ senses, text }) => senses.some(({ role }) => role === 'separator') && /^(?:比|than)/.test(text),
  );
  return apart && numbers.length === 1 && strange.length === 1;
}

function isAmong(value: string | undefined, keys: readonly string[], circumstances: Circumstances): boolean {
  const { evaluation, catalogue } = circumstances;
  return (
    keys.some((key) => catalogue.metrics.has(key)) ||
    evaluation.facts.some(
      (fact) =>
        fact.type === 'number' &&
        value !== undefined &&
        sameNumber(fact.value, value) &&
        keys.includes(fact.key),
    )
  );
}

function mispaired(entities: readonly Entity[], { numbers }: Reading, circumstances: Circumstances): boolean {
  return entities.some((entity, index) => {
    const measured = dimensionOfAmount(entity, circumstances);
    return (
      (measured === 'money' && numbers[index]?.unit === '%') ||
      (measured === 'share' && numbers[index]?.unit === '万元')
    );
  });
}

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

/** 为什么资金被调减: with nothing named, the change that is known. */
function changed({ direction }: Claim, { catalogue }: Desk): Entity[] {
  return direction
    ? [...catalogue.metrics.values()].flatMap(({ key, reported_as }): Entity[] =>
        reported_as && changeWithin(catalogue.formulas.get(key)) ? [{ kind: 'key', key }] : [],
      )
    : [];
}

function isShare(entity: Entity, { evaluation }: Circumstances): boolean {
  return evaluation.indicators.some(
    ({ key, target }) =>
      entity.kind === 'indicator' && entity.key === key && 'unit' in target && target.unit === '%',
  );
}

function isScore(entity: Entity): boolean {
  return entity.kind === 'key' && entity.key.startsWith('score.');
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
