// "If the line for 优 were 86.5": a grade line the asker supposes, held against the score of the report.
import { decimal, sameNumber } from '../../../evaluation/decimal.ts';
import type { NameRef } from '../../../tools/shapes.ts';
import { type Circumstances, construction } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { calculate, type ScoreCard, scoreCard } from '../requests.ts';
import { say } from '../wording.ts';
import { asksWhether } from '../yes-no.ts';

interface Frame {
  grade: string;
  /** Figure of the supposed line. */
  line: string;
  /** The grade of which is asked whether it would be that. */
  asked?: string | undefined;
}

export const gradeLine = construction<Frame>({
  name: 'grade_line',
  understand(reading, circumstances) {
    const [number] = reading.numbers;
    const grades = reading.entities.flatMap((entity) => (entity.kind === 'grade' ? [entity.grade] : []));
    const [grade] = grades;
    if (!number || reading.numbers.length > 1 || reading.unknown.length > 0) return undefined;
    if (!grade || new Set(grades).size > 1 || !named(reading).every(belongs)) return undefined;
    if (number.unit !== undefined && number.unit !== '分') return undefined;
    const isLine = reading.marked('line') || reading.after(number, 'upwards');
    if (!reading.has('if') || !isLine || isScore(number, circumstances, reading)) return undefined;
    // 那这个单位是优吗: named again, the grade is what is asked about.
    const asked = grades.length > 1 || asksWhether(reading) ? grade : undefined;
    return reading.only(...known) ? { grade, line: number.id, asked } : undefined;
  },
  *act({ grade, line, asked: named }, desk) {
    const card = yield* scoreCard(desk.evaluation.id);
    const supposed = desk.catalogue.grades?.bands.find((band) => band.grade.zh === grade);
    if (!card.score || !supposed) return say(desk, 'cannot', {}, { kind: 'not_in_data' });
    const { figure: gap, sign } = yield* calculate(`${card.score.id} - ${line}`, '分');
    const short = decimal(gap.value).lt(decimal('0'))
      ? yield* calculate(`${line} - ${card.score.id}`, '分')
      : undefined;
    const place = desk.catalogue.grades?.bands.indexOf(supposed) ?? 0;
    const asked = card.bands[place]?.grade;
    const result = gradeUnder(card, place, { value: gap.value, reached: short === undefined });
    const answer = named && result && (result.text === asked?.text ? 'yes' : 'no');
    return say(desk, 'grade_line', {
      card,
      grade: asked,
      result,
      answer,
      line: { id: line },
      gap: short?.figure ?? gap,
      reached: short === undefined,
      even: sign === 'zero',
    });
  },
  about: (): Entity[] => [{ kind: 'key', key: 'score.total' }],
});

/** The grade with this line in place of its own; undefined where it would lie beyond that of the next. */
function gradeUnder(
  { score, bands }: ScoreCard,
  place: number,
  { value, reached }: { value: string; reached: boolean },
): NameRef | undefined {
  if (!score) return undefined;
  const line = decimal(score.value).minus(decimal(value));
  const [above, below] = [bands[place - 1], bands[place + 1]];
  const apart =
    (!above || line.lt(decimal(above.from.value))) && (!below || line.gt(decimal(below.from.value)));
  if (!apart) return undefined;
  return bands.find(({ from }, index) =>
    index === place ? reached : decimal(score.value).gte(decimal(from.value)),
  )?.grade;
}

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

/** Without "started", which alone would be the beginning of the year. */
function named({ mentions, tokens, marked }: Reading): Entity[] {
  return mentions
    .filter(
      ({ from, to }) =>
        to - from > 1 ||
        !(marked('line', 'wholly', tokens[from]?.text ?? '') && tokens[from]?.kind === 'word'),
    )
    .flatMap(({ entities }) => entities);
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
