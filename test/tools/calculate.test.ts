// Arithmetic over figures: values by hand, units kept, no number typed into being.
import { expect, test } from 'vitest';
import type { FigureDraft } from '../../src/figures/figure.ts';
import { renderFormula } from '../../src/figures/render.ts';
import { calculate } from '../../src/tools/calculate.ts';
import type { ToolContext } from '../../src/tools/tool.ts';
import { draft } from '../figures/sample.ts';
import { contextOf, failureOf, run } from './context.ts';

// f1 initial, f2 adjusted, f3 procurement in 元, f4 share, f5 score, f6 typed, f7 of another evaluation, f8 zero, f9 bare
function withFigures(): ToolContext {
  const context = contextOf();
  const enter = (parts: Partial<FigureDraft>): void =>
    void context.ledger.enterFigure(draft({ key: 'k', ...parts }), 'zh');
  enter({ key: 'budget.initial', label: '年初预算', value: '36.06' });
  enter({ key: 'budget.adjusted', label: '调整后预算', value: '11.07' });
  enter({ key: 'procurement', label: '采购', value: '16300', unit: '元' });
  enter({ key: 'share', label: '占比', value: '26.04', unit: '%' });
  enter({ key: 'score', label: '得分', value: '86.5', unit: '分' });
  enter({ key: 'typed', label: '假设数', value: '5', kind: 'user_stated', evaluation: null });
  enter({ key: 'other', label: '其他部门', value: '2', evaluation: 'another-2022' });
  enter({ key: 'none', label: '无', value: '0' });
  enter({ key: 'bare', label: '数', value: '2', unit: '', kind: 'user_stated', evaluation: null });
  return context;
}

test.each([
  ['a sum', 'f1 + f2', undefined, '47.13', '万元', 'positive'],
  ['a difference below zero', 'f2 - f1', undefined, '-24.99', '万元', 'negative'],
  ['a difference of nothing', 'f1 - f1', undefined, '0', '万元', 'zero'],
  ['万元 with 元', 'f2 - f3', undefined, '9.44', '万元', 'positive'],
  ['a conversion', 'f1', '元', '360600', '元', 'positive'],
  ['a share of a score', 'f4 * f5', undefined, '22.5246', '分', 'positive'],
  ['a ratio as a percentage', 'f3 / f6', '%', '32.6', '%', 'positive'],
  ['the larger of two', 'max(f1, f2)', undefined, '36.06', '万元', 'positive'],
  ['a bare number with points', 'f5 + f9', '分', '88.5', '分', 'positive'],
  ['a bare number as points', 'f9', '分', '2', '分', 'positive'],
  ['a bare number as a factor', 'f5 * f9', '分', '173', '分', 'positive'],
  ['parentheses', '(f1 + f2) * f4', undefined, '12.272652', '万元', 'positive'],
] as const)('works out %s exactly', async (_, expression, unit, value, expectedUnit, sign) => {
  const output = await run(calculate, { expression, ...(unit && { unit }) }, withFigures());
  expect(output).toMatchObject({ figure: { value, unit: expectedUnit }, sign });
});

test.each([
  ['computed from what is reported', 'f1 - f2', 'computed', 'huitong-2022'],
  ['hypothetical with a number the asker typed', 'f1 - f6', 'hypothetical', 'huitong-2022'],
  ['without an evaluation across two of them', 'f1 - f7', 'computed', null],
])('is %s', async (_, expression, kind, evaluation) => {
  const context = withFigures();
  const { figure } = await run(calculate, { expression }, context);
  expect(context.ledger.figure(figure.id)).toMatchObject({ kind, evaluation });
});

test('carries the formula it evaluated and the way of an absolute change', async () => {
  const context = withFigures();
  const { figure } = await run(
    calculate,
    { expression: 'abs(f2 - f1)/f1', unit: '%', label: '调整率' },
    context,
  );
  const entered = context.ledger.figure(figure.id);
  expect(entered).toMatchObject({
    direction: 'down',
    inputs: ['f2', 'f1'],
    formula: '|[[f2]] − [[f1]]| ÷ [[f1]]',
  });
  expect(entered && renderFormula(entered, context.ledger, 'zh')).toBe(
    '|调整后预算 11.07万元 − 年初预算 36.06万元| ÷ 年初预算 36.06万元 = 69.30%',
  );
});

test.each([
  ['a typed number', { expression: 'f1 * 2' }, 'not_possible', /no typed numbers/],
  ['a typed number inside a function', { expression: 'max(f1, -(3))' }, 'not_possible', /no typed numbers/],
  ['a number in the label', { expression: 'f1', label: '约36万元' }, 'not_possible', /label holds no number/],
  [
    'a number word in the label',
    { expression: 'f1', label: 'about thirty' },
    'not_possible',
    /label holds no number/,
  ],
  ['an unknown figure', { expression: 'f1 + f99' }, 'unknown_key', /no figure f99/],
  ['a key instead of a figure', { expression: 'budget.initial / f1' }, 'unknown_key', /budget\.initial/],
  ['division by zero', { expression: 'f1 / f8' }, 'undefined_value', /divide by zero/],
  ['units that do not go together', { expression: 'f1 + f5' }, 'undefined_value', /units do not go together/],
  ['a unit that does not fit', { expression: 'f1', unit: '分' }, 'not_possible', /cannot be given in "分"/],
  ['an unknown function', { expression: 'sqrt(f1)' }, 'invalid_input', /functions are abs, min, max and sum/],
  ['an unfinished expression', { expression: 'f1 +' }, 'invalid_input', /missing at the end/],
])('refuses %s', async (_, input, code, message) => {
  expect(await failureOf(calculate, input, withFigures())).toMatchObject({
    code,
    message: expect.stringMatching(message),
  });
});

test('takes a number that is part of the name of an operand', async () => {
  const context = withFigures();
  context.ledger.enterFigure(
    {
      key: 'three',
      label: '三公经费预算',
      value: '3',
      unit: '万元',
      evaluation: 'huitong-2022',
      kind: 'reported',
    },
    'zh',
  );
  const { figure } = await run(
    calculate,
    { expression: 'f1 - f10', label: '年初预算与三公经费预算之差' },
    context,
  );
  expect(figure).toMatchObject({ value: '33.06', label: '年初预算与三公经费预算之差' });
});

test.each([
  ['综合得分', 'f1 - f2'],
  ['政府采购执行率', 'f2 / f1'],
  ['the procurement execution rate', 'f2 / f1'],
  ['“综合得分”', 'f1 + f2'],
])('%s is not the name of %s', async (label, expression) => {
  const { code, message } = await failureOf(calculate, { expression, label }, withFigures());
  expect(code).toBe('not_possible');
  expect(message).toMatch(/is the name of [\w.]+, which this is not/);
});

test('what a name of the catalogue is worked out as may be called by it', async () => {
  const input = { expression: 'abs(f2 - f1) / f1', unit: '%', label: '预算调整率' };
  const { figure } = await run(calculate, input, withFigures());
  expect(figure).toMatchObject({ label: '预算调整率', display: '69.30%' });
});
