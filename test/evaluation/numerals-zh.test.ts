import * as fc from 'fast-check';
import nzh from 'nzh';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/evaluation/decimal.ts';
import { findNumbers } from '../../src/evaluation/numerals.ts';
import { found } from './found-numbers.ts';

describe('Chinese numerals', () => {
  test.each([
    ['八十六点五', '86.5'],
    ['零点五', '0.5'],
    ['十点零五', '10.05'],
    ['两百', '200'],
    ['一百零五', '105'],
    ['一百一十', '110'],
    ['一百十五', '115'],
    ['十五', '15'],
    ['二十', '20'],
    ['三千二百', '3200'],
    ['壹佰贰拾叁', '123'],
    ['3千', '3000'],
    ['2百5十', '250'],
    ['一万零五', '10005'],
    ['十万一千', '101000'],
    ['一万亿零一', '1000000000001'],
    ['4万', '4万元'],
    ['四万', '4万元'],
    ['四万五千', '45000'],
    ['6.26万', '6.26万元'],
    ['六点二六万', '6.26万元'],
    ['1亿2千万', '12000万元'],
    ['1.5亿', '15000万元'],
    ['零点五亿', '5000万元'],
    ['0.5千元', '500元'],
    ['零点五千元', '500元'],
    ['1.2百万元', '120万元'],
    ['1.5千万元', '1500万元'],
    ['2.5千', '2500'],
    ['一万亿', '100000000万元'],
    ['4万个', '40000个'],
    ['两百三十三一共', '233'],
    ['指标5一共多少', '5'],
    ['货物5三个', '5 3个'],
    ['第三5家', '5家'],
    ['三点五', '3.5'],
    ['三点 5家', '3 5家'],
    ['零五', ''],
    ['百五十元', ''],
    ['千元', ''],
    ['扣两百一下', '200'],
  ])('%s is read as %s', (text, expected) => expect(found(text)).toBe(expected));

  test.each([
    '两千三',
    '一百一',
    '一万五',
    '3万2',
    '3万5000',
    '一亿二',
    '十四五',
    '七八个',
    '二零',
    '八六点五',
  ])('%s can be read in two ways and is left out', (text) => expect(found(text)).toBe(''));

  test.each([
    '一万二万',
    '一亿一亿',
    '零五百',
    '一百零',
    '一零零五',
    '二百三千',
    '廿六',
    '三五万亿亿',
    '一万零',
    '百分之三百千',
  ])('%s is not well formed and is left out', (text) => expect(found(text)).toBe(''));

  test.each([
    '一些',
    '一定',
    '统一',
    '一致',
    '一下',
    '一共',
    '一样',
    '一般',
    '第一',
    '第三个',
    '三公经费',
    '万一',
    '十分重要',
    '公益一类',
    '一级',
    '二级',
    '三级指标',
    '一点',
    '统一个标准',
    '每一个',
    '哪一项',
    '三重一大',
    '一次性',
    '一成不变',
    '三年',
    '八项规定',
    '二十大',
    '十九大',
    '几十个',
    '数十家',
    '二十多家',
    '两个半',
    '三分之一',
    '十分之一',
    '三成本',
    '一人员',
    '两名单',
    '五分别',
    '三块内容',
    '百姓',
    '千方百计',
    '亿元产值企业',
    '三方评价',
    '一、基本情况',
  ])('%s is a word, no amount', (text) => expect(found(text)).toBe(''));

  test.each([
    ['三个问题', '3个'],
    ['两次', '2次'],
    ['十家', '10家'],
    ['五人', '5人'],
    ['五名', '5人'],
    ['一分', '1分'],
    ['扣十分', '10分'],
    ['零分', '0分'],
    ['三点建议', '3'],
    ['三大问题', '3'],
    ['十大问题', '10'],
    ['三项', '3'],
    ['生成一份报告', ''],
    ['一个', '1个'],
    ['改到八', '8'],
    ['得分是九吗', '9'],
    ['得分是九年', ''],
    ['得分九', ''],
    ['一倍', '1倍'],
  ])('a lone digit counts before a measure or as a value at the end: %s', (text, expected) =>
    expect(found(text)).toBe(expected),
  );

  test('every numeral that nzh writes is read back', () => {
    const amount = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 999 }));
    fc.assert(
      fc.property(amount, ([whole, places]) => {
        const number = decimal(`${whole}.${String(places).padStart(3, '0')}`).toFixed();
        const [only, ...others] = findNumbers(`${nzh.cn.encodeS(number)}元`);
        expect(others).toEqual([]);
        const yuan =
          only?.unit === '万元' ? decimal(only.value).times(decimal('10000')).toFixed() : only?.value;
        expect(yuan).toBe(number);
      }),
      { numRuns: 300 },
    );
  });
});
