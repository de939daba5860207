// Words given as the report's own are in a quote; a typed number comes with what may stand instead.
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../src/figures/ledger.ts';
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
  it.each([
    '报告的“甲乙丙”',
    '报告的"甲乙丙"',
    '报告的「甲乙丙」',
    '报告有一句话写得很长很长很长很长很长很长很长很长很长很长很长很长“甲乙丙丁”',
  ])('%s is none', (prose) => {
    expect(found(prose, ledger)).toEqual([]);
  });
});
