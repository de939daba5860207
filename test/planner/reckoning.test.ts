// Questions that reckon: which construction takes them up, over what, and what is nearly such a question and is not.
import { describe, expect, test } from 'vitest';
import { readerOf, understoodBy } from './reader.ts';

const reader = readerOf();
const understood = understoodBy(reader);

/** One field of the frame of the only part, as JSON. */
function frameOf(question: string): string {
  const understanding = reader.understand(question);
  return understanding.kind === 'partly' ? 'partly' : JSON.stringify(understanding.parts[0]?.frame);
}

describe('what a total adds up is reckoned with one by one', () => {
  test.each([
    ['三个成本指标上限平均每个多少万？', '"operations":["average"]'],
    ['What is the average of the three cost ceilings?', '"operations":["average"]'],
    ['三项成本上限里最高的和最低的差多少', '"operations":["max","min","distance"]'],
    [
      'Which of the three cost ceilings is the lowest, and how far below the other two is it?',
      '"operations":["min","distance"]',
    ],
  ])('%s', (question, expected) => expect(frameOf(question)).toContain(expected));

  test('not where the asker counts another number of them', () =>
    expect(understood('四个成本指标上限平均每个多少万？')).toEqual(['partly']));
});

describe('two amounts are set against each other', () => {
  test.each([
    ['By how many percentage points does the project share exceed the basic share?', 'difference'],
    ['采购未执行的比例比预算调整率高几个百分点？', 'difference'],
    ['实际项目支出相当于三项成本目标合计的百分之多少', 'share'],
    ['货物采购预算比服务采购预算少了百分之几十？', 'relative'],
    ['Is project expenditure more than basic expenditure?', '"asked":"more"'],
    ['基本支出比项目支出低吗？', '"asked":"less"'],
  ])('%s → %s', (question, expected) => expect(frameOf(question)).toContain(expected));

  test.each([
    [
      'How many times the goods budget is the services budget?',
      'procurement.budget.services procurement.budget.goods',
    ],
    [
      'How many times larger is the initial budget than the adjusted budget?',
      'budget.initial budget.adjusted',
    ],
    ['项目支出是基本支出的几倍', 'expenditure.project expenditure.basic'],
  ])('a multiple is taken the way it is asked for: %s', (question, expected) =>
    expect(understood(question)).toEqual([`arithmetic ${expected}`]),
  );
});

describe('a figure is held against a line', () => {
  test.each([
    ['采购执行率有没有超过四分之一？', '"asked":"above"'],
    ['Is the unexecuted procurement more than half of the procurement budget?', '"asked":"above"'],
    ['预算砍掉了将近七成，对不对', '"keys":["budget.adjustment_rate"]'],
    [
      'How far apart are the procurement execution rate and an 80% benchmark?',
      '"keys":["procurement.execution_rate"]',
    ],
    ['采购执行率不超过30%吗', '"asked":"at_most"'],
    ['总分要到95还差多少分？', '"gapTo"'],
    ['By how many points does the score exceed the threshold for Good?', '"ask":["down"]'],
    ['总分离中等还有几分的余量？', '"ask":["down"]'],
  ])('%s', (question, expected) => expect(frameOf(question)).toContain(expected));
});

describe('a share of an amount', () => {
  test.each([
    ['年初预算的三成是多少', '"wholes":["budget.initial"]'],
    ["What's 30% of the initial budget?", '"wholes":["budget.initial"]'],
    ['采购执行额占年初预算的26.04%，对吗', '"part":"procurement.executed"'],
    ['项目支出超过总支出的一半了吗？', '"keys":["expenditure.project","expenditure.final"]'],
    ['采购预算超过调整后预算的一半没有', '"keys":["procurement.budget_share_of_adjusted"]'],
    ['基本支出占调整后预算的比例超过40%了吗', '"keys":["expenditure.basic","budget.adjusted"]'],
  ])('%s', (question, expected) => expect(frameOf(question)).toContain(expected));

  test.each([
    ['采购执行率26.04%，是不是说明采购花了总预算的26.04%？', 'a share paired with an amount'],
    ['采购执行额有没有达到采购预算的三分之一', 'a fraction that is no number'],
    ['三项成本上限的平均数高于项目支出吗？', 'an average set against something'],
    ['假设年初预算没有被调减，决算还是11.07万，执行率是多少', 'a denial that would be ignored'],
  ])('%s is not understood: %s', (question) => expect(understood(question)).toEqual(['partly']));
});

describe('numbers of the asker are reckoned with', () => {
  test.each([
    ['36.06-11.07等于多少', '"expression":"f1 - f2"'],
    ['11.07减去4.77等于6.3吗', '"claimed"'],
    ['总分离优还差3.5分，对吗？', '"claimed":"3.5"'],
    ['采购执行率要翻倍，还得再执行多少？', '"relative":true'],
    ['采购执行额再多一倍的话执行率是多少', '"mode":"add","unit":"倍"'],
    [
      'Suppose the budget had been cut by only 10万元. What would the adjustment rate be?',
      '"mode":"below_initial"',
    ],
    ['假设项目支出降到5万，项目支出占总支出的比例是多少', '"results":["expenditure.project_share"]'],
    ['What adjusted budget would keep the adjustment rate at 25%?', '"by":"budget.adjusted"'],
    ['86.5分再扣7分会掉到什么等级', '"mode":"subtract"'],
  ])('%s', (question, expected) => expect(frameOf(question)).toContain(expected));
});

describe('a supposition may be said without a number of its own', () => {
  test.each([
    ['如果采购执行额翻一番，执行率能到多少？', '"mode":"add"'],
    ['What if procurement spending doubled?', '"mode":"add"'],
    ['要是采购预算减半，采购执行率是多少', '"mode":"subtract"'],
    ['要是多采购2万，采购执行率会变成多少', '"key":"procurement.executed","figure":"f1","mode":"add"'],
    ['What would the adjustment rate have been if only 5万元 had been cut?', '"mode":"below_initial"'],
    ['假如服务类采购预算全部执行，货物类不执行，执行率是多少', '"supposed":"procurement.budget.services"'],
    [
      'If the whole procurement budget had been spent, what would the execution rate be?',
      '"supposed":"procurement.budget"',
    ],
    ['如果把协调考察工作成本的上限平摊到20个包扶项目，每个项目是多少钱？', '"key":"ind.cost_coordination"'],
    ['If 7 more points had been deducted, would it still be Good?', '"mode":"subtract"'],
    ['If 7 more points had been awarded, would it be Excellent?', '"mode":"add"'],
  ])('%s', (question, expected) => expect(frameOf(question)).toContain(expected));

  test('of the other part nothing said leaves open how much was used', () =>
    expect(frameOf('假如服务类采购预算全部执行，采购执行率是多少')).not.toContain('"supposed"'));
});

describe('a rule stated in the question', () => {
  test.each([
    ['假设预算调整率不超过10%得5分，10%到30%得3分，30%以上得0分，那这项能得多少？', '"kind":"bands"'],
    [
      'Suppose an indicator carries 4 points and loses 0.5 for each percentage point the budget adjustment rate is above 60%, down to zero. What would it score?',
      '"direction":"above"',
    ],
    [
      'Assume adjustment rate up to 20% earns 3 points, 20–50% earns 2, 50–80% earns 1, above 80% nothing. How many points for the center?',
      '"kind":"bands"',
    ],
  ])('%s', (question, expected) => expect(frameOf(question)).toContain(expected));
});

describe('a formula or a sum that is asserted is checked', () => {
  test.each([
    ['调整率是用调整后除以年初算的吗？', '"right":false'],
    [
      'Is the procurement execution rate calculated as executed procurement divided by the total budget?',
      '"right":false',
    ],
    ['采购执行率是用采购执行数除以采购预算算出来的吧？', '"right":true'],
    ['Do goods and services add up to the procurement budget?', 'procurement.budget_sum'],
    ['Add up basic and project expenditure. Does it equal the reported total?', 'expenditure.sum'],
    [
      'Why did procurement spending exceed its budget?',
      '"keys":["procurement.executed","procurement.budget"]',
    ],
  ])('%s', (question, expected) => expect(frameOf(question)).toContain(expected));
});
