// Scoring rules applied. A rule is data (rule.ts); each kind is one case below, so that a further kind is one more.
import type { Decimal } from './decimal.ts';
import type { Quantity } from './quantity.ts';
import type { Assessment, RuleOf, ScoringRule } from './rule.ts';
import { scoreChecklist, scoreLevel, scoreState } from './scoring-found.ts';
import { scoreByDeduction, scoreInProportion, scoreInReverse } from './scoring-lines.ts';
import { scoreByBand, scoreByThreshold, scoreInterpolated } from './scoring-steps.ts';
import { type Scored, unscored } from './scoring-working.ts';

/** What a rule is applied to. */
export interface Given {
  /** The full points, in 分. */
  weight: Decimal;
  actual?: Quantity | undefined;
  assessment?: Assessment | undefined;
  /** The value of a metric or fact, for rules that name what they measure. */
  measured?: (key: string) => Quantity | undefined;
}

/**
 * The score in 分, exact and not rounded, never below zero nor above the weight. What is not there is not scored,
 * with the reason: never zero.
 */
export function scoreByRule(rule: ScoringRule, given: Given): Scored {
  const { weight, actual } = given;
  switch (rule.kind) {
    case 'threshold':
      return actual ? scoreByThreshold(rule, weight, actual) : unscored('no_actual');
    case 'proportional':
      return actual ? scoreInProportion(rule, weight, actual) : unscored('no_actual');
    case 'reverse':
      return actual ? scoreInReverse(rule, weight, actual) : unscored('no_actual');
    case 'interpolation':
      return actual ? scoreInterpolated(rule, weight, actual) : unscored('no_actual');
    case 'bands':
      return actual ? scoreByBand(rule, weight, actual) : unscored('no_actual');
    case 'deduct_per_unit':
      return actual ? scoreByDeduction(rule, weight, actual) : unscored('no_actual');
    case 'states':
      return scoreState(rule, given);
    case 'qualitative':
      return scoreLevel(rule, given);
    case 'checklist':
      return scoreChecklist(rule, given);
    case 'better_of':
      return scoreBetter(rule, given);
  }
}

/** Where both give the same, the first counts. */
function scoreBetter({ alternatives, one_missing }: RuleOf<'better_of'>, given: Given): Scored {
  const tried = alternatives.map(({ measured_by, rule }): Scored => {
    const scored = scoreByRule(rule, { weight: given.weight, actual: given.measured?.(measured_by) });
    return scored.kind === 'scored' ? { ...scored, working: { ...scored.working, measured_by } } : scored;
  });
  const scored = tried.filter((each) => each.kind === 'scored');
  const missing = tried.find((each) => each.kind === 'unscored');
  const [first, second] = scored;
  if (!first || (missing && one_missing === 'not_scored')) return missing ?? unscored('no_actual');
  return second?.score.value.gt(first.score.value) ? second : first;
}
