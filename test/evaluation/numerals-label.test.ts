import { describe, expect, test } from 'vitest';
import { findNumbers } from '../../src/evaluation/numerals.ts';
import { found } from './found-numbers.ts';

describe('years and document numbers', () => {
  test.each([
    ['2022年', 'year:2022', '2022年'],
    ['2022年度', 'year:2022', '2022年度'],
    ['2021年末', 'year:2021', '2021'],
    ['二〇二二年', 'year:2022', '二〇二二年'],
    ['一九九八年', 'year:1998', '一九九八年'],
    ['22年预算', 'year:2022', '22年'],
    ['FY2022', 'year:2022', 'FY2022'],
    ['FY22', 'year:2022', 'FY22'],
    ['in 2022', 'year:2022', '2022'],
    ['〔2013〕53号', 'document:53', '〔2013〕53号'],
    ['财预[2013]第53号', 'document:53', '[2013]第53号'],
    ['（2023）156号', 'document:156', '（2023）156号'],
    ['[2013] No. 53', 'document:53', '[2013] No. 53'],
    ['〔2013〕053号', 'document:53', '〔2013〕053号'],
    ['〔2013〕100号', 'document:100', '〔2013〕100号'],
    ['156号文件', 'document:156', '156号文件'],
    ['2000元', '2000元', '2000元'],
    ['2000个', '2000个', '2000个'],
    ['RMB 2000', '2000元', 'RMB 2000'],
    ['2000万', '2000万元', '2000万'],
    ['2000 thousand', '2000000', '2000 thousand'],
    ['2022.5', '2022.5', '2022.5'],
    ['2,022', '2022', '2,022'],
    ['1899', '1899', '1899'],
  ])('%s is %s, written as %s', (text, expected, written) => {
    expect(found(text)).toBe(expected);
    expect(findNumbers(text)[0]?.text).toBe(written);
  });

  test('2013 in brackets without a serial is a year', () => expect(found('(2013)')).toBe('year:2013'));
});
