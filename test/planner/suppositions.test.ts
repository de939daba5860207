// Suppositions and reckonings that need more than one figure: parts with their totals, remainders, rates turned round.
import { describe, expect, test } from 'vitest';
import { readerOf } from './reader.ts';

const reader = readerOf();

const { only } = reader;

describe('what changes, and how', () => {
  test.each([
    ['要是项目支出砍一半，总支出变成多少？', 'expenditure.project', 'subtract'],
    [
      'If project spending were 10,000 yuan lower, what would total expenditure be?',
      'expenditure.project',
      'subtract',
    ],
    ['假如项目支出是8万，基本支出不变，项目占比多少', 'expenditure.project', 'set'],
    ['要是再多执行1万元采购，执行率变成多少', 'procurement.executed', 'add'],
    ['再多执行2万采购，执行率能到多少', 'procurement.executed', 'add'],
    ['假如采购执行到4万元，采购执行率是多少', 'procurement.executed', 'set'],
    ['假如支出执行到10万元', 'expenditure.final', 'set'],
    ['如果年初预算编20万，调整后还是11.07万，调整率是多少？', 'budget.initial', 'set'],
  ])('%s', (question, key, mode) => {
    const { construction, frame } = only(question);
    expect(construction.name).toBe('what_if');
    expect(frame).toMatchObject({ changes: [{ key, mode }] });
  });
});

describe('what is left of a total when one part is supposed used up', () => {
  test.each([
    ['假如货物预算全执行完了，服务类执行了多少？', false],
    ['假设货物采购全部执行完了，服务执行了多少，执行率多少', true],
    ['If the goods budget was executed in full, how much of the 1.63 executed is left for services?', false],
  ])('%s', (question, rate) => {
    const { construction, frame } = only(question);
    expect(construction.name).toBe('remainder');
    expect(frame).toMatchObject({
      total: 'procurement.executed',
      supposed: 'procurement.budget.goods',
      asked: 'procurement.executed.services',
      rate,
    });
  });
});

describe('a rate supposed, and what it is worked out from asked for', () => {
  test.each([
    [
      'If the procurement rate had been 50%, how much would have been executed?',
      'procurement.execution_rate',
    ],
    ['要是想把调整率控制在20%以内，年初36.06万最多能调减多少？', 'budget.adjustment_rate'],
  ])('%s', (question, goal) => {
    const { construction, frame } = only(question);
    expect(construction.name).toBe('goal');
    expect(frame).toMatchObject({ goal });
  });
});

describe('which is the part and which the whole', () => {
  test.each([
    [
      'party-building ceiling as share of all cost ceilings?',
      ['ind.cost_party', 'indicators.cost_ceiling_total'],
    ],
    ['goods as % of procurement budget', ['procurement.budget.goods', 'procurement.budget']],
    ['procurement budget as a share of the adjusted budget?', ['procurement.budget', 'budget.adjusted']],
  ])('%s', (question, keys) => {
    const { construction, frame } = only(question);
    expect(construction.name).toBe('arithmetic');
    expect(frame).toMatchObject({ operations: ['share'], operands: keys.map((key) => ({ key })) });
  });
});

test.each(['The department spent 36.06, didn’t it?', '花了36.06万，对吧'])(
  'what is said to be spent is held against expenditure, not against whatever has that value: %s',
  (question) => {
    expect(only(question)).toMatchObject({
      construction: { name: 'claim' },
      frame: { entities: [{ key: 'expenditure.final' }] },
    });
  },
);

test('what was executed of parts is asked of the parts, not of their budgets', () => {
  expect(only('货物采购和服务采购分别执行了多少万？').frame).toMatchObject({
    entities: [{ key: 'procurement.executed.goods' }, { key: 'procurement.executed.services' }],
  });
});

test('two counts in one question are both given', () => {
  expect(
    only('How many output-quality indicators are there, and how many of them are set at 100%?').frame,
  ).toMatchObject({ subjects: [{ whole: true }, { filter: { target: 'f1' } }] });
});
