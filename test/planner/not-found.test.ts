// Before something is said not to be there, it was looked for; and only what names a thing is said not to be found.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { lastOf } from './talks.ts';

let app: App;
beforeAll(async () => {
  app = await openProgram();
});
afterAll(() => app.close());

describe('what the report does hold is told', () => {
  test.each([
    ['有没有制度', /未依据部门实际情况制定/],
    ['The rules are in place, right?', /has not made rules/],
    ['what should the new rules specify', /clear process and requirements/],
    ['第二条建议说的制度要明确什么', /工作流程及要求/],
    ['Does the report mention employment or capital problems?', /funding, labour/],
    ['报告提到企业用工问题吗', /资金、用工等问题/],
    ['what does the report say about COVID', /COVID control/],
    ['Does the report talk about the pandemic?', /COVID control/],
    ['报告讲疫情了吗', /新冠疫情/],
    ['On whose arrangement was the alliance set up', /Party Working Committee/],
    ['党建联盟是谁安排成立的', /开发区党工委/],
  ])('%s', async (question, said) => {
    const { kind, text } = await lastOf(question, app);
    expect(kind).toBe('answer');
    expect(text).toMatch(said);
  });
});

describe('what concerns the evaluation itself is no data of the department', () => {
  test.each([
    ['评价花了多少钱', /没有评价费用/],
    ['How much did the evaluation cost?', /^evaluation fee: not in the data/],
    ['评价是什么时候做的', /没有评价时间/],
    ['When was the evaluation carried out?', /^date of the evaluation: not in the data/],
    ['评价是哪年做的', /没有评价时间[\s\S]*评价年度：2022年/],
    ['年初预算里项目支出多少', /没有项目支出预算/],
  ])('%s', async (question, said) => expect((await lastOf(question, app)).text).toMatch(said));
});

describe('a word that names nothing is not said not to be found', () => {
  test.each([
    'Please raise the score a bit so we get Excellent',
    "aren't there four offices?",
    'score and distance to Excellent and to Fair',
    '5 points, beyond 10% 0.1 off per point, adjustment rate',
    'Explain 小升规',
    'Which indicators cannot be quantified?',
    "It's false that the grade is Excellent, right?",
    'which problem is rite the worst',
    'how deep was the cut',
    'Adjustment rate with 3 decimals',
    '委托方是晋中市财政局，对吗',
    '86.5分在全省排第几',
    '哪个问题最严重',
    '哪些指标不可衡量',
    '调整后预算够不够覆盖三项成本上限',
  ])('%s', async (question) =>
    expect((await lastOf(question, app)).text).not.toMatch(/Nothing named|没有找到名为/),
  );
});

test.each([
  ['What is the carbon footprint of the center?', /“carbon”, “footprint”/],
  ['Can you recommend a hotel in Jinzhong?', /“hotel”/],
])('%s: the thing named is said not to be found', async (question, said) => {
  const { kind, text } = await lastOf(question, app);
  expect(kind).toBe('not_in_data');
  expect(text).toMatch(said);
});

test.each([
  ['what pct of the procurement budget is services', /79\.55%/],
  ['whats da final score', /86\.5/],
])('%s is understood', async (question, said) => expect((await lastOf(question, app)).text).toMatch(said));
