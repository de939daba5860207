// What a question asks to be reckoned, and from which amounts: how shares, sums, differences and the like are understood.
import { differenceOf } from '../../../evaluation/formula-shape.ts';
import { isPart, lastOf } from '../../../evaluation/key-path.ts';
import type { Unit } from '../../../evaluation/unit.ts';
import type { Circumstances } from '../construction.ts';
import { amountKey, dimensionOfAmount, isStated, keyEntity, sameEntity } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { apart, type Reading } from '../reading.ts';
import { asksOneUnit, unitAsked, unitCues } from '../unit-asked.ts';
import { comparisonAsked } from './asked-comparison.ts';
import { rateOf } from './claimed.ts';
import { members } from './listing.ts';
import { onBase } from './meant.ts';
import { isUseOfPart, membersApart, partsOnly, spentOf } from './operands.ts';
import { operationsOf } from './operations.ts';
import { asksSmaller, orderOf } from './order-of-size.ts';
import { addendsOf, isBrokenDown, partsOf, totalOf } from './parts.ts';
import { between, commonWhole, type Frame, type Operation, ofSomething, share } from './shares.ts';
import { withLast } from './told-last.ts';

/** Nothing where something else is asked, or where it is not clear what is to be reckoned with what. */
export function arithmeticAsked(reading: Reading, circumstances: Circumstances): Frame | undefined {
  if (
    !reading.complete ||
    !asksOneUnit(reading) ||
    !reading.only(...asking, ...beside(reading)) ||
    !reading.numbers.every((number) => isStated(number, reading.entities, circumstances.evaluation))
  )
    return undefined;
  const ends = endsOf(reading, circumstances);
  if (ends) return { operations: ['difference'], operands: ends };
  const operations = operationsOf(reading, circumstances);
  if (operations.length === 0 || isUnclear(reading, operations, circumstances)) return undefined;
  const unit = unitAsked(reading);
  const group = reading.entities.find((entity) => entity.kind === 'group');
  // 产出指标一共几个, 产出类占几个 count them; nothing is reckoned from their targets.
  if (group && reading.has('count') && (operations.includes('sum') || operations.includes('share')))
    return undefined;
  if (group && reading.entities.length === 1) return ofGroup(group, operations, unit, reading, circumstances);
  const named = namedIn(reading, operations, circumstances);
  if (isUseOfPart(reading, named, circumstances)) return undefined;
  const ofTotal = addedUp(named, operations, unit, reading, circumstances);
  if (ofTotal) return ofTotal === 'unclear' ? undefined : ofTotal;
  const amounts = named.filter((entity) => amountKey(entity, circumstances) !== undefined);
  const isAll = amounts.length === named.length;
  const shared = isAll && operations.includes('share') && sharing(amounts, reading, circumstances);
  if (shared) return { operations, operands: shared, unit };
  return isAll ? ofAmounts(amounts, operations, unit, reading, circumstances) : undefined;
}

const asking = [
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
];

/** Cues that make sense only beside others. */
function beside(reading: Reading): string[] {
  return [
    // "What percentage of A does B represent?"
    ...(reading.has('share') ? ['stand_for'] : []),
    // 最高的是谁, of things.
    ...(reading.has('max', 'min') ? ['ask.who'] : []),
  ];
}

/** "Does A exceed B?", understood by the name of their difference: which is the higher is said. */
function endsOf(reading: Reading, { catalogue }: Circumstances): Entity[] | undefined {
  const [only, ...others] = reading.entities;
  if (only?.kind !== 'key' || others.length > 0 || !comparisonAsked(reading)) return undefined;
  return differenceOf(catalogue.formulas.get(only.key))?.map(keyEntity);
}

/** Whether two questions are in one, or what is asked is no calculation with what is named. */
function isUnclear(
  reading: Reading,
  operations: readonly Operation[],
  circumstances: Circumstances,
): boolean {
  const { mentions, entities, numbers, has, marked } = reading;
  if (
    mentions.length > 1 &&
    !apart(reading) &&
    !isBrokenDown(reading, circumstances) &&
    !has('share', 'ratio', 'reach', 'convert', 'unit.percent')
  )
    return true;
  if (marked('relative') && (mentions.length !== 2 || numbers.length > 0)) return true;
  // 最多有多少是货物: how much it can be at most, not which is the most.
  if (has('max', 'min') && has('ask.amount') && isBound(reading)) return true;
  if (has('not') || isTakenTwice(reading)) return true;
  // 少多少？是几倍？ are two questions, each with its own order.
  if (operations.includes('ratio') && has('difference', 'up', 'down')) return true;
  // An average is that of just the amounts that are named, not of all that a name may mean.
  if (operations.includes('average') && entities.some(({ kind }) => kind === 'family')) return true;
  // Targets reckoned with are no results.
  return has('actual', 'spend') && entities.some(({ kind }) => kind === 'indicator' || kind === 'group');
}

function isBound({ at, tokens }: Reading): boolean {
  return [...at('max'), ...at('min')].some((index) =>
    tokens.slice(index + 1, index + 3).some(({ senses }) => senses.some(({ atom }) => atom === 'ask.amount')),
  );
}

/** 甲减乙减丙. */
function isTakenTwice({ text, pattern }: Reading): boolean {
  const minus = pattern('says_minus');
  return new RegExp(`${minus}.*${minus}`).test(text);
}

/** Of all that a group holds. */
function ofGroup(
  group: Entity,
  operations: Operation[],
  unit: Unit | undefined,
  reading: Reading,
  circumstances: Circumstances,
): Frame | undefined {
  const operands = members(group, circumstances).filter((entity) => amountKey(entity, circumstances));
  // 三项里哪个最低，比另外两个低多少
  const fits = (count: number) =>
    count === operands.length || (count === operands.length - 1 && reading.has('other', 'more'));
  return operands.length > 1 && reading.counts.every(fits)
    ? { operations, operands, group, unit }
    : undefined;
}

/** What is named, each as the amounts it is reckoned with. */
function namedIn(reading: Reading, operations: Operation[], circumstances: Circumstances): Entity[] {
  const named = onBase(reading.entities, circumstances).flatMap((entity): Entity[] => {
    if (entity.kind === 'finding' && reading.has('unit.percent'))
      return [rateOf(entity, circumstances) ?? entity];
    if (entity.kind !== 'family' || operations.includes('sum')) return [entity];
    // 支出比预算少了吗: beside something else the whole is meant.
    const isOfWhole =
      operations.includes('share') || (operations.includes('difference') && reading.mentions.length === 2);
    const [total, ...others] = isOfWhole ? totalOf(entity.members, circumstances) : [];
    if (total && others.length === 0) return [total];
    return operations.includes('share') ? [entity] : membersApart(entity.members, operations, circumstances);
  });
  const spent = spentOf(reading, named, operations, circumstances);
  return spent ? named.toSpliced(spent.at, 0, spent.entity) : named;
}

/** 三项成本上限里最高的: of a total, what it adds up; nothing where no total is meant so. */
function addedUp(
  named: readonly Entity[],
  operations: Operation[],
  unit: Unit | undefined,
  reading: Reading,
  circumstances: Circumstances,
): Frame | 'unclear' | undefined {
  const totals = named.filter((entity) => addendsOf(entity, circumstances).length > 0);
  const added = addendsOf(totals[0], circumstances);
  if (added.length < 2) return undefined;
  const within = named.every(
    (entity) => totals.includes(entity) || added.some((each) => sameEntity(each, entity)),
  );
  // 最高的成本上限比党建的高多少: one of them named beside it is one of the others.
  if (!within) return reading.has('max', 'min') ? 'unclear' : undefined;
  const isMeant =
    (named.length === 1 || reading.has('max', 'min')) &&
    // 两项8万元的上限: not all of them are meant.
    reading.numbers.length === 0 &&
    operations.every((each) => ofSeveral.has(each));
  if (!isMeant) return undefined;
  return reading.counts.every((count) => count === added.length || reading.has('other'))
    ? { operations, operands: added, unit }
    : 'unclear';
}

const ofSeveral: ReadonlySet<Operation> = new Set(['max', 'min', 'average', 'distance', 'difference']);

/** The parts with the whole they have in common, or the one with what was told before. */
function sharing(amounts: Entity[], reading: Reading, circumstances: Circumstances): Entity[] | undefined {
  const isOfTheOther = amounts.length === 2 && reading.marked('copula', 'anywhere', between(reading));
  const common = commonWhole(amounts, circumstances);
  // 采购预算与调整后预算的比例: of the one to the other, unless the two make up a whole.
  const parts = common ? partsOf(common, circumstances) : [];
  const makeUp = amounts.every((amount) => parts.some((part) => sameEntity(part, amount)));
  const isRatio = amounts.length === 2 && reading.marked('ratio_noun', 'atEnd') && !makeUp;
  const whole = ofSomething(reading) || isOfTheOther || isRatio ? undefined : common;
  if (whole) return [...amounts, whole];
  return amounts.length === 1 ? withLast(amounts, reading, circumstances) : undefined;
}

/** Of two amounts or more. */
function ofAmounts(
  named: Entity[],
  operations: Operation[],
  unit: Unit | undefined,
  reading: Reading,
  circumstances: Circumstances,
): Frame | undefined {
  // Named twice, a thing is not set against itself.
  if (new Set(named.map((entity) => amountKey(entity, circumstances))).size < 2) return undefined;
  if (new Set(named.map((entity) => dimensionOfAmount(entity, circumstances))).size > 1) return undefined;
  const isDifference = operations.includes('difference');
  const amounts = isDifference && named.length > 2 ? partsOnly(named, circumstances) : named;
  // 决算比年初少多少，跟调整后比呢: each clause has its own two.
  if (isDifference && amounts.length > 2 && reading.marked('set_beside')) return undefined;
  if (operations.includes('share')) return share(reading, amounts, operations, unit, circumstances);
  if (operations.includes('ratio') && (amounts.length > 2 || reading.marked('times_less'))) return undefined;
  // 货物比服务多花了多少: what was spent on them is not in the data, and their budgets are no answer.
  if (reading.said.has('spend') && amounts.some((entity) => isBudgetedPart(entity, circumstances)))
    return undefined;
  const asked = isDifference ? comparisonAsked(reading) : undefined;
  // Of three that are compared, no two are left out.
  if (amounts.length > 2 && isDifference && !asked && !reading.has('difference'))
    return { operations: ['order'], operands: amounts, unit };
  return {
    operations,
    operands: inverted(reading) ? amounts.toReversed() : amounts,
    unit,
    asked,
    excess: operations.includes('ratio') && reading.marked('times_more'),
    order: orderOf(reading, operations, circumstances),
    smaller: asksSmaller(reading),
    subject: reading.marked('compares', 'anywhere', between(reading)),
  };
}

function isBudgetedPart(entity: Entity, { evaluation, catalogue }: Circumstances): boolean {
  if (entity.kind !== 'key' || catalogue.metrics.has(entity.key)) return false;
  const executed = `.executed.${lastOf(entity.key)}`;
  return isPart(entity.key) && evaluation.absent.some(({ key }) => key.endsWith(executed));
}

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
