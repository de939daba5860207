// Goal-seek on the real report, against values worked out by hand.
import { expect, test } from 'vitest';
import { renderFormula } from '../../src/figures/render.ts';
import { goalSeek } from '../../src/tools/goal-seek.ts';
import type { ToolContext } from '../../src/tools/tool.ts';
import { contextOf, failureOf, run, typed } from './context.ts';

const evaluation = 'huitong-2022';

test.each([
  // 90% × 6.26 = 5.634; 5.634 - 1.63 = 4.004
  [
    'a rate',
    'procurement.execution_rate',
    '90',
    '%',
    undefined,
    'procurement.executed',
    '5.634',
    '4.004',
    'more',
  ],
  [
    'a rate through another',
    'common.procurement_execution_rate',
    '90',
    '%',
    undefined,
    'procurement.executed',
    '5.634',
    '4.004',
    'more',
  ],
  // 1.63 / 90% = 1.8111…; the budget may be asked for instead
  [
    'the denominator',
    'procurement.execution_rate',
    '50',
    '%',
    'procurement.budget',
    'procurement.budget',
    '3.26',
    '-3',
    'less',
  ],
  // 36.06 - 30% × 36.06 = 25.242; 25.242 - 11.07 = 14.172
  [
    'an absolute change, by the nearer way',
    'budget.adjustment_rate',
    '30',
    '%',
    undefined,
    'budget.adjusted',
    '25.242',
    '14.172',
    'more',
  ],
  // 6.26 - 30% × 6.26 = 4.382
  [
    'an input that occurs once among those that do not',
    'procurement.unexecuted_share',
    '30',
    '%',
    undefined,
    'procurement.executed',
    '4.382',
    '2.752',
    'more',
  ],
  [
    'an amount itself',
    'procurement.executed',
    '4',
    '万元',
    undefined,
    'procurement.executed',
    '4',
    '2.37',
    'more',
  ],
  [
    'what is there already',
    'procurement.unexecuted',
    '4.63',
    '万元',
    'procurement.executed',
    'procurement.executed',
    '1.63',
    '0',
    'none',
  ],
] as const)('solves %s', async (_, goal, value, unit, by, key, needed, change, direction) => {
  const context = contextOf();
  const input = { evaluation, goal, figure: typed(value, unit, context), ...(by && { by }) };
  expect(await run(goalSeek, input, context)).toMatchObject({
    needed: { key, value: needed, kind: 'hypothetical' },
    change: { value: change },
    by: { key },
    direction,
    withinLimits: true,
  });
});

test.each([
  [
    'procurement.execution_rate',
    '90',
    '政府采购执行率（假设） 90.00% × 政府采购预算总额 6.26万元 = 5.63万元',
  ],
  [
    'budget.adjustment_rate',
    '30',
    '年初预算 36.06万元 − 预算调整率（假设） 30.00% × 年初预算 36.06万元 = 25.24万元',
  ],
])('shows the formula of %s turned round', async (goal, value, formula) => {
  const context = contextOf();
  const { needed } = await run(goalSeek, { evaluation, goal, figure: typed(value, '%', context) }, context);
  expect(formulaOf(needed.id, context)).toBe(formula);
});

test('says that a value could not occur', async () => {
  const context = contextOf();
  const input = {
    evaluation,
    goal: 'procurement.unexecuted',
    figure: typed('7', '万元', context),
    by: 'procurement.executed',
  };
  expect(await run(goalSeek, input, context)).toMatchObject({
    needed: { value: '-0.74' },
    withinLimits: false,
  });
});

test.each([
  ['an input that occurs twice', 'budget.adjustment_rate', 'budget.initial', /more than once/],
  ['an input it does not rest on', 'budget.adjustment_rate', 'procurement.executed', /does not rest on/],
  [
    'a figure of which another input is missing',
    'common.asset_use_rate',
    'assets.fixed_in_use',
    /assets\.fixed_total/,
  ],
])('refuses %s', async (_, goal, by, message) => {
  const context = contextOf();
  const input = { evaluation, goal, by, figure: typed('30', '%', context) };
  expect(await failureOf(goalSeek, input, context)).toMatchObject({
    code: 'not_possible',
    message: expect.stringMatching(message),
  });
});

function formulaOf(id: string, { ledger }: ToolContext): string | undefined {
  const figure = ledger.figure(id);
  return figure && renderFormula(figure, ledger, 'zh');
}
