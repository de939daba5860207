// The grade scale: how far the score is from the next grade, what a change of score would make of it, where the lines are.
import { decimal } from '../../../evaluation/decimal.ts';
import type { StatedNumber } from '../../planner.ts';
import { type Circumstances, construction, type Draft } from '../construction.ts';
import { isStated } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { calculate, type ScoreCard, scoreCard } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { asksWhether } from '../yes-no.ts';
import {
  changedAgain,
  claimHolds,
  downTo,
  downward,
  type Frame,
  farTo,
  figureOf,
  holds,
  isHowTo,
  isOccasion,
  isScore,
  scoreAfter,
  toward,
  wordingOf,
} from './grade-asked.ts';
import { isOfScore, numberBeside, withNumber } from './grade-number.ts';
import { distance, verdict } from './threshold.ts';

export const grade = construction<Frame>({
  name: 'grade',
  understand(asked, circumstances) {
    const again = changedAgain(asked, circumstances.last);
    if (again) return again;
    const reading = withoutScore(asked, circumstances);
    if (!isAboutGrades(reading, circumstances)) return undefined;
    const grades = gradesNamed(reading);
    if (isClaim(reading, grades)) return passing(grades, reading, circumstances);
    const number = numberBeside(reading, circumstances);
    if (asksWhereLost(reading, grades, number, circumstances)) return { ask: ['lost_where'] };
    return number
      ? withNumber(number, grades, reading, circumstances)
      : withoutNumber(grades, reading, circumstances);
  },
  *act({ ask, change, gapTo, gapOf, claimed, named: asked, whether, passed, exactly = false }, desk) {
    const card = yield* scoreCard(desk.evaluation.id);
    const held = gapOf ? card.lost : card.score;
    if (gapTo && held) {
      const { sign, gap } = yield* distance(held.id, gapTo, '分');
      const answer = verdict(gapOf?.lost, sign);
      return say(
        desk,
        'threshold',
        { figure: held, line: { id: gapTo }, gap, sign, answer },
        { figure: held.id },
      );
    }
    if (change && card.score) {
      const { figure } = yield* calculate(scoreAfter(change, card.score.id), '分');
      const band = bandOf(figure, card);
      return say(
        desk,
        'grade_changed',
        {
          card,
          result: figure,
          band,
          mode: change.mode,
          exactly,
          shown: change.mode.endsWith('share') || change.mode === 'times',
          whether: whether && (band === bandOf(card.score, card) ? 'same' : 'other'),
          holds: holds(wordingOf(asked, desk), band, card.bands, exactly),
        },
        { figure: figure.id },
      );
    }
    const drafts: Draft[] = [];
    for (const each of ask) {
      const seen = each === 'down' ? { ...card, ...(yield* downTo(asked, card, desk)) } : card;
      const answer = passed ? (each === 'down' ? 'yes' : 'no') : claimed && claimHolds(each, claimed, seen);
      const kind = each === 'lost_where' ? 'not_in_data' : 'answer';
      drafts.push(say(desk, `grade_${each}`, { card: seen, answer }, { kind, figure: figureOf(each, seen) }));
    }
    return joinDrafts(drafts);
  },
  about: () => [{ kind: 'key', key: 'score.total' }],
  redirect: ({ ask }, entity, circumstances) =>
    // 那离中呢 after the distance to another grade.
    entity.kind === 'grade' && ask.some((each) => each === 'up' || each === 'down')
      ? { ask: farTo(entity.grade, circumstances) }
      : undefined,
});

function bandOf({ value }: { value: string }, { bands }: ScoreCard): ScoreCard['bands'][number] | undefined {
  return bands.find(({ from }) => decimal(value).gte(decimal(from.value)));
}

/** 86.5分再扣7分: beside another number the score only says itself again. */
function withoutScore(reading: Reading, { evaluation }: Circumstances): Reading {
  const score: Entity = { kind: 'key', key: 'score.total' };
  const numbers = reading.numbers.filter((number) => !isStated(number, [score], evaluation));
  return reading.numbers.length === 2 && numbers.length === 1 ? { ...reading, numbers } : reading;
}

/** Nothing but grades, the score and what goes with them is named, and no cue of anything else. */
function isAboutGrades(reading: Reading, circumstances: Circumstances): boolean {
  if (reading.unknown.length > 0 || reading.numbers.length > 1) return false;
  const concerns = (entity: Entity): boolean =>
    entity.kind === 'grade' ||
    isScore(entity) ||
    isOccasion(entity, reading, circumstances) ||
    (entity.kind === 'list' && (entity.of === 'indicator' || isHowTo(reading))) ||
    (entity.kind === 'key' && (entity.key === 'grade.lines' || entity.key === 'indicators.scores'));
  // 再加4分就是优了吧, 离优还差3.5分，对吗
  const isAsserted =
    reading.has('need', 'difference', 'deduction') ||
    reading.numbers.some((each) => reading.before(each, 'gained') || reading.before(each, 'lost'));
  return (
    reading.entities.every(concerns) &&
    reading.only(
      ...known,
      ...(isAsserted ? ['verify'] : []),
      // 要是复核再扣7分: in a supposition the check is only its occasion.
      ...(reading.has('if') ? ['verify', 'change', 'direction', 'alter', 'formula.rate'] : []),
    )
  );
}

function gradesNamed({ entities }: Reading): string[] {
  return [...new Set(entities.filter((entity) => entity.kind === 'grade').map(({ grade: name }) => name))];
}

/** A grade that is only asserted is no distance to it. */
function isClaim(reading: Reading, grades: readonly string[]): boolean {
  const supposed = reading.numbers.length > 0 && (reading.has('if') || !reading.has('verify'));
  return grades.length === 1 && !supposed && asksWhether(reading) && !reading.has(...toReach);
}

/** 及格了吗: a pass is that grade or a better one. */
function passing(
  grades: readonly string[],
  reading: Reading,
  circumstances: Circumstances,
): Frame | undefined {
  const [name = ''] = grades;
  const named = downward(name, reading, circumstances);
  // Under the lowest grade there is none: 不及格 is a grade, no pass.
  if (!reading.marked('passes') || named === name) return undefined;
  return { ask: farTo(name, circumstances), named, passed: true };
}

// With one of these a grade is something to be reached or lost, not something asserted.
const toReach = ['if', 'need', 'difference', 'fall', 'deduction', 'more', 'up', 'down', 'remaining'];

/** 扣的分扣在哪: which indicators lost points, a number said with it being only the score or what was lost. */
function asksWhereLost(
  reading: Reading,
  grades: readonly string[],
  number: StatedNumber | undefined,
  circumstances: Circumstances,
): boolean {
  return (
    reading.has('deduction') &&
    // 什么等级，扣在哪几项: the grade is another question.
    !reading.said.has('grade.of') &&
    reading.has('ask.which', 'ask.where', 'ask.why', 'ask.how') &&
    grades.length === 0 &&
    (!number || isOfScore(number, circumstances))
  );
}

/** How far the score is from a grade, the full score or the next lines, where no points are typed. */
function withoutNumber(
  grades: readonly string[],
  reading: Reading,
  circumstances: Circumstances,
): Frame | undefined {
  const lines = reading.entities.some((entity) => entity.kind === 'key' && entity.key === 'grade.lines');
  if (lines) return { ask: ['lines'] };
  if (grades.length > 0)
    return {
      ask: toward(grades, reading, circumstances),
      named: downward(grades[0], reading, circumstances),
    };
  // 总分扣掉了多少分: the name of the score may hold what is asked.
  const asked = reading.has('ask.amount', 'full', 'score', 'sum') || reading.said.has('ask.points');
  // "How many points did they lose?": what is over is no distance down.
  const isOver = reading.marked('points_gone') && !reading.has('if', 'more') && !reading.said.has('grade.of');
  if (isOver && asked) return { ask: ['lost'] };
  if (
    reading.has('fall') &&
    !reading.has('full') &&
    reading.has('deduction', 'need', 'difference', 'ask.amount', 'remaining')
  )
    return { ask: ['down'] };
  // 再扣多少分等级会变: more taken off, and the grade with it.
  if (reading.has('more') && reading.has('deduction') && reading.said.has('grade.of'))
    return { ask: ['down'] };
  if (reading.has('need', 'difference') && reading.has('grade.of') && reading.has('ask.amount', 'difference'))
    return { ask: ['up'] };
  const outOfFull = reading.said.has('full') && reading.has('difference', 'need');
  return (reading.said.has('deduction') || outOfFull) &&
    !reading.said.has('grade.of') &&
    (!reading.has('fall') || reading.has('full')) &&
    reading.entities.every((entity) => entity.kind === 'key') &&
    asked
    ? { ask: ['lost'] }
    : undefined;
}

const known = [
  'need',
  'reach',
  'fall',
  'difference',
  'ask.amount',
  'ask.what',
  'ask.which',
  'deduction',
  'more',
  'score',
  'grade.of',
  'if',
  'target',
  'up',
  'down',
  'min',
  'max',
  'actual',
  'remaining',
  'full',
  'count',
  'sum',
  'ask.yesno',
  'compare',
  'ask.how',
  'share',
  'other',
  'ask.where',
  'ask.points',
  'hearsay',
];
