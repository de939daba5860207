// The grader: what counts as right, and what must not.
import { describe, expect, test } from 'vitest';
import { gradeAnswer, showsNumber } from '../../src/grading/grade.ts';
import { expectation } from '../../src/grading/question-file.ts';

describe('a number is shown', () => {
  test.each([
    ['执行率为26.04%。', '26.04'],
    ['69.30%', '69.3'],
    ['360,600 yuan', '360600'],
    ['360600元', '360,600'],
    ['共２０个', '20'],
    ['≥85%', '85'],
    ['three offices: 3', '3'],
    ['设三个科室', '三'],
    ['Two trainings', 'Two'],
  ])('%s: %s', (text, spelling) => {
    expect(showsNumber(text, spelling)).toBe(true);
  });

  test.each([
    ['126.04%', '26.04'],
    ['26.041', '26.04'],
    ['26.04.1', '26.04'],
    ['2022年', '2'],
    ['1,360,600', '360600'],
    ['69.31%', '69.3'],
    ['', '3'],
  ])('not in %s: %s', (text, spelling) => {
    expect(showsNumber(text, spelling)).toBe(false);
  });
});

describe('an answer', () => {
  const answer = {
    kind: 'refused' as const,
    text: 'The score is 86.5 points, grade Good.',
    notes: ['Base: initial'],
  };
  test.each([
    [{ kind: 'refuse' }, []],
    [{ kind: 'refused' }, []],
    [{ kind: 'answer', also_accept_kind: ['refuse'] }, []],
    [{ kind: 'answer' }, ['kind']],
    [{ kind: 'refuse', figures: [{ accept: ['86.5', '86.50'] }] }, []],
    [{ kind: 'refuse', figures: [{ accept: ['86'] }, { accept: ['5'] }] }, ['figure', 'figure']],
    [{ kind: 'refuse', contains: ['nothing|good', 'INITIAL'] }, []],
    [{ kind: 'refuse', contains: ['excellent|fair'] }, ['contains']],
    [{ kind: 'refuse', must_not: ['score is 95'] }, []],
    [{ kind: 'refuse', must_not: ['score is 86.5'] }, ['must_not']],
  ])('held against %j misses %j', (expected, misses) => {
    expect(gradeAnswer(answer, expectation.parse(expected)).map(({ what }) => what)).toEqual(misses);
  });
});
