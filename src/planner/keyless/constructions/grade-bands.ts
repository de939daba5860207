// "90分（含）以上为优，80-90良，…，这个得分是什么等级": grade bands stated in the question, and the score under them.
import { decimal } from '../../../evaluation/decimal.ts';
import { type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { scoreCard } from '../requests.ts';
import { say } from '../wording.ts';
import { asksWhether } from '../yes-no.ts';
import { bandsIn, gradesIn } from './bands-in-words.ts';
import { bandOf, type Settled, settled } from './bands-settled.ts';

interface Frame {
  bands: Settled;
  /** Figure of the score the asker names instead of the report's. */
  score?: { id: string; value: string } | undefined;
  /** The grade that is asked about: 算良吗. */
  asked?: string | undefined;
}

export const gradeBands = construction<Frame>({
  name: 'grade_bands',
  understand(reading, circumstances) {
    if (gradesIn(reading, circumstances).length < 2) return undefined;
    const stated = bandsIn(reading, circumstances);
    const bands = stated && settled(stated.bands);
    if (!bands) return undefined;
    const question = questionIn(reading, stated.rest, circumstances);
    return question && { bands, ...question };
  },
  *act({ bands, score: typed, asked }, desk) {
    const card = yield* scoreCard(desk.evaluation.id);
    const named = (grade: string | undefined) =>
      card.bands[desk.catalogue.grades?.bands.findIndex(({ grade: { zh } }) => zh === grade) ?? -1]?.grade;
    if (bands.kind !== 'settled') return unclear(bands, named, desk);
    const score = typed ?? card.score;
    if (!score) return say(desk, 'cannot', {}, { kind: 'not_in_data' });
    const shown = bands.bands.map((band) => ({ ...band, grade: named(band.grade) }));
    const own = bandOf(score.value, bands.bands);
    const data = { bands: shown, score, typed: typed !== undefined, card };
    if (!own) return say(desk, 'grade_bands_outside', data, { kind: 'not_in_data' });
    const answer = asked && (asked === own.grade ? 'yes' : 'no');
    return say(desk, 'grade_bands', { ...data, grade: named(own.grade), answer });
  },
  about: (): Entity[] => [{ kind: 'key', key: 'score.total' }],
});

/** Bands that overlap or leave something out decide nothing: which two, and between which scores. */
function unclear(
  { kind, upper, lower, high, low }: Exclude<Settled, { kind: 'settled' }>,
  named: (grade: string) => { id: string } | undefined,
  desk: Desk,
): Draft {
  const grades = { upper: named(upper.grade), lower: named(lower.grade) };
  const [from, to] = kind === 'gap' ? [low, high] : [high, low];
  const one = decimal(from.value).eq(decimal(to.value));
  return say(desk, `grade_bands_${kind}`, { ...grades, from, to, one }, { kind: 'clarify' });
}

/** What is asked behind the bands: the grade of the report's score, or of one that is typed. */
function questionIn(
  reading: Reading,
  rest: number,
  circumstances: Circumstances,
): Pick<Frame, 'score' | 'asked'> | undefined {
  const { tokens, mentions, numbers, counted } = reading;
  const start = tokens[rest]?.start ?? Number.POSITIVE_INFINITY;
  const typed = [...numbers, ...counted].filter((number) => number.start >= start);
  const grades = gradesIn(reading, circumstances).filter(({ at }) => at >= rest);
  const behind = tokens.slice(rest);
  const [score, ...others] = typed;
  const [grade, ...more] = grades;
  if (others.length + more.length > 0 || (score?.unit ?? '分') !== '分') return undefined;
  const named = mentions.filter(({ to }) => to > rest).flatMap(({ entities }) => entities);
  if (!named.every(isScore)) return undefined;
  const known = behind.every(
    ({ kind, number, senses }, index) =>
      kind === 'stop' ||
      number !== undefined ||
      grades.some(({ at }) => at === rest + index) ||
      mentions.some(({ from, to }) => rest + index >= from && rest + index < to) ||
      senses.some(({ role, atom }) => role === 'filler' || role === 'light' || allowed.has(atom)),
  );
  const says = (atom: string) => behind.some(({ senses }) => senses.some((sense) => sense.atom === atom));
  if (!known) return undefined;
  if (grade) return asksWhether(reading) ? { score, asked: grade.grade } : undefined;
  return says('grade.of') || asking.some(says) ? { score } : undefined;
}

function isScore(entity: Entity): boolean {
  return (
    entity.kind === 'grade' ||
    (entity.kind === 'key' && (entity.key === 'score.total' || entity.key === 'score.grade'))
  );
}

const asking = ['ask.what', 'ask.which'];
const allowed: ReadonlySet<string> = new Set([
  ...asking,
  'grade.of',
  'score',
  'ask.yesno',
  'verify',
  'ask.points',
  'reach',
  'down',
  'actual',
  'if',
]);
