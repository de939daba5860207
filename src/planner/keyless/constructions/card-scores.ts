// Scores of a card: of an indicator or a dimension with what is lost and why, where most is lost, self beside review,
// what has no score, and what holds the total down.
import { type Decimal, decimal } from '../../../evaluation/decimal.ts';
import { type Circumstances, construction, type Desk, type Draft } from '../construction.ts';
import { isStated } from '../entities.ts';
import type { Entity } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { scoreCard } from '../requests.ts';
import { joinDrafts, say } from '../wording.ts';
import { type CardIndicator, type CardLimit, type FullCard, linesOf } from './card.ts';
import { type CardSubject, cardSubject, hasScores, isClear } from './card-words.ts';

type Frame =
  | { ask: 'indicators'; indicators: string[] }
  | { ask: 'dimensions'; dimensions: string[]; losses: boolean }
  | { ask: 'losses'; count: number | undefined }
  | { ask: 'self' | 'unscored' | 'total' | 'limits' | 'total_why' };

export const cardScores = construction<Frame>({
  name: 'card_scores',
  understand(reading, circumstances) {
    if (!hasScores(circumstances.evaluation) || reading.unknown.length > 0) return undefined;
    const subject = cardSubject(reading, circumstances);
    const numbers = [...reading.numbers, ...reading.counted];
    if (subject.others.length > 0 || subject.grades.length > 0 || numbers.length > 1) return undefined;
    if (!reading.only(...known) || !isClear(reading)) return undefined;
    if (ofTheTotal(reading, subject, numbers, circumstances)) return { ask: 'total_why' };
    if (reading.complete && !reading.has(...telling)) return undefined;
    const count = numbers[0] && Number(numbers[0].value);
    return count === undefined || subject.indicators.length + subject.dimensions.length === 0
      ? frameOf(reading, subject, count, circumstances)
      : undefined;
  },
  *act(frame, desk) {
    const card = yield* scoreCard(desk.evaluation.id);
    const full = card.byRules ?? card.stated;
    return full ? drafted(frame, full, card, desk) : say(desk, 'cannot', {}, { kind: 'not_in_data' });
  },
  about: (frame): Entity[] =>
    frame.ask === 'indicators'
      ? frame.indicators.map((key) => ({ kind: 'indicator', key }))
      : [{ kind: 'key', key: 'score.total' }],
});

function frameOf(
  { has, complete }: Reading,
  { indicators, dimensions, total }: CardSubject,
  count: number | undefined,
  { evaluation }: Circumstances,
): Frame | undefined {
  if (indicators.length > 0 && dimensions.length === 0 && !total) return { ask: 'indicators', indicators };
  const loses = has('deduction', 'scoring.losing');
  if (dimensions.length > 0 && indicators.length === 0 && !total)
    return {
      ask: 'dimensions',
      dimensions,
      losses: loses && has('ask.which', 'ask.why', 'ask.where', 'max'),
    };
  if (indicators.length + dimensions.length > 0) return undefined;
  if (has('scoring.limit')) return { ask: 'limits' };
  if (has('scoring.unscored')) return { ask: 'unscored' };
  if (has('scoring.self')) return { ask: 'self' };
  if (loses && (count !== undefined || has(...asksWhich))) return { ask: 'losses', count };
  const isStated = evaluation.facts.some(({ key }) => key === 'score.total');
  // "Total score of" is also the list of scores: what is one of both is the total.
  if (total && !loses && (!isStated || !complete)) return { ask: isStated ? 'total' : 'unscored' };
  return undefined;
}

/** 总分为什么只有79分: the total said again is no number of its own. */
function ofTheTotal(
  { has }: Reading,
  { total, indicators, dimensions }: CardSubject,
  numbers: Reading['numbers'],
  { evaluation }: Circumstances,
): boolean {
  const score: Entity = { kind: 'key', key: 'score.total' };
  return (
    has('ask.why') &&
    total &&
    indicators.length + dimensions.length === 0 &&
    numbers.every((number) => isStated(number, [score], evaluation))
  );
}

function drafted(frame: Frame, full: FullCard, card: object, desk: Desk): Draft {
  switch (frame.ask) {
    case 'indicators':
      return joinDrafts(
        linesOf(full)
          .filter(({ key }) => frame.indicators.includes(key))
          .map((line) => indicatorDraft(line, desk)),
      );
    case 'dimensions':
      return joinDrafts(
        full.dimensions
          .filter(({ level1 }) => frame.dimensions.includes(level1))
          .map((each) =>
            say(desk, 'card_dimension', { each, losing: frame.losses ? losing(each.indicators) : [] }),
          ),
      );
    case 'losses':
    case 'total_why': {
      const lost = losing(linesOf(full));
      const shown = ('count' in frame ? frame.count : undefined) ?? mostShown;
      const losses = say(desk, 'card_losses', {
        losing: lost.slice(0, shown),
        more: lost.length > shown,
        card,
      });
      const limits = full.limits.filter(({ triggered }) => triggered);
      return limits.length > 0 ? joinDrafts([limitsDraft(limits, full, desk), losses]) : losses;
    }
    case 'limits':
      return limitsDraft(full.limits, full, desk);
    case 'total':
      return say(desk, 'card_total', { card });
    case 'self': {
      const both = linesOf(full).filter(({ self }) => self !== undefined);
      const differing = both.filter((line) => !sameScore(line));
      return say(
        desk,
        'card_self',
        { both, differing },
        { kind: both.length > 0 ? 'answer' : 'not_in_data' },
      );
    }
    case 'unscored': {
      const unscored = linesOf(full).filter(({ score, na }) => !score && !na);
      return say(
        desk,
        'card_unscored',
        { unscored, card },
        { kind: 'total' in card || 'score' in card ? 'answer' : 'not_in_data' },
      );
    }
  }
}

function limitsDraft(limits: readonly CardLimit[], { beforeLimits }: FullCard, desk: Desk): Draft {
  const kind = limits.length > 0 ? 'answer' : 'not_in_data';
  return say(desk, 'card_limits', { limits, ...(beforeLimits && { beforeLimits }) }, { kind });
}

function indicatorDraft(line: CardIndicator, desk: Desk): Draft {
  const none = line.lost === undefined || decimal(line.lost.value).eq(decimal('0'));
  return say(
    desk,
    line.score ? 'card_indicator' : 'card_indicator_unscored',
    { each: line, none },
    { kind: line.score ? 'answer' : 'not_in_data', figure: line.score?.id },
  );
}

/** Where points are lost, the most first; of equals the one that stands first on the sheet. */
function losing(lines: readonly CardIndicator[]): CardIndicator[] {
  return lines.filter((line) => points(line).gt(decimal('0'))).toSorted((a, b) => points(b).cmp(points(a)));
}

function points({ lost }: CardIndicator): Decimal {
  return decimal(lost?.value ?? '0');
}

function sameScore({ self, reported, score }: CardIndicator): boolean {
  const given = reported ?? score;
  return self !== undefined && given !== undefined && decimal(self.value).eq(decimal(given.value));
}

const mostShown = 5;
const asksWhich = ['ask.which', 'ask.why', 'ask.where', 'ask.what', 'max', 'list', 'scoring.largest'];
const telling = [
  'score',
  'ask.points',
  'deduction',
  'scoring.losing',
  'scoring.self',
  'scoring.unscored',
  'scoring.scored',
  'scoring.limit',
  'ask.how',
  'ask.amount',
];
const known = [
  ...telling,
  ...asksWhich,
  'ask.yesno',
  'scoring.review',
  'scoring.item',
  'scoring.differs',
  'compare',
  'difference',
  'weight',
  'full',
  'count',
  'fall',
  'not',
  'sum',
  'remaining',
  'more',
  // 只有79分
  'share',
  'target',
];
