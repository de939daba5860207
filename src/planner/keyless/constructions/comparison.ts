// One figure of several evaluations: which is highest or lowest, their order, middle, difference, the way through the years.
import { type Decimal, decimal } from '../../../evaluation/decimal.ts';
import type { Place } from '../../planner.ts';
import type { Action, Circumstances, Desk, Draft } from '../construction.ts';
import { amountKey } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { attempt, countEvaluations } from '../requests.ts';
import type { Asked } from '../several-evaluations.ts';
import { joinDrafts, say } from '../wording.ts';
import { type Compared, compare, type RankedPlace } from './compared.ts';

export type Ask =
  | 'rank'
  | 'highest'
  | 'lowest'
  | 'best'
  | 'worst'
  | 'mean'
  | 'difference'
  | 'trend'
  | 'graded';

export interface Comparison {
  /** Of a name with several meanings all that are rates. */
  keys: string[];
  places: readonly Place[];
  ask: Ask;
  /** How many of the highest or lowest are asked for. */
  count: number;
  /** Of which grade. */
  grade?: string | undefined;
}

/** What is asked of the evaluations; undefined where a word of it is not understood. */
export function understandComparison(
  reading: Reading,
  { places, of }: Asked,
  circumstances: Circumstances,
): Comparison | undefined {
  if (reading.unknown.length > 0 || reading.numbers.length + reading.counts.length > 1) return undefined;
  if (!reading.only(...known) || reading.entities.length < reading.mentions.length) return undefined;
  const grades = reading.entities.flatMap((entity) => (entity.kind === 'grade' ? [entity.grade] : []));
  const measures = reading.entities.filter(({ kind }) => kind !== 'grade');
  const [grade] = grades;
  if (grade && grades.length === 1 && measures.every(isOfScore))
    return { keys: ['score.total'], places, ask: 'graded', count: 1, grade };
  if (grade) return undefined;
  const keys = keysOf(measures, reading, circumstances);
  const count = countIn(reading);
  const ask = askOf(reading, of, places, count);
  return keys && ask && count !== undefined ? { keys, places, ask, count: count || 1 } : undefined;
}

export function* actOnComparison({ keys, places, ask, count, grade }: Comparison, desk: Desk): Action {
  if (places.length > mostCompared) {
    const count = yield* countEvaluations();
    return say(desk, 'compared_too_many', { count }, { kind: 'clarify' });
  }
  const drafts: Draft[] = [];
  for (const key of keys) {
    const compared = yield* attempt(
      compare(
        key,
        places.map(({ evaluation }) => evaluation),
      ),
    );
    if (compared) drafts.push(drafted(compared, { ask, count, grade }, desk));
  }
  return drafts.length > 0 ? joinDrafts(drafts) : say(desk, 'cannot', {}, { kind: 'not_in_data' });
}

/** As many as the tool takes at once. */
const mostCompared = 60;

function drafted(
  compared: Compared,
  { ask, count, grade }: Pick<Comparison, 'ask' | 'count' | 'grade'>,
  desk: Desk,
): Draft {
  const { ranked, unlike, missing } = compared;
  const all = [...ranked, ...unlike, ...missing];
  const [year] = [...new Set(all.map((each) => each.year))].toSorted((a, b) => a - b);
  const sameYear = all.every((each) => each.year === year);
  const chosen = chosenOf(ranked, ask, count);
  const common = {
    ...compared,
    year,
    sameYear,
    chosen,
    others: ranked.filter((each) => !chosen.includes(each)),
    ask,
    brief: count > 1,
    tail: say(desk, 'compared_tail', { unlike, missing, sameYear }).prose,
  };
  if (ask === 'graded') return graded(common, grade, desk);
  return say(desk, `compared_${ask === 'trend' ? 'trend' : shapeOf(ask)}`, {
    ...common,
    through: [...ranked].toSorted((a, b) => a.year - b.year),
  });
}

function graded(common: Compared & object, grade: string | undefined, desk: Desk): Draft {
  const bands = desk.catalogue.grades?.bands ?? [];
  const at = bands.findIndex((band) => band.grade.zh === grade);
  const above = bands[at - 1];
  const isIn = (value: Decimal): boolean =>
    value.gte(decimal(bands[at]?.from ?? '0')) && !(above && value.gte(decimal(above.from)));
  const inGrade = common.ranked.filter(({ value }) => isIn(decimal(value.value)));
  return say(desk, 'compared_graded', { ...common, inGrade, grade: bands[at]?.grade[desk.language] });
}

function shapeOf(ask: Exclude<Ask, 'trend' | 'graded'>): 'ranked' | 'extreme' | 'middle' | 'apart' {
  switch (ask) {
    case 'rank':
      return 'ranked';
    case 'highest':
    case 'lowest':
    case 'best':
    case 'worst':
      return 'extreme';
    case 'mean':
      return 'middle';
    case 'difference':
      return 'apart';
  }
}

/** Those asked for, and whoever is level with the last of them. */
function chosenOf(ranked: readonly RankedPlace[], ask: Ask, count: number): RankedPlace[] {
  const order = ordered(ranked, ask);
  const last = order[count - 1] ?? order.at(-1);
  return order.filter(({ value }, index) => index < count || value.value === last?.value.value);
}

function ordered(ranked: readonly RankedPlace[], ask: Ask): RankedPlace[] {
  const byValue = ranked.toSorted((a, b) => decimal(b.value.value).cmp(decimal(a.value.value)));
  switch (ask) {
    case 'highest':
      return byValue;
    case 'lowest':
      return byValue.toReversed();
    case 'worst':
      return ranked.toReversed();
    case 'best':
    case 'rank':
    case 'mean':
    case 'difference':
    case 'trend':
    case 'graded':
      return [...ranked];
  }
}

function keysOf(
  measures: readonly Entity[],
  reading: Reading,
  circumstances: Circumstances,
): string[] | undefined {
  const [measure, ...others] = measures;
  if (others.length > 0) return undefined;
  if (!measure) return reading.has('score', 'ask.points') ? ['score.total'] : undefined;
  const keys = keysOfOne(measure, reading, circumstances);
  return keys.length > 0 ? keys : undefined;
}

function keysOfOne(measure: Entity, reading: Reading, circumstances: Circumstances): string[] {
  switch (measure.kind) {
    case 'family': {
      const rates = measure.members.filter((key) => circumstances.catalogue.metrics.get(key)?.unit === '%');
      return (rates.length > 0 ? rates : measure.members).slice(0, 3);
    }
    case 'key':
      return isOfScore(measure) ? ['score.total'] : [amountKey(measure, circumstances) ?? []].flat();
    case 'indicator':
      return [`${measure.key}.${reading.has('actual') && !reading.has('score') ? 'actual' : 'score'}`];
    case 'dimension':
      return [`${measure.key}.score`];
    case 'group': {
      const own = circumstances.evaluation.dimensions.find(({ names }) => names.zh.includes(measure.name));
      return own ? [`${own.key}.score`] : [];
    }
    case 'finding':
    case 'list':
    case 'item':
    case 'grade':
      return [];
  }
}

/** Whether a name stands for something that has a value of its own in each evaluation. */
export function isMeasure(entity: Entity, circumstances: Circumstances): boolean {
  switch (entity.kind) {
    case 'key':
      return isOfScore(entity) || amountKey(entity, circumstances) !== undefined;
    case 'family':
    case 'indicator':
    case 'dimension':
    case 'grade':
      return true;
    case 'group':
      return entity.level === 1;
    case 'finding':
    case 'list':
    case 'item':
      return false;
  }
}

function isOfScore(entity: Entity): boolean {
  return entity.kind === 'key' && (entity.key === 'score.total' || entity.key === 'score.grade');
}

/** How many are asked for, 0 where no number is named; undefined where the number can be none of that kind. */
function countIn({ numbers, counts }: Reading): number | undefined {
  const value = numbers[0] ? Number(numbers[0].value) : (counts[0] ?? 0);
  return Number.isInteger(value) && value >= 0 && value <= mostCompared ? value : undefined;
}

function askOf(
  reading: Reading,
  of: Asked['of'],
  places: readonly Place[],
  count: number | undefined,
): Ask | undefined {
  const { has } = reading;
  if (has('comparing.mean', 'comparing.median')) return 'mean';
  const isPair = new Set(places.map(({ department }) => department)).size === 2 && of === 'departments';
  if (isPair && has('difference', 'compare', 'comparing.apart', 'max', 'min')) return 'difference';
  if (has('comparing.bottom') && (count || !has('max'))) return has('comparing.worst') ? 'worst' : 'lowest';
  if (has('comparing.worst')) return 'worst';
  if (has('min')) return 'lowest';
  if (has('comparing.rank') && !count) return 'rank';
  if (has('max') || (has('comparing.top') && count)) return 'highest';
  if (has('comparing.best')) return 'best';
  if (of === 'years' && !has('ask.year')) return 'trend';
  if (has('comparing.trend') && of === 'years') return 'trend';
  return has('comparing.each', 'compare', 'ask.amount', 'ask.points', 'list', 'ask.what', 'ask.which') ||
    isPair
    ? 'rank'
    : undefined;
}

const known = [
  'comparing.rank',
  'comparing.top',
  'comparing.bottom',
  'comparing.worst',
  'comparing.best',
  'comparing.mean',
  'comparing.median',
  'comparing.trend',
  'comparing.each',
  'comparing.apart',
  'comparing.rated',
  'max',
  'min',
  'compare',
  'difference',
  'ask.which',
  'ask.what',
  'ask.amount',
  'ask.points',
  'ask.how',
  'ask.year',
  'score',
  'grade.of',
  'up',
  'down',
  'direction',
  'list',
  'more',
  'actual',
  'previous',
  'count',
];
