// Words given as the report's own are in a quote; a typed number comes with what may stand instead.
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../src/figures/ledger.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { checkQuotations } from '../../src/figures/quotations.ts';
import { readProse } from '../../src/figures/reading.ts';
import { verify } from '../../src/figures/verify.ts';
import { draft, spentSource } from './sample.ts';
import { allowed, codes, found, ledgerWithWords } from './verified.ts';

const sample = ledgerWithWords();

describe('words given as the report’s own', () => {
  it.each([
    ['报告指出“预算编制精准”。'],
    ['原文为：「制度已经健全」'],
    ['The report says "budgeting was precise".'],
    ['报告称“政府采购执行金额很高”'],
  ])('are in a quote, not %s', (prose) => {
    expect(codes(prose, sample)).toEqual(['false_quote']);
  });
  it.each([
    ['报告指出“政府采购执行金额”偏低。'],
    ['报告[[q1]]'],
    ['您问的“那个什么什么”没有找到。'],
    ['报告中的“良”'],
    ['报告已读完。\n您问的是“那个什么什么”吗'],
  ])('so %s passes', (prose) => {
    expect(codes(prose, sample)).toEqual([]);
  });
});

describe('what may stand instead', () => {
  const ledger = openLedger();
  ledger.enterFigure(draft({ value: '360600', unit: '元' }), 'zh');
  ledger.enterFigure(draft({ value: '1234567', unit: '元' }), 'zh');
  ledger.enterFigure(draft({ kind: 'target', value: '20', unit: '个', comparator: '>=' }), 'zh');
  ledger.enterFigure(draft({ value: '8.20', unit: '%' }), 'zh');
  it.each([
    ['360,600', ['f1']],
    ['360600', ['f1']],
    ['1,234,567', ['f2']],
    ['20', ['f3']],
    ['8.20', ['f4']],
    ['600', []],
    ['&#20;', []],
  ])('of %s', (typed, may) => {
    expect(verify(`共${typed}。`, ledger, allowed)).toEqual([
      { code: 'typed_number', at: 1, found: typed, may },
    ]);
  });
});

describe('a quotation', () => {
  const ledger = openLedger();
  ledger.enterFigure(draft({}), 'zh');
  ledger.enterQuote(spentSource);
  ledger.enterQuote({ ...spentSource, quote: '年初预算编制不够精准' });
  it.each(['“年初预算编制”', '「年初预算编制」', '"年初预算编制"', '“政府采购执行金额”'])(
    '%s of any quote passes',
    (words) => {
      expect(found(`报告称${words}`, ledger)).toEqual([]);
    },
  );
  it.each(['“年初预算精准”', '「年初预算精准」', '"年初预算精准"'])(
    '%s is found where it begins',
    (words) => {
      expect(verify(`[[f1]]。报告称${words}`, ledger, allowed)).toEqual([
        { code: 'false_quote', at: 11, found: '年初预算精准', may: ['q1', 'q2'] },
      ]);
    },
  );
});

const own = openLedger();
own.enterFigure(draft({ label: '年初预算' }), 'zh');
own.enterFigure(draft({ label: '预算' }), 'zh');
own.enterFigure(draft({ label: '预算执行率' }), 'zh');
own.enterName('评价等级');
own.enterName('好');
own.enterQuote({ ...spentSource, quote: '　年初预算编制不够精准，执行偏慢' });

/** The words that are no quotation, as `at:words`. */
function refused(prose: string): string[] {
  return checkQuotations(readProse(parseProse(prose)), own).map(({ at, found: words }) => `${at}:${words}`);
}

describe('every pair of marks makes a quotation', () => {
  it.each([
    '“甲乙丙丁”',
    '“甲乙丙丁"',
    '"甲乙丙丁"',
    '"甲乙丙丁”',
    '＂甲乙丙丁＂',
    '「甲乙丙丁」',
    '﹁甲乙丙丁﹂',
    '『甲乙丙丁』',
    '‘甲乙丙丁’',
    '«甲乙丙丁»',
    '〝甲乙丙丁〞',
    '〝甲乙丙丁〟',
    '❝甲乙丙丁❞',
    '【甲乙丙丁】',
  ])('%s', (quotation) => {
    expect(refused(`报告称${quotation}。`)).toEqual(['4:甲乙丙丁']);
  });
  it.each(['《甲乙丙丁》', '“甲乙丙丁', '“甲乙\n丙丁”', '(甲乙丙丁)', '甲乙丙丁”', '””””', '“甲乙丙”'])(
    'and not %j',
    (quotation) => {
      expect(refused(`报告称${quotation}。`)).toEqual([]);
    },
  );
  it.each([
    ['报告称：\n> 甲乙丙丁', ['7:甲乙丙丁']],
    ['报告称：\n\n>> 甲乙丙丁\n戊己庚辛', ['9:甲乙丙丁']],
    ['报告称：\n > >甲乙丙丁', ['9:甲乙丙丁']],
    ['报告称：甲 > 乙丙丁戊', []],
    ['报告没有说。\n> 甲乙丙丁', []],
    ['见报告\n“甲乙丙丁”', []],
    ['见报告：\n“甲乙丙丁”', ['6:甲乙丙丁']],
    ['> 甲乙丙丁戊己庚辛壬癸', ['2:甲乙丙丁戊己庚辛壬癸']],
    ['报告称“甲乙丙丁”，又称「戊己庚辛」', ['4:甲乙丙丁']],
    ['报告称“甲乙丙丁”。摘要称「戊己庚辛」', ['4:甲乙丙丁', '14:戊己庚辛']],
  ])('a line set off, or one that a colon leads to: %j', (prose, words) => {
    expect(refused(prose)).toEqual(words);
  });
});

describe('what makes words the report’s', () => {
  it.each([
    '报告称“甲乙丙丁”',
    '原文是“甲乙丙丁”',
    '摘要是“甲乙丙丁”',
    '评价组认为“甲乙丙丁”',
    '评价方认为“甲乙丙丁”',
    'The report: “甲乙丙丁”',
    'Reported as “甲乙丙丁”',
    'The evaluator says “甲乙丙丁”',
    'Evaluators say “甲乙丙丁”',
    'The evaluation says “甲乙丙丁”',
    '“甲乙丙丁”，报告说',
    '“甲乙丙丁”是原文',
    '“甲乙丙丁” as the report puts it',
    '“甲乙丙丁” (report)',
    `报告${'甲'.repeat(24)}“甲乙丙丁”`,
  ])('%s', (prose) => {
    expect(refused(prose).join()).toContain(':甲乙丙丁');
  });
  it.each([
    '有人说“甲乙丙丁”',
    'The preport says “甲乙丙丁”',
    'A devaluation: “甲乙丙丁”',
    'A coevaluator: “甲乙丙丁”',
    `报告${'甲'.repeat(25)}“甲乙丙丁”`,
    '报告；又有“甲乙丙丁”',
    '报告没有。“甲乙丙丁”',
    '报告没有\n“甲乙丙丁”',
    '“甲乙丙丁”是在他们的一份报告里',
    '“甲乙丙丁”。报告没有',
    '“甲乙丙丁”\n报告没有',
    '“甲乙丙丁”及“报告”',
    'It says “甲乙丙丁” as in reports',
  ])('but not %s', (prose) => {
    expect(refused(prose)).toEqual([]);
  });
  it.each(['您', '你', '不明白', '听懂', '名为', '提问', '问的', 'you ', 'your ', 'yours '])(
    'nor what the asker said: %s',
    (asker) => {
      expect(refused(`报告里，${asker}“甲乙丙丁”`)).toEqual([]);
      expect(refused(`报告里，${asker}。报告称“甲乙丙丁”`)).not.toEqual([]);
    },
  );
  it.each(['question', 'named', 'called', 'asked', 'understand'])('nor what was %s', (asker) => {
    expect(refused(`In the report ${asker} “甲乙丙丁”`)).toEqual([]);
    expect(refused(`In the report un${asker}s “甲乙丙丁”`)).toEqual([`${19 + asker.length}:甲乙丙丁`]);
  });
  it('an asker further back has nothing to do with it', () => {
    expect(refused(`您${'好'.repeat(36)}报告“甲乙丙丁”`)).toEqual([]);
    expect(refused(`您${'好'.repeat(38)}报告“甲乙丙丁”`)).toEqual(['42:甲乙丙丁']);
  });
});

describe('words as long as a sentence are held to the quotes whoever says them', () => {
  it.each([
    ['“甲乙丙丁戊己庚辛壬癸”', true],
    ['“甲乙丙丁，戊己庚辛，壬癸”', true],
    ['“甲乙丙丁戊己庚辛壬”', false],
    ['“甲乙丙丁abcdefgh”', false],
    ['“An extremely well kept budget indeed”', true],
    ['“An extremely well kept budget”', false],
    ['“a b c d e f extremely well kept”', false],
    ['“三、甲乙丙丁戊己庚辛壬癸”', true],
    ['您问的“甲乙丙丁戊己庚辛壬癸”', false],
  ])('%s: %s', (prose, isHeld) => {
    expect(refused(prose)).toHaveLength(isHeld ? 1 : 0);
  });
});

describe('words of the report’s own, its headings and names', () => {
  it.each([
    '预算编制不够精准',
    '预算编制不够精准，执行偏慢',
    '预算编制不够精准。',
    ' 预算编制不够精准… ',
    '执行偏慢！？；：，.',
    '。。。。',
    '三、绩效分析',
    '十二、绩效分析',
    '（三）绩效分析',
    '（十二）绩效分析',
    '年初预算',
    '年初预算。',
    '评价等级',
    '年初预算 ÷ 预算执行率',
    '(年初预算+预算)×评价等级',
    '年初预算/预算 = 预算执行率',
    '预算−年初预算-评价等级',
  ])('pass: %j', (words) => {
    expect(refused(`报告称“${words}”`)).toEqual([]);
  });
  it.each([
    '预算编制不够精细',
    '预算编制。不够精准',
    '。预算编制不够精准',
    '共三、绩效分析',
    '共（三）绩效分析',
    '（三绩效分析',
    '三绩效分析',
    '年初预算多',
    '多年初预算',
    '年初预算 ÷ 执行率',
    '年初预算 > 预算',
    '好好好好',
  ])('and nothing else does: %j', (words) => {
    expect(refused(`报告称“${words}”`)).toHaveLength(1);
  });
});

describe('words announced without marks', () => {
  it.each([
    ['报告原话是：甲乙丙丁', ['6:甲乙丙丁']],
    ['摘要的原文如下：甲乙丙丁\n戊己', ['8:甲乙丙丁']],
    ['结论里写道： 甲乙丙丁', ['7:甲乙丙丁']],
    ['评价组在这一份文件中写道:甲乙丙丁', ['13:甲乙丙丁']],
    ['报告如是说：\n甲乙丙丁', ['7:甲乙丙丁']],
    ['报告原文：甲乙丙丁[[f1]]', ['5:甲乙丙丁']],
    ['报告原文：甲乙丙丁[[n1]]', ['5:甲乙丙丁']],
    ['The report says: well done', ['17:well done']],
    ['the summary reads: well done', ['19:well done']],
    ['The abstract states: well done', ['21:well done']],
    ['The report wrote: well done', ['18:well done']],
    ['The report writes: well done', ['19:well done']],
    ['The report notes: well done', ['18:well done']],
    ['The report: well done', ['12:well done']],
    ['The report, and I quote: well done', ['25:well done']],
    ['To quote the report, well done', ['21:well done']],
    ['to quote the summary, well done', ['22:well done']],
    ['to quote the abstract, well done', ['23:well done']],
  ])('%j', (prose, words) => {
    expect(refused(prose)).toEqual(words);
  });
  it.each([
    '报告原文：年初预算编制不够精准',
    '报告原文：[[q1]]甲乙丙丁',
    '报告原文：甲乙丙',
    '报告原文甲乙丙丁',
    '报告，原文：甲乙丙丁',
    '报告。原文：甲乙丙丁',
    '报告；原文：甲乙丙丁',
    '报告\n原文：甲乙丙丁',
    '报告：甲乙丙丁',
    '报告一二三四五六七八九十一原文：甲乙丙丁',
    '报告原文一二三四五：甲乙丙丁',
    '报告原文，见下：甲乙丙丁',
    '原文：甲乙丙丁',
    'Bathe report: well done',
    'The reports: well done',
    'The report says well done',
    'The report says this: well done',
    'Ito quote the report, well done',
    'To quote the report: [[f1]]',
  ])('and not %j', (prose) => {
    expect(refused(prose)).toEqual([]);
  });
});
