// Which way a question about grades looks: up to the next line, down to the one below, or at the lines themselves.

import { z } from 'zod';
import { decimal } from '../../../evaluation/decimal.ts';
import type { Circumstances, Desk, Memo } from '../construction.ts';
import { isObject } from '../is-object.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { type Asking, calculate, type ScoreCard } from '../requests.ts';
import type { Relation } from './threshold.ts';

/** A change of the score by this figure or by such a share of itself, or a score set to it. */
export interface Change {
  figure: string;
  mode: 'add' | 'subtract' | 'set' | 'add_share' | 'subtract_share' | 'times';
}

export type Asked = 'up' | 'down' | 'lines' | 'lost' | 'lost_where';

export interface Frame {
  ask: Asked[];
  change?: Change | undefined;
  /** Whether the grade would be another one is asked. */
  whether?: boolean | undefined;
  /** How far the asker takes the line to be, or how many points to be lost. */
  claimed?: string | undefined;
  /** A number of points the score is held against. */
  gapTo?: string | undefined;
  /** That what was lost is held against it, not the score, and how. */
  gapOf?: { lost: Relation } | undefined;
  /** The grade of which is asked whether it would be that, or how far down it is. */
  named?: string | undefined;
  /** Whether it is at least that grade, as a pass is. */
  passed?: boolean;
  /** Asked is whether it is that very grade (算良吗), not whether it reaches it. */
  exactly?: boolean | undefined;
}

/** With `held` the score itself is held against the grade (86.5分能评优吗), so that how far it is off is what is asked. */
export function toward(
  grades: readonly string[],
  reading: Reading,
  circumstances: Circumstances,
  held = false,
): Asked[] {
  const [first = ''] = grades;
  const direction = directionTo(first, reading, circumstances, held);
  return grades.length > 1 || (direction === 'up' && reading.has('fall')) ? ['up', 'down'] : [direction];
}

/** 90分呢: after one score or change of it, another. */
export function changedAgain(
  { numbers, mentions, unknown, only, marked }: Reading,
  last: Memo | undefined,
): { ask: []; change: Change } | undefined {
  const [number, ...others] = numbers;
  if (last?.construction !== 'grade' || mentions.length + unknown.length + others.length > 0)
    return undefined;
  const { change } = z.custom<{ change?: Change }>(isObject).parse(last.frame);
  if (!change || !number || (number.unit !== '分' && number.unit !== undefined) || !only('if'))
    return undefined;
  return marked('further') ? undefined : { ask: [], change: { ...change, figure: number.id } };
}

/** Up to a better grade, down to the one it has or a worse one. */
export function farTo(name: string, { evaluation, catalogue }: Circumstances): Asked[] {
  const bands = catalogue.grades?.bands ?? [];
  const stated = evaluation.facts.find(({ key }) => key === 'score.grade');
  const place = (wording: string | undefined) => bands.findIndex(({ grade: { zh } }) => zh === wording);
  const current = place(stated?.type === 'text' ? stated.text.zh : undefined);
  return [place(name) < current ? 'up' : 'down'];
}

function directionTo(
  name: string,
  reading: Reading,
  { evaluation, catalogue }: Circumstances,
  held: boolean,
): 'up' | 'down' | 'lines' {
  const bands = catalogue.grades?.bands ?? [];
  const stated = evaluation.facts.find(({ key }) => key === 'score.grade');
  const current = bands.findIndex(
    ({ grade: wording }) => stated?.type === 'text' && stated.text.zh === wording.zh,
  );
  const asked = bands.findIndex(({ grade: wording }) => wording.zh === name);
  if (held || isHowTo(reading)) return asked < current ? 'up' : 'lines';
  if (!reading.has('need', 'difference', 'deduction', 'fall', 'reach', 'more', 'remaining', 'compare'))
    return 'lines';
  if (asked < current) return 'up';
  // 比良的线高多少: of the grade it has, what is asked is how far the score is above its line.
  const howFar =
    reading.has('difference', 'remaining', 'compare', 'need') && reading.has('ask.amount', 'ask.points');
  return asked > current || reading.has('fall', 'deduction') || reading.said.has('deduction') || howFar
    ? 'down'
    : 'lines';
}

export function claimHolds(
  ask: Asked,
  claimed: string,
  { up, down, lost: off }: ScoreCard,
): 'yes' | 'no' | undefined {
  const gap = ask === 'lost' ? off?.value : ask === 'up' ? up?.gap.value : down?.margin.value;
  return gap === undefined ? undefined : decimal(gap).eq(decimal(claimed)) ? 'yes' : 'no';
}

export function figureOf(
  ask: Asked,
  card: { up?: { gap: { id: string } }; down?: { margin: { id: string } }; lost?: { id: string } },
): string | undefined {
  return ask === 'up' ? card.up?.gap.id : ask === 'down' ? card.down?.margin.id : card.lost?.id;
}

/** 怎样才能评优: without scores of indicators, how far it is. */
export function isHowTo({ entities, mentions }: Reading): boolean {
  const [first, second, ...others] = entities;
  return (
    mentions.length === 2 &&
    others.length === 0 &&
    first?.kind === 'list' &&
    first.of === 'recommendation' &&
    second?.kind === 'grade'
  );
}

/** 整改后要是加5分: what the data do not hold is only the occasion of a change that is supposed. */
export function isOccasion(entity: Entity, reading: Reading, { evaluation }: Circumstances): boolean {
  const absent = entity.kind === 'key' && evaluation.absent.some(({ key }) => key === entity.key);
  return absent && reading.has('if') && reading.numbers.length === 1 && reading.numbers[0]?.unit === '分';
}

/** 掉到及格线以下, 超过及格线多少: the line of a grade itself is the one under which the next begins. */
export function downward(
  name: string | undefined,
  { marked, has }: Reading,
  { catalogue }: Circumstances,
): string | undefined {
  const bands = catalogue.grades?.bands ?? [];
  const place = bands.findIndex(({ grade }) => grade.zh === name);
  const itsLine = marked('under_line') || (marked('passes') && !has('fall'));
  return (itsLine && bands[place + 1]?.grade.zh) || name;
}

/** 掉到差: a grade further down than the next has its own line, at which the score is still one grade better. */
export function* downTo(
  asked: string | undefined,
  { score, bands, down }: ScoreCard,
  desk: Desk,
): Asking<Pick<ScoreCard, 'down'>> {
  const place = bands.findIndex(({ grade: { text } }) => text === wordingOf(asked, desk));
  const next = bands.findIndex(({ grade: { text } }) => text === down?.grade.text);
  const [above, below] = [bands[place - 1], bands[place]];
  if (!score || !above || !below || next < 0 || place <= next) return {};
  const { figure: margin } = yield* calculate(`${score.id} - ${above.from.id}`, '分');
  return { down: { grade: below.grade, floor: above.from, margin, still: above.grade } };
}

export function wordingOf(asked: string | undefined, { catalogue, language }: Desk): string | undefined {
  return catalogue.grades?.bands.find(({ grade: { zh } }) => zh === asked)?.grade[language];
}

/** What the score comes to, as an expression over figures. */
export function scoreAfter({ figure, mode }: Change, score: string): string {
  switch (mode) {
    case 'set':
      return figure;
    case 'add':
      return `${score} + ${figure}`;
    case 'subtract':
      return `${score} - ${figure}`;
    case 'add_share':
      return `${score} + ${score} * ${figure}`;
    case 'subtract_share':
      return `${score} - ${score} * ${figure}`;
    case 'times':
      return `${score} * ${figure}`;
  }
}

/** Whether the grade that results is the one asked about; where it is a better one, no only to whether it is that very one. */
export function holds(
  asked: string | undefined,
  band: ScoreCard['bands'][number] | undefined,
  bands: ScoreCard['bands'],
  exactly = false,
): 'yes' | 'no' | undefined {
  const place = bands.findIndex(({ grade: { text } }) => text === asked);
  if (place < 0 || !band) return undefined;
  if (bands.indexOf(band) === place) return 'yes';
  return exactly || bands.indexOf(band) > place ? 'no' : undefined;
}

export function isScore(entity: Entity): boolean {
  return entity.kind === 'key' && (entity.key === 'score.total' || entity.key === 'score.grade');
}

export function lost(score: string, catalogue: Circumstances['catalogue']): string {
  return decimal(catalogue.grades?.full_score ?? '100')
    .minus(decimal(score))
    .toFixed();
}
