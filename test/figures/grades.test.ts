// A grade that is asserted is the one that is reported.
import { describe, expect, test } from 'vitest';
import { checkGrade } from '../../src/figures/grades.ts';
import type { Problem } from '../../src/figures/problem.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { readProse } from '../../src/figures/reading.ts';

const wordings = new Map([
  ['优', '优'],
  ['良', '良'],
  ['中', '中'],
  ['差', '差'],
  ['excellent', '优'],
  ['good', '良'],
  ['fair', '中'],
]);

function problems(prose: string, reported: readonly string[] = ['良']): Problem[] {
  return checkGrade(readProse(parseProse(prose)), { wordings, reported: new Set(reported) });
}

function found(prose: string): string[] {
  return problems(prose).map((problem) => problem.found);
}

describe('another grade than the reported one is refused', () => {
  test.each([
    ['等级优', '优'],
    ['等级是优。', '优'],
    ['等级为中，', '中'],
    ['评级定为差；', '差'],
    ['档次达到优！', '优'],
    ['评定结果为优', '优'],
    ['评为“优”', '优'],
    ['评为"优"', '优'],
    ['等级为「优」', '优'],
    ['等级为 优 吧', '优'],
    ['等级为优秀', '优'],
    ['（等级为优）', '优'],
    ['评为优级', '优'],
    ['评为“优”等', '优'],
    ['评为中等', '中'],
    ['属优', '优'],
    ['属于优', '优'],
    ['等级属于“优秀”', '优'],
    ['属于 优等', '优'],
    ['The grade is fair', 'fair'],
    ['The grade was Fair.', 'Fair'],
    ['a grade of "excellent"', 'excellent'],
    ['graded as “excellent”', 'excellent'],
    ["rated an 'excellent'", 'excellent'],
    ['rated a fair', 'fair'],
    ['Its grades: fair', 'fair'],
    ['Rating:fair', 'fair'],
    ['the rating being the excellent', 'excellent'],
    ['the rating came out excellent', 'excellent'],
    ['a fair rating', 'fair'],
    ['an Excellent grade', 'Excellent'],
  ])('%s', (prose, words) => expect(found(prose)).toEqual([words]));

  test.each([
    '等级为良',
    '等级为良好',
    '等级为甲',
    '评为优先事项',
    '评优秀奖',
    '评一优',
    '等级说优',
    '等级为x优',
    '等级为 x优',
    '属中心',
    '属于优秀奖',
    '属x优',
    '优',
    'The grade is good',
    'The grade is poor',
    'The grade is fairly high',
    'upgrade is fair',
    'The grades were not fair',
    'grade-fair',
    'grade is, fair',
    'grade x excellent',
    'grade is xexcellent',
    'unfair grade',
    'fair-grade',
    'fair graders',
    'a fair comparison',
  ])('but not %s', (prose) => expect(found(prose)).toEqual([]));

  test('each, with where it is claimed, at the words that lead to it', () => {
    expect(problems('甲。乙,等级为优，且属于差。This is v1.grade is fair.')).toEqual([
      { code: 'wrong_grade', at: 4, found: '优', may: [] },
      { code: 'wrong_grade', at: 10, found: '差', may: [] },
      { code: 'wrong_grade', at: 25, found: 'fair', may: [] },
    ]);
  });

  test('unless it is one of the reported ones, or none is', () => {
    expect(problems('等级为优。等级为良', ['优', '良'])).toEqual([]);
    expect(problems('等级为优', [])).toEqual([]);
  });
});

describe('what is supposed, aimed at or denied is left alone', () => {
  test.each(
    '如果|假如|假设|若|要|为了|争取|距|离|还差一点到|才|线|以上|以下|下限|上限|不是|并非|没有|未|可|能|将|降|升|掉|按|标准'.split(
      '|',
    ),
  )('%s in the clause', (word) => {
    expect(found(`${word}等级为优`)).toEqual([]);
    expect(found(`${word}，等级为差。等级为优。`).at(-1)).toBe('优');
  });
  test.each(
    'if|would|could|were|not|no|need|reach|line|from|threshold|band|above|below|between|to|for|next|better|worse|When'.split(
      '|',
    ),
  )('%s in the clause', (word) => {
    expect(found(`So ${word} the grade is fair`)).toEqual([]);
    expect(found(`So ${word}x the grade is fair`)).toEqual(['fair']);
  });
  test.each('如果|假如|假设|若|倘若|要是|if|had|If|suppose|supposing|assume|assuming'.split('|'))(
    '%s before it in the sentence',
    (word) => {
      expect(found(`${word} it so, the grade is fair.`)).toEqual([]);
      expect(found(`${word} it v1.2 so, the grade is fair.`)).toEqual([]);
      for (const end of ['。', ';', '!', '?', '\n', '. '])
        expect(found(`${word} it so${end}the grade is fair.`)).toEqual(['fair']);
      expect(found(`the grade is fair, ${word} it so.`)).toEqual(['fair']);
    },
  );
  test.each(['iffy', 'hadron', 'unassuming', 'resupposed'])('but %s supposes nothing', (word) => {
    expect(found(`${word} it so, the grade is fair.`)).toEqual(['fair']);
  });
  test('a dot within a word divides nothing', () => {
    expect(found('not v1.2 the grade is fair.')).toEqual([]);
    expect(found('not v1. The grade is fair.')).toEqual(['fair']);
    expect(found('x.The grade is fair. Not so.')).toEqual(['fair']);
  });
});
