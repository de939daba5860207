// What is supposed of amounts and rates, through the whole program: what is shown is what was asked, with its working.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { lastOf } from './talks.ts';

let app: App;
beforeAll(async () => {
  app = await openProgram();
});
afterAll(() => app.close());

describe('spending named without more is all of it, and the rate is given on both bases', () => {
  test.each([
    ['如果支出只有8万元，执行率多少', '72.27%', '22.19%'],
    ['如果支出是8万元，执行率多少', '72.27%', '22.19%'],
    ['如果只支出了9万元，执行率多少', '81.30%', '24.96%'],
    ['If expenditure were 10万元, what execution rate?', '90.33%', '27.73%'],
  ])('%s', async (question, adjusted, initial) => {
    const { text } = await lastOf(question, app);
    expect(text).toContain(adjusted);
    expect(text).toContain(initial);
    expect(text).not.toMatch(/基本支出|basic/);
  });
});

describe('a rate moved by points or by a share of itself', () => {
  test.each([
    ['如果调整率降低20个百分点是多少', '49.30%'],
    ['如果采购执行率提高20个百分点是多少', '46.04%'],
    ['如果预算调整率降一半是多少', '34.65%'],
    ['If the adjustment rate were halved, what would it be?', '34.65%'],
    ['如果采购执行率翻倍', '52.08%'],
    ['If the procurement rate doubled, what would it be?', '52.08%'],
  ])('%s', async (question, expected) => {
    const { kind, text } = await lastOf(question, app);
    expect(kind).toBe('answer');
    expect(text).toContain(expected);
    expect(text).toMatch(/假设|[Hh]ypothetical/);
  });

  test.each([
    '如果采购执行率提高20%是多少',
    'If the adjustment rate were 20 points lower, what would it be?',
  ])('not where it may be the one or the other: %s', async (question) =>
    expect((await lastOf(question, app)).kind).toBe('clarify'),
  );
});

describe('what is asked is shown, with its working, and nothing else', () => {
  test.each([
    ['If basic spending doubled, total?', /15\.84万元.*\+.*100%/, /rate/],
    ['If project spending were halved, total?', /7\.92万元.*50%/, /rate/],
    [
      '如果基本支出不变项目支出翻倍，总支出多少',
      /支出决算 11\.07万元 \+ 项目支出 6\.3万元 × 所给数 100%/,
      /执行率/,
    ],
    ['If final expenditure were 9万元, what would be left?', /2\.07万元/, /rate/],
    ['If project spending rose 20%, what share of the total would it be?', /61\.31%/, /execution/],
    ['如果项目支出降到5万元，占比多少', /51\.18%/, /执行率/],
  ])('%s', async (question, expected, unasked) => {
    const { kind, text } = await lastOf(question, app);
    expect(kind).toBe('answer');
    expect(text).toMatch(expected);
    expect(text).not.toMatch(unasked);
  });

  test('a cut without a unit is read in that of the budget, and the answer says so', async () => {
    const { text } = await lastOf(
      'If the budget had only been cut by 5, what would the adjustment rate be?',
      app,
    );
    expect(text).toContain('13.87%');
    expect(text).toContain('no unit given');
  });
});
