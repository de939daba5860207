// What the asker has just written is checked for what it says; that it stands in a draft is not looked up.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { lastOf } from './talks.ts';

let app: App;
beforeAll(async () => {
  app = await openProgram();
});
afterAll(() => app.close());

describe('a sentence of a draft is held against the report', () => {
  test.each([
    [
      '帮我核一下这句：基本支出4.77万元、项目支出6.3万元，合计11.17万元',
      /^不一致：.*11\.07万元，所给的是11\.17万元/,
    ],
    ['报告初稿写“综合得分86.5分，等级为优”，对不对', /^不对：报告的等级是“良”/],
    ['初稿写内设3个科室，对不对', /^内设科室共3个/],
    [
      "Draft: 'The budget was cut from 36.06 to 11.07, a 69.3% cut.' Is that right?",
      /^Yes: the budget was cut/,
    ],
  ])('%s', async (question, expected) => {
    const { kind, text } = await lastOf(question, app);
    expect(kind).toBe('answer');
    expect(text).toMatch(expected);
    expect(text).not.toMatch(/初稿|draft/i);
  });

  test('a draft asked for is still declined', async () =>
    expect((await lastOf('Draft: a paragraph on procurement', app)).kind).not.toBe('answer'));
});

describe('what the report is asked to hold, and how many the asker takes it to be', () => {
  test.each([
    ['报告里缺哪些数据', /指标权重/],
    ['What does the report leave out?', /indicator weights/],
    ['采购存在什么问题', /^政府采购预算执行率较低/],
    ['what problems are there with procurement?', /^low government procurement execution rate/],
    ['采购执行率的定义', /1\.63万元 ÷ .*6\.26万元/],
    ['How many of the 25 indicators are qualitative?', /^The target table: 9 qualitative/],
    ['How many of the 30 indicators are qualitative?', /^No, not 30 but 25\./],
    ['采购执行率跟全省平均比怎么样', /没有其他部门/],
  ])('%s', async (question, expected) => expect((await lastOf(question, app)).text).toMatch(expected));
});
