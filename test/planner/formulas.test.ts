// Formulas typed over names: worked out exactly as they are typed, or asked back, and never taken for a list of names.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { readerOf, understoodBy } from './reader.ts';
import { lastOf } from './talks.ts';

let app: App;
beforeAll(async () => {
  app = await openProgram();
});
afterAll(() => app.close());

describe('a formula of names is worked out as it is typed', () => {
  test.each([
    ['(调整后预算-年初预算)/年初预算等于多少', '结果为-69.30%'],
    ['（调整后预算－年初预算）÷年初预算', '结果为-69.30%'],
    ['政府采购执行额÷政府采购预算', '结果为26.04%'],
    ['支出决算÷年初预算×采购执行率', '结果为7.99%'],
    ['年初预算-基本支出-项目支出', '结果为24.99万元'],
    ['党建成本/(货物预算+服务预算)', '其中有目标值，不是完成结果'],
    ['年初预算-调整后预算等于多少', '结果为24.99万元'],
    ['What is (adjusted budget - initial budget) / initial budget?', 'comes to -69.30%'],
    ['(adjusted budget - initial budget) / initial budget', 'comes to -69.30%'],
    ['final expenditure * procurement execution rate', 'comes to 2.88万元'],
    ['basic expenditure ÷ project expenditure', 'comes to 75.71%'],
  ])('%s → %s', async (question, says) => {
    const { kind, text } = await lastOf(question, app);
    expect(kind).toBe('answer');
    expect(text).toContain(says);
  });
});

describe('a formula that is not clear, or has no value, is not worked out', () => {
  test.each([
    ['采购额÷采购预算', 'clarify'],
    ['(年初预算+调整后预算)/2', 'clarify'],
    ['(年初预算-调整后预算/年初预算等于多少', 'clarify'],
    ['年初预算-调整后预算)/年初预算等于多少', 'clarify'],
    ['(basic expenditure + project expenditure / initial budget', 'clarify'],
    ['(年初预算+总得分)/年初预算', 'not_in_data'],
    ['(initial budget + overall score) / initial budget', 'not_in_data'],
  ])('%s: %s', async (question, expected) => expect((await lastOf(question, app)).kind).toBe(expected));
});

describe('what other kinds of questions understand is left to them', () => {
  const understood = understoodBy(readerOf());

  test.each([
    '基本支出+项目支出等于支出决算吗',
    '基本支出+项目支出是多少',
    '年初预算/调整后预算是多少',
    '基本支出加项目支出一共多少',
    'What are the goods/services budgets?',
    'Does basic expenditure + project expenditure equal final expenditure?',
  ])('%s', (question) => expect(understood(question)).not.toContain('formula'));
});
