// What a number in a question is: a score that is supposed, a value that is claimed, a share of something, a value scored.
import { describe, expect, test } from 'vitest';
import { readerOf, understoodBy } from './reader.ts';

const reader = readerOf();
const { parts } = reader;

const inList = understoodBy(reader);
const understood = (...questions: Parameters<typeof inList>): string => inList(...questions).join(' | ');

describe('points held against a grade are supposed, unless they are those of the report', () => {
  test.each([
    ['92分算什么等级', { change: { mode: 'set' } }],
    ['90分算优吗', { change: { mode: 'set' }, named: '优' }],
    ['Would 91 points be Excellent?', { change: { mode: 'set' } }],
    ['整改后要是加5分能评优不', { change: { mode: 'add' }, named: '优' }],
    ['86.5分能评优吗', { ask: ['up'] }],
    ['86.5分属于良吗', { ask: ['lines'] }],
  ])('%s', (question, frame) => {
    expect(understood(question)).toBe('grade score.total');
    expect(parts(question)[0]?.frame).toMatchObject(frame);
  });

  test('a score that is said to be the one of the report is a claim', () => {
    expect(understood('总分92分，等级是优吧')).toMatch(/^claim/);
  });
});

describe('what a claimed number is said of follows from how it is measured', () => {
  test.each([
    ['采购执行了30%对吗', 'claim procurement.execution_rate'],
    ['采购执行了2万对吗', 'claim procurement.executed'],
    ['采购为什么只执行了四分之一', 'claim procurement.execution_rate'],
    ['按年初预算和调整后预算算一下预算调整率，跟报告的69.3%对得上吗', 'claim budget.adjustment_rate'],
  ])('%s', (question, expected) => expect(understood(question)).toBe(expected));
});

describe('the whole of a share that names none is what the part adds up to', () => {
  test.each([
    ['项目支出占多少', [], 'arithmetic expenditure.project expenditure.final'],
    ['项目支出占多少', ['项目支出多少'], 'arithmetic expenditure.project expenditure.final'],
    [
      'How big is procurement budget relative to the adjusted budget, in percent?',
      [],
      'arithmetic procurement.budget budget.adjusted',
    ],
  ])('%s after %j', (question, before, expected) => {
    expect(understood(question, ...before)).toBe(expected);
  });

  test('what was named last and is named again is not something longer', () => {
    expect(understood('项目支出呢', '项目支出')).toBe('look_up expenditure.project');
  });
});

test.each([
  ['调整后预算的一半是多少', 'portion budget.adjusted'],
  ['超过调整后预算的一半是多少', 'partly'],
  ['采购预算是货物多还是服务多，多多少', 'arithmetic procurement.budget.goods procurement.budget.services'],
  ['三项成本指标里哪个最低，比另外两个低多少', 'arithmetic 产出成本'],
  [
    'If procurement execution had been 50%, how much would have been spent?',
    'goal procurement.execution_rate',
  ],
  ['如果这个指标10分，按比例计分，26.04%能得几分', 'scoring_rule procurement.execution_rate'],
  ['推动园区项目建设具体列了哪几项工作内容', 'look_up work_goal.projects'],
  ['帮核下基本加项目对不对得上决算', 'sum_check expenditure.basic expenditure.project expenditure.final'],
])('%s', (question, expected) => expect(understood(question)).toBe(expected));

test('a dimension called one is the dimension, and its weight is what is asked', () => {
  const [part] = parts('whats the weight of the management efficiency dimension');
  expect(part?.frame).toMatchObject({
    entities: [{ kind: 'dimension', key: 'dim.management' }],
    attribute: 'weight',
  });
});
