// A scoring rule in the question, with a value supposed for what it scores: the whole program, question and answer.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { lastOf } from './talks.ts';

let app: App;
beforeAll(async () => {
  app = await openProgram();
});
afterAll(() => app.close());

describe('a value supposed is what the rule is applied to, beside the reported one', () => {
  test.each([
    ['如果采购执行率是80%，5分按比例得几分', '得分为4分'],
    ['假设采购执行率达到50%，满分10分按比例得分', '得分为5分'],
    ['假如采购执行率到60%，5分按比例能得几分', '得分为3分'],
    ['采购执行率若为60%，≥80%得5分，60-80%得3分，以下1分，得几分', '得分为3分'],
    ['如果调整率是20%，满分5分，超过10%每个百分点扣0.1分，得几分', '得分为4分'],
    ['如果采购执行率是80%，每低1个百分点扣0.1分，满分5分', '得分为3分'],
    ['如果采购执行额是5万，采购执行率5分按比例得几分', '得分为3.99分'],
    ['If the procurement rate were 80%, how many of 5 points proportionally?', 'the score is 4 points'],
    ['Assume a procurement execution rate of 50% and 10 points proportional', 'the score is 5 points'],
    ["If the procurement rate were 60% and it's worth 5 points proportionally, what score?", 'is 3 points'],
    ['If procurement execution was 90%, worth 5 points, 0.1 off per point below 100%', 'is 4 points'],
  ])('%s', async (question, expected) => {
    const { kind, text } = await lastOf(question, app);
    expect(kind).toBe('answer');
    expect(text).toContain(expected);
    expect(text).toMatch(/假设|assumed/);
    expect(text).toMatch(/26\.04%|69\.30%/);
  });
});

describe('a line from which on points are given is part of the rule and supposes nothing', () => {
  test.each([
    ['如果采购执行率达到80%得满分5分，不足按比例', '得分为1.63分'],
    ['如果采购执行率80%为满分，5分，按比例', '得分为1.63分'],
    ['采购执行率5分，达到80%得满分，低于80%按比例', '得分为1.63分'],
  ])('%s', async (question, expected) => expect((await lastOf(question, app)).text).toContain(expected));
});

describe('what a rate leaves of the whole is scored where the rule says so', () => {
  test.each([
    ['10 points multiplied by (100% - adjustment rate)', '3.07 points'],
    ['调整率20分，按100%减调整率乘以分值', '6.14分'],
    ['按1减调整率乘10分', '3.07分'],
    ['5×(1-调整率)得几分', '1.53分'],
  ])('%s', async (question, expected) => expect((await lastOf(question, app)).text).toContain(expected));
});

describe('points lost under the rule are those of the rule, not of the report', () => {
  test.each([
    ['采购执行率5分按比例，扣多少分', '失分为3.7分'],
    ['采购执行率5分按比例，丢多少分', '失分为3.7分'],
    ['采购执行率5分按比例，失分多少', '失分为3.7分'],
    ['如果采购执行率指标8分按比例算，会丢几分', '失分为5.92分'],
    ['如果采购执行率得满分5分，目前按比例少得几分', '失分为3.7分'],
    ['procurement rate worth 5 points proportionally, how many lost?', '3.7 points would be lost'],
  ])('%s', async (question, expected) => {
    const { text } = await lastOf(question, app);
    expect(text).toContain(expected);
    expect(text).not.toContain('13.5');
  });
});

describe('points between two lines, in whatever order and wording the lines are given', () => {
  test.each([
    ['调整率为0得10分，100%得0分，线性扣分，调整率得几分', '3.07分'],
    ['预算调整率0得满分5分，超过50%得0分，中间线性', '得分为0分'],
    ['采购执行率5分，低于60%不得分，60%-100%线性得分', '得分为0分'],
    ['Adjustment rate: full 10 at 0%, zero at 100%, linear.', '3.07 points'],
    ['Interpolate the adjustment rate: 0% gives 5, 100% gives 0', '1.53 points'],
  ])('%s', async (question, expected) => expect((await lastOf(question, app)).text).toContain(expected));
});
