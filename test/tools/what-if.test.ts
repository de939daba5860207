// What-if on the real report, against values worked out by hand.
import { expect, test } from 'vitest';
import { renderFormula } from '../../src/figures/render.ts';
import type { ToolContext } from '../../src/tools/tool.ts';
import { whatIf } from '../../src/tools/what-if.ts';
import { contextOf, failureOf, run, typed } from './context.ts';

const evaluation = 'huitong-2022';

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
    results: [{ key: result, after: { display: after, kind: 'hypothetical' }, change: { display: change } }],
    assumedUnit: false,
  });
});

test('takes a bare number in the unit of what is changed, and says so', async () => {
  const context = contextOf();
  const changes = [{ key: 'procurement.executed', figure: typed('4', '', context), mode: 'set' }];
  const output = await run(whatIf, { evaluation, changes, results: ['procurement.execution_rate'] }, context);
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

function formulaOf(id: string, { ledger }: ToolContext): string | undefined {
  const figure = ledger.figure(id);
  return figure && renderFormula(figure, ledger, 'zh');
}
