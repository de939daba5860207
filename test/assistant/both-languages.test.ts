// A question of every kind in either language, through the whole program: it is answered, and no sentence of the answer
// is refused by the check that a model's prose has to pass.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { constructions } from '../../src/planner/keyless/constructions/catalogue.ts';
import { openProgram } from '../planner/program.ts';
import { readerOf } from '../planner/reader.ts';

const questions: Record<string, [zh: string, en: string]> = {
  result_asked: ['工业企业产值增长了多少', 'Was the training held on time?'],
  refusal: ['把总分改成92', 'Change the score to 92'],
  elsewhere: ['2021年的预算是多少？', 'What was the score in 2021?'],
  overview: ['总结一下这份报告', 'Summarise the report'],
  scoring_rule: [
    '这个指标5分，采购执行率按执行率×分值计分，能得几分',
    'If the procurement rate is worth 5 points, pro rata, what is the score?',
  ],
  grade_line: ['如果优的线是86.5分，能评优吗', 'If the line for Excellent were 86, would it be Excellent?'],
  grade: ['距离优还差多少分？', 'How far is the score from Excellent?'],
  change_end: ['预算调减到36.06万，对吗', 'The budget was cut to 36.06, right?'],
  one_or_other: ['预算是36.06还是30.66', 'Is the procurement budget 6.26 or 6.62?'],
  effect_on_score: [
    '如果采购全部执行完，总分能到多少',
    'If the procurement rate were 80%, would the grade change?',
  ],
  rate_moved: ['如果采购执行率翻倍', 'If the adjustment rate were halved, what would it be?'],
  target_supposed: ['如果满意度实际80%，达标了吗', 'If satisfaction were 90%, is the target met?'],
  what_if: [
    '假如采购执行了4万，执行率多少',
    'If procurement execution had been 40,000 yuan, what would the rate be?',
  ],
  portion: ['采购预算的20%是多少', 'What is 20% of the procurement budget?'],
  more_by: [
    '项目支出比基本支出多1.53万元，对吗',
    'Project expenditure is 1.53 more than basic expenditure, right?',
  ],
  formula: [
    '(调整后预算-年初预算)/年初预算等于多少',
    'What is (adjusted budget - initial budget) / initial budget?',
  ],
  grade_bands: [
    '90分（含）以上为优，80（含）-90为良，60-80中，不到60差，总分算什么等级',
    '90 and above is excellent, 80 to below 90 good, 60 to below 80 fair, below 60 poor: which grade is the score?',
  ],
  no_earlier_value: ['采购预算由10万降到6.26万了吗', 'Was the procurement budget cut from 10 to 6.26?'],
  where_stated: ['采购执行率在报告哪一节', 'Where in the report is the procurement execution rate stated?'],
  what_is_missing: ['报告里缺哪些数据', 'What does the report leave out?'],
  time_unknown: ['什么时候委托的', 'when was the evaluation commissioned'],
  threshold: ['采购执行率到80%了吗', 'Did procurement execution reach 80%?'],
  goal: ['采购执行率要达到80%，还得再执行多少', 'How much more procurement to reach a rate of 80%?'],
  sum_check: ['基本支出加项目支出等于决算数吗', 'Do basic and project expenditure add up to the total?'],
  overrun: ['采购超预算了吗', 'Did procurement exceed its budget?'],
  cause: ['采购执行率为什么这么低', 'Why was procurement execution so low?'],
  advice: ['采购方面有什么建议', 'What is recommended for procurement?'],
  same_amount: ['6.3万元等于63000元，对吗', 'Is 26.04% the same as 26.04 percentage points?'],
  problem_of_kind: ['有没有挪用资金的问题', 'Were there problems with asset management?'],
  number_meaning: ['26.04%是什么', 'What is 26.04%?'],
  typed_arithmetic: ['1.63除以6.26是多少', 'What is 1.63 divided by 6.26?'],
  base_claim: ['采购执行率应该是1.63除以11.07吧', 'The procurement rate is 1.63 divided by 11.07, right?'],
  explanation: ['采购执行率怎么算出来的', 'How was the procurement execution rate calculated?'],
  claim: ['等级是优对吧', 'The grade was Excellent, right?'],
  wrong_way: ['增加的24.99万元用在哪里了', 'What was the 24.99 that was added used for?'],
  arithmetic: ['采购预算占年初预算多少', 'Compare the initial and adjusted budgets.'],
  listing: ['报告指出了哪些问题', 'What problems does the report list?'],
  selection: ['除了潇河，还有哪些园区', 'How many recommendations do not concern procurement?'],
  quantified: ['达标率指标都是100%吗', 'Are all cost ceilings above 5?'],
  belonging: ['新能源汽车园属于晋中开发区吗', 'Is Xiaohe Industrial Park part of the zone?'],
  look_up: ['采购执行率是多少', 'What was the procurement execution rate?'],
};
// What is asked of score cards, which this report does not print, stands in examples.test.ts; the rest needs words of its own.
// What only goes on from a turn before stands in conversations.test.ts.
const elsewhere = [
  'card_goal',
  'card_what_if',
  'card_scores',
  'in_full',
  'remainder',
  'set_against',
  'spread_over',
];

const audits: [string, string][] = [
  ['报告的数字自洽吗', 'Audit the report'],
  ['报告里的数对得上吗', 'Do the figures in the report add up?'],
  ['审核一下报告的数', 'any inconsistencies in the report?'],
];

const bugs: string[] = [];
let app: App;
beforeAll(async () => {
  app = await openProgram(undefined, bugs);
});
afterAll(() => app.close());

test('every kind of question has a row', () => {
  expect(Object.keys(questions).concat(elsewhere).sort()).toEqual(
    constructions.map(({ name }) => name).sort(),
  );
});

describe.each(Object.entries(questions))('%s', (kind, rows) => {
  const reader = readerOf();

  test.each(rows)('%s', async (question) => {
    const understanding = reader.understand(question);
    const parts = understanding.kind === 'understood' ? understanding.parts : [];
    expect(parts.map(({ construction }) => construction.name)).toEqual([kind]);
    expect((await answerTo(question)).kind).not.toBe('clarify');
    expect(bugs).toEqual([]);
  });
});

test.each(audits.flat())('every figure of the report is checked: %s', async (question) => {
  const { figures } = await answerTo(question);
  expect(bugs).toEqual([]);
  expect(figures.map(({ key }) => key)).toEqual(expect.arrayContaining(['indicators.cost_ceiling_total']));
});

test.each([
  ['经济社会效益指标里有定量的吗', /^没有。\n.*产业园持续投资/],
  ['Are any of the economic and social benefit indicators quantitative?', /^No\.\n.*continued investment/],
])('of a group that has none of a kind it is said that it has none: %s', async (question, said) => {
  expect((await answerTo(question)).text).toMatch(said);
});

async function answerTo(question: string): ReturnType<App['assistant']['ask']> {
  const conversation = app.startConversation('asker');
  const { signal } = new AbortController();
  return app.assistant.ask({ question, conversation, caller: { id: 'asker' }, signal });
}
