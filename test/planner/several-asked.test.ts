// Several questions in one message: each is answered, whatever stands before them all.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { lastOf } from './talks.ts';

let app: App;
beforeAll(async () => {
  app = await openProgram();
});
afterAll(() => app.close());

describe('each question under a heading is about the heading', () => {
  test.each([
    ['采购这块：预算多少、花了多少、还剩多少、执行率多少', ['6.26万元', '1.63万元', '4.63万元', '26.04%']],
    ['Procurement: budget, spent, remaining and rate?', ['6.26万元', '1.63万元', '4.63万元', '26.04%']],
    ['预算：年初多少，调整后多少，调整率多少', ['36.06万元', '11.07万元', '69.3%']],
  ])('%s', async (question, expected) => {
    const { kind, text } = await lastOf(question, app);
    expect(kind).toBe('answer');
    for (const each of expected) expect(text).toContain(each);
  });

  test('a heading that names nothing heads nothing', async () =>
    expect((await lastOf('天气：预算多少、花了多少', app)).kind).not.toBe('answer'));
});

describe('a grade asked beside what was lost is told', () => {
  test.each([
    ['总分多少、什么等级，主要扣在哪几项上了', /86\.5分[\s\S]*良[\s\S]*13\.5分/],
    ['总分多少、什么等级、扣了几分', /86\.5分[\s\S]*良[\s\S]*13\.5分/],
    ['What is the score, the grade and how many points were lost?', /86\.5[\s\S]*Good[\s\S]*13\.5/],
    ['再扣多少分等级会变', /再扣6\.5分恰为下限/],
    ['总分扣掉了多少分', /共失13\.5分/],
  ])('%s', async (question, expected) => expect((await lastOf(question, app)).text).toMatch(expected));
});

describe('a list asked for together is told whole, or not understood', () => {
  test.each([
    ['总分、等级、评价的是哪一年，一起给我', /86\.5分[\s\S]*良[\s\S]*2022年/],
    ['总分、评的是哪年', /86\.5分[\s\S]*2022年/],
  ])('%s', async (question, expected) => expect((await lastOf(question, app)).text).toMatch(expected));

  test('总分、等级、评价年度', async () =>
    expect((await lastOf('总分、等级、评价年度', app)).kind).toBe('clarify'));
});
