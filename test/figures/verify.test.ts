import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/figures/problem.ts';
import { verify } from '../../src/figures/verify.ts';
import { dishonestSentence, seeded } from '../support/attacks.ts';
import { legitimate } from '../support/legitimate.ts';
import { allTypedNumbers } from '../support/typed-numbers.ts';
import { allowed, codes, ledgerWithWords } from './verified.ts';

const sample = ledgerWithWords();

describe('a number typed in any form is refused', () => {
  it.each(allTypedNumbers())('%s: %j', (_, form) => {
    expect(codes(form, sample)).toContain('typed_number');
    expect(codes(`结论是${form}这样。`, sample)).toContain('typed_number');
    expect(codes(`It is ${form} here.`, sample)).toContain('typed_number');
    expect(codes(`执行率为[[f3]]，${form}。`, sample)).toContain('typed_number');
  });

  it('wherever it is typed into a legitimate sentence', () => {
    const random = seeded(20221231);
    const missed = Array.from({ length: 2000 }, () => dishonestSentence(random)).filter(
      ({ prose }) => !codes(prose, sample).includes('typed_number'),
    );
    expect(missed).toEqual([]);
  });
});

describe('legitimate sentences pass', () => {
  const sentences = [...legitimate.zh, ...legitimate.en];

  it('of which there are at least a hundred and fifty', () => {
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(150);
  });

  it.each(sentences)('%s', (sentence) => {
    expect(verify(sentence, sample, allowed)).toEqual([]);
  });
});

describe('a problem says where, what, and what may stand there instead', () => {
  const rows: [string, Problem][] = [
    ['得分86.5。', { code: 'typed_number', at: 2, found: '86.5', may: ['f7'] }],
    ['预算36,060元', { code: 'typed_number', at: 2, found: '36,060', may: [] }],
    ['执行额1.63', { code: 'typed_number', at: 3, found: '1.63', may: ['f1'] }],
    ['[[f1]]，即八\u200B成。', { code: 'typed_number', at: 8, found: '八', may: [] }],
    ['得８\u00AD６分', { code: 'typed_number', at: 1, found: '８\u00AD６', may: [] }],
    ['满分💯', { code: 'typed_number', at: 0, found: '满分💯', may: [] }],
    [
      '见[[f9]]',
      { code: 'unknown_reference', at: 1, found: 'f9', may: ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'] },
    ],
    [
      '[[f9.label]]',
      { code: 'unknown_reference', at: 0, found: 'f9', may: ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'] },
    ],
    ['[[q7]]', { code: 'unknown_reference', at: 0, found: 'q7', may: ['q1'] }],
    ['[[n7]]', { code: 'unknown_reference', at: 0, found: 'n7', may: ['n1'] }],
    ['看 https://a.b', { code: 'foreign_link', at: 2, found: 'https://a.b', may: [] }],
    ['原为11', { code: 'typed_number', at: 2, found: '11', may: [] }],
    ['看[[得分]]', { code: 'malformed_reference', at: 1, found: '[[得分]]', may: [] }],
    ['年初预算为[[f6]]。', { code: 'wrong_label', at: 5, found: '年初预算', may: ['f5'] }],
    ['得分[[f7]]分。', { code: 'repeated_unit', at: 2, found: '分', may: [] }],
    ['[[f3]]个百分点', { code: 'wrong_unit', at: 0, found: '个百分点', may: [] }],
    ['负[[f4]]', { code: 'wrong_sign', at: 1, found: '负', may: [] }],
    ['[[f1]].[[f2]]', { code: 'joined_figures', at: 7, found: '.', may: [] }],
    ['增加了[[f4]]', { code: 'wrong_direction', at: 3, found: '增加', may: [] }],
    ['[[f1]]高于[[f2]]', { code: 'wrong_comparison', at: 0, found: '高于', may: [] }],
    ['报告指出“预算编制十分精准”。', { code: 'false_quote', at: 5, found: '预算编制十分精准', may: ['q1'] }],
  ];
  it.each(rows)('%s', (prose, problem) => {
    expect(verify(prose, sample, allowed)).toContainEqual(problem);
  });

  it('in the order of the prose', () => {
    expect(verify('86，[[f9]]，九成，[[x]]', sample, allowed).map(({ at }) => at)).toEqual([0, 3, 10, 13]);
  });
});

it('a character that stands for a figure inside the program is nothing when typed', () => {
  expect(codes('满分\uE000', sample)).toEqual(['typed_number']);
});
