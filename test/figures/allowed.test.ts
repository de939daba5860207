import { describe, expect, it } from 'vitest';
import { type AllowedWords, buildAllowed } from '../../src/figures/allowed.ts';
import { readText } from '../../src/figures/reading.ts';
import { findTypedNumbers } from '../../src/figures/typed-numbers.ts';
import { words } from '../support/legitimate.ts';

/** What of a text, as it reads, counts as typed numbers. */
function typed(text: string, allowedWords: AllowedWords = words): string[] {
  const reading = readText(text);
  return findTypedNumbers(reading, buildAllowed(allowedWords)).map(({ from, to }) => reading.slice(from, to));
}

const nothing = { names: [], years: [], documents: [] };

describe('years of the data', () => {
  it.each([
    '2022',
    '2022年',
    '2022年度',
    'FY2022',
    'FY 2022',
    '２０２２年',
    '二〇二二年',
    '二零二二年',
    '2022-2023',
    '2022、2023',
  ])('%s may be typed', (text) => {
    expect(typed(text)).toEqual([]);
  });
  it.each([
    ['2021年', '2021'],
    ['12022', '12022'],
    ['20223', '20223'],
    ['1.2022', '1.2022'],
    ['2022.5', '2022.5'],
    ['2022,500', '2022,500'],
    ['2022万元', '2022'],
    ['2022 元', '2022'],
    ['2022%', '2022'],
    ['2022个', '2022'],
    ['2022 yuan', '2022'],
    ['2022 points', '2022'],
    ['2022年3', '3'],
    ['一二〇二二年', '一二〇二二'],
  ])('%s is none', (text, found) => {
    expect(typed(text).join('')).toContain(found);
  });
  it('two thousand and twenty-two people are no year, in Chinese characters', () => {
    expect(typed('二〇二二人').join('')).toBe('二〇二二');
  });
  it('without data no year may be typed', () => {
    expect(typed('2022年', nothing)).toEqual(['2022']);
  });
});

describe('names of the data', () => {
  it.each(['12345热线办结率', 'PM2.5浓度', 'pm2.5浓度的', '综示晋开财发〔2023〕156号', '十里河项目'])(
    '%s may be typed',
    (name) => {
      expect(typed(name.replace('pm', 'PM'))).toEqual([]);
    },
  );
  it.each([
    ['9十里河项目', '9十'],
    ['二十里河项目', '二十'],
    ['112345热线办结率', '112345'],
    ['1.12345热线办结率', '1.12345'],
  ])('%s is not one of them', (text, found) => {
    expect(typed(text)).toEqual([found]);
  });
  it('a Latin name ends where the word ends', () => {
    const grade = { ...nothing, names: ['Grade II'] };
    expect(typed('Grade II hospital', grade)).toEqual([]);
    expect(typed('Grade III hospital', grade)).toEqual(['III']);
    expect(typed('upGrade II hospital', grade)).toEqual(['II']);
  });
  it('a name that ends in a digit does not begin a longer number', () => {
    const hall = { ...nothing, names: ['展厅A12'] };
    expect(typed('展厅A12。', hall)).toEqual([]);
    expect(typed('展厅A123', hall)).toEqual(['123']);
    expect(typed('展厅A12.5', hall)).toEqual(['12.5']);
  });
  it('of two names the longer is taken', () => {
    const both = { ...nothing, names: ['第三中学', '第三中学分校二部'] };
    expect(typed('第三中学分校二部', both)).toEqual([]);
  });
  it('signs in a name are taken as they are', () => {
    const odd = { ...nothing, names: ['C++（5版）'] };
    expect(typed('C++（5版）', odd)).toEqual([]);
    expect(typed('CC（5版）', odd)).toEqual(['5']);
  });
  it.each(['86.5', '三', '100%', '20个', '8万元', 'A1', '三个', '二'])(
    '%s is too bare to be a name',
    (name) => {
      expect(typed(name, { ...nothing, names: [name] })).not.toEqual([]);
    },
  );
});

describe('section numbers and marks of lists', () => {
  it.each([
    '1. 预算',
    '20. 预算',
    '1）预算',
    '（1）预算',
    '① 预算',
    '⑳预算',
    '- 1. 预算',
    '# 2. 预算',
    '3.2.1 预算',
    '# 10.12.11  预算',
    '前文\n 2. 预算',
    '三、预算',
    '十二、预算',
    '（十）预算',
    '见（二）',
    '三（十一）',
    '第五十七条第二款',
    '第三章',
    '第四部分',
    '表1',
    '图 2',
    '附表3。',
    '附件12',
    '第12页',
    '第 3 章',
    'Table 2',
    'Section 3.2.1 says',
    'Part II',
    'Annex IV',
    '第一，预算。第二、采购；第三：制度',
    '其一，预算；其二是采购',
    '一是预算，二是采购；三要核对',
  ])('%s may be typed', (text) => {
    expect(typed(text)).toEqual([]);
  });
  it.each([
    '得分1. 预算',
    '21. 预算',
    '1.',
    '1. ',
    '1. 5',
    '1.5 预算',
    '2. 万元',
    '3、个',
    '(2) yuan',
    '①5',
    '3.2 预算',
    '共三、四家',
    '得（二）',
    '三（三）个',
    '（三）万元',
    '见（二）成',
    '表12345',
    '表1.5',
    '表3万元',
    '图5%',
    '附件2个',
    '第1234页',
    '第12名',
    '第三名',
    '第三个',
    'Table 2.5%',
    'Part 3 points',
    'Item 8%',
    '排第三，最好',
    '有三是好的',
  ])('%s is an amount', (text) => {
    expect(typed(text)).not.toEqual([]);
  });
});

describe('a typed number is found whole', () => {
  it.each([
    ['得分86.5分', ['86.5']],
    ['36,060.50 元', ['36,060.50']],
    ['10 和 20', ['10', '20']],
    ['百分之二十六', ['百分之二十六']],
    ['八十六点五', ['八十六点五']],
    ['三分之二', ['三分之二']],
    ['eighty-six percent', ['eighty', 'six']],
    ['LXXXVI', ['LXXXVI']],
    ['lxxxvi', ['lxxxvi']],
    ['mmxx', ['mmxx']],
    ['a mixed mix of mild dimensions', []],
    ['第86条要求达标', ['86']],
    ['see section 26.04', ['26.04']],
    ['见第12条', []],
    ['拦腰砍断', ['拦腰']],
    ['丨丨丨', ['丨丨丨']],
    ['fivescore', ['fivescore']],
    ['⑧⑥', ['⑧⑥']],
    ['&#56;', ['&#56;']],
    ['第二十', ['第二十']],
  ])('%s', (text, found) => {
    expect(typed(text)).toEqual(found);
  });
});

describe('years that the data mentions', () => {
  const mentioning = { ...nothing, mentioned: [2020, 2021] };
  it.each([
    '2021年',
    '2020年的',
    'in 2021',
    'from 2020 on',
    'of 2021.',
    'since 2021, so',
    'by 2021',
    'for 2021;',
  ])('%s may be typed', (text) => expect(typed(text, mentioning)).toEqual([]));
  it.each([
    '2021',
    '2021个',
    '2021年以上',
    '12021年',
    '2021年3',
    'at 2021',
    'in 2021 yuan',
    'in 2021%',
    'by 2021.5',
  ])('%s is no date', (text) => expect(typed(text, mentioning).join('')).toContain('2021'));
  it('without any no year is a date', () => {
    expect(typed('2021年', { ...nothing, mentioned: [] })).toEqual(['2021']);
  });
});

it('a stretch that is allowed says whether it is a name or a year', () => {
  const found = buildAllowed({ names: ['十里河项目'], years: [2022], documents: [] }).find(
    '2022年十里河项目',
  );
  expect(found).toEqual([
    { from: 5, to: 10, kind: 'name' },
    { from: 0, to: 4, kind: 'year' },
  ]);
});
