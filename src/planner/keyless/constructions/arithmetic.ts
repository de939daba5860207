// Shares, sums, differences, multiples, largest and smallest: what is reckoned from amounts of the report on request.
import { changes } from '../../../evaluation/declared.ts';
import { differenceOf } from '../../../evaluation/formula-shape.ts';
import { isPart, lastOf } from '../../../evaluation/key-path.ts';
import type { FigureRef, Item } from '../../../tools/shapes.ts';
import { type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { amountKey, dimensionOfAmount, isStated, keyEntity, sameEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { targetOf, workedOut } from '../looked-up.ts';
import { apart, type Reading } from '../reading.ts';
import { type Asking, lookUp } from '../requests.ts';
import { asksOneUnit, unitAsked, unitCues } from '../unit-asked.ts';
import { joinDrafts, say } from '../wording.ts';
import { comparisonAsked } from './asked-comparison.ts';
import { rateOf } from './claimed.ts';
import { describe } from './describe.ts';
import { members } from './listing.ts';
import { onBase } from './meant.ts';
import { membersApart, partsOnly, spentOf } from './operands.ts';
import { operationsOf } from './operations.ts';
import { asksSmaller, orderOf } from './order-of-size.ts';
import { addendsOf, isBrokenDown, totalOf } from './parts.ts';
import { inOrder, reckon } from './reckoned.ts';
import { between, commonWhole, type Frame, type Operation, ofSomething, share } from './shares.ts';
import { withLast } from './told-last.ts';

export const arithmetic = construction<Frame>({
  name: 'arithmetic',
  understand(reading, circumstances) {
    if (
      !reading.complete ||
      !reading.numbers.every((number) => isStated(number, reading.entities, circumstances.evaluation))
    )
      return undefined;
    if (
      !reading.only(
        'share',
        'sum',
        'difference',
        'compare',
        'ratio',
        'max',
        'min',
        'ask.amount',
        'ask.which',
        'ask.what',
        'ask.yesno',
        'ask.how',
        ...unitCues,
        'unit.percent',
        'convert',
        'actual',
        'target',
        'remaining',
        'list',
        'more',
        'count',
        'other',
        'up',
        'down',
        'reach',
        'verify',
        'spend',
        'change',
        'average',
        'per',
        'need',
        // "What percentage of A does B represent?"
        ...(reading.has('share') ? ['stand_for'] : []),
        // 最高的是谁, of things.
        ...(reading.has('max', 'min') ? ['ask.who'] : []),
      )
    )
      return undefined;
    if (!asksOneUnit(reading)) return undefined;
    const ends = endsOf(reading, circumstances);
    if (ends) return { operations: ['difference'], operands: ends };
    if (
      reading.mentions.length > 1 &&
      !apart(reading) &&
      !isBrokenDown(reading, circumstances) &&
      !reading.has('share', 'ratio', 'reach', 'convert', 'unit.percent')
    )
      return undefined;
    const operations = operationsOf(reading, circumstances);
    if (reading.marked('relative') && (reading.mentions.length !== 2 || reading.numbers.length > 0))
      return undefined;
    // 最多有多少是货物: how much it can be at most, not which is the most.
    if (reading.has('max', 'min') && reading.has('ask.amount') && isBound(reading)) return undefined;
    if (reading.has('not') || /减.*减|minus.*minus/.test(reading.text)) return undefined;
    // 少多少？是几倍？ are two questions, each with its own order.
    if (operations.includes('ratio') && reading.has('difference', 'up', 'down')) return undefined;
    if (operations.length === 0) return undefined;
    // An average is that of just the amounts that are named, not of all that a name may mean.
    if (operations.includes('average') && reading.entities.some(({ kind }) => kind === 'family'))
      return undefined;
    // Targets reckoned with are no results.
    if (
      reading.has('actual', 'spend') &&
      reading.entities.some(({ kind }) => kind === 'indicator' || kind === 'group')
    )
      return undefined;
    const unit = unitAsked(reading);
    const group = reading.entities.find((entity) => entity.kind === 'group');
    const named = onBase(reading.entities, circumstances).flatMap((entity): Entity[] => {
      if (entity.kind === 'finding' && reading.has('unit.percent'))
        return [rateOf(entity, circumstances) ?? entity];
      if (entity.kind !== 'family' || operations.includes('sum')) return [entity];
      if (!operations.includes('share')) return membersApart(entity.members, operations, circumstances);
      const [total, ...others] = totalOf(entity.members, circumstances);
      return total && others.length === 0 ? [total] : [entity];
    });
    const spent = spentOf(reading, named, operations, circumstances);
    if (spent) named.splice(spent.at, 0, spent.entity);
    const amounts = named.filter((entity) => amountKey(entity, circumstances) !== undefined);
    // 产出指标一共几个, 产出类占几个 count them; nothing is reckoned from their targets.
    if (group && reading.has('count') && (operations.includes('sum') || operations.includes('share')))
      return undefined;
    if (group && reading.entities.length === 1) {
      const operands = members(group, circumstances).filter((entity) => amountKey(entity, circumstances));
      // 三项里哪个最低，比另外两个低多少
      const fits = (count: number) =>
        count === operands.length || (count === operands.length - 1 && reading.has('other', 'more'));
      return operands.length > 1 && reading.counts.every(fits)
        ? { operations, operands, group, unit }
        : undefined;
    }
    // 三项成本上限里最高的: of a total, what it adds up.
    const totals = named.filter((entity) => addendsOf(entity, circumstances).length > 0);
    const added = addendsOf(totals[0], circumstances);
    const within = named.every(
      (entity) => totals.includes(entity) || added.some((each) => sameEntity(each, entity)),
    );
    // 最高的成本上限比党建的高多少: one of them named beside it is one of the others.
    if (added.length > 1 && !within && (reading.has('max') || reading.has('min'))) return undefined;
    if (
      added.length > 1 &&
      within &&
      (named.length === 1 || reading.has('max', 'min')) &&
      // 两项8万元的上限: not all of them are meant.
      reading.numbers.length === 0 &&
      operations.every((each) => ofSeveral.has(each))
    )
      return reading.counts.every((count) => count === added.length || reading.has('other'))
        ? { operations, operands: added, unit }
        : undefined;
    const whole =
      operations.includes('share') &&
      named.length === amounts.length &&
      !ofSomething(reading) &&
      !(named.length === 2 && reading.marked('copula', 'anywhere', between(reading)))
        ? commonWhole(amounts, circumstances)
        : undefined;
    if (whole) return { operations, operands: [...amounts, whole], unit };
    const leant =
      operations.includes('share') && amounts.length === 1 && named.length === 1
        ? withLast(amounts, reading, circumstances)
        : undefined;
    if (leant) return { operations, operands: leant, unit };
    if (amounts.length !== named.length || amounts.length < 2) return undefined;
    // Named twice, a thing is not set against itself.
    if (new Set(amounts.map((entity) => amountKey(entity, circumstances))).size < 2) return undefined;
    if (new Set(amounts.map((entity) => dimensionOfAmount(entity, circumstances))).size > 1) return undefined;
    if (operations.includes('difference') && amounts.length > 2)
      amounts.splice(0, amounts.length, ...partsOnly(amounts, circumstances));
    // 决算比年初少多少，跟调整后比呢: each clause has its own two.
    if (operations.includes('difference') && amounts.length > 2 && reading.marked('set_beside'))
      return undefined;
    if (operations.includes('share')) return share(reading, amounts, operations, unit, circumstances);
    if (operations.includes('ratio') && (amounts.length > 2 || reading.marked('times_less')))
      return undefined;
    // 货物比服务多花了多少: what was spent on them is not in the data, and their budgets are no answer.
    if (reading.said.has('spend') && amounts.some((entity) => isBudgetedPart(entity, circumstances)))
      return undefined;
    const asked = operations.includes('difference') ? comparisonAsked(reading) : undefined;
    // Of three that are compared, no two are left out.
    if (amounts.length > 2 && operations.includes('difference') && !asked && !reading.has('difference'))
      return { operations: ['order'], operands: amounts, unit };
    const turned = inverted(reading) ? amounts.toReversed() : amounts;
    const excess = operations.includes('ratio') && reading.marked('times_more');
    const order = orderOf(reading, operations, circumstances);
    return {
      operations,
      operands: turned,
      unit,
      asked,
      excess,
      order,
      smaller: asksSmaller(reading),
      subject: reading.marked('compares', 'anywhere', between(reading)),
    };
  },
  *act(frame, desk) {
    const { items } = yield* lookUp(
      desk.evaluation.id,
      frame.operands.map((entity) => amountKey(entity, desk) ?? ''),
    );
    const operands = items.map(amountOf);
    const found = operands.filter((figure): figure is FigureRef => figure !== undefined);
    if (found.length < operands.length) return missing(items, desk);
    const known = inOrder(found, frame.order);
    const drafts: Draft[] = [];
    for (const operation of frame.operations) drafts.push(yield* reckon(operation, known, frame, desk));
    if (frame.operations.includes('difference')) drafts.push(...(yield* changeBetween(frame, desk)));
    return {
      ...joinDrafts(drafts),
      notes: [...new Set(items.flatMap((item) => ('notes' in item ? item.notes : [])))],
    };
  },
  about: ({ operands, group }) => (group ? [group] : operands),
  redirect(frame, entity, circumstances) {
    if (amountKey(entity, circumstances) === undefined || frame.group || frame.operands.length !== 2)
      return undefined;
    const { facts } = circumstances.catalogue;
    const family = (each: Entity) => (each.kind === 'key' ? facts.get(each.key)?.family : undefined);
    const place = frame.operands.findIndex(
      (operand) => family(operand) !== undefined && family(operand) === family(entity),
    );
    return place < 0 ? undefined : { ...frame, operands: frame.operands.with(place, entity) };
  },
});

/** "Does A exceed B?", understood by the name of their difference: which is the higher is said. */
function endsOf(reading: Reading, { catalogue }: Circumstances): Entity[] | undefined {
  const [only, ...others] = reading.entities;
  if (only?.kind !== 'key' || others.length > 0 || !comparisonAsked(reading)) return undefined;
  return differenceOf(catalogue.formulas.get(only.key))?.map(keyEntity);
}

function isBudgetedPart(entity: Entity, { evaluation, catalogue }: Circumstances): boolean {
  if (entity.kind !== 'key' || catalogue.metrics.has(entity.key)) return false;
  const executed = `.executed.${lastOf(entity.key)}`;
  return isPart(entity.key) && evaluation.absent.some(({ key }) => key.endsWith(executed));
}

/** Where one amount became the other, the difference is a change, and which way it went is said. */
function* changeBetween({ operands, unit }: Frame, desk: Desk): Asking<Draft[]> {
  const keys = operands.map((entity) => amountKey(entity, desk));
  const change = changes(desk.catalogue).find(
    ({ after, before }) => keys.length === 2 && keys.includes(after) && keys.includes(before),
  );
  if (!change) return [];
  const { items } = yield* lookUp(desk.evaluation.id, [change.key]);
  const [item] = items;
  return item ? [yield* describe(item, { attribute: 'value', unit }, desk)] : [];
}

const ofSeveral: ReadonlySet<Operation> = new Set(['max', 'min', 'average', 'distance', 'difference']);

/** "How many times A is B" asks for B over A: the first named stands right behind the question, "is" between the two. */
function inverted({ tokens, mentions, marked, at, slice }: Reading): boolean {
  const [first, second] = mentions;
  const [asked] = at('ratio');
  if (!first || !second || asked === undefined || asked > first.from) return false;
  const between = (from: number, to: number) => slice(tokens[from]?.end ?? 0, tokens[to]?.start ?? 0);
  return (
    marked('copula', 'anywhere', between(first.to - 1, second.from)) &&
    tokens
      .slice(asked + 1, first.from)
      .every(
        ({ senses, text }) =>
          senses.some(({ role }) => role === 'filler') && !marked('copula', 'anywhere', text),
      )
  );
}

/** The figure to reckon with: of an indicator its target. */
export function amountOf(item: Item): FigureRef | undefined {
  return workedOut(item) ?? targetOf(item);
}

function missing(items: readonly Item[], desk: Desk): Draft {
  const absent = items.filter((item) => item.found === 'absent');
  return joinDrafts(absent.map((item) => say(desk, 'absent', { item, see: [] }, { kind: 'not_in_data' })));
}

function isBound({ at, tokens }: Reading): boolean {
  return [...at('max'), ...at('min')].some((index) =>
    tokens.slice(index + 1, index + 3).some(({ senses }) => senses.some(({ atom }) => atom === 'ask.amount')),
  );
}
