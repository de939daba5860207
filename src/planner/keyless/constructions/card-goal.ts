// "What would take it to 优?": the single changes that suffice, the least first, each tried out on the whole card.
import { decimal } from '../../../evaluation/decimal.ts';
import { construction } from '../construction.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { calculate, goalSeek, scoreCard } from '../requests.ts';
import { say } from '../wording.ts';
import { movedBy } from './card-what-if.ts';
import { cardSubject, hasRules, isClear } from './card-words.ts';

interface Frame {
  grade: string;
  /** Indicators by which alone it is asked. */
  by: string[];
}

export const cardGoal = construction<Frame>({
  name: 'card_goal',
  understand(reading, circumstances) {
    if (!hasRules(circumstances.evaluation) || reading.unknown.length > 0 || reading.numbers.length > 0)
      return undefined;
    const { grades, dimensions, others, indicators } = cardSubject(reading, circumstances);
    const [grade] = grades;
    if (!isClear(reading)) return undefined;
    if (!grade || grades.length > 1 || dimensions.length > 0 || others.length > 1) return undefined;
    const measured = others.flatMap((mention) => movedBy(mention, undefined, circumstances));
    if (measured.length < others.length || !reading.only(...known) || !asksHow(reading, measured.length > 0))
      return undefined;
    const by = circumstances.evaluation.indicators.filter(
      ({ key, measured_by }) => measured_by !== undefined && measured.includes(measured_by) && key,
    );
    return { grade, by: [...indicators, ...by.map(({ key }) => key)] };
  },
  *act({ grade, by }, desk) {
    const card = yield* scoreCard(desk.evaluation.id);
    const at = desk.catalogue.grades?.bands.findIndex((band) => band.grade.zh === grade) ?? -1;
    const band = card.bands[at];
    if (!card.score || !band || !card.byRules)
      return say(
        desk,
        'card_unscored',
        { unscored: card.byRules?.unscored.map((name) => ({ name })) ?? [], card },
        { kind: 'not_in_data' },
      );
    if (decimal(card.score.value).gte(decimal(band.from.value)))
      return say(desk, 'card_reached', { card, band });
    const { figure: gap } = yield* calculate(`${band.from.id} - ${card.score.id}`, '分');
    const { ways = [] } = yield* goalSeek(desk.evaluation.id, 'score.total', band.from.id);
    const fitting = ways.filter(({ key }) => by.length === 0 || by.includes(key));
    const limits = card.byRules.limits.filter(({ triggered }) => triggered);
    return say(
      desk,
      'card_goal',
      { card, band, gap, limits, ways: fitting, only: by.length > 0 },
      { figure: gap.id },
    );
  },
  about: (): Entity[] => [{ kind: 'key', key: 'score.total' }],
});

/** How to get there, not how far it is: that is asked with 差 and "how far". */
function asksHow({ has, marked, entities }: Reading, isMeasureNamed: boolean): boolean {
  if (isMeasureNamed) return has('need', 'scoring.rise_to', 'scoring.improve', 'reach');
  if (has('ask.amount', 'difference', 'fall', 'deduction')) return false;
  // 怎样才能评优: the words that ask for what is recommended ask here for what it takes.
  const takes = entities.some((entity) => entity.kind === 'list' && entity.of === 'recommendation');
  const asked = has('ask.how', 'ask.what', 'ask.which') || marked('opens_how', 'atStart');
  return (
    takes ||
    (asked &&
      has('need', 'reach', 'scoring.rise_to', 'scoring.improve', 'scoring.alone', 'scoring.suffice', 'up'))
  );
}

const known = [
  'ask.how',
  'ask.what',
  'ask.which',
  'ask.amount',
  'need',
  'reach',
  'actual',
  'up',
  'more',
  'if',
  'target',
  'ask.do',
  'list',
  'change',
  'alter',
  'direction',
  'score',
  'grade.of',
  'scoring.rise_to',
  'scoring.improve',
  'scoring.alone',
  'scoring.suffice',
  'scoring.changes',
  'min',
];
