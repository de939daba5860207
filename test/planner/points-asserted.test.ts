// Points that are asserted are held against the report; a score or a line that is supposed never becomes the report's own.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { lastOf } from './talks.ts';

let app: App;
beforeAll(async () => {
  app = await openProgram();
});
afterAll(() => app.close());

describe('points said to be lost or missing are checked', () => {
  test.each([
    ['丢了13.5分，对吧', /^对：.*13\.5分/],
    ['一共扣了14.5分，对吗', /^不对：.*13\.5分/],
    ['扣了13.5分吗', /^对：/],
    ['13.5分是失分吗', /^对：/],
    ['They lost 14.5 points, right?', /^No\. .*13\.5 points lost/],
    ['We lost 13.5 points, correct?', /^Yes\. /],
    ['Is 13.5 the points lost?', /^Yes\. /],
    ['Is it 6.5 points to Excellent?', /^No\. .*3\.5 points away/],
    ['Is it 3.5 points short of Excellent?', /^Yes\. /],
    ['The gap to Excellent is 4.5 points, correct?', /^No\. /],
    ['离优3.5分吗', /^对：/],
    ['听说扣了14.5分', /^不对：/],
  ])('%s', async (question, expected) => {
    const { text } = await lastOf(question, app);
    expect(text).toMatch(expected);
    expect(text).not.toMatch(/假设测算|hypothetical/);
  });

  test.each([
    ['丢的分超过10分吗', /^是的：失分为13\.5分/],
    ['扣的分有没有超过15分', /^不是：失分为13\.5分/],
    ['Were more than 10 points lost?', /^Yes: Points lost is 13\.5 points/],
    ['及格了吗', /^对：.*60分/],
    ['Did they pass?', /^Yes\. .*60 points/],
    ['不及格了吗', /^不对：/],
    ['超过及格线多少分', /下限是60分.*26\.5分/],
    ['还差多少到90分', /还差3\.5分/],
  ])('what was lost, or a line, is held against its own number: %s', async (question, expected) =>
    expect((await lastOf(question, app)).text).toMatch(expected),
  );

  test.each(['总分下降了3.5分，对吗', 'The score dropped by 3.5 points, right?'])(
    'a fall of the score is not in the data: %s',
    async (question) => expect((await lastOf(question, app)).kind).toBe('not_in_data'),
  );

  test.each(['再扣7分还是良吗', '扣7分还能评良吗', 'Would losing 7 points still be Good?'])(
    'still a supposition: %s',
    async (question) =>
      expect((await lastOf(question, app)).text).toMatch(/79\.5.*(?:假设测算|hypothetical)/),
  );
});

describe('a share of the score supposed, or another line', () => {
  test.each([
    ['If scores rise 5%, is it excellent?', /^Yes\. .*90\.83 points/],
    ['如果总分提高5%，能评优吗', /^能。.*90\.83分/],
    ['如果总分打九折呢', /77\.85分.*“中”/],
    ['得分要是乘以0.9呢', /77\.85分.*“中”/],
    ['suppose we gain 3.5 points', /90 points, grade “Excellent”/],
    ['add 3.5 points, grade?', /90 points, grade “Excellent”/],
    ['If the score was 5% higher, would the grade change?', /^The grade would change\. /],
    ['如果再扣7分，等级会变吗', /^等级会变。.*79\.5分/],
    ['如果再扣6分，等级会变吗', /^等级不变。.*80\.5分/],
    ['如果优是85分以上，那这个单位是优吗', /^是。.*算“优”/],
    ['如果优的线是88，是优吗', /^不是。.*算“良”/],
    ['要是良的线是87，那这个单位是什么等级', /差0\.5分，按这个假设算“中”/],
    ['If Good started at 87, what would the grade be?', /so it would be “Fair”/],
  ])('%s', async (question, expected) => expect((await lastOf(question, app)).text).toMatch(expected));

  test('no grade follows where the line would lie above that of a better one', async () =>
    expect((await lastOf('如果良是90分以上，是什么等级', app)).text).not.toContain('按这个假设算'));
});

describe('what a changed figure makes of the score cannot be reckoned without weights', () => {
  test.each([
    '把采购执行率提高到80%，等级会变吗',
    '如果采购全部执行完，总分能到多少',
    '如果调整率降到0，能评优吗',
    '假如采购执行率达到100%，总分能加几分',
    'If the procurement rate were 80%, would the grade change?',
    'If procurement had been fully executed, what would the score be?',
    'If the adjustment rate fell to 20%, would they be rated Excellent?',
  ])('%s', async (question) => {
    const { kind, text } = await lastOf(question, app);
    expect(kind).toBe('not_in_data');
    expect(text).toMatch(/权重|weights/);
  });
});
