// Whether something is asserted: a number, a grade, how many, or which way something went.
import type { Circumstances } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { isDenied, isRhetorical } from '../turned.ts';
import { asksWhether } from '../yes-no.ts';
import { isSomewhere } from './claimed.ts';
import type { Direction } from './direction.ts';
import { isRange } from './threshold.ts';

/** Whether the asker holds something to be so, and nothing else is said that would have to be understood. */
export function isClaim(
  direction: Direction | undefined,
  reading: Reading,
  circumstances: Circumstances,
): boolean {
  const moved = isMove(direction, reading, circumstances);
  return (
    (moved || isAsserted(direction, reading)) &&
    !isNotOfTheValue(reading, circumstances) &&
    !asksElse(reading, moved) &&
    reading.only(
      ...known,
      // 是不是太低了: what one thinks of a single figure is no comparison.
      ...(reading.mentions.length === 1 && reading.numbers.length > 0 ? ['compare'] : []),
    )
  );
}

/** 从36.06涨到11.07，涨了多少: both ends are stated, and which way is asserted. */
function isMove(direction: Direction | undefined, reading: Reading, circumstances: Circumstances): boolean {
  return (
    direction !== undefined &&
    reading.numbers.length === 2 &&
    reading.has('ask.amount', 'share', 'ask.why') &&
    reading.entities.every((entity) => entity.kind === 'family' && entity.key === 'family.budget') &&
    reading.numbers.every(({ value }) => isSomewhere(value, circumstances))
  );
}

function isAsserted(direction: Direction | undefined, reading: Reading): boolean {
  const asking =
    reading.has('verify', 'hearsay', 'ask.why', 'ask.yesno', 'actual', 'spend') ||
    reading.marked('asserts') ||
    isRhetorical(reading) ||
    reading.marked('opens_assertion', 'atStart');
  return (
    asking &&
    (isCount(reading) ||
      isGrade(reading) ||
      reading.numbers.length > 0 ||
      (direction !== undefined && reading.has('verify', 'ask.why', 'ask.yesno')))
  );
}

function isCount(reading: Reading): boolean {
  return (
    reading.counts.length > 0 &&
    reading.has('verify', 'actual') &&
    reading.entities.every(({ kind }) => kind === 'indicator') &&
    reading.entities.length > 0
  );
}

function isGrade(reading: Reading): boolean {
  return (
    reading.numbers.length === 0 &&
    (asksWhether(reading) || isRhetorical(reading)) &&
    reading.entities.some(({ kind }) => kind === 'grade') &&
    // "Is the rate good?" asks nothing about the grade.
    reading.entities.every((entity) => entity.kind === 'grade' || isScore(entity))
  );
}

/** What is said is not what the value is: a count of shares, something about a number, the line of a grade, a denial. */
function isNotOfTheValue(reading: Reading, circumstances: Circumstances): boolean {
  // A number of things is no share: it is not said of what is measured in percent.
  if (reading.counts.length > 0 && reading.entities.some((entity) => isShare(entity, circumstances)))
    return true;
  // A number with a comparison or an approximation beside it is not asserted to be the value.
  if (reading.marked('hedge') && reading.numbers.length > 0) return true;
  if (isRange(reading) || reading.numbers.some((number) => reading.after(number, 'and_more'))) return true;
  // 满分100，失了几分: what it is out of is no score.
  if (reading.has('deduction') && reading.numbers.some((number) => reading.before(number, 'full_points')))
    return true;
  if (isOfSum(reading)) return true;
  // 26.04%包括服务采购吗: what is in what is asked, not how much it is.
  if (reading.marked('contains_it') && reading.numbers.length > 0) return true;
  // 预算是不是编多了: what one thinks of how it was drawn up.
  if (reading.marked('drawn_up_badly')) return true;
  // "It fell from 36.06 to 11.07, a 24.99 increase": one of the two must be wrong, and the numbers may be right.
  if (reading.said.has('up') && reading.said.has('down') && reading.numbers.length > 0) return true;
  // 优秀线是85分吧: a line is claimed, not the score.
  if (reading.marked('line') && reading.entities.some(({ kind }) => kind === 'grade')) return true;
  return reading.has('not') && !reading.has('ask.yesno') && !isRhetorical(reading) && !isDenied(reading);
}

/** 执行率加调整率等于100%: said of their sum, of neither of them. */
function isOfSum({ marked, said, mentions, numbers }: Reading): boolean {
  const beside = numbers.length === 1 || numbers.length > mentions.length;
  return marked('adds_up') && !said.has('share') && mentions.length > 1 && beside;
}

function asksElse(reading: Reading, moved: boolean): boolean {
  // 目标20个，实际多少: the target is claimed, the result asked for.
  const asksResult =
    reading.has('target') &&
    reading.has('actual') &&
    reading.entities.every(({ kind }) => kind === 'indicator');
  // 26.04%是怎么提高到的: how it came about is asked, and nothing held to be so.
  const held = reading.has('verify', 'hearsay', 'ask.yesno', 'ask.why') || reading.marked('asserts', 'atEnd');
  return (
    (reading.has('ask.what') && !held) ||
    reading.has('ask.how') ||
    reading.unknown.length > 0 ||
    reading.has('if', 'need', 'more', 'per', 'formula.rate') ||
    (reading.has('ask.amount') && !reading.has('verify', 'ask.why') && !asksResult && !moved)
  );
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

const known = [
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
];
