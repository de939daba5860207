// The grade scale: how far the score is from the next grade, what a change of score would make of it, where the lines are.
import { decimal } from '../../../evaluation/decimal.ts';
import { type Circumstances, construction, type Draft } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { calculate, scoreCard } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';

interface Frame {
  ask: ('up' | 'down' | 'lines' | 'lost' | 'lost_where')[];
  /** A change of the score by this figure, or a score set to it. */
  change?: { figure: string; mode: 'add' | 'subtract' | 'set' } | undefined;
}

export const grade = construction<Frame>({
  name: 'grade',
  understand(reading, circumstances) {
    const { evaluation, catalogue } = circumstances;
    if (reading.unknown.length > 0 || reading.numbers.length > 1) return undefined;
    if (
      !reading.entities.every(
        (entity) =>
          entity.kind === 'grade' ||
          isScore(entity) ||
          (entity.kind === 'list' && entity.of === 'indicator') ||
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
        'not',
        'remaining',
        'full',
        'count',
        'sum',
        'ask.yesno',
        'compare',
        'ask.how',
        'share',
        'other',
      )
    )
      return undefined;
    const grades = [
      ...new Set(reading.entities.filter((entity) => entity.kind === 'grade').map(({ grade: name }) => name)),
    ];
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
      reading.has('ask.which', 'ask.where', 'ask.why') &&
      grades.length === 0 &&
      (!number || known)
    )
      return { ask: ['lost_where'] };
    if (known && grades.length > 0) return { ask: toward(grades, reading, circumstances) };
    if (number && (number.unit === '分' || number.unit === undefined) && aboutScore)
      return changed(reading, number.id, number.value, circumstances);
    if (number) return undefined;
    if (lines) return { ask: ['lines'] };
    if (grades.length > 0) return { ask: toward(grades, reading, circumstances) };
    if (
      reading.has('fall') &&
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
      !reading.has('fall') &&
      reading.entities.every((entity) => entity.kind === 'key') &&
      reading.has('ask.amount', 'full', 'score', 'sum')
    )
      return { ask: ['lost'] };
    return undefined;
  },
  *act({ ask, change }, desk) {
    const card = yield* scoreCard(desk.evaluation.id);
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
        { card, result: figure, band, mode: change.mode },
        { figure: figure.id },
      );
    }
    const drafts: Draft[] = ask.map((each) =>
      say(
        desk,
        `grade_${each}`,
        { card },
        { kind: each === 'lost_where' ? 'not_in_data' : 'answer', figure: figureOf(each, card) },
      ),
    );
    return joinDrafts(drafts);
  },
  about: () => [{ kind: 'key', key: 'score.total' }],
});

function lost(score: string, catalogue: Circumstances['catalogue']): string {
  return decimal(catalogue.grades?.full_score ?? '100')
    .minus(decimal(score))
    .toFixed();
}

function isScore(entity: Entity): boolean {
  return entity.kind === 'key' && (entity.key === 'score.total' || entity.key === 'score.grade');
}

function changed(
  reading: Reading,
  figure: string,
  value: string,
  { catalogue }: Circumstances,
): Frame | undefined {
  if (
    /^\s*(?:分)?(?:points? )?(?:lower|less|fewer)/.test(
      reading.text.slice(reading.text.indexOf(value) + value.length),
    )
  ) {
    return { ask: [], change: { figure, mode: 'subtract' } };
  }
  if (
    /^\s*(?:points? )?(?:higher|more)/.test(reading.text.slice(reading.text.indexOf(value) + value.length))
  ) {
    return { ask: [], change: { figure, mode: 'add' } };
  }
  if (
    reading.has('if', 'reach', 'fall') &&
    /(?:到|为|是|成)\s*[\d一二三四五六七八九]|\b(?:to|were|was|be|at)\s+\d/.test(reading.text)
  )
    return { ask: [], change: { figure, mode: 'set' } };
  if (reading.has('up', 'more') && !reading.has('deduction', 'down'))
    return { ask: [], change: { figure, mode: 'add' } };
  if (reading.has('deduction', 'down', 'fall')) return { ask: [], change: { figure, mode: 'subtract' } };
  if (reading.has('if', 'reach')) return { ask: [], change: { figure, mode: 'set' } };
  const line = catalogue.grades?.bands.some(({ from }) => from === value);
  if (line && reading.has('need', 'difference')) return { ask: ['up'] };
  return undefined;
}

function toward(grades: readonly string[], reading: Reading, circumstances: Circumstances): Frame['ask'] {
  const [first = ''] = grades;
  const direction = directionTo(first, reading, circumstances);
  return grades.length > 1 || (direction === 'up' && reading.has('fall')) ? ['up', 'down'] : [direction];
}

function directionTo(
  name: string,
  reading: Reading,
  { evaluation, catalogue }: Circumstances,
): 'up' | 'down' | 'lines' {
  const bands = catalogue.grades?.bands ?? [];
  const stated = evaluation.facts.find(({ key }) => key === 'score.grade');
  const current = bands.findIndex(
    ({ grade: wording }) => stated?.type === 'text' && stated.text.zh === wording.zh,
  );
  const asked = bands.findIndex(({ grade: wording }) => wording.zh === name);
  if (!reading.has('need', 'difference', 'deduction', 'fall', 'reach', 'more')) return 'lines';
  if (asked < current) return 'up';
  return asked > current || reading.has('fall', 'deduction') ? 'down' : 'lines';
}

function figureOf(
  ask: Frame['ask'][number],
  card: { up?: { gap: { id: string } }; down?: { margin: { id: string } }; lost?: { id: string } },
): string | undefined {
  return ask === 'up' ? card.up?.gap.id : ask === 'down' ? card.down?.margin.id : card.lost?.id;
}
