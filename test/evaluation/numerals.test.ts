import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumbers } from '../../src/evaluation/numerals.ts';
import { found } from './found-numbers.ts';

describe('digits', () => {
  test.each([
    ['36.06', '36.06'],
    ['36.060', '36.06'],
    ['007', '7'],
    ['1,234.5', '1234.5'],
    ['1,234,567', '1234567'],
    ['.5', '0.5'],
    ['３６.０６', '36.06'],
    ['３６０，６００元', '360600元'],
    ['预算36，调整后11', '36 11'],
    ['有120，300这些', '120 300'],
    ['raised from 11.07 to 36.06', '11.07 36.06'],
    ['5-3', '5 3'],
    ['80-90分', '80 90分'],
    ['5 -3', '5 3'],
    ['-5', '-5'],
    ['变为-5', '-5'],
    ['it is -5 now', '-5'],
    ['从-5到3', '-5 3'],
    ['−5%', '-5%'],
    ['采购-5', '5'],
    ['负69.3%', '-69.3%'],
    ['-¥5', '-5元'],
    ['4.77+6.3=11.07', '4.77 6.3 11.07'],
    ['1.28和4.98分别占多少', '1.28 4.98'],
    [`1${'0'.repeat(39)}`, `1${'0'.repeat(39)}`],
  ])('%s is read as %s', (text, expected) => expect(found(text)).toBe(expected));

  test.each([
    'f1',
    '[[f1]]',
    'Q3',
    'a_1',
    '2nd',
    '3D',
    '1e5',
    '1.2.3',
    '10:30',
    '8点30',
    '第3条',
    '第 3 条',
    '3级指标',
    'level 2 indicators',
    'section 3',
    '12月31日',
    '3个月',
    '3年',
    '近10年',
    '20年来',
    '5天',
    '3 years',
    '2 hours',
    '20多家',
    '10余家',
    '3个半',
    '3万多元',
    '3 and a half',
    `1${'0'.repeat(40)}`,
  ])('%s holds no amount', (text) => expect(found(text)).toBe(''));
});

test('indices point into the text as it was given', () => {
  const text = '假如采购执行到４万，得分为负３．５分';
  expect(findNumbers(text).map(({ start, end, text: part, value }) => [start, end, part, value])).toEqual([
    [7, 9, '４万', '4'],
    [13, 18, '负３．５分', '-3.5'],
  ]);
});

test('any text at all is read without failing, and each number lies where it says', () => {
  const pieces = fc.constantFrom(
    '一',
    '十',
    '百',
    '万',
    '亿',
    '点',
    '零',
    '分之',
    '成',
    '3',
    '.',
    ',',
    '-',
    '2022',
    '年',
    '号',
    '〔',
    '〕',
    ' ',
    'one',
    'hundred',
    '个',
    '%',
    '负',
    'half',
    'İ',
    '😀',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((all) => all.join('')),
      ),
      (text) => {
        let last = 0;
        for (const { start, end, text: part } of findNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(part);
          last = end;
        }
      },
    ),
    { numRuns: 500 },
  );
});
