// "If the line for 优 were 86.5": a grade line the asker supposes, held against the score of the report.
import { decimal, sameNumber } from '../../../evaluation/decimal.ts';
import { type Circumstances, construction } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { calculate, scoreCard } from '../requests.ts';
import { say } from '../wording.ts';

interface Frame {
  grade: string;
  /** Figure of the supposed line. */
  line: string;
}

export const gradeLine = construction<Frame>({
  name: 'grade_line',
  understand(reading, circumstances) {
    const [number] = reading.numbers;
    const grades = reading.entities.flatMap((entity) => (entity.kind === 'grade' ? [entity.grade] : []));
    const [grade] = grades;
    if (!number || reading.numbers.length > 1 || reading.unknown.length > 0) return undefined;
    if (!grade || new Set(grades).size > 1 || !reading.entities.every(belongs)) return undefined;
    if (number.unit !== undefined && number.unit !== '分') return undefined;
    if (!reading.has('if') || !reading.marked('line') || isScore(number, circumstances, reading))
      return undefined;
    return reading.only(...known) ? { grade, line: number.id } : undefined;
  },
  *act({ grade, line }, desk) {
    const card = yield* scoreCard(desk.evaluation.id);
    const supposed = desk.catalogue.grades?.bands.find((band) => band.grade.zh === grade);
    if (!card.score || !supposed) return say(desk, 'cannot', {}, { kind: 'not_in_data' });
    const { figure: gap, sign } = yield* calculate(`${card.score.id} - ${line}`, '分');
    const short = decimal(gap.value).lt(decimal('0'))
      ? yield* calculate(`${line} - ${card.score.id}`, '分')
      : undefined;
    const asked = card.bands[desk.catalogue.grades?.bands.indexOf(supposed) ?? 0]?.grade;
    return say(desk, 'grade_line', {
      card,
      grade: asked,
      line: { id: line },
      gap: short?.figure ?? gap,
      reached: short === undefined,
      even: sign === 'zero',
    });
  },
  about: (): Entity[] => [{ kind: 'key', key: 'score.total' }],
});

/** 得分86.5, 优的线是90: a number that only says the score again is no supposed line. */
function isScore(
  number: Reading['numbers'][number],
  { evaluation }: Circumstances,
  reading: Reading,
): boolean {
  const score = evaluation.facts.find(({ key }) => key === 'score.total');
  return (
    score?.type === 'number' && sameNumber(score.value, number.value) && !reading.before(number, 'set_to')
  );
}

function belongs(entity: Entity): boolean {
  return (
    entity.kind === 'grade' ||
    (entity.kind === 'key' && ['score.total', 'score.grade', 'grade.lines'].includes(entity.key))
  );
}

const known = [
  'if',
  'reach',
  'ask.amount',
  'ask.what',
  'ask.which',
  'ask.yesno',
  'grade.of',
  'score',
  'target',
  'need',
  'difference',
  'down',
  'up',
  'min',
  'alter',
  'change',
  'verify',
];
