import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { display, displayBriefly } from '../../src/figures/display.ts';
import type { FigureDraft } from '../../src/figures/figure.ts';
import { draft } from './sample.ts';

type Row = [FigureDraft['kind'], string, FigureDraft['unit'], string, string];

describe('a figure is displayed', () => {
  const rows: Row[] = [
    // What was stated keeps its own digits.
    ['reported', '69.3', '%', '69.3%', '69.3%'],
    ['reported', '36.060', '万元', '36.060万元', '36.060万元 (360,600 yuan)'],
    ['reported', '6.3', '万元', '6.3万元', '6.3万元 (63,000 yuan)'],
    ['reported', '360600', '元', '360,600元', '360,600 yuan'],
    ['reported', '1234567.50', '元', '1,234,567.50元', '1,234,567.50 yuan'],
    ['reported', '86.5', '分', '86.5分', '86.5 points'],
    ['reported', '3', '个', '3个', '3'],
    ['target', '100', '%', '100%', '100%'],
    ['user_stated', '5', '%', '5%', '5%'],
    ['reported', '1234', '万元', '1234万元', '1234万元 (12,340,000 yuan)'],
    ['user_stated', '95', '分', '95分', '95 points'],
    ['user_stated', '0.001', '%', '0.001%', '0.001%'],
    // What was worked out is rounded half up, once.
    ['computed', '26.0383', '%', '26.04%', '26.04%'],
    ['computed', '100', '%', '100.00%', '100.00%'],
    ['computed', '26.035', '%', '26.04%', '26.04%'],
    ['computed', '26.0349999', '%', '26.03%', '26.03%'],
    ['computed', '24.99', '万元', '24.99万元', '24.99万元 (249,900 yuan)'],
    ['computed', '9.6', '万元', '9.60万元', '9.60万元 (96,000 yuan)'],
    ['computed', '1.2345678', '万元', '1.23万元', '1.23万元 (12,345.68 yuan)'],
    ['hypothetical', '3.042', '百分点', '3.04百分点', '3.04 percentage points'],
    ['computed', '3.2920634', '倍', '3.29倍', '3.29 times'],
    ['computed', '360600', '元', '360,600元', '360,600 yuan'],
    ['computed', '62.6', '千元', '62.6千元', '62.6 thousand yuan'],
    ['computed', '12.34567891', '千元', '12.34568千元', '12.34568 thousand yuan'],
    ['computed', '0.1107', '百万元', '0.1107百万元', '0.1107 million yuan'],
    ['computed', '0.000626', '亿元', '0.000626亿元', '0.000626亿元 (62,600 yuan)'],
    ['reported', '1234567.123456', '元', '1,234,567.123456元', '1,234,567.123456 yuan'],
    ['reported', '999.50', '元', '999.50元', '999.50 yuan'],
    ['reported', '-123456', '元', '-123,456元', '-123,456 yuan'],
    ['reported', '1234.5', '千元', '1234.5千元', '1234.5 thousand yuan'],
    ['computed', '1.123456789', '百万元', '1.12345679百万元', '1.12345679 million yuan'],
    ['computed', '1.12345678911', '亿元', '1.1234567891亿元', '1.1234567891亿元 (112,345,678.91 yuan)'],
    ['computed', '12345.678', '倍', '12345.68倍', '12345.68 times'],
    ['computed', '1.5', '百分点', '1.50百分点', '1.50 percentage points'],
    ['computed', '1.5', '倍', '1.50倍', '1.50 times'],
    ['computed', '1234567.891', '元', '1,234,567.89元', '1,234,567.89 yuan'],
    ['computed', '249900.10', '元', '249,900.1元', '249,900.1 yuan'],
    ['computed', '999', '元', '999元', '999 yuan'],
    ['computed', '1000', '元', '1,000元', '1,000 yuan'],
    ['computed', '1.30', '分', '1.3分', '1.3 points'],
    ['hypothetical', '1', '分', '1分', '1 point'],
    ['computed', '13.5050', '分', '13.51分', '13.51 points'],
    ['count', '25', '个', '25个', '25'],
    ['count', '12', '家', '12家', '12'],
    ['computed', '2.5', '次', '2.5次', '2.5'],
    ['computed', '7.126', '人', '7.13人', '7.13'],
    ['computed', '0.26038338', '', '0.2604', '0.2604'],
    ['computed', '0.5', '', '0.5', '0.5'],
    // Minus stays ASCII, and a tie goes away from zero.
    ['computed', '-69.3012', '%', '-69.30%', '-69.30%'],
    ['computed', '-0.125', '%', '-0.13%', '-0.13%'],
    ['computed', '-249900', '元', '-249,900元', '-249,900 yuan'],
    ['computed', '-24.99', '万元', '-24.99万元', '-24.99万元 (-249,900 yuan)'],
    // Zero is zero; what is not zero is never shown as zero.
    ['computed', '0', '%', '0.00%', '0.00%'],
    ['computed', '0', '分', '0分', '0 points'],
    ['computed', '0', '元', '0元', '0 yuan'],
    ['computed', '0', '万元', '0.00万元', '0.00万元 (0 yuan)'],
    ['computed', '0', '百分点', '0.00百分点', '0.00 percentage points'],
    ['computed', '0', '倍', '0.00倍', '0.00 times'],
    ['count', '0', '家', '0家', '0'],
    ['count', '0', '次', '0次', '0'],
    ['computed', '0.00126', '倍', '0.0013倍', '0.0013 times'],
    ['computed', '0.000000126', '万元', '0.00000013万元', '0.00000013万元 (0.0013 yuan)'],
    ['computed', '0.005', '%', '0.01%', '0.01%'],
    ['computed', '0.0049', '%', '0.0049%', '0.0049%'],
    ['computed', '0.00123456', '%', '0.0012%', '0.0012%'],
    ['computed', '-0.00129', '分', '-0.0013分', '-0.0013 points'],
    ['computed', '0.000049', '', '0.000049', '0.000049'],
  ];
  it.each(rows)('%s %s %s as %s and %s', (kind, value, unit, zh, en) => {
    expect(display(draft({ kind, value, unit }), 'zh')).toBe(zh);
    expect(display(draft({ kind, value, unit }), 'en')).toBe(en);
  });

  const targets: [FigureDraft['comparator'], string, FigureDraft['unit'], string, string][] = [
    ['>=', '20', '个', '≥20个', '≥20'],
    ['>=', '85', '%', '≥85%', '≥85%'],
    ['<=', '8', '万元', '≤8万元', '≤8万元 (80,000 yuan)'],
    ['<=', '4.74', '万元', '≤4.74万元', '≤4.74万元 (47,400 yuan)'],
  ];
  it.each(targets)('with its comparator: %s %s%s', (comparator, value, unit, zh, en) => {
    const target = draft({ kind: 'target', value, unit, ...(comparator && { comparator }) });
    expect(display(target, 'zh')).toBe(zh);
    expect(display(target, 'en')).toBe(en);
  });
});

it.each([
  ['万元', '36.06万元'],
  ['亿元', '36.06亿元 (3,606,000,000 yuan)'],
  ['元', '36.06 yuan'],
  ['分', '36.06 points'],
] as const)('a picture leaves out the yuan beside %s in English', (unit, expected) => {
  expect(displayBriefly(draft({ value: '36.06', unit }), 'en')).toBe(expected);
  expect(displayBriefly(draft({ value: '36.06', unit }), 'zh')).toBe(`36.06${unit}`);
});

describe('a computed percentage', () => {
  const hundredths = fc.integer({ min: -1_000_000, max: 1_000_000 });

  it('shows exactly the hundredths it has', () => {
    fc.assert(
      fc.property(hundredths, (n) => {
        const whole = Math.floor(Math.abs(n) / 100);
        const value = `${n < 0 ? '-' : ''}${whole}.${String(Math.abs(n) % 100).padStart(2, '0')}`;
        expect(display(draft({ kind: 'computed', unit: '%', value }), 'zh')).toBe(`${value}%`);
      }),
    );
  });

  it('is never shown as zero unless it is zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 30 }), (n, zeros) => {
        const shown = display(
          draft({ kind: 'computed', unit: '%', value: `0.${'0'.repeat(zeros)}${n}` }),
          'zh',
        );
        expect(shown).toMatch(/[1-9]/);
      }),
    );
  });
});
