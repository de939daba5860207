// What a question asks to be listed or counted, and of what kind: how "which are …" and "how many …" are understood.
import { comparators, type Evaluation } from '../../../evaluation/shape.ts';
import type { StatedNumber } from '../../planner.ts';
import type { Circumstances } from '../construction.ts';
import { indicatorsOf } from '../entities.ts';
import { ordinalIn } from '../ordinal.ts';
import type { Reading } from '../reading.ts';
import type { IndicatorFilter } from '../requests.ts';
import { isYesNo } from '../yes-no.ts';
import { aimedInWords, asksWhich, isEvery, oneOf, type Subject, subjectsOf } from './listed.ts';

export interface ListingFrame {
  subjects: Subject[];
  count: boolean;
  ordinal?: number | undefined;
  /** Key of the one that is asked for by its place. */
  one?: string | undefined;
  counted?: { id: string; value: string } | undefined;
  /** How many the asker takes all of them to be: "of the 25". */
  outOf?: { id: string; value: string } | undefined;
  /** Whether just so many are asserted. */
  exact: boolean;
  /** Whether what was lost is asked for beside the weight. */
  lost: boolean;
  attribute: 'target' | 'actual' | 'score' | 'weight';
}

/** Nothing where something else is asked, or more than a list can say. */
export function listingAsked(reading: Reading, { evaluation }: Circumstances): ListingFrame | undefined {
  const sign = signIn(reading);
  // 目标值是100%的有哪些: a target is said, so that indicators are meant.
  const byTarget = reading.numbers.length === 1 && reading.said.has('target') && asksWhich(reading);
  if (!reading.complete || (reading.entities.length === 0 && !sign && !byTarget)) return undefined;
  if (!reading.only(...asking, ...beside(reading))) return undefined;
  const named = reading.entities.length > 0 ? subjectsOf(reading) : everyIndicator;
  const ordinal = ordinalIn(reading);
  const [number, ...others] = reading.numbers.filter(({ value }) => value !== String(ordinal));
  if (!named || others.length > 0 || saysMore(named, number, reading, evaluation)) return undefined;
  // "By when" asks for the deadlines among them, a number for those whose target it is.
  const filter: IndicatorFilter = {
    ...(reading.has('ask.when') && { type: 'time' }),
    ...(number && { target: number.id }),
    ...(sign && { comparator: sign }),
    ...aimedInWords(reading, evaluation),
  };
  const asked = narrowed(named, filter, reading);
  const outOf = reading.counted.find((each) => reading.before(each, 'out_of'));
  const subjects = [...wholeOf(named, asked, filter, reading), ...asked];
  return {
    subjects,
    count:
      (reading.has('count') || (reading.counted.length > 0 && isAsserted(reading))) &&
      !reading.has('target', 'list', 'ask.which', 'ask.what'),
    ordinal,
    one: oneOf(subjects, ordinal, evaluation),
    counted: reading.counted.find((each) => each !== outOf),
    outOf,
    exact: isAsserted(reading),
    lost: reading.has('deduction'),
    attribute: attributeOf(reading),
  };
}

const asking = [
  'ask.amount',
  'ask.what',
  'ask.which',
  'list',
  'count',
  'target',
  'sum',
  'actual',
  'score',
  'weight',
  'ask.who',
  'ask.yesno',
  'ask.when',
  'summary',
  'need',
  'reach',
  'per',
  'max',
  'min',
  'breakdown',
];

/** Cues that make sense only beside others. */
function beside(reading: Reading): string[] {
  return [
    ...(reading.has('weight') ? ['deduction'] : []),
    // 产出类占几个: how many of them, no part of anything.
    ...(reading.has('count') && reading.counted.length === 0 ? ['share'] : []),
    // 报告列了五个问题对吧: the number is put right.
    ...(reading.counted.length > 0 ? ['verify'] : []),
  ];
}

const everyIndicator: Subject[] = [{ of: 'indicators', filter: {} }];

/** Whether a time, a number, a place or a score is said of what has none in a list. */
function saysMore(
  named: readonly Subject[],
  number: StatedNumber | undefined,
  reading: Reading,
  evaluation: Evaluation,
): boolean {
  const all = (of: Subject['of']) => named.every((subject) => subject.of === of);
  // Only indicators have a time of their own in a list.
  if (reading.has('ask.when') && !all('indicators')) return true;
  // Numbers of things have no time of their own, only beside those that set one for the same.
  const asked = reading.entities.flatMap((entity) => indicatorsOf(entity, evaluation));
  if (reading.has('ask.when') && asked.length > 0 && !asked.some(({ type }) => type === 'time')) return true;
  // A limit is no target: 低于10 and "above 10" pick others than those at ten.
  if (number && bounding.some((mark) => reading.before(number, mark) || reading.after(number, mark)))
    return true;
  if (number && (!all('indicators') || !asksWhich(reading))) return true;
  if (reading.has('max', 'min') && !all('levels')) return true;
  return reading.has('score', 'weight') && !all('indicators');
}

const bounding = ['exceeding', 'falling_short', 'above', 'below', 'beneath', 'within', 'upwards'];

/** Only those of the indicators that are meant; of the levels the one with most. */
function narrowed(named: readonly Subject[], filter: IndicatorFilter, reading: Reading): Subject[] {
  const most = reading.has('max') ? 'most' : reading.has('min') ? 'fewest' : undefined;
  return named.map((subject) => {
    if (subject.of === 'indicators') return { ...subject, filter: { ...subject.filter, ...filter } };
    return subject.of === 'levels' ? { ...subject, most } : subject;
  });
}

/** What is counted all together before those that are asked for. */
function wholeOf(
  named: readonly Subject[],
  asked: readonly Subject[],
  filter: IndicatorFilter,
  reading: Reading,
): Subject[] {
  const isNarrowed = Object.keys(filter).length > 0;
  const isTwice = reading.at('count').length > 1;
  // "How many are there, and how many of them are at 100%" asks for both.
  const among =
    isTwice && isNarrowed
      ? named.flatMap((subject) =>
          subject.of === 'indicators' ? [{ ...subject, whole: true as const }] : [],
        )
      : [];
  // 一共多少个三级指标，其中产出类几个
  const isOfGroups =
    isTwice &&
    !isNarrowed &&
    named.every((subject) => subject.of === 'indicators' && subject.group) &&
    reading.tokens.some(({ senses }) => senses.some(({ atom }) => atom === 'l:indicator'));
  if (isOfGroups) return [{ of: 'indicators', filter: {}, whole: true }];
  const subjects = [...among, ...asked];
  const all = subjects.length > 1 ? subjects.every(({ of }) => of === 'indicators') : subjects.every(isEvery);
  return reading.has('count') && reading.has('sum') && all ? [{ of: 'levels', level: 1 }, ...among] : among;
}

/** 指标值是“≤”的有几个: the indicators of that comparator. */
function signIn(reading: Reading): IndicatorFilter['comparator'] {
  if (!reading.has('ask.which', 'count', 'list') || reading.numbers.length > 0) return undefined;
  return comparators.find((sign) => reading.marked(`sign ${sign}`));
}

/** 有14个吗: just so many are said to be there. */
export function isAsserted({ has, marked }: Reading): boolean {
  return has('verify', 'ask.yesno') || marked('ends_yes_no', 'atEnd') || marked('asserts');
}

/** Whether something was reached: a question of yes and no with a word of reaching. */
export function isAchieved(reading: Reading): boolean {
  const { has, marked } = reading;
  return isYesNo(reading) && has('actual', 'reach') && !has('need', 'if') && !marked('future', 'anywhere');
}

function attributeOf(reading: Reading): ListingFrame['attribute'] {
  if (reading.has('weight')) return 'weight';
  if (reading.has('score')) return 'score';
  // "Did they hit the target?" asks for the result, whatever the target is.
  if (isAchieved(reading)) return 'actual';
  // By when they have to be met: that is the target.
  return reading.has('actual') && !reading.said.has('target') && !reading.has('need', 'ask.when')
    ? 'actual'
    : 'target';
}
