// Grade bands stated in a question, with what belongs to them: which grade the score gets, and where they decide nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { openProgram } from './program.ts';
import { lastOf } from './talks.ts';

let app: App;
beforeAll(async () => {
  app = await openProgram();
});
afterAll(() => app.close());

describe('the score is graded by the bands of the question, each bound said', () => {
  test.each([
    [
      '90分（含）以上为优，80（含）-90为良，60-80中，不到60差，这个得分是什么等级',
      '90分（含）以上为“优”、80（含）至90（不含）为“良”、60（含）至80（不含）为“中”、60（不含）以下为“差”），总得分86.5分是“良”',
    ],
    ['假如90分以上为优，80到90为良，60到80为中，60以下为差，评价得分是什么等级', '总得分86.5分是“良”'],
    [
      '90分以上为优，80分以上为良，60分以上为中，其余为差，得分是什么等级？',
      '80分（含）至90分（不含）为“良”',
    ],
    ['优：90分以上，良：80-90分，中60-80，差60以下，得分属于哪一档', '总得分86.5分是“良”'],
    ['如果85分以上算优，75至85良，60至75中，60以下差，得分算优吗', '是：按你给的分档'],
    ['如果85分以上算优，75至85良，60至75中，60以下差，得分算良吗', '不是：按你给的分档'],
    ['86.5（不含）以上为优，80-86.5为良，80以下为差，总得分是什么等级', '80（含）至86.5（含）为“良”'],
    ['86.5（含）以上为优，80-86.5为良，80以下为差，总得分是什么等级', '总得分86.5分是“优”'],
    ['90分以上为优，80-90为良，60-80中，不到60差，59分是什么等级', '所给的得分59分是“差”'],
    [
      'if 90 and above is excellent, 80 to below 90 good, 60 to below 80 fair, below 60 poor, what grade does the score get',
      'the overall score of 86.5 points is “Good”',
    ],
    [
      'Suppose excellent is 90 or more, good is 80 to 90, fair is 60-80 and poor is under 60. Which grade does the score fall into?',
      '“Good” from 80 (included) to 90 (not included)',
    ],
    [
      'If over 86.5 is excellent, 70 to 86.5 is good and under 70 is poor, what grade is the score?',
      'the overall score of 86.5 points is “Good”',
    ],
    [
      'If at least 85 is excellent, between 70 and 85 good, and under 70 poor, what grade is the score?',
      'the overall score of 86.5 points is “Excellent”',
    ],
  ])('%s', async (question, says) => {
    const { kind, text } = await lastOf(question, app);
    expect(kind).toBe('answer');
    expect(text.replaceAll('（良）', '').replaceAll(' (良)', '')).toContain(says);
  });
});

describe('bands that overlap or leave something out decide nothing, and it is said where', () => {
  test.each([
    ['85分以上优，80-90良，80以下差，得分是什么等级', '有重叠，无法判定：85分至90既属于“优”又属于“良”'],
    ['90分（含）以上为优，80-90（含）为良，80以下为差，得分是什么等级', '有重叠，无法判定：90'],
    ['90分以上优，80-85良，80以下差，得分是什么等级', '有空缺，无法判定：85至90分之间'],
    ['90分（不含）以上为优，80-90（不含）为良，80以下为差，得分是什么等级', '有空缺，无法判定：90既不属于'],
    [
      'If 85 and above is excellent, 80 to 90 good and below 80 poor, what grade is the score?',
      'scores from 85 to 90 are in both “Excellent” and “Good”',
    ],
    [
      'If 90 and above is excellent, 80 to 85 good and below 80 poor, what grade is the score?',
      'scores between 85 and 90 are in neither',
    ],
  ])('%s', async (question, says) => {
    const { kind, text } = await lastOf(question, app);
    expect(kind).toBe('clarify');
    expect(text).toContain(says);
  });
});

describe('what is nearly such a question is answered by nothing it did not ask', () => {
  test.each([
    '90分以上为优，80-90为良，60-80中，不到60差，预算执行率是什么等级',
    '90分以上为优，80-90为良，60-80中，不到60差，采购扣了多少分',
    '90%以上为优，80%-90%为良，80%以下差，得分是什么等级',
    '90分以上为优，80-90左右为良，80以下差，得分是什么等级',
    'If 90 and above is excellent, roughly 80 to 90 good and below 80 poor, what grade is the score?',
  ])('%s', async (question) => {
    const { kind, text } = await lastOf(question, app);
    expect(kind).toBe('clarify');
    expect(text).not.toMatch(/你给的分档|bands you give/);
  });
});
