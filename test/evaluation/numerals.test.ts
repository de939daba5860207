import * as fc from 'fast-check';
import nzh from 'nzh';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/evaluation/decimal.ts';
import { findNumbers } from '../../src/evaluation/numerals.ts';

/** What was found, one word each: `86.5分`, `year:2022`, `document:53`. */
function found(text: string): string {
  return findNumbers(text)
    .map(({ kind, value, unit = '' }) => (kind === 'amount' ? '' : `${kind}:`) + value + unit)
    .join(' ');
}

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

describe('English number words', () => {
  test.each([
    ['four', '4'],
    ['Twenty-five', '25'],
    ['twenty five', '25'],
    ['twenty-one', '21'],
    ['one million yuan', '100万元'],
    ['one million five yuan', '1000005元'],
    ['five point zero five', '5.05'],
    ['five point ten', '5分 10'],
    ['ninety', '90'],
    ['nineteen', '19'],
    ['one hundred and five', '105'],
    ['twelve hundred', '1200'],
    ['a hundred', '100'],
    ['a thousand yuan', '1000元'],
    ['two thousand and six', '2006'],
    ['one million two hundred thousand', '1200000'],
    ['eighty-six point five', '86.5'],
    ['six point two six', '6.26'],
    ['zero', '0'],
    ['between two and three', '2 3'],
    ['one point', '1分'],
    ['three problems', '3'],
    ['36 thousand yuan', '36000元'],
    ['40k', '40000'],
    ['1.2m yuan', '120万元'],
    ['2bn yuan', '200000万元'],
  ])('%s is read as %s', (text, expected) => expect(found(text)).toBe(expected));

  test.each([
    'which one',
    'someone',
    'often',
    'tender',
    'weight',
    'two thirds',
    'two-thirds',
    'two and a half',
    'three years',
    'one-off',
    'two thousand one million',
    'a project',
    'attend',
    'freight',
  ])('%s holds no amount', (text) => expect(found(text)).toBe(''));
});

describe('units', () => {
  test.each([
    ['36.06万元', '36.06万元'],
    ['36.06 万元', '36.06万元'],
    ['36.06万块', '36.06万元'],
    ['1.5 亿元', '15000万元'],
    ['360,600 元', '360600元'],
    ['5块钱', '5元'],
    ['5块', '5元'],
    ['500 RMB', '500元'],
    ['RMB 500', '500元'],
    ['CNY500', '500元'],
    ['¥36.06万', '36.06万元'],
    ['￥500', '500元'],
    ['10k yuan', '10000元'],
    ['6.26 wan', '6.26万元'],
    ['6.26 wan yuan', '6.26万元'],
    ['36.06 (10k yuan)', '36.06万元'],
    ['36.06 ten thousand yuan', '36.06万元'],
    ['1.2 million yuan', '120万元'],
    ['1.2 million', '1200000'],
    ['3 billion yuan', '300000万元'],
    ['3.5分', '3.5分'],
    ['5-point indicator', '5分'],
    ['12 pts', '12分'],
    ['3个百分点', '3百分点'],
    ['3百分点', '3百分点'],
    ['0.5pp', '0.5百分点'],
    ['2 percentage points', '2百分点'],
    ['20个', '20个'],
    ['10家企业', '10家'],
    ['2次', '2次'],
    ['12人', '12人'],
    ['12 people', '12人'],
    ['36万人民币', '36万元'],
    ['3倍', '3倍'],
    ['3 times', '3倍'],
    ['3x', '3倍'],
    ['3 x 5', '3 5'],
    ['5 yuanx', '5'],
    ['10分钟', '10'],
  ])('%s is read as %s', (text, expected) => expect(found(text)).toBe(expected));

  test.each([
    ['80%', '80%'],
    ['８０％', '80%'],
    ['80 percent', '80%'],
    ['80 per cent', '80%'],
    ['eighty percent', '80%'],
    ['百分之八十', '80%'],
    ['百分之80', '80%'],
    ['百分之八十六点五', '86.5%'],
    ['百分之百', '100%'],
    ['百分百', '100%'],
    ['百分百的5家', '100% 5家'],
    ['十成', '100%'],
    ['负百分之五', '-5%'],
    ['千分之五', '0.5%'],
    ['万分之五', '0.05%'],
    ['5‰', '0.5%'],
    ['八成五', '85%'],
    ['8成', '80%'],
    ['8成5', '85%'],
    ['七成半', '75%'],
    ['两成', '20%'],
    ['八成5个', '80% 5个'],
    ['half', '50%'],
    ['四分之三', '75%'],
    ['五分之一', '20%'],
    ['翻一番', '100%'],
    ['翻了两番', '300%'],
    ['砍半', '50%'],
    ['doubled', '100%'],
    ['tripled', '200%'],
    ['halved', '50%'],
    ['a quarter of it', '25%'],
    ['three quarters', '75%'],
    ['in the first quarter of 2022', 'year:2022'],
    ['a quarter of the year', ''],
    ['上半年', ''],
    ['一年半', ''],
    ['half of the budget', '50%'],
    ['一半', '50%'],
    ['half a point', ''],
    ['rounded half-up', ''],
    ['the first half of 2022', 'year:2022'],
  ])('the share in %s is %s', (text, expected) => expect(found(text)).toBe(expected));
});

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
