// What is supposed and what is aimed at: several inputs at once, changes without an "if", linear rules, grades further down.
import { describe, expect, test } from 'vitest';
import { readerOf } from './reader.ts';

const reader = readerOf();

const { only } = reader;

describe('an input that is executed, cut or raised is supposed to be so', () => {
  test.each([
    ['假如采购执行到4万，执行率多少', 'procurement.executed', 'set'],
    ['如果政府采购执行到五万，执行率是多少', 'procurement.executed', 'set'],
    ['假如采购执行了4万，执行率多少', 'procurement.executed', 'set'],
    ['采购再多执行20%', 'procurement.executed', 'add'],
    ['采购再多执行两成，执行率多少', 'procurement.executed', 'add'],
    ['采购执行额减半，执行率是多少', 'procurement.executed', 'subtract'],
    ['采购执行额要是翻一番，执行率多少', 'procurement.executed', 'add'],
    ['基本支出少花五千，基本支出占比多少', 'expenditure.basic', 'subtract'],
    ['要是少调减10万，调整率是多少', 'budget.adjusted', 'add'],
    ['如果调减额是15万元，调整率为多少？', 'budget.adjusted', 'below_initial'],
    ['要是只调减10万，调整率是多少', 'budget.adjusted', 'below_initial'],
    ['如果年初预算少报10万，调整率是多少', 'budget.initial', 'subtract'],
    ['if procurement executed were 20% higher, what is the rate', 'procurement.executed', 'add'],
    ['If 20,000 yuan more had been procured, what would the rate be?', 'procurement.executed', 'add'],
    [
      'suppose they had spent another 20,000 yuan on procurement, what would the rate be',
      'procurement.executed',
      'add',
    ],
    ['what if procurement had hit 50,000 yuan, what would the rate be?', 'procurement.executed', 'set'],
    [
      'if the cut had only been 50,000 yuan, what would the adjustment rate be',
      'budget.adjusted',
      'below_initial',
    ],
    ['if they had cut 10万元 less, what would the adjustment rate be', 'budget.adjusted', 'add'],
  ])('%s', (question, key, mode) => {
    const { construction, frame } = only(question);
    expect(construction.name).toBe('what_if');
    expect(frame).toMatchObject({ changes: [{ key, mode }] });
  });
});

describe('several inputs are set at once', () => {
  test.each([
    ['如果采购预算是5万、执行了4万，执行率多少', ['procurement.budget', 'procurement.executed']],
    ['假如年初预算20万，调整后18万，调整率多少', ['budget.initial', 'budget.adjusted']],
    [
      'with a procurement budget of 30,000 yuan and 27,000 yuan executed, what would the execution rate be',
      ['procurement.budget', 'procurement.executed'],
    ],
  ])('%s', (question, keys) => {
    const { construction, frame } = only(question);
    expect(construction.name).toBe('what_if');
    expect(frame).toMatchObject({ changes: keys.map((key) => ({ key, mode: 'set' })) });
  });

  test.each(['如果决算是10万、项目支出是5万，项目占比多少', '假如年初预算20万，调整后增加18万，调整率多少'])(
    'not where one rests on the other or only changes: %s',
    (question) => {
      expect(reader.understand(question).kind).not.toBe('understood');
    },
  );
});

describe('how far down a named grade is', () => {
  test.each([
    ['再扣几分就是“中”了', '中'],
    ['如果要评为差得扣几分', '差'],
    ['总分扣多少会掉到差', '差'],
    ['扣多少分会掉到及格线以下', '差'],
    ['离“差”还有多少分', '差'],
    ['How many points could the score drop before the grade became Poor (差)?', '差'],
  ])('%s', (question, named) => {
    expect(only(question).frame).toMatchObject({ ask: ['down'], named });
  });
});

describe('a step of a rule says itself which way it goes', () => {
  test.each([
    ['若采购执行率满分5分，95%以上满分，每下降1个百分点扣0.1分，得多少分？', 'below'],
    ['预算调整率满分4分，10%以内得满分，每超1个百分点扣0.1分，得几分', 'above'],
  ])('%s', (question, direction) => {
    expect(only(question).frame).toMatchObject({ rule: { kind: 'deduct_per_unit', direction } });
  });
});

describe('points that are linear between two lines', () => {
  test.each([
    ['采购执行率大于等于80%得满分4分，低于20%得0分，之间线性插值，得几分', 'f1', 'f3'],
    ['采购执行率20%以下不得分，80%以上得满分4分，中间按线性，能得多少', 'f2', 'f1'],
  ])('%s', (question, full, none) => {
    expect(only(question).frame).toMatchObject({ linear: { full, none } });
  });
});

test.each(['如果没调减预算，支出还是11.07万，执行率多少', '如果整改后加10分，什么等级'])(
  'an occasion or a denial is no value of its own: %s',
  (question) => {
    const understanding = reader.understand(question);
    const frames = understanding.kind === 'understood' ? understanding.parts.map(({ frame }) => frame) : [];
    expect(JSON.stringify(frames)).not.toContain('"mode":"set"');
  },
);

test('another number of points is put in the place of the one before', () => {
  const understanding = reader.understand('90分呢', reader.memoAfter('89.99分算什么等级'));
  const [part] = understanding.kind === 'understood' ? understanding.parts : [];
  expect(part?.frame).toMatchObject({ change: { mode: 'set' } });
});

test('the base of a rate of change that is asked for is not answered with the size of the change', () => {
  expect(reader.understand('调整率要压到20%，年初预算最多编多少').kind).not.toBe('understood');
});
