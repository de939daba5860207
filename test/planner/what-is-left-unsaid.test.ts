// What a question leaves unsaid: the base of a share, what it takes for granted, which of several is meant, what goes without saying.
import { describe, expect, test } from 'vitest';
import { readerOf, understoodBy } from './reader.ts';

const reader = readerOf();
const understood = understoodBy(reader);

function premise(question: string): unknown {
  const understanding = reader.understand(question);
  return understanding.kind === 'partly' ? understanding.premise?.frame : 'understood';
}

describe('the whole of a share is what something is in, what is called the base, or what a family adds up to', () => {
  test.each([
    ['党建成本上限在三项成本上限合计里占多大比例', 'ind.cost_party indicators.cost_ceiling_total'],
    ['三项成本上限里党建占多大比例', 'ind.cost_party indicators.cost_ceiling_total'],
    ['采购预算里面服务类占几成', 'procurement.budget.services procurement.budget'],
    ['如以年初预算为分母，基本支出占比是多少', 'expenditure.basic budget.initial'],
    ['以调整后预算为基数，采购预算占比多少', 'procurement.budget budget.adjusted'],
    ['实际花掉的采购款占全年财政拨款支出的百分之几', 'procurement.executed expenditure.final'],
  ])('%s → %s', (question, expected) => expect(understood(question)).toEqual([`arithmetic ${expected}`]));

  test('what a share represents is the share', () => {
    expect(
      understood('What percentage of the adjusted budget does the procurement budget represent?'),
    ).toEqual(['look_up procurement.budget_share_of_adjusted']);
  });
});

describe('how the result is to be written is no part of the question', () => {
  test.each([
    ['请列出算式复核预算调整率，结果保留两位小数。', ['explanation budget.adjustment_rate']],
    ['支出决算和项目支出一次报给我', ['look_up expenditure.final expenditure.project']],
  ])('%s', (question, expected) => expect(understood(question)).toEqual(expected));
});

describe('a grade taken for granted that is not the reported one is put right, whatever else is asked', () => {
  test.each([
    ['Since the center was rated Excellent, what did it do best?', '优'],
    ['评价等级是优，主要靠哪些指标拉的分？', '优'],
    ['Given its Poor rating, who will be sacked?', '差'],
  ])('%s', (question, grade) =>
    expect(premise(question)).toMatchObject({ entities: [{ kind: 'grade', grade }] }),
  );

  test.each(['评价等级是良，主要靠哪些指标拉的分？', '如果评了优，怎么宣传', 'What did it do best?'])(
    'nothing is put right in: %s',
    (question) => expect(premise(question)).toBeUndefined(),
  );
});

describe('a numeral behind a list is a place in it only where it stands alone', () => {
  test.each([
    ['问题一是什么', 'listing problem.budget_adjustment'],
    ['年度核心任务一共安排了哪几个经费项目', 'listing every task'],
    ['建议一一列出', 'listing every recommendation'],
    ['What is recommendation number three?', 'listing recommendation.procurement'],
  ])('%s → %s', (question, expected) => expect(understood(question)).toEqual([expected]));
});

describe('a word that counts is no name of the indicators of quantity', () => {
  test.each([
    ['数量指标的目标值都列一下', 'listing 产出数量'],
    ['三级指标总数', 'listing'],
    [
      '成本指标上限合计跟实际项目支出比，差多少',
      'arithmetic indicators.cost_ceiling_total expenditure.project',
    ],
  ])('%s → %s', (question, expected) => expect(understood(question)).toEqual([expected]));
});

describe('what goes without saying', () => {
  test.each([
    ['How much did they cut?', 'look_up budget.adjustment_amount'],
    ['钱花完了没', 'look_up budget.execution_rate_adjusted budget.execution_rate_initial'],
    ['企业服务办公室的职责', 'look_up org.office_duties'],
    ['What does the enterprise service office do?', 'look_up org.office_duties'],
    ['What should they do about budgeting next year?', 'advice recommendation.budgeting'],
  ])('%s → %s', (question, expected) => expect(understood(question)).toEqual([expected]));

  test('what was done another year is not in the report, whatever is recommended', () => {
    expect(understood('What was the budget next year?')).toEqual(['look_up years.other']);
  });
});
