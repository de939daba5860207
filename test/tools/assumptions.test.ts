// What-if and goal-seek on the real report, against values worked out by hand.
import { describe, expect, test } from 'vitest';
import { renderFormula } from '../../src/figures/render.ts';
import { goalSeek } from '../../src/tools/goal-seek.ts';
import type { ToolContext } from '../../src/tools/tool.ts';
import { whatIf } from '../../src/tools/what-if.ts';
import { contextOf, failureOf, run, typed } from './context.ts';

const evaluation = 'huitong-2022';

function formulaOf(id: string, { ledger }: ToolContext): string | undefined {
  const figure = ledger.figure(id);
  return figure && renderFormula(figure, ledger, 'zh');
}

describe('what_if', () => {
  test.each([
    // 4 / 6.26 = 63.90%
    [
      'an amount set',
      'procurement.executed',
      '4',
      '万元',
      'set',
      'procurement.execution_rate',
      '63.90%',
      '37.86百分点',
    ],
    [
      'an amount in 元',
      'procurement.executed',
      '40000',
      '元',
      'set',
      'procurement.execution_rate',
      '63.90%',
      '37.86百分点',
    ],
    // (1.63 + 1) / 6.26 = 42.01%
    [
      'an amount added',
      'procurement.executed',
      '1',
      '万元',
      'add',
      'procurement.execution_rate',
      '42.01%',
      '15.97百分点',
    ],
    // 6.26 - (1.63 - 1) = 5.63
    [
      'an amount taken off',
      'procurement.executed',
      '1',
      '万元',
      'subtract',
      'procurement.unexecuted',
      '5.63万元',
      '1.00万元',
    ],
    // 4.77 + 6.3 × 0.9 = 10.44
    [
      'a share taken off',
      'expenditure.project',
      '10',
      '%',
      'subtract',
      'expenditure.sum',
      '10.44万元',
      '-0.63万元',
    ],
    // |31.07 - 36.06| / 36.06 = 13.84%
    [
      'a result over an absolute value',
      'budget.adjusted',
      '20',
      '万元',
      'add',
      'budget.adjustment_rate',
      '13.84%',
      '-55.46百分点',
    ],
    // 26.04 is replaced, not worked out
    [
      'a rate, for what rests on it',
      'procurement.execution_rate',
      '90',
      '%',
      'set',
      'common.procurement_execution_rate',
      '90.00%',
      '63.96百分点',
    ],
  ] as const)('works out %s', async (_, key, value, unit, mode, result, after, change) => {
    const context = contextOf();
    const figure = typed(value, unit, context);
    const output = await run(
      whatIf,
      { evaluation, changes: [{ key, figure, mode }], results: [result] },
      context,
    );
    expect(output).toMatchObject({
      assumed: [{ key, kind: 'hypothetical' }],
      results: [
        { key: result, after: { display: after, kind: 'hypothetical' }, change: { display: change } },
      ],
      assumedUnit: false,
    });
  });

  test('takes a bare number in the unit of what is changed, and says so', async () => {
    const context = contextOf();
    const changes = [{ key: 'procurement.executed', figure: typed('4', '', context), mode: 'set' }];
    const output = await run(
      whatIf,
      { evaluation, changes, results: ['procurement.execution_rate'] },
      context,
    );
    expect(output).toMatchObject({
      assumedUnit: true,
      assumed: [{ value: '4', unit: '万元' }],
      results: [{ before: { display: '26.04%', kind: 'computed' } }],
    });
  });

  test('shows in the formula what was assumed', async () => {
    const context = contextOf();
    const changes = [{ key: 'procurement.executed', figure: typed('4', '万元', context), mode: 'set' }];
    const { results } = await run(
      whatIf,
      { evaluation, changes, results: ['procurement.execution_rate'] },
      context,
    );
    expect(formulaOf(results[0]?.after?.id ?? '', context)).toBe(
      '政府采购实际执行额（假设） 4.00万元 ÷ 政府采购预算总额 6.26万元 = 63.90%',
    );
  });

  test('says of a result that nothing changes, and of one without inputs what is missing', async () => {
    const context = contextOf();
    const changes = [{ key: 'procurement.executed', figure: typed('4', '万元', context), mode: 'set' }];
    const asked = ['budget.adjustment_rate', 'common.carryover_rate'];
    const { results } = await run(whatIf, { evaluation, changes, results: asked }, context);
    expect(results[0]).toMatchObject({
      after: { kind: 'computed' },
      change: { value: '0' },
      why: expect.stringContaining('does not rest'),
    });
    expect(results[1]).not.toHaveProperty('after');
  });

  test.each([
    [
      'a rate together with what it is worked out from',
      'procurement.execution_rate',
      '90',
      '%',
      'set',
      'procurement.executed',
      /worked out from procurement\.executed/,
    ],
    [
      'an amount below zero',
      'procurement.executed',
      '2',
      '万元',
      'subtract',
      'procurement.execution_rate',
      /below zero/,
    ],
    [
      'a unit that does not fit',
      'procurement.executed',
      '3',
      '次',
      'set',
      'procurement.execution_rate',
      /does not fit/,
    ],
    ['a text', 'org.type', '3', '次', 'set', 'procurement.execution_rate', /no figure/],
  ] as const)('refuses %s', async (_, key, value, unit, mode, result, message) => {
    const context = contextOf();
    const input = {
      evaluation,
      changes: [{ key, figure: typed(value, unit, context), mode }],
      results: [result],
    };
    expect(await failureOf(whatIf, input, context)).toMatchObject({
      code: 'not_possible',
      message: expect.stringMatching(message),
    });
  });
});

describe('goal_seek', () => {
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
});
