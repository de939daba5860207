// Ordinary questions in ordinary words: each is answered with what it asks for, not with what is called alike.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { lastOf } from './talks.ts';

let app: App;
beforeAll(async () => {
  app = await openProgram();
});
afterAll(() => app.close());

test.each([
  ['How much procurement was executed?', /^executed procurement: 1\.63万元/],
  ['How much was procured?', /^executed procurement: 1\.63万元/],
  ['how much went on projects', /^project expenditure: 6\.3万元/],
  ['what did the report recommend', /^Recommendations of the report \(3\)/],
  ['how many points did they lose', /13\.5 points lost/],
  ['How many points can they lose before Fair?', /Losing 6\.5 points/],
  ['what was the budget cut to', /^adjusted budget: 11\.07万元/],
  ['was the budget raised?', /^No, the opposite: the budget was cut/],
  [
    "What does 'budget adjustment rate' mean and how is it calculated here?",
    /^budget adjustment rate is worked out/,
  ],
  ['How many performance indicators are there in total?', /Indicators in all: 25/],
  ['后来砍到多少', /^调整后预算为11\.07万元/],
  ['预算砍到多少', /^调整后预算为11\.07万元/],
  ['砍了百分之几', /^预算调整率为69\.3%/],
  ['砍了多少', /^预算调整额为24\.99万元/],
  ['目标值是100%的有哪些', /^目标表中目标值为100%的指标有3个/],
  ['钱主要花在哪', /^基本支出为4\.77万元[\s\S]*项目支出为6\.3万元/],
  ['这家单位2022年整体绩效怎么样', /^总得分86\.5分，等级“良”/],
  [
    'initial budget? → and after adjustment? → by how much did it change? → and in percent?',
    /^budget adjustment rate: 69\.3%/,
  ],
  ['年初预算 → 调整后呢 → 差多少 → 百分比呢', /^预算调整率为69\.3%/],
  ['What percent of the procurement budget was used?', /^government procurement execution rate: 26\.04%/],
  ['Did they spend everything?', /100\.00%[\s\S]*30\.70%/],
  ['三公经费花了多少', /没有三公经费实际支出/],
  ['有哪些问题 → 第二条展开说说', /^报告列出的存在问题：\n- 预算绩效管理机制不健全/],
  ['预算调整率要控制在30%以内，最多只能调减多少', /10\.82万元（精确为108,180元）/],
])('%s', async (talk, expected) => expect((await lastOf(talk, app)).text).toMatch(expected));

test.each([
  'which recommendations were implemented?',
  '哪些建议落实了',
  'What did they score on management efficiency?',
])('what the report does not state is said to be missing: %s', async (question) =>
  expect((await lastOf(question, app)).kind).toBe('not_in_data'),
);
