// The score card of one evaluation: every indicator by its rule, rolled up to dimensions, total and grade.
import type { Catalogue } from './catalogue.ts';
import { compute, type Overrides, quantityOf } from './compute.ts';
import { type Decimal, decimal, roundHalfUp, zero } from './decimal.ts';
import { type GradeBand, gradeOf } from './grade.ts';
import type { Quantity } from './quantity.ts';
import type { ScoringRule } from './rule.ts';
import { scoreByRule } from './scoring.ts';
import { inPoints, operation, reference, settled, type Unscored, type Working } from './scoring-working.ts';
import type { Dimension, Evaluation, Indicator, Limit } from './shape.ts';

export interface ScoreCard {
  dimensions: ScoredDimension[];
  /** Sums over the indicators that have a score, in 分. The total after vetoes and caps. */
  total: Decimal;
  beforeLimits: Decimal;
  limits: Limit[];
  /** The indicators without a score: the total and the grade are final only where there are none. */
  unscored: Indicator[];
  grade?: GradeBand;
  weights: WeightCheck[];
}

export interface ScoredDimension {
  /** In the words of its indicators' first level. */
  level1: Indicator['level1'];
  dimension?: Dimension;
  indicators: ScoredIndicator[];
  score: Decimal;
}

export interface ScoredIndicator {
  indicator: Indicator;
  outcome: Outcome;
}

export type Outcome =
  /** Rounded once, half up, to the digits the evaluation states. */
  | { kind: 'scored'; score: Decimal; exact: Decimal; rule: ScoringRule; working: Working }
  /** The report gives the score and no rule for it. */
  | { kind: 'stated'; score: Decimal }
  | { kind: 'full_mark'; score: Decimal }
  /** Its weight went to the other indicators of its dimension. */
  | { kind: 'redistributed' }
  | { kind: 'unscored'; reason: Unscored['reason'] | 'no_rule' };

/** Weights of one level against what the level above gives them; `expected` is of the dimension or the scale. */
export interface WeightCheck {
  of: 'indicators_of_dimension' | 'dimensions' | 'indicators';
  level1?: Indicator['level1'];
  sum: Decimal;
  expected: Decimal;
  agrees: boolean;
}

/** Works the card out; overrides stand for facts, metrics and `<indicator>.actual`, as in `compute`. */
export function scoreCardOf(evaluation: Evaluation, catalogue: Catalogue, overrides?: Overrides): ScoreCard {
  const groups = Map.groupBy(evaluation.indicators, ({ level1 }) => level1.zh);
  const dimensions = [...groups.values()].map((group) =>
    scoreDimension(group, evaluation, catalogue, overrides),
  );
  const scored = dimensions.flatMap(({ indicators }) => indicators);
  const beforeLimits = sumOf(dimensions.map(({ score }) => score));
  const limits = evaluation.limits.filter((limit) => applies(limit, scored));
  const total = limits.map(mostUnder).reduce((least, most) => (most.lt(least) ? most : least), beforeLimits);
  const unscored = scored.filter(({ outcome }) => outcome.kind === 'unscored');
  const scale = catalogue.grades;
  const graded = scale && scored.length > 0 && unscored.length === 0 ? gradeOf(total, scale) : undefined;
  return {
    dimensions,
    total,
    beforeLimits,
    limits,
    unscored: unscored.map(({ indicator }) => indicator),
    ...(graded?.kind === 'graded' && { grade: graded.band }),
    weights: weightChecks(evaluation, dimensions, catalogue),
  };
}

/** The points of an outcome that has any. */
export function scoreOfOutcome(outcome: Outcome): Decimal | undefined {
  return 'score' in outcome ? outcome.score : undefined;
}

/** The rule of an indicator, its own or the declared one it names. */
export function ruleOf({ rule }: Indicator, { rules }: Catalogue): ScoringRule | undefined {
  return rule?.kind === 'declared' ? rules.get(rule.rule)?.rule : rule;
}

/** The actual value: of the metric that measures the indicator, else the stated one. */
export function actualOf(
  { key, measured_by }: Indicator,
  evaluation: Evaluation,
  catalogue: Catalogue,
  overrides?: Overrides,
): Quantity | undefined {
  const own = `${key}.actual`;
  const measured = measured_by !== undefined && !overrides?.has(own) ? measured_by : own;
  return quantityOf(compute(measured, evaluation, catalogue, overrides));
}

/** The most that a limit leaves of the total. */
export function mostUnder({ effect }: Limit): Decimal {
  return effect.kind === 'veto' ? zero : decimal(effect.at);
}

function scoreDimension(
  indicators: readonly Indicator[],
  evaluation: Evaluation,
  catalogue: Catalogue,
  overrides: Overrides | undefined,
): ScoredDimension {
  const [first] = indicators;
  if (!first) throw new Error('a dimension was made of no indicators');
  const { level1 } = first;
  const dimension = evaluation.dimensions.find(({ names }) => names.zh.includes(level1.zh));
  const spread = redistribution(indicators);
  const scored = indicators.map((indicator): ScoredIndicator => {
    const plain = outcomeOf(indicator, evaluation, catalogue, overrides);
    return { indicator, outcome: rounded(spread ? scaled(plain, spread) : plain, evaluation.score_digits) };
  });
  const score = sumOf(scored.flatMap(({ outcome }) => scoreOfOutcome(outcome) ?? []));
  return { level1, ...(dimension && { dimension }), indicators: scored, score };
}

function outcomeOf(
  indicator: Indicator,
  evaluation: Evaluation,
  catalogue: Catalogue,
  overrides: Overrides | undefined,
): Outcome {
  const { assessment, weight, score } = indicator;
  if (assessment?.kind === 'not_applicable') {
    if (assessment.policy === 'redistribute') return { kind: 'redistributed' };
    return weight === undefined
      ? { kind: 'unscored', reason: 'no_weight' }
      : { kind: 'full_mark', score: decimal(weight) };
  }
  const rule = ruleOf(indicator, catalogue);
  if (rule === undefined) {
    const isAssumed = overrides?.has(`${indicator.key}.actual`) === true;
    return score === undefined || isAssumed
      ? { kind: 'unscored', reason: 'no_rule' }
      : { kind: 'stated', score: decimal(score) };
  }
  if (weight === undefined) return { kind: 'unscored', reason: 'no_weight' };
  const scored = scoreByRule(rule, {
    weight: decimal(weight),
    actual: actualOf(indicator, evaluation, catalogue, overrides),
    assessment,
    measured: (key) => quantityOf(compute(key, evaluation, catalogue, overrides)),
  });
  if (scored.kind === 'unscored') return scored;
  return {
    kind: 'scored',
    score: scored.score.value,
    exact: scored.score.value,
    rule,
    working: scored.working,
  };
}

interface Spread {
  whole: Decimal;
  applicable: Decimal;
}

/** The weights of a dimension of which some do not apply; undefined where all apply, or none. */
function redistribution(indicators: readonly Indicator[]): Spread | undefined {
  const applying = indicators.filter(
    ({ assessment }) => assessment?.kind !== 'not_applicable' || assessment.policy === 'full_mark',
  );
  const applicable = weightOf(applying);
  if (applying.length === indicators.length || applicable.eq(zero)) return undefined;
  return { whole: weightOf(indicators), applicable };
}

function scaled(outcome: Outcome, { whole, applicable }: Spread): Outcome {
  const share = (value: Decimal): Decimal => settled(value.times(whole).div(applicable));
  switch (outcome.kind) {
    case 'scored': {
      const { expression, operands } = outcome.working;
      const spread = operation('/', reference('whole'), reference('applicable'));
      return {
        ...outcome,
        exact: share(outcome.exact),
        working: {
          expression: operation('*', expression, spread),
          operands: new Map([...operands, ['whole', inPoints(whole)], ['applicable', inPoints(applicable)]]),
        },
      };
    }
    case 'full_mark':
      return { ...outcome, score: share(outcome.score) };
    case 'stated':
    case 'redistributed':
    case 'unscored':
      return outcome;
  }
}

function rounded(outcome: Outcome, digits: number): Outcome {
  switch (outcome.kind) {
    case 'scored':
      return { ...outcome, score: roundHalfUp(outcome.exact, digits) };
    case 'full_mark':
      return { ...outcome, score: roundHalfUp(outcome.score, digits) };
    case 'stated':
    case 'redistributed':
    case 'unscored':
      return outcome;
  }
}

/** An indicator without a score triggers no limit: it is not known to be low. */
function applies({ indicator: key, below }: Limit, scored: readonly ScoredIndicator[]): boolean {
  const outcome = scored.find(({ indicator }) => indicator.key === key)?.outcome;
  return (outcome && scoreOfOutcome(outcome)?.lt(decimal(below))) === true;
}

function weightChecks(
  { dimensions: declared }: Evaluation,
  dimensions: readonly ScoredDimension[],
  { grades }: Catalogue,
): WeightCheck[] {
  const check = (of: WeightCheck['of'], sum: Decimal, expected: string): WeightCheck => ({
    of,
    sum,
    expected: decimal(expected),
    agrees: sum.eq(decimal(expected)),
  });
  const indicators = dimensions.flatMap((each) => each.indicators.map(({ indicator }) => indicator));
  const areWeighted = indicators.some(({ weight }) => weight !== undefined);
  const weighted = declared.flatMap(({ weight }) => weight ?? []);
  return [
    ...dimensions.flatMap(({ dimension, level1, indicators: own }) =>
      areWeighted && dimension?.weight !== undefined
        ? [
            {
              ...check(
                'indicators_of_dimension',
                weightOf(own.map(({ indicator }) => indicator)),
                dimension.weight,
              ),
              level1,
            },
          ]
        : [],
    ),
    ...(grades && weighted.length > 0
      ? [check('dimensions', sumOf(weighted.map(decimal)), grades.full_score)]
      : []),
    ...(grades && areWeighted ? [check('indicators', weightOf(indicators), grades.full_score)] : []),
  ];
}

function weightOf(indicators: readonly Indicator[]): Decimal {
  return sumOf(indicators.flatMap(({ weight }) => (weight === undefined ? [] : [decimal(weight)])));
}

function sumOf(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), zero);
}
