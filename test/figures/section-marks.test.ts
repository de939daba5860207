// Numbers that say where something stands may be typed; the same characters before an amount, or elsewhere, may not.
import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../src/figures/matches.ts';
import { readText } from '../../src/figures/reading.ts';
import { sectionMarks } from '../../src/figures/section-marks.ts';
import { sampleLedger } from './sample.ts';
import { codes } from './verified.ts';

function marks(text: string): string[] {
  const reading = readText(text);
  return matchesOf(sectionMarks, reading)
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to }) => reading.slice(from, to));
}

describe('marks of lists in digits', () => {
  it.each([
    ['1. 甲', ['1.']],
    ['20）甲', ['20)']],
    ['3、甲', ['3、']],
    ['（12）甲', ['(12)']],
    ['①甲', ['①']],
    ['⑳ 甲', ['⑳']],
    ['甲\n - 2. 乙', ['2.']],
    ['# • 19. 甲', ['19.']],
    ['            1. 甲', ['1.']],
    ['1. [[甲', ['1.']],
    ['1.  “甲', ['1.']],
    ['1. 2022年甲', ['1.']],
    ['（2） 2023年度', ['(2)']],
    ['2、2023年度', ['2、']],
    ['甲，(1)乙；（2）丙', ['(1)', '(2)']],
    ['甲:(10) 乙', ['(10)']],
    ['budget and (2) procurement or (3) assets', ['(2)', '(3)']],
    ['covers (1) budget, (2) procurement', ['(1)', '(2)']],
  ])('%j', (text, found) => {
    expect(marks(text)).toEqual(found);
  });
  it.each([
    '得1. 甲',
    '             1. 甲',
    '0. 甲',
    '21. 甲',
    '1',
    '1.',
    '1.  ',
    '1. 5',
    '1. 2022',
    '1. 1022年',
    '1. 20225年',
    '1. ⑤',
    '1. ⑤甲',
    '1.5甲',
    '(1) 5',
    '①5',
    '①⑤',
    '㉑甲',
    '2. 万元',
    '2.%',
    '(2) yuan',
    '(2) per cent',
    '甲(2)乙',
    '甲，(21)乙',
    '甲，(2)元',
    '甲，(2) points',
    '甲，(2)',
    'band (2) procurement',
    'covers (1) budget',
    'covers (1) budget (2)procurement',
    'covers (1) budget (and so on) (2) procurement',
    'COVERS (1) budget (2) procurement',
    `covers (1) b${'u'.repeat(200)} (2) procurement`,
  ])('but not %j', (text) => {
    expect(marks(text)).toEqual([]);
  });
  it.each(['万', '亿', '元', '%', '‰', '个', '家', '次', '分', '倍', '人', '名', '项', '成', '折'])(
    'nor before an amount in %s',
    (unit) => {
      expect(marks(`2. ${unit}`)).toEqual([]);
      expect(marks(`2. 甲${unit}`)).toEqual(['2.']);
    },
  );
  it.each(['yuan', 'percent', 'per cent', 'point', 'points', 'million', 'times'])(
    'nor before an amount in %s',
    (unit) => {
      expect(marks(`Table 3\n2. ${unit}`)).toEqual(['Table 3']);
    },
  );
});

describe('numbers of headings', () => {
  it.each([
    ['3.2.1 甲', ['3.2.1']],
    ['# 10.12.20  甲', ['10.12.20']],
    ['甲\n 3.2.1.19 A', ['3.2.1.19']],
    ['## #       3.2.1 甲', ['3.2.1']],
  ])('%j', (text, found) => {
    expect(marks(text)).toEqual(found);
  });
  it.each([
    '3.2 甲',
    '3.2.1甲',
    '3.2.1 5',
    '3.2.1',
    '得3.2.1 甲',
    '3.2.21 甲',
    '3.21.1 甲',
    '30.2.1 甲',
    '3.2.1.4.5 甲',
    '             3.2.1 甲',
  ])('but not %j', (text) => {
    expect(marks(text)).toEqual([]);
  });
});

describe('tables, pages and sections', () => {
  it.each([
    ['表1', ['表1']],
    ['见图 20。', ['图 20']],
    ['附表3，附件12', ['附表3', '附件12']],
    ['第12页', ['第12页']],
    ['第 3 章', ['第 3 章']],
    ['第1节第2条第3款', ['第1节', '第2条', '第3款']],
    ['第三章', ['第三章']],
    ['第五十七条第二款', ['第五十七条', '第二款']],
    ['第二节', ['第二节']],
    ['第四部分', ['第四部分']],
    ['第一百零二十三条', ['第一百零二十三条']],
    ['Table 2', ['Table 2']],
    ['see annex IV', ['annex IV']],
    ['Appendix 20.', ['Appendix 20']],
    ['Article 3', ['Article 3']],
    ['Section 3.2.1.19 says', ['Section 3.2.1.19']],
    ['chapter VIII', ['chapter VIII']],
    ['Part II', ['Part II']],
    ['Item VI', ['Item VI']],
    ['Item 19 of it', ['Item 19']],
  ])('%j', (text, found) => {
    expect(marks(text)).toEqual(found);
  });
  it.each([
    '表21',
    '表12345',
    '表1.5',
    '表1,5',
    '表3万元',
    '图5 %',
    '附件2个',
    '件2',
    '第86页',
    '第12名',
    '第3页5',
    '第三名',
    '第三',
    '第一百零二十三四条',
    '第十部',
    'Stable 2',
    'Table',
    'Table2',
    'Table 21',
    'Table 2.5%',
    'Table 2%',
    'Table 2A',
    'Table 2.21',
    'Section 3.2.1.1.5',
    'Table IIII',
    'Table X',
    'Part IIa',
    'Part 3 points',
    'Part 3 point',
    'Part 3yuan',
    'Part 3  yuan',
    'Part 3 percent',
    'Part 3万',
    'Part 3 元',
  ])('but not %j', (text) => {
    expect(marks(text)).toEqual([]);
  });
});

describe('marks in Chinese numerals', () => {
  it.each([
    ['三（三）', ['三(三)']],
    ['十二（十一）所述', ['十二(十一)']],
    ['（十）预算', ['(十)']],
    ['甲\n　（二）预算', [' (二)']],
    ['“甲（三）”', ['(三)']],
    ['「甲（三）」', ['(三)']],
    ['Part II (三)', ['Part II', '(三)']],
    ['section 3 (十一)', ['section 3', '(十一)']],
    ['三、预算', ['三、']],
    ['甲\n十二、预算', ['十二、']],
    ['“三、预算', ['三、']],
    ['「 三、预算', [' 三、']],
    ['第一，预算；第二、采购：第三:制度', ['第一', '第二', '第三']],
    ['其一，预算；其二是采购。其三：制度，其四、人', ['其一', '其二', '其三', '其四']],
    ['一是预算、二是采购\n三要核对', ['一是', '二是', '三要']],
    ['甲。 　十一是预算', ['十一是']],
  ])('%j', (text, found) => {
    expect(marks(text)).toEqual(found);
  });
  it.each(Array.from('见第据和与及、章节分告);'))('a section after %s', (before) => {
    expect(marks(`甲${before}（二）乙`)).toEqual(['(二)']);
    expect(marks(`甲${before}（二） 成`)).toEqual([]);
  });
  it.each([
    '得（二）',
    '三（三）个',
    '三（三） 个',
    '三三）',
    '（三）万元',
    '见（二）成',
    '见（二）百分',
    '          （二）预算',
    '甲（三）',
    'A（三）”',
    '(一)年度',
    'Partial II (三)',
    'Part IIIII (三)',
    'Part A (三)',
    '共三、四家',
    '         三、预算',
    '排第三，最好',
    '第三最好',
    '有三是好的',
    '三好',
    '其三好',
    '其五，好',
    '百，',
    '，          三是好的',
  ])('but not %j', (text) => {
    expect(marks(text)).toEqual([]);
  });
  it.each(['立', '本', '果', '为', '效', '绩', '员', '功', '长', '就', '熟', '交'])(
    '成%s is no tenth',
    (word) => {
      expect(marks(`三（三）成${word}`)).toEqual(['三(三)']);
    },
  );
  it.each(Array.from('成万亿元倍半折番分个家次人名项条年月日天%‰点种类位户件份'))(
    'a bracket before %s is an amount',
    (unit) => {
      expect(marks(`三（三）${unit}`)).toEqual([]);
    },
  );
});

it.each(['1. 2022年得分[[f7]]', '1、2022年得分[[f7]]', '（1）2022年得分[[f7]]'])(
  'a line of a list may begin with a year: %s',
  (prose) => {
    expect(codes(prose, sampleLedger())).toEqual([]);
  },
);
