// The shipped formulas on the shipped data: every derived figure of the Huitong report, worked out by hand.
import { describe, expect, test } from 'vitest';
import { joinFrameworks } from '../../src/evaluation/catalogue.ts';
import { compute, quantityOf } from '../../src/evaluation/compute.ts';
import { roundHalfUp } from '../../src/evaluation/decimal.ts';
import type { Evaluation } from '../../src/evaluation/shape.ts';
import { convert } from '../../src/evaluation/unit.ts';
import { readEvaluation, readFrameworks } from './read-data.ts';

const catalogue = joinFrameworks(readFrameworks());
const huitong = readEvaluation('huitong-2022');
const lumingwan = readEvaluation('lumingwan-2022');

describe('the derived figures of the Huitong report', () => {
  test.each([
    ['budget.adjustment_amount', '24.99', '万元'],
    ['budget.adjustment_rate', '69.30', '%'],
    ['budget.adjusted_share', '30.70', '%'],
    ['budget.execution_rate_adjusted', '100.00', '%'],
    ['budget.execution_rate_initial', '30.70', '%'],
    ['expenditure.sum', '11.07', '万元'],
    ['expenditure.basic_share', '43.09', '%'],
    ['expenditure.project_share', '56.91', '%'],
    ['expenditure.project_minus_basic', '1.53', '万元'],
    ['balance.closing_implied', '0.00', '万元'],
    ['procurement.budget_sum', '6.26', '万元'],
    ['procurement.execution_rate', '26.04', '%'],
    ['procurement.unexecuted', '4.63', '万元'],
    ['procurement.unexecuted_share', '73.96', '%'],
    ['procurement.goods_share', '20.45', '%'],
    ['procurement.services_share', '79.55', '%'],
    ['procurement.services_minus_goods', '3.70', '万元'],
    ['procurement.executed_share_of_expenditure', '14.72', '%'],
    ['procurement.budget_share_of_adjusted', '56.55', '%'],
    ['procurement.budget_share_of_initial', '17.36', '%'],
    ['procurement.services_minimum_executed', '0.35', '万元'],
    ['indicators.cost_ceiling_total', '20.74', '万元'],
    ['cost.project_share_of_ceiling', '30.38', '%'],
    ['cost.ceiling_gap', '14.44', '万元'],
    ['cost.ceiling_multiple', '3.29', '倍'],
    ['cost.ceiling_over_adjusted', '9.67', '万元'],
    ['cost.ceiling_share_of_initial', '57.52', '%'],
    ['common.budget_adjustment_rate', '69.30', '%'],
    ['common.budget_completion_rate', '30.70', '%'],
    ['common.procurement_execution_rate', '26.04', '%'],
  ])('give for %s %s%s', (key, value, unit) => {
    expect(shown(huitong, key)).toBe(`${value}${unit}`);
  });

  test.each([
    'common.staff_control_rate',
    'common.carryover_rate',
    'common.three_public_control_rate',
    'common.asset_use_rate',
  ])('give no %s, for the report does not hold its inputs', (key) => {
    expect(shown(huitong, key)).toBe('no value');
  });
});

describe('the derived figures of the made-up report', () => {
  test.each([
    ['budget.adjustment_amount', '25.70', '万元'],
    ['budget.adjustment_rate', '6.23', '%'],
    ['procurement.execution_rate', '94.38', '%'],
    ['common.staff_control_rate', '92.00', '%'],
    ['common.carryover_change_rate', '410.63', '%'],
    ['common.asset_use_rate', '96.00', '%'],
    ['indicators.cost_ceiling_total', '110.00', '万元'],
  ])('give for %s %s%s', (key, value, unit) => {
    expect(shown(lumingwan, key)).toBe(`${value}${unit}`);
  });
});

function shown(evaluation: Evaluation, key: string): string {
  const unit = catalogue.metrics.get(key)?.unit ?? '';
  const quantity = quantityOf(compute(key, evaluation, catalogue));
  const value = quantity && convert(quantity.value, quantity.unit, unit);
  return value ? `${roundHalfUp(value, 2).toFixed(2)}${unit}` : 'no value';
}
