// Claims whose verdict a word or a second number turns: denied, asked whether wrong, sums, shares, differences, changes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { lastOf } from './talks.ts';

let app: App;
beforeAll(async () => {
  app = await openProgram();
});
afterAll(() => app.close());

async function answerTo(question: string): Promise<string> {
  return (await lastOf(question, app)).text;
}

describe('a statement that denies, or is asked to be wrong, is answered as it is turned', () => {
  test.each([
    ['总分不是90，对吗', '对：部门总体得分是86.5分，不是90'],
    ['总分不是86.5分吧', '不对，正是这个数：'],
    ['等级不是良，对吗', '不对：报告的等级是“良”'],
    ['等级不是优秀，对吗', '对：报告的等级是“良”'],
    ['年初预算不是11.07万吗', '不对：年初预算是36.06万元'],
    ["The score isn't 86.5, is it?", 'No, it is exactly that: '],
    ["The score isn't 90, is it?", 'Right: '],
    ['Is it wrong that the rate is 69.3%?', 'No, that is not wrong: '],
    ['Am I wrong that the score was 86.5?', 'No, that is not wrong: '],
    ['说调整率是69.3%是错的吗', '没有错：'],
    ['说调整率是96.3%是错的吗', '是错的：'],
  ])('%s', async (question, opening) =>
    expect((await answerTo(question)).slice(0, opening.length)).toBe(opening),
  );
});

describe('a change is held against where it began, where it ended and by how much', () => {
  test.each([
    ['预算调减了20万元，对吗', '不对，不是20万元：'],
    ['预算调减了24.99万元，对吗', '对：'],
    ['预算减少了50%，对吗', '不对，不是50%：'],
    ['年初预算调减了69.3%，是吗', '对：'],
    ['预算从40万元减到11.07万元，对吗', '不对，不是40万元：'],
    ['预算从36.06万元减到10万元，是不是', '不对，不是10万元：'],
    ['预算从36.06万元减到11.07万元，对吗', '对：'],
    ['预算增加了24.99万元，对吗', '不对，方向相反：'],
    ['The budget was cut by 24.99 yuan?', 'No, not 24.99 yuan: '],
    ['The budget was reduced by 30万元, correct?', 'No, not 30万元'],
    ['Was the budget cut by 50%?', 'No, not 50%'],
    // Why is asked, not whether.
    ['为什么砍年初预算', '关于“预算资金调整率较大”'],
    ['为什么预算增加了', '不对，方向相反：'],
  ])('%s', async (question, opening) =>
    expect((await answerTo(question)).slice(0, opening.length)).toBe(opening),
  );
});

describe('a sum, a share, a quotient and a difference are held against what is worked out', () => {
  test.each([
    ['基本支出4.77，项目支出6.3，合计是11.17对吗', '不一致：'],
    ['基本支出4.77加项目支出6.3等于11.07吗', '对，一致：'],
    ['货物1.28加服务4.98一共6.36，没错吧', '不一致：'],
    ["Basic 4.77 plus project 6.3 makes 12.07, doesn't it?", 'No, they do not agree: '],
    ['三项成本目标8、8、4.74加起来21.74对不对', '不对：成本目标合计是20.74万元，不是21.74'],
    ['1.63除以6.26是26.04%吗', '对：'],
    ['项目支出占57%，对吗', '对：'],
    ['Project spending is 57% of the total, right?', 'Yes, correct: '],
    ["Basic spending is 43.9% of the total, isn't it?", 'No, not so: '],
    ['项目支出比基本支出多1.53万元，对吗', '对：'],
    ['项目支出比基本支出高32.08%，对吗', '对：'],
    ['基本支出比项目支出多1.53万元，对吗', '不对，正相反：'],
    ['货物预算比服务预算少3.5万，对不对', '不对，不是3.5万元：'],
    ['Basic expenditure exceeds project expenditure by 1.53, true?', 'No, the opposite: '],
  ])('%s', async (question, opening) =>
    expect((await answerTo(question)).slice(0, opening.length)).toBe(opening),
  );
});

test.each(['服务采购实际比预算少多少', '预算不是调增24.99万，对吗'])(
  'what nobody can hold is asked back: %s',
  async (question) => expect((await lastOf(question, app)).kind).toBe('clarify'),
);

test.each([
  ['采购花的比预算少了多少', '4.63万元'],
  ['采购实际比预算少多少，少百分之几', '73.96%'],
  ['Procurement actual versus budget: what percent less?', '73.96%'],
])('what was used is compared with the budget it was used of: %s', async (question, figure) =>
  expect(await answerTo(question)).toContain(figure),
);
