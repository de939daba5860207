// "Which are …" and "how many …": indicators by level, group and kind, problems, recommendations, goals, tasks.
import { comparators } from '../../../evaluation/shape.ts';
import type { IndicatorRef } from '../../../tools/shapes.ts';
import { type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { indicatorsOf } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import { numeral } from '../numeral.ts';
import type { Reading } from '../reading.ts';
import { type Asking, type IndicatorFilter, listFindings, listIndicators, lookUp } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { isYesNo } from '../yes-no.ts';
import { miscounted } from './describe.ts';
import {
  aimedInWords,
  asksWhich,
  isEvery,
  oneOf,
  placeOf,
  type Subject,
  subjectOf,
  subjectsOf,
} from './listed.ts';

export interface ListingFrame {
  subjects: Subject[];
  count: boolean;
  ordinal?: number | undefined;
  /** Key of the one that is asked for by its place. */
  one?: string | undefined;
  counted?: { id: string; value: string } | undefined;
  /** Whether just so many are asserted. */
  exact: boolean;
  /** Whether what was lost is asked for beside the weight. */
  lost: boolean;
  attribute: 'target' | 'actual' | 'score' | 'weight';
}

export const listing = construction<ListingFrame>({
  name: 'listing',
  understand(reading, { evaluation }) {
    const sign = signIn(reading);
    if (!reading.complete || (reading.entities.length === 0 && !sign)) return undefined;
    if (
      !reading.only(
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
        ...(reading.has('weight') ? ['deduction'] : []),
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
        // 产出类占几个: how many of them, no part of anything.
        ...(reading.has('count') && reading.counted.length === 0 ? ['share'] : []),
        // 报告列了五个问题对吧: the number is put right.
        ...(reading.counted.length > 0 ? ['verify', 'sum'] : []),
      )
    )
      return undefined;
    const found = reading.entities.length > 0 ? subjectsOf(reading) : everyIndicator;
    const ordinal = ordinalIn(reading.text);
    const [number, ...others] = reading.numbers.filter(({ value }) => value !== String(ordinal));
    if (!found || others.length > 0) return undefined;
    // Only indicators have a time of their own in a list.
    if (reading.has('ask.when') && found.some(({ of }) => of !== 'indicators')) return undefined;
    // Numbers of things have no time of their own, only beside those that set one for the same.
    const asked = reading.entities.flatMap((entity) => indicatorsOf(entity, evaluation));
    if (reading.has('ask.when') && asked.length > 0 && !asked.some(({ type }) => type === 'time'))
      return undefined;
    // A limit is no target: 低于10 and "above 10" pick others than those at ten.
    if (number && bounding.some((mark) => reading.before(number, mark) || reading.after(number, mark)))
      return undefined;
    if (number && (!found.every(({ of }) => of === 'indicators') || !asksWhich(reading))) return undefined;
    if (reading.has('max', 'min') && !found.every(({ of }) => of === 'levels')) return undefined;
    if (reading.has('score', 'weight') && found.some(({ of }) => of !== 'indicators')) return undefined;
    // "By when" asks for the deadlines among them, a number for those whose target it is.
    const narrowed: IndicatorFilter = {
      ...(reading.has('ask.when') && { type: 'time' }),
      ...(number && { target: number.id }),
      ...(sign && { comparator: sign }),
      ...aimedInWords(reading, evaluation),
    };
    const most = reading.has('max') ? 'most' : reading.has('min') ? 'fewest' : undefined;
    const subjects = found.map(
      (subject): Subject =>
        subject.of === 'indicators'
          ? { ...subject, filter: { ...subject.filter, ...narrowed } }
          : subject.of === 'levels'
            ? { ...subject, most }
            : subject,
    );
    // "How many are there, and how many of them are at 100%" asks for both.
    if (reading.at('count').length > 1 && Object.keys(narrowed).length > 0)
      subjects.unshift(
        ...found.flatMap((subject) =>
          subject.of === 'indicators' ? [{ ...subject, whole: true as const }] : [],
        ),
      );
    // 一共多少个三级指标，其中产出类几个
    const wholeToo =
      reading.at('count').length > 1 &&
      Object.keys(narrowed).length === 0 &&
      found.every((subject) => subject.of === 'indicators' && subject.group) &&
      reading.tokens.some(({ senses }) => senses.some(({ atom }) => atom === 'l:indicator'));
    if (wholeToo) subjects.unshift({ of: 'indicators', filter: {}, whole: true });
    const all =
      subjects.length > 1 ? subjects.every(({ of }) => of === 'indicators') : subjects.every(isEvery);
    if (reading.has('count') && reading.has('sum') && all && !wholeToo)
      subjects.unshift({ of: 'levels', level: 1 });
    return {
      subjects,
      count:
        (reading.has('count') || (reading.counted.length > 0 && isAsserted(reading))) &&
        !reading.has('target', 'list', 'ask.which', 'ask.what'),
      ordinal,
      one: oneOf(subjects, ordinal, evaluation),
      counted: reading.counted[0],
      exact: isAsserted(reading),
      lost: reading.has('deduction'),
      attribute: attributeOf(reading),
    };
  },
  *act(frame, desk) {
    const drafts: Draft[] = [];
    for (const subject of frame.subjects) drafts.push(yield* describe(subject, frame, desk));
    if (frame.lost) drafts.push(...(yield* scoresUnstated(desk)));
    return joinDrafts(drafts);
  },
  about: ({ subjects, one }) =>
    one
      ? [{ kind: 'finding', key: one }]
      : subjects.flatMap((subject) =>
          subject.of === 'indicators' && subject.group
            ? [subject.group]
            : subject.of === 'findings'
              ? [{ kind: 'list', of: subject.type } as const]
              : [],
        ),
  redirect(frame, entity, circumstances) {
    const subject = subjectOf(entity);
    if (subject) return { ...frame, subjects: [ofSameKind(subject, frame.subjects)], ordinal: undefined };
    const place = placeOf(entity, frame.subjects, circumstances);
    return place && { ...frame, ...place };
  },
});

/** 定量指标有几个 → 属于产出的呢: another group, of the same kind. */
function ofSameKind(subject: Subject, [before]: readonly Subject[]): Subject {
  const type = before?.of === 'indicators' ? before.filter.type : undefined;
  return subject.of === 'indicators' && subject.group && type
    ? { ...subject, filter: { ...subject.filter, type } }
    : subject;
}

const bounding = ['exceeding', 'falling_short', 'above', 'below', 'beneath', 'within', 'upwards'];

const everyIndicator: Subject[] = [{ of: 'indicators', filter: {} }];

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

function* describe(subject: Subject, frame: ListingFrame, desk: Desk): Asking<Draft> {
  switch (subject.of) {
    case 'indicators': {
      const { indicators, count, groups } = yield* listIndicators(desk.evaluation.id, subject.filter);
      const group = subject.group?.kind === 'group' ? subject.group : undefined;
      // Where none of a group is of that kind, the group still has its name.
      const { type: _, ...wholly } = subject.filter;
      const [member] =
        group && indicators.length === 0
          ? (yield* listIndicators(desk.evaluation.id, wholly)).indicators
          : indicators;
      const named = group && (group.level === 1 ? member?.level1 : member?.level2);
      const { attribute } = frame;
      const missing = attribute !== 'target' && indicators.every((each) => each[attribute] === undefined);
      const { target } = subject.filter;
      const data = {
        indicators: (frame.count && target === undefined) || subject.whole ? [] : indicators,
        // A count of some of them must say which.
        aimed: target === undefined ? undefined : { id: target },
        count,
        groups,
        named,
        type: subject.filter.type,
        comparator: subject.filter.comparator,
        attribute: frame.attribute,
        counted: frame.count,
      };
      const wrong = miscounted(frame.counted, count, desk, frame.exact);
      return missing
        ? say(desk, 'indicators_absent', data, { kind: 'not_in_data' })
        : joinDrafts([...wrong, say(desk, 'indicators', data)]);
    }
    case 'levels': {
      const { groups, count } = yield* listIndicators(
        desk.evaluation.id,
        subject.within === undefined ? {} : { level1: subject.within },
      );
      const shown =
        subject.level === 2 ? groups.filter(({ level2 }) => level2) : groups.filter(({ level2 }) => !level2);
      const sizes = shown.map(({ count: { value } }) => Number(value));
      const extreme = subject.most && (subject.most === 'most' ? Math.max(...sizes) : Math.min(...sizes));
      const first = shown.filter(({ count: { value } }) => Number(value) === extreme);
      return say(desk, 'levels', { groups: shown, level: subject.level, count, first, most: subject.most });
    }
    case 'findings': {
      const { findings: all, count } = yield* listFindings(desk.evaluation.id, subject.type);
      const findings = all
        .flatMap((item) => (item.found === 'finding' ? [item] : []))
        .filter((_, index) => frame.ordinal === undefined || index + 1 === frame.ordinal);
      if (findings.length === 0)
        return say(desk, 'no_such_finding', { type: subject.type }, { kind: 'not_in_data' });
      const measures = subject.type === 'task' ? yield* measuresOf(findings, desk) : [];
      const wrong = frame.ordinal === undefined ? miscounted(frame.counted, count, desk, frame.exact) : [];
      const listed = say(
        desk,
        'findings',
        { measures, findings, type: subject.type, count: frame.ordinal === undefined ? count : undefined },
        { notes: findings.flatMap(({ notes }) => notes) },
      );
      return joinDrafts([...wrong, listed]);
    }
  }
}

/** What each indicator lost is not known where its score is not. */
function* scoresUnstated(desk: Desk): Asking<Draft[]> {
  const { items } = yield* lookUp(desk.evaluation.id, ['indicators.scores']);
  return items.flatMap((item) =>
    item.found === 'absent' ? [say(desk, 'absent', { item, see: [] }, { kind: 'not_in_data' })] : [],
  );
}

/** The indicators that measure tasks, with their targets. */
function* measuresOf(
  findings: readonly { answers: readonly string[] }[],
  desk: Desk,
): Asking<IndicatorRef[]> {
  const keys = [...new Set(findings.flatMap(({ answers }) => answers))];
  if (keys.length === 0) return [];
  const { items } = yield* lookUp(desk.evaluation.id, keys);
  return items.flatMap((item) => (item.found === 'indicator' ? [item.indicator] : []));
}

/** "the second", 第二个, 问题三: which one of a list is meant. */
export function ordinalIn(text: string): number | undefined {
  const han =
    /第([一二三四五六七八九\d])(?:个|条|项|点)?|(?:问题|建议|任务)([一二三四五六七八九\d])(?![个条项共起般定下些样大类方点种家次句并栏一十百\d])/.exec(
      text,
    );
  const [, ordinal = '', counted, named] =
    /\b(first|second|third|fourth|fifth)\b|\b([1-5])(?:st|nd|rd|th)\b|\b(?:problem|issue|recommendation|suggestion)\s*(?:no\.?|number|#)?\s*(\d|one|two|three|four|five)\b/.exec(
      text,
    ) ?? [];
  const place = ['first', 'second', 'third', 'fourth', 'fifth'].indexOf(ordinal);
  return place >= 0 ? place + 1 : numeral(han?.[1] ?? han?.[2] ?? counted ?? named);
}

/** Indicators an entity stands for, as entities; for arithmetic over a group. */
export function members(entity: Entity, circumstances: Circumstances): Entity[] {
  return indicatorsOf(entity, circumstances.evaluation).map(({ key }) => ({ kind: 'indicator', key }));
}
