// The kinds of questions the keyless planner understands, in the order in which they are tried.
import type { Construction } from '../construction.ts';
import { advice } from './advice.ts';
import { arithmetic } from './arithmetic.ts';
import { baseClaim } from './base-claim.ts';
import { belonging } from './belonging.ts';
import { cardGoal } from './card-goal.ts';
import { cardScores } from './card-scores.ts';
import { cardWhatIf } from './card-what-if.ts';
import { cause } from './cause.ts';
import { changeEnd } from './change-end.ts';
import { claim } from './claim.ts';
import { effectOnScore } from './effect-on-score.ts';
import { elsewhere } from './elsewhere.ts';
import { explanation } from './explanation.ts';
import { formula } from './formula.ts';
import { goal } from './goal.ts';
import { grade } from './grade.ts';
import { gradeBands } from './grade-bands.ts';
import { gradeLine } from './grade-line.ts';
import { inFull } from './in-full.ts';
import { listing } from './listing.ts';
import { lookUpConstruction } from './look-up.ts';
import { moreBy } from './more-by.ts';
import { noEarlierValue } from './no-earlier-value.ts';
import { numberMeaning } from './number-meaning.ts';
import { oneOrOther } from './one-or-other.ts';
import { overrun } from './overrun.ts';
import { overview } from './overview.ts';
import { portion } from './portion.ts';
import { problemOfKind } from './problem-of-kind.ts';
import { quantified } from './quantified.ts';
import { rateMoved } from './rate-moved.ts';
import { refusal } from './refusal.ts';
import { remainder } from './remainder.ts';
import { resultAsked } from './result-asked.ts';
import { sameAmount } from './same-amount.ts';
import { scoringRule } from './scoring-rule.ts';
import { selection } from './selection.ts';
import { setAgainst } from './set-against.ts';
import { spreadOver } from './spread-over.ts';
import { sumCheck } from './sum-check.ts';
import { targetSupposed } from './target-supposed.ts';
import { threshold } from './threshold.ts';
import { timeUnknown } from './time-unknown.ts';
import { typedArithmetic } from './typed-arithmetic.ts';
import { whatIfConstruction } from './what-if.ts';
import { whatIsMissing } from './what-is-missing.ts';
import { whereStated } from './where-stated.ts';
import { wrongWay } from './wrong-way.ts';

// Refusals come first, whatever else is asked; a rule stated in the question before the plainer hypotheses;
// plain look-ups last, since most other questions contain one.
export const constructions: readonly Construction[] = [
  refusal,
  elsewhere,
  overview,
  cardGoal,
  cardWhatIf,
  cardScores,
  gradeBands,
  scoringRule,
  gradeLine,
  grade,
  effectOnScore,
  rateMoved,
  targetSupposed,
  inFull,
  remainder,
  spreadOver,
  changeEnd,
  oneOrOther,
  whatIfConstruction,
  portion,
  moreBy,
  noEarlierValue,
  threshold,
  goal,
  resultAsked,
  sumCheck,
  overrun,
  cause,
  advice,
  sameAmount,
  numberMeaning,
  typedArithmetic,
  baseClaim,
  formula,
  explanation,
  claim,
  wrongWay,
  arithmetic,
  problemOfKind,
  listing,
  whereStated,
  whatIsMissing,
  timeUnknown,
  lookUpConstruction,
  selection,
  quantified,
  belonging,
  setAgainst,
];
