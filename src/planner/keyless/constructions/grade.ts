// The grade scale: how far the score is from the next grade, what a change of score would make of it, where the lines are.
import { decimal } from '../../../evaluation/decimal.ts';
import { type Circumstances, construction, type Draft } from '../construction.ts';
import { isStated } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { calculate, scoreCard } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { asksWhether, isYesNo } from '../yes-no.ts';
import {
  type Asked,
  type Change,
  changedAgain,
  claimHolds,
  downTo,
  downward,
  farTo,
  figureOf,
  holds,
  isHowTo,
  isOccasion,
  lost,
  toward,
  wordingOf,
} from './grade-asked.ts';
import { distance } from './threshold.ts';

interface Frame {
  ask: Asked[];
  change?: Change | undefined;
  /** How far the asker takes the line to be. */
  claimed?: string | undefined;
  /** A number of points the score is held against. */
  gapTo?: string | undefined;
  /** The grade of which is asked whether it would be that, or how far down it is. */
  named?: string | undefined;
}

export const grade = construction<Frame>({
  name: 'grade',
  understand(asked, circumstances) {
    const { evaluation, catalogue } = circumstances;
    const again = changedAgain(asked, circumstances.last);
    if (again) return again;
    const reading = withoutScore(asked, circumstances);
    if (reading.unknown.length > 0 || reading.numbers.length > 1) return undefined;
    if (
      !reading.entities.every(
        (entity) =>
          entity.kind === 'grade' ||
          isScore(entity) ||
          isOccasion(entity, reading, circumstances) ||
          (entity.kind === 'list' && (entity.of === 'indicator' || isHowTo(reading))) ||
          (entity.kind === 'key' && (entity.key === 'grade.lines' || entity.key === 'indicators.scores')),
      )
    )
      return undefined;
    if (
      !reading.only(
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
        // 要是复核再扣7分: in a supposition the check is only its occasion.
        // 再加4分就是优了吧, 离优还差3.5分，对吗
        ...(reading.has('need') ||
        reading.numbers.some((each) => reading.before(each, 'gained') || reading.before(each, 'lost'))
          ? ['verify']
          : []),
        ...(reading.has('if') ? ['verify', 'change', 'direction', 'alter'] : []),
      )
    )
      return undefined;
    const grades = [
      ...new Set(reading.entities.filter((entity) => entity.kind === 'grade').map(({ grade: name }) => name)),
    ];
    const supposed = reading.numbers.length > 0 && (reading.has('if') || !reading.has('verify'));
    if (grades.length === 1 && !supposed && asksWhether(reading) && !reading.has(...toReach))
      return undefined;
    const lines = reading.entities.some((entity) => entity.kind === 'key' && entity.key === 'grade.lines');
    const number = reading.numbers.find(({ value }) => value !== catalogue.grades?.full_score);
    const aboutScore =
      reading.entities.some(isScore) || grades.length > 0 || reading.has('score', 'grade.of', 'deduction');
    const score = evaluation.facts.find(({ key }) => key === 'score.total');
    const known =
      number &&
      score?.type === 'number' &&
      [score.value, lost(score.value, catalogue)].includes(number.value);
    if (
      reading.has('deduction') &&
      reading.has('ask.which', 'ask.where', 'ask.why', 'ask.how') &&
      grades.length === 0 &&
      (!number || known)
    )
      return { ask: ['lost_where'] };
    // 86.5分离满分还差几分: the score said again is no line.
    if (known && grades.length === 0 && reading.has('full') && reading.has('difference', 'need'))
      return { ask: ['lost'] };
    if (known && grades.length > 0)
      return { ask: toward(grades, reading, circumstances, asksWhether(reading)), named: grades[0] };
    // 离优差3.5分，对吗: the distance itself is asserted.
    const asserted = reading.has('verify') && reading.has('need', 'difference') && !reading.has('if');
    if (number && grades.length === 1 && asserted) {
      const [direction = 'lines'] = toward(grades, reading, circumstances);
      return direction === 'lines' ? undefined : { ask: [direction], claimed: number.value };
    }
    if (number && (number.unit === '分' || number.unit === undefined) && aboutScore)
      return named(grades, changed(reading, number.id, number.value, circumstances));
    if (number) return undefined;
    if (lines) return { ask: ['lines'] };
    if (grades.length > 0)
      return {
        ask: toward(grades, reading, circumstances),
        named: downward(grades[0], reading, circumstances),
      };
    if (
      reading.has('fall') &&
      !reading.has('full') &&
      reading.has('deduction', 'need', 'difference', 'ask.amount', 'remaining') &&
      grades.length === 0
    )
      return { ask: ['down'] };
    if (
      reading.has('need', 'difference') &&
      reading.has('grade.of') &&
      reading.has('ask.amount', 'difference')
    )
      return { ask: ['up'] };
    if (
      (reading.said.has('deduction') || (reading.said.has('full') && reading.has('difference', 'need'))) &&
      (!reading.has('fall') || reading.has('full')) &&
      reading.entities.every((entity) => entity.kind === 'key') &&
      reading.has('ask.amount', 'full', 'score', 'sum')
    )
      return { ask: ['lost'] };
    return undefined;
  },
  *act({ ask, change, gapTo, claimed, named: asked }, desk) {
    const card = yield* scoreCard(desk.evaluation.id);
    if (gapTo && card.score) {
      const { sign, gap } = yield* distance(card.score.id, gapTo, '分');
      return say(
        desk,
        'threshold',
        { figure: card.score, line: { id: gapTo }, gap, sign },
        { figure: card.score.id },
      );
    }
    if (change && card.score) {
      const expression =
        change.mode === 'set'
          ? change.figure
          : `${card.score.id} ${change.mode === 'add' ? '+' : '-'} ${change.figure}`;
      const { figure } = yield* calculate(expression, '分');
      const band = card.bands.find(({ from }) => Number(figure.value) >= Number(from.value));
      return say(
        desk,
        'grade_changed',
        {
          card,
          result: figure,
          band,
          mode: change.mode,
          holds: holds(wordingOf(asked, desk), band, card.bands),
        },
        { figure: figure.id },
      );
    }
    const drafts: Draft[] = [];
    for (const each of ask) {
      const seen = each === 'down' ? { ...card, ...(yield* downTo(asked, card, desk)) } : card;
      const answer = claimed && claimHolds(each, claimed, seen);
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

/** 86.5分再扣7分: beside another number the score only says itself again. */
function withoutScore(reading: Reading, { evaluation }: Circumstances): Reading {
  const score: Entity = { kind: 'key', key: 'score.total' };
  const numbers = reading.numbers.filter((number) => !isStated(number, [score], evaluation));
  return reading.numbers.length === 2 && numbers.length === 1 ? { ...reading, numbers } : reading;
}

function named([grade, ...others]: readonly string[], frame: Frame | undefined): Frame | undefined {
  return frame?.change && grade && others.length === 0 ? { ...frame, named: grade } : frame;
}

// With one of these a grade is something to be reached or lost, not something asserted.
const toReach = ['if', 'need', 'difference', 'fall', 'deduction', 'more', 'up', 'down', 'remaining'];

function isScore(entity: Entity): boolean {
  return entity.kind === 'key' && (entity.key === 'score.total' || entity.key === 'score.grade');
}

function changed(
  reading: Reading,
  figure: string,
  value: string,
  { catalogue, evaluation }: Circumstances,
): Frame | undefined {
  if (reading.marked('of_a_line')) return nextLine(reading, value, { catalogue, evaluation });
  const number = reading.numbers.find(({ id }) => id === figure);
  if (!number) return undefined;
  const change = (mode: 'add' | 'subtract' | 'set'): Frame => ({ ask: [], change: { figure, mode } });
  // "7 more points had been deducted": the verb decides, not the "more" before it.
  if (reading.beyond(number, 'lost_after')) return change('subtract');
  if (reading.beyond(number, 'gained_after')) return change('add');
  if (reading.before(number, 'gained') || reading.after(number, 'gained_after')) return change('add');
  if (reading.before(number, 'lost') || reading.after(number, 'lost_after')) return change('subtract');
  const set = reading.before(number, 'score_set');
  if (set && reading.has('if', 'fall', 'grade.of') && !reading.has('need', 'difference', 'verify'))
    return change('set');
  // 得90分算优吗
  const named = reading.entities.some((entity) => entity.kind === 'grade');
  // 92分算优吗: points that are no score of the report, held against a grade.
  const bare =
    named &&
    number.unit === '分' &&
    !reading.entities.some(isScore) &&
    !reading.has('need', 'difference', 'full');
  if ((set || bare) && named && isYesNo(reading)) return change('set');
  const asksGrade =
    reading.said.has('grade.of') && (reading.has('ask.what', 'ask.which') || !reading.has('actual'));
  // A change that is said but was not understood makes no new score.
  const moved = ['up', 'down', 'more'].some((cue) => reading.said.has(cue)) && !set;
  if (asksGrade && !moved && !reading.has('verify', 'need', 'difference')) return change('set');
  if (moved) return undefined;
  return nextLine(reading, value, { catalogue, evaluation });
}

/** 还差多少到90分: the line of the next grade up, or how far the score is from any other number of points. */
function nextLine(
  reading: Reading,
  value: string,
  { catalogue, evaluation }: Pick<Circumstances, 'catalogue' | 'evaluation'>,
): Frame | undefined {
  const score = evaluation.facts.find(({ key }) => key === 'score.total');
  if (score?.type !== 'number' || !reading.has('need', 'difference')) return undefined;
  const above = (catalogue.grades?.bands ?? []).filter(({ from }) => decimal(from).gt(decimal(score.value)));
  if (above.at(-1)?.from === value) return { ask: ['up'] };
  const number = reading.numbers.find((each) => each.value === value);
  return number && !reading.has('if', 'fall', 'verify') && !bandNamed(reading)
    ? { ask: [], gapTo: number.id }
    : undefined;
}

function bandNamed({ entities }: Reading): boolean {
  return entities.some(({ kind }) => kind === 'grade');
}
