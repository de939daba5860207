// Text cut into lines: nothing is lost, nothing is too wide that can be helped, and what belongs together stays so.
import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balancedLines, inLines } from '../../src/charts/lines.ts';

const measure = (text: string): number => Array.from(text).length;
const solid = (text: string): string => text.replaceAll(/\s/g, '');

const pieces = constantFrom(
  '预算由',
  '36.06万元',
  '（虚构示例）',
  '公共文化服务中心',
  ' ',
  'Budget',
  ' of ',
  '(made up)',
  '≥95%',
  '-24.99万元',
  '2022年',
);

describe.each([
  ['inLines', inLines],
  ['balancedLines', balancedLines],
] as const)('%s', (_, cut) => {
  test('loses nothing', () => {
    assert(
      property(array(pieces), integer({ min: 3, max: 30 }), (parts, width) => {
        const text = parts.join('');
        expect(solid(cut(text, width, measure).join(''))).toBe(solid(text));
      }),
    );
  });

  test('makes no line wider than it may be, where no piece is', () => {
    assert(
      property(array(pieces), (parts) => {
        for (const line of cut(parts.join(' '), 14, measure)) expect(measure(line)).toBeLessThanOrEqual(14);
      }),
    );
  });

  test('parts no number from its unit, and begins no line with a closing mark', () => {
    const marked = tuple(pieces, constantFrom('', '，', '；', ','));
    assert(
      property(array(marked), integer({ min: 12, max: 30 }), (parts, width) => {
        const text = parts
          .map(([word, mark]) => (/\S/.test(word) ? `${word.trim()}${mark}` : word))
          .join(' ');
        for (const line of cut(text, width, measure)) expect(line).not.toMatch(/^(?:万元|%|年|[，；,）)])/);
      }),
    );
  });
});

test('lines are about equally long', () => {
  expect(balancedLines('one two three four five six', 24, measure)).toEqual([
    'one two three',
    'four five six',
  ]);
});

test('Chinese breaks between words', () => {
  expect(inLines('公共文化服务中心居首', 7, measure)).toEqual(['公共文化服务', '中心居首']);
});

test('a word wider than a line is cut', () => {
  expect(inLines('Donaudampfschifffahrt', 8, measure)).toEqual(['Donaudam', 'pfschiff', 'fahrt']);
});
