import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compute, quantityOf } from '../../src/evaluation/compute.ts';
import { decimal } from '../../src/evaluation/decimal.ts';
import { type Solved, solveFor } from '../../src/evaluation/invert.ts';
import type { Quantity } from '../../src/evaluation/quantity.ts';
import type { Unit } from '../../src/evaluation/unit.ts';
import { huitongLike, metrics, numberFact, tinyCatalogue } from '../support/evaluations.ts';

const evaluation = huitongLike();
const catalogue = tinyCatalogue({
  metrics: metrics({
    'm.shifted': { formula: '-(budget.initial - 40) + 0', unit: '万元' },
    'm.plus': { formula: 'expenditure.basic + expenditure.project', unit: '万元' },
    'm.minus': { formula: 'budget.initial - budget.adjusted', unit: '万元' },
    'm.negative': { formula: '-expenditure.basic', unit: '万元' },
    'm.times': { formula: '3 * expenditure.basic', unit: '万元' },
    'm.nothing': { formula: 'balance.opening * 2 * expenditure.basic / expenditure.final', unit: '万元' },
    'm.zero_over': 'balance.opening / expenditure.basic',
    'm.over_zero': 'expenditure.basic / balance.opening',
    'm.sum': { formula: 'sum(expenditure.basic, expenditure.project, budget.adjusted)', unit: '万元' },
    'm.min': { formula: 'min(expenditure.basic, expenditure.project)', unit: '万元' },
    'm.max': { formula: 'max(expenditure.basic, expenditure.project)', unit: '万元' },
    'm.single': { formula: 'min(expenditure.basic)', unit: '万元' },
    'm.twice': 'expenditure.basic / (expenditure.basic + expenditure.project)',
    'm.nested_abs': { formula: 'abs(abs(expenditure.basic - 5) - 2)', unit: '' },
    'm.loop': 'm.loop',
    'm.sum_missing': { formula: 'sum(expenditure.basic, staff.posts)', unit: '万元' },
    'm.mixed': { formula: 'budget.adjusted + score.total', unit: '万元' },
    'm.mixed_missing': { formula: 'budget.adjusted + staff.posts', unit: '万元' },
    'm.hidden_loop': 'm.over_zero + m.loop',
    'm.scored': { formula: 'procurement.execution_rate * indicator.projects.weight', unit: '分' },
    'm.weighted': { formula: 'expenditure.final / budget.adjusted * indicator.projects.weight', unit: '分' },
    'm.per_project': { formula: 'expenditure.project / indicator.projects.actual', unit: '万元' },
    'm.abs_min': {
      formula: 'abs(min(expenditure.basic, expenditure.project) - budget.adjusted)',
      unit: '万元',
    },
    'm.words': 'expenditure.basic / grade',
    'm.scores': { formula: 'score.total + 0 * score.total', unit: '分' },
    'm.lost': '(1 - procurement.execution_rate)',
  }),
});

function solve(ref: string, key: string, value: string, unit: Unit): Solved {
  return solveFor(ref, key, { value: decimal(value), unit }, evaluation, catalogue);
}

function written(quantity: Quantity | undefined): string {
  return quantity ? quantity.value.toFixed() + quantity.unit : '-';
}

function wan(value: string): Quantity {
  return { value: decimal(value), unit: '万元' };
}

/** Each solution as needed / change / outside, or the reason there is none. */
function outline(solved: Solved): string {
  if (solved.kind === 'not_invertible') return [solved.reason, ...(solved.missing ?? [])].join(' ');
  return solved.solutions
    .map(({ needed, change, outside }) =>
      [written(needed), written(change), outside].filter(Boolean).join(' '),
    )
    .join(' | ');
}

describe('what has to be', () => {
  test.each<[string, string, string, Unit, string]>([
    ['procurement.executed', 'procurement.execution_rate', '90', '%', '5.634万元 4.004万元'],
    ['procurement.budget', 'procurement.execution_rate', '50', '%', '3.26万元 -3万元'],
    ['procurement.executed', 'procurement.execution_rate', '0.5', '', '3.13万元 1.5万元'],
    ['procurement.executed', 'procurement.unexecuted', '10000', '元', '5.26万元 3.63万元'],
    ['expenditure.basic', 'm.plus', '12', '万元', '5.7万元 0.93万元'],
    ['budget.adjusted', 'm.minus', '30', '万元', '6.06万元 -5.01万元'],
    ['budget.initial', 'm.minus', '30', '万元', '41.07万元 5.01万元'],
    ['expenditure.basic', 'm.negative', '3', '万元', '-3万元 -7.77万元 negative'],
    ['expenditure.basic', 'm.times', '6', '万元', '2万元 -2.77万元'],
    ['expenditure.project', 'm.sum', '20', '万元', '4.16万元 -2.14万元'],
    ['expenditure.basic', 'm.min', '6', '万元', '6万元 1.23万元'],
    ['expenditure.basic', 'm.min', '6.3', '万元', '6.3万元 1.53万元'],
    ['expenditure.basic', 'm.min', '7', '万元', 'no_solution'],
    ['expenditure.basic', 'm.max', '7', '万元', '7万元 2.23万元'],
    ['expenditure.basic', 'm.max', '6.3', '万元', '6.3万元 1.53万元'],
    ['expenditure.basic', 'm.max', '6', '万元', 'no_solution'],
    ['expenditure.basic', 'm.plus', '306.3', '万元', '300万元 295.23万元'],
    ['expenditure.basic', 'm.single', '7', '万元', '7万元 2.23万元'],
    ['procurement.executed', 'm.scored', '2.5', '分', '3.13万元 1.5万元'],
    ['indicator.projects.weight', 'm.weighted', '150', '分', '150分 145分 above_full'],
    ['indicator.projects.actual', 'm.per_project', '0.42', '万元', '15个 -7个'],
    ['indicator.projects.actual', 'm.per_project', '0.4', '万元', '15.75个 -6.25个 not_whole'],
    ['procurement.executed', 'procurement.executed', '2', '万元', '2万元 0.37万元'],
    ['procurement.unexecuted', 'procurement.unexecuted_rate', '50', '%', '3.13万元 -1.5万元'],
    ['procurement.executed', 'm.lost', '50', '%', '3.13万元 1.5万元'],
  ])('%s for %s = %s%s: %s', (ref, key, value, unit, expected) =>
    expect(outline(solve(ref, key, value, unit))).toBe(expected),
  );

  test('an absolute difference has two solutions, the smaller change first', () => {
    expect(outline(solve('budget.adjusted', 'budget.adjustment', '10', '万元'))).toBe(
      '26.06万元 14.99万元 | 46.06万元 34.99万元',
    );
    expect(outline(solve('budget.adjusted', 'budget.adjustment', '30', '万元'))).toBe(
      '6.06万元 -5.01万元 | 66.06万元 54.99万元',
    );
    expect(outline(solve('budget.adjusted', 'budget.adjustment', '0', '万元'))).toBe('36.06万元 24.99万元');
    expect(outline(solve('budget.adjusted', 'budget.adjustment_rate', '25', '%'))).toBe(
      '27.045万元 15.975万元 | 45.075万元 34.005万元',
    );
  });

  test('a solution tells what the input is now', () => {
    const solved = solve('procurement.executed', 'procurement.execution_rate', '90', '%');
    expect(solved.kind === 'solved' && solved.solutions.map(({ current }) => written(current))).toEqual([
      '1.63万元',
    ]);
    expect(solved).toMatchObject({
      ref: 'procurement.executed',
      key: 'procurement.execution_rate',
      goal: { unit: '%' },
    });
  });
});

describe('what cannot be said', () => {
  test.each<[string, string, string, Unit, string]>([
    ['expenditure.final', 'procurement.execution_rate', '90', '%', 'not_an_input'],
    ['no.such.key', 'procurement.execution_rate', '90', '%', 'not_an_input'],
    ['expenditure.basic', 'm.twice', '50', '%', 'occurs_twice'],
    ['budget.initial', 'budget.adjustment_rate', '50', '%', 'occurs_twice'],
    ['budget.adjusted', 'budget.adjustment', '-1', '万元', 'no_solution'],
    ['procurement.budget', 'procurement.execution_rate', '0', '%', 'no_solution'],
    ['expenditure.basic', 'm.zero_over', '50', '%', 'no_solution'],
    ['expenditure.basic', 'm.zero_over', '0', '%', 'any_value'],
    ['expenditure.basic', 'm.over_zero', '50', '%', 'division_by_zero'],
    ['procurement.executed', 'procurement.execution_rate', '3', '万元', 'mixed_units'],
    ['procurement.executed', 'procurement.execution_rate', '3', '百分点', 'mixed_units'],
    ['staff.posts', 'staff.control_rate', '90', '%', 'missing_input staff.actual'],
    ['staff.actual', 'staff.control_rate', '90', '%', 'unknown_unit'],
    ['expenditure.basic', 'm.sum_missing', '9', '万元', 'missing_input staff.posts'],
    ['budget.adjusted', 'm.mixed', '9', '万元', 'mixed_units'],
    ['staff.posts', 'm.mixed_missing', '9', '万元', 'no_solution'],
    ['m.loop', 'm.loop', '90', '%', 'cycle'],
    ['budget.initial', 'm.hidden_loop', '90', '%', 'not_an_input'],
    ['expenditure.basic', 'm.words', '90', '%', 'not_a_number'],
  ])('%s for %s = %s%s: %s', (ref, key, value, unit, expected) =>
    expect(outline(solve(ref, key, value, unit))).toBe(expected),
  );

  test('a factor of zero leaves no solution, or any', () => {
    const zeroed = tinyCatalogue({
      metrics: metrics({
        times: { formula: 'expenditure.basic * (budget.adjusted - expenditure.final) / 2', unit: '' },
      }),
    });
    const plainUnits = tinyCatalogue({
      metrics: metrics({ times: { formula: 'expenditure.basic * (1 - 1)', unit: '万元' } }),
    });
    expect(outline(solveFor('expenditure.basic', 'times', wan('0'), evaluation, plainUnits))).toBe(
      'any_value',
    );
    expect(outline(solveFor('expenditure.basic', 'times', wan('1'), evaluation, plainUnits))).toBe(
      'no_solution',
    );
    expect(outline(solveFor('expenditure.basic', 'times', wan('1'), evaluation, zeroed))).toBe('mixed_units');
  });
});

test('an input the report does not state has a needed value but no change', () => {
  const staffed = huitongLike({ facts: [...evaluation.facts, numberFact('staff.actual', '9', '人')] });
  const solved = solveFor(
    'staff.posts',
    'staff.control_rate',
    { value: decimal('90'), unit: '%' },
    staffed,
    catalogue,
  );
  expect(outline(solved)).toBe('10人 -');
});

test('an indicator without a result takes the unit of its target; scores are points', () => {
  const spare = tinyCatalogue({
    metrics: metrics({
      overrun: 'indicator.service_cost.actual / indicator.service_cost.target',
      scoring: { formula: 'indicator.service_cost.score + 1 * indicator.projects.score', unit: '分' },
    }),
  });
  const goal: Quantity = { value: decimal('150'), unit: '%' };
  expect(outline(solveFor('indicator.service_cost.actual', 'overrun', goal, evaluation, spare))).toBe(
    '12万元 -',
  );
  const points: Quantity = { value: decimal('9'), unit: '分' };
  expect(outline(solveFor('indicator.service_cost.score', 'scoring', points, evaluation, spare))).toBe(
    '4.5分 -',
  );
});

test('assumptions hold: an assumed key no longer depends on its formula', () => {
  const goal: Quantity = { value: decimal('50'), unit: '%' };
  const assumed = new Map([['procurement.budget', { value: decimal('4'), unit: '万元' as const }]]);
  const solved = solveFor(
    'procurement.executed',
    'procurement.execution_rate',
    goal,
    evaluation,
    catalogue,
    assumed,
  );
  expect(outline(solved)).toBe('2万元 0.37万元');
  const fixed = new Map([['procurement.unexecuted', { value: decimal('4'), unit: '万元' as const }]]);
  expect(
    outline(
      solveFor('procurement.executed', 'procurement.unexecuted_rate', goal, evaluation, catalogue, fixed),
    ),
  ).toBe('not_an_input');
});

test('computed with a solution, every key comes to its goal', () => {
  const cases = fc.constantFrom<[string, string, Unit]>(
    ['procurement.executed', 'procurement.execution_rate', '%'],
    ['procurement.executed', 'm.scored', '分'],
    ['procurement.budget', 'procurement.execution_rate', '%'],
    ['budget.adjusted', 'budget.adjustment_rate', '%'],
    ['expenditure.basic', 'm.sum', '万元'],
    ['expenditure.basic', 'm.nested_abs', '万元'],
    ['expenditure.basic', 'm.abs_min', '万元'],
    ['budget.initial', 'm.shifted', '万元'],
    ['indicator.party_cost.target', 'cost.multiple', '倍'],
  );
  fc.assert(
    fc.property(cases, fc.integer({ min: 1, max: 100_000 }), ([ref, key, unit], thousandths) => {
      const goal: Quantity = { value: decimal(String(thousandths)).div(decimal('1000')), unit };
      const solved = solveFor(ref, key, goal, evaluation, catalogue);
      for (const { needed } of solved.kind === 'solved' ? solved.solutions : []) {
        const proof = quantityOf(compute(key, evaluation, catalogue, new Map([[ref, needed]])));
        expect(proof?.unit).toBe(unit);
        expect(Number(proof?.value.minus(goal.value).abs().toFixed())).toBeLessThan(1e-30);
      }
    }),
  );
});
