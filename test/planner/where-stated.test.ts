// Where the report states something: the section and its words, of what is named or of what was told last.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { lastOf } from './talks.ts';

let app: App;
beforeAll(async () => {
  app = await openProgram();
});
afterAll(() => app.close());

describe('what is named, or was told last, is placed', () => {
  test.each([
    ['政府采购执行率的出处', /三（三），“政府采购执行率为26\.04%”/],
    ['Where in the report is the procurement execution rate stated?', /section 三（三）: “/],
    ['政府采购执行率多少 → 这个数报告里哪一节写的？', /三（三），“政府采购执行率为26\.04%”/],
    ['得了多少分 → 出处呢', /一（四），“部门总体得分为86\.5分”/],
    ['score? → Where does that come from?', /section 一（四）: “/],
    ['有哪些问题 → 第二个的出处', /^预算绩效管理机制不健全的出处：三（二），/],
    ['第三个问题在报告哪一节', /^政府采购预算执行率较低的出处：三（三），/],
    ['采购执行率低这个问题在报告的哪一部分写的？', /^政府采购预算执行率较低的出处：三（三），/],
    ['which section mentions the alliance?', /section 二: “/],
  ])('%s', async (talk, expected) => {
    const { kind, text } = await lastOf(talk, app);
    expect(kind).toBe('answer');
    expect(text).toMatch(expected);
  });

  test('what is worked out is traced to what the report states', async () => {
    const { text, figures } = await lastOf('年初预算执行率出自哪里', app);
    expect(text).toMatch(/不是报告写明的数/);
    expect(text).toMatch(/支出决算：一（三），“财政拨款支出决算为11\.07万元”/);
    expect(figures.map(({ key }) => key)).toContain('budget.initial');
  });

  test('a page is not made up', async () => {
    const { text } = await lastOf('得了多少分 → 在第几页', app);
    expect(text).toMatch(/^所用的报告文本不分页/);
    expect(text).toMatch(/一（四）/);
  });
});

test.each(['单位在哪里', '资金从哪里来', '第四个问题在报告哪一节', "Where's the office?"])(
  'a place outside the report, or in no list of it, is not answered with one: %s',
  async (question) => expect((await lastOf(question, app)).kind).not.toBe('answer'),
);
