// What does not keep an evaluation from being stored but should be looked at before: its own figures against each
// other, by the same computation that answers questions.
import { audit } from '../evaluation/audit.ts';
import type { Catalogue } from '../evaluation/catalogue.ts';
import { compute, quantityOf } from '../evaluation/compute.ts';
import { decimal, roundHalfUp } from '../evaluation/decimal.ts';
import { inUnit, type Quantity } from '../evaluation/quantity.ts';
import { scoreCardOf } from '../evaluation/score-card.ts';
import type { Evaluation, Indicator } from '../evaluation/shape.ts';
import { quantityOf as measured } from '../evaluation/written.ts';
import type { Problem } from './issue.ts';

/** Every warning on an evaluation without problems, in the order of its fields. */
export function evaluationWarnings(evaluation: Evaluation, catalogue: Catalogue): Problem[] {
  return [
    ...reportedProblems(evaluation, catalogue),
    ...explanationProblems(evaluation, catalogue),
    ...cardProblems(evaluation, catalogue),
    ...evaluation.indicators.flatMap((indicator, index) => [
      ...incomparable(indicator, ['indicators', index]),
      ...aboveTarget(indicator, ['indicators', index]),
      ...aboveWeight(indicator, ['indicators', index]),
    ]),
  ];
}

function reportedProblems(evaluation: Evaluation, catalogue: Catalogue): Problem[] {
  return audit(evaluation, catalogue).flatMap(({ key, kind, left, right, check }): Problem[] => {
    const [stated, own] = [quantityOf(left), quantityOf(right)];
    if (kind !== 'differs' || check || !stated || !own) return [];
    const reported = catalogue.metrics.get(key)?.reported_as;
    const index = evaluation.facts.findIndex((fact) => fact.key === reported);
    return [
      {
        code: 'differs_from_recomputed',
        path: ['facts', index, 'value'],
        found: shown(stated),
        expected: shown(inUnit(own, stated.unit) ?? own),
      },
    ];
  });
}

function explanationProblems(evaluation: Evaluation, catalogue: Catalogue): Problem[] {
  const { facts, findings } = evaluation;
  return catalogue.explanations.flatMap(({ metric, beyond, by }): Problem[] => {
    const computed = quantityOf(compute(metric, evaluation, catalogue));
    const line = measured(beyond);
    const value = computed && inUnit(computed, line.unit);
    if (!value?.value.abs().gt(line.value)) return [];
    const reported = catalogue.metrics.get(metric)?.reported_as;
    const isExplained =
      facts.some(({ key }) => by.includes(key)) ||
      findings.some(
        ({ cause, evidence = [] }) => cause && evidence.some((key) => key === metric || key === reported),
      );
    if (isExplained) return [];
    const index = facts.findIndex(({ key }) => key === reported);
    const path = index < 0 ? [] : ['facts', index, 'value'];
    return [{ code: 'adjustment_unexplained', path, found: shown(value), expected: shown(line) }];
  });
}

/** Weights that do not add up, and scores that are not what their rule gives. */
function cardProblems(evaluation: Evaluation, catalogue: Catalogue): Problem[] {
  if (evaluation.indicators.every(({ weight }) => weight === undefined)) return [];
  const card = scoreCardOf(evaluation, catalogue);
  const weights = card.weights
    .filter(({ agrees }) => !agrees)
    .map(({ of, level1, sum, expected }): Problem => {
      const index = evaluation.indicators.findIndex(({ level1: own }) => own.zh === level1?.zh);
      const path = [of, Math.max(0, index), 'weight'];
      return { code: 'weights_not_full', path, found: sum.toFixed(), expected: expected.toFixed() };
    });
  const scores = card.dimensions.flatMap(({ indicators }) =>
    indicators.flatMap(({ indicator, outcome }): Problem[] => {
      const { score } = indicator;
      if (outcome.kind !== 'scored' || score === undefined || outcome.score.eq(decimal(score))) return [];
      const path = ['indicators', evaluation.indicators.indexOf(indicator), 'score'];
      return [{ code: 'score_differs', path, found: score, expected: outcome.score.toFixed() }];
    }),
  );
  return [...weights, ...scores];
}

/** A result and a target of which neither can be said in the unit of the other. */
function incomparable({ target, actual }: Indicator, path: Problem['path']): Problem[] {
  if (!actual || !('value' in actual) || !('value' in target)) return [];
  const [result, goal] = [measured(actual), measured(target)];
  if (inUnit(result, goal.unit)) return [];
  return [
    { code: 'units_differ', path: [...path, 'actual', 'value'], found: shown(result), expected: shown(goal) },
  ];
}

/** More points than there are to have, as they may be given for what goes beyond the target, or by a slip. */
function aboveWeight({ score, weight }: Indicator, path: Problem['path']): Problem[] {
  if (score === undefined || weight === undefined || !decimal(score).gt(decimal(weight))) return [];
  return [{ code: 'score_above_weight', path: [...path, 'score'], found: score, expected: weight }];
}

/** A result far above its target says more of the target than of the work, unless the reason is stated. */
function aboveTarget({ target, actual, comparator, deduction }: Indicator, path: Problem['path']): Problem[] {
  if (comparator !== '>=' && comparator !== '=') return [];
  if (deduction || !actual || !('value' in actual) || !('value' in target)) return [];
  const result = inUnit(measured(actual), target.unit);
  const goal = measured(target);
  if (!result?.value.gt(goal.value.times(farAbove)) || !goal.value.gt(decimal('0'))) return [];
  return [
    {
      code: 'far_above_target',
      path: [...path, 'actual', 'value'],
      found: shown(result),
      expected: shown(goal),
    },
  ];
}

const farAbove = decimal('1.3');

function shown({ value, unit }: Quantity): string {
  return `${roundHalfUp(value, 4).toFixed()}${unit}`;
}
