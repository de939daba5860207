// What would take a score card to a total: for each indicator the least change of it alone that suffices, exactly.
import type { Catalogue } from './catalogue.ts';
import { compute, quantityOf } from './compute.ts';
import { type Decimal, decimal, zero } from './decimal.ts';
import { findingsFor } from './invert-found.ts';
import { type ActualNeeded, actualsFor } from './invert-rule.ts';
import { judgedAs } from './judged.ts';
import { inUnit, type Quantity } from './quantity.ts';
import type { Assessment, ScoringRule } from './rule.ts';
import {
  actualOf,
  mostUnder,
  type Outcome,
  type ScoreCard,
  type ScoredIndicator,
  scoreCardOf,
} from './score-card.ts';
import { settled } from './scoring-working.ts';
import type { Evaluation, Indicator } from './shape.ts';
import { dimensionOf } from './unit.ts';

/** One change that suffices by itself, and what the total comes to with it. */
export interface Way {
  indicator: Indicator;
  change: Change;
  /** What the indicator scores now and would score. */
  score: Decimal;
  newScore: Decimal;
  total: Decimal;
}

export type Change =
  /** The actual value, or of the better of two the measure that changes; of what is counted in whole ones, else in hundredths. */
  | { kind: 'value'; key: string; from: Quantity; needed: Quantity }
  /** What would have to be found instead. */
  | { kind: 'found'; assessment: Assessment };

/**
 * The ways to a total of at least `goal`, those first that gain the fewest points and so change least. Each is
 * tried on the whole card before it is listed; an indicator that cannot get there alone is not listed.
 */
export function waysTo(goal: Decimal, evaluation: Evaluation, catalogue: Catalogue): Way[] {
  const card = scoreCardOf(evaluation, catalogue);
  if (card.unscored.length > 0 || card.total.gte(goal)) return [];
  const scored = card.dimensions.flatMap(({ indicators }) => indicators);
  return scored.flatMap((each) => wayBy(each, goal, card, evaluation, catalogue) ?? []).toSorted(byGain);
}

function byGain(a: Way, b: Way): number {
  return a.newScore.minus(a.score).cmp(b.newScore.minus(b.score));
}

function wayBy(
  { indicator, outcome }: ScoredIndicator,
  goal: Decimal,
  card: ScoreCard,
  evaluation: Evaluation,
  catalogue: Catalogue,
): Way | undefined {
  if (outcome.kind !== 'scored') return undefined;
  const { score } = outcome;
  const wanted = wantedScore(indicator, score, goal, card);
  if (wanted === undefined) return undefined;
  // The score is rounded half up: it need only reach half of its last digit below.
  const half = decimal('5').div(decimal(`1${'0'.repeat(evaluation.score_digits + 1)}`));
  const exact = settled(wanted.minus(half).div(spreadOf(outcome.working.operands)));
  const suffices = (change: Change): Way | undefined => {
    const after = cardAfter(change, indicator, evaluation, catalogue);
    const own = outcomeIn(after, indicator);
    if (after.total.lt(goal) || own?.kind !== 'scored') return undefined;
    return { indicator, change, score, newScore: own.score, total: after.total };
  };
  const [least] = changesOf(indicator, outcome.rule, exact, evaluation, catalogue)
    .flatMap((changes) => firstOf(changes, suffices) ?? [])
    .toSorted(byGain);
  return least;
}

/** What could be changed, the least change first: of the better of two for each measure by itself. */
function changesOf(
  indicator: Indicator,
  rule: ScoringRule,
  score: Decimal,
  evaluation: Evaluation,
  catalogue: Catalogue,
): Change[][] {
  const weight = decimal(indicator.weight ?? '0');
  const found = findingsFor(rule, weight, score, indicator.assessment).map(
    (assessment): Change => ({ kind: 'found', assessment }),
  );
  const measured = measuresOf(indicator, rule, evaluation, catalogue).map(({ key, rule: one, from }) =>
    actualsFor(one, weight, score, from)
      .map((needed) => resolved(needed, from))
      .filter((needed) => !isImpossible(needed))
      .map((needed): Change => ({ kind: 'value', key, from, needed })),
  );
  return [found, ...measured];
}

function firstOf<Item, Result>(
  items: readonly Item[],
  of: (item: Item) => Result | undefined,
): Result | undefined {
  for (const item of items) {
    const result = of(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

function cardAfter(
  change: Change,
  { key }: Indicator,
  evaluation: Evaluation,
  catalogue: Catalogue,
): ScoreCard {
  switch (change.kind) {
    case 'value':
      return scoreCardOf(evaluation, catalogue, new Map([[change.key, change.needed]]));
    case 'found':
      return scoreCardOf(judgedAs(evaluation, new Map([[key, change.assessment]])), catalogue);
  }
}

/** What the rule looks at, as it stands now; of the better of two both. */
function measuresOf(
  indicator: Indicator,
  rule: ScoringRule,
  evaluation: Evaluation,
  catalogue: Catalogue,
): { key: string; rule: ScoringRule; from: Quantity }[] {
  if (rule.kind === 'better_of')
    return rule.alternatives.flatMap(({ measured_by: key, rule: one }) => {
      const from = quantityOf(compute(key, evaluation, catalogue));
      return from ? [{ key, rule: one, from }] : [];
    });
  const from = actualOf(indicator, evaluation, catalogue);
  return from ? [{ key: `${indicator.key}.actual`, rule, from }] : [];
}

function outcomeIn({ dimensions }: ScoreCard, { key }: Indicator): Outcome | undefined {
  const all = dimensions.flatMap(({ indicators }) => indicators);
  return all.find(({ indicator }) => indicator.key === key)?.outcome;
}

/** What the indicator must score: the points lacking, and enough to lift the limits that hang on it. */
function wantedScore(
  { key }: Indicator,
  score: Decimal,
  goal: Decimal,
  { beforeLimits, limits }: ScoreCard,
): Decimal | undefined {
  const binding = limits.filter((limit) => mostUnder(limit).lt(goal));
  if (binding.some(({ indicator }) => indicator !== key)) return undefined;
  const lines = binding.map(({ below }) => decimal(below));
  const lacking = goal.minus(beforeLimits);
  const lifted = score.plus(lacking.gt(zero) ? lacking : zero);
  return lines.reduce((most, line) => (line.gt(most) ? line : most), lifted);
}

function spreadOf(operands: ReadonlyMap<string, Quantity>): Decimal {
  const [all, applicable] = [operands.get('whole'), operands.get('applicable')];
  return all && applicable ? all.value.div(applicable.value) : decimal('1');
}

/** The next value that can be measured and suffices, away from where it stands now. */
function resolved({ quantity: { value, unit }, open }: ActualNeeded, from: Quantity): Quantity {
  const step = dimensionOf(unit) === 'count' ? decimal('1') : decimal('0.01');
  const away = value.gt(inUnit(from, unit)?.value ?? value) ? step : step.neg();
  const steps = value.div(away);
  const full = steps.round(0, 0);
  const next = full.lt(steps) || (open && full.eq(steps)) ? full.plus(decimal('1')) : full;
  return { value: next.times(away), unit };
}

/** Amounts and counts are not below zero; a rate may be, such as one of change. */
function isImpossible({ value, unit }: Quantity): boolean {
  const dimension = dimensionOf(unit);
  return value.lt(zero) && dimension !== 'share' && dimension !== 'ratio';
}
