// A number of points beside grades: the score said again, a distance asserted, or a change and what it would come to.
import { decimal } from '../../../evaluation/decimal.ts';
import type { StatedNumber } from '../../planner.ts';
import type { Circumstances } from '../construction.ts';
import type { Reading } from '../reading.ts';
import { asksWhether, isYesNo } from '../yes-no.ts';
import { type Change, type Frame, farTo, isScore, lost, toward } from './grade-asked.ts';
import { pointsClaimed } from './grade-claimed.ts';
import { relationIn } from './threshold.ts';

/** The number that is meant; 满分100 only says what the scores are out of. */
export function numberBeside({ numbers }: Reading, { catalogue }: Circumstances): StatedNumber | undefined {
  return numbers.find(({ value }) => value !== catalogue.grades?.full_score);
}

/** Whether it is the score itself, or what it lacks to the full score. */
export function isOfScore({ value }: StatedNumber, { catalogue, evaluation }: Circumstances): boolean {
  const score = evaluation.facts.find(({ key }) => key === 'score.total');
  return score?.type === 'number' && [score.value, lost(score.value, catalogue)].includes(value);
}

export function withNumber(
  number: StatedNumber,
  grades: readonly string[],
  reading: Reading,
  circumstances: Circumstances,
): Frame | undefined {
  const isKnown = isOfScore(number, circumstances);
  // 86.5分离满分还差几分: the score said again is no line.
  if (isKnown && grades.length === 0 && reading.has('full') && reading.has('difference', 'need'))
    return { ask: ['lost'] };
  if (isKnown && grades.length > 0)
    return { ask: toward(grades, reading, circumstances, asksWhether(reading)), named: grades[0] };
  const claim = pointsClaimed(number, grades, reading);
  if (claim === 'moved') return undefined;
  if (claim === 'lost') return lostAgainst(number, reading) ?? { ask: ['lost'], claimed: number.value };
  if (claim === 'distance') {
    const [direction = 'lines'] = toward(grades, reading, circumstances);
    const [far = 'up'] = farTo(grades[0] ?? '', circumstances);
    return { ask: [direction === 'lines' ? far : direction], claimed: number.value };
  }
  const aboutScore =
    (number.unit === '分' && reading.has('if', 'need', 'difference')) ||
    reading.entities.some(isScore) ||
    grades.length > 0 ||
    reading.has('score', 'grade.of', 'deduction');
  const share = aboutScore && shareOfScore(number, reading);
  if (share) return named(grades, { ask: [], change: share, whether: asksWhetherChanged(reading) }, reading);
  return (number.unit === '分' || number.unit === undefined) && aboutScore
    ? named(grades, changed(reading, number, circumstances), reading)
    : undefined;
}

function named(
  [grade, ...others]: readonly string[],
  frame: Frame | undefined,
  reading: Reading,
): Frame | undefined {
  if (!frame?.change || !grade || others.length > 0) return frame;
  return { ...frame, named: grade, ...(isExact(reading) && { exactly: true }) };
}

/** 90分算良吗, "is 90 good?": whether it is that grade; 能评良吗 asks whether it is enough. */
function isExact({ mentions, tokens, slice, marked }: Reading): boolean {
  const mention = mentions.find(({ entities: [first] }) => first?.kind === 'grade');
  const ahead = slice(0, tokens[mention?.from ?? 0]?.start ?? 0).trimEnd();
  const isIt = marked('is_that_grade', 'atEnd', ahead) || marked('copula', 'atStart', ahead);
  return isIt && isYesNo({ marked });
}

/** 总分提高5%, 打九折, "5% higher": a change of the score by a share of itself. */
function shareOfScore(number: StatedNumber, reading: Reading): Change | undefined {
  const { before, after, beyond } = reading;
  if (!reading.has('if') && !reading.marked('further')) return undefined;
  const times = before(number, 'multiplied') || before(number, 'discounted');
  if (times && (number.unit === '%' || number.unit === undefined))
    return { figure: number.id, mode: 'times' };
  if (number.unit !== '%' || before(number, 'up_to')) return undefined;
  const more = before(number, 'gained') || after(number, 'gained_after') || beyond(number, 'gained_after');
  const less = before(number, 'lost') || after(number, 'lost_after') || beyond(number, 'lost_after');
  if (more === less) return undefined;
  return { figure: number.id, mode: more ? 'add_share' : 'subtract_share' };
}

/** 等级会变吗: no grade is named, and whether it is another one is what is asked. */
function asksWhetherChanged(reading: Reading): boolean {
  return (
    reading.said.has('grade.of') && reading.marked('asks_change') && !reading.has('ask.what', 'ask.which')
  );
}

/** 再扣7分, 得90分: the change of the score that the number says, or the score it sets; else a line. */
function changed(reading: Reading, number: StatedNumber, circumstances: Circumstances): Frame | undefined {
  if (reading.marked('of_a_line')) return nextLine(reading, number, circumstances);
  const change = (mode: 'add' | 'subtract' | 'set'): Frame => ({
    ask: [],
    change: { figure: number.id, mode },
    whether: asksWhetherChanged(reading),
  });
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
  return nextLine(reading, number, circumstances);
}

/** 还差多少到90分: the line of the next grade up, or how far the score is from any other number of points. */
function nextLine(
  reading: Reading,
  number: StatedNumber,
  { catalogue, evaluation }: Circumstances,
): Frame | undefined {
  const score = evaluation.facts.find(({ key }) => key === 'score.total');
  if (score?.type !== 'number' || !reading.has('need', 'difference')) return undefined;
  // 丢的分超过10分吗: what was lost is held against the number, not the score.
  if (reading.has('deduction')) return lostAgainst(number, reading);
  const above = (catalogue.grades?.bands ?? []).filter(({ from }) => decimal(from).gt(decimal(score.value)));
  if (above.at(-1)?.from === number.value) return { ask: ['up'] };
  return !reading.has('if', 'fall', 'verify') && !bandNamed(reading)
    ? { ask: [], gapTo: number.id }
    : undefined;
}

function lostAgainst(number: StatedNumber, reading: Reading): Frame | undefined {
  const relation = relationIn(reading, number);
  return relation && asksWhether(reading) && !reading.has('if', 'fall', 'more')
    ? { ask: [], gapTo: number.id, gapOf: { lost: relation } }
    : undefined;
}

function bandNamed({ entities }: Reading): boolean {
  return entities.some(({ kind }) => kind === 'grade');
}
