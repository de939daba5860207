// A currency, a sign or another figure right at a figure.
import { describe, expect, it } from 'vitest';
import type { FigureDraft } from '../../src/figures/figure.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { verify } from '../../src/figures/verify.ts';
import { draft, sampleLedger } from './sample.ts';
import { allowed, found } from './verified.ts';

type Unit = FigureDraft['unit'];

/** What is wrong with what is typed at a figure of a unit, alone in its ledger. */
function wrong(prose: string, unit: Unit = '%', language: 'zh' | 'en' = 'zh'): string[] {
  const ledger = openLedger();
  ledger.enterFigure(draft({ value: '5', unit }), language);
  return found(prose, ledger).filter((problem) => /^(?:wrong_(?:unit|sign)|repeated|joined)/.test(problem));
}

describe('a currency before a figure', () => {
  it.each(['¥', '$', '€', '£', 'USD', 'EUR'])('%s is wrong', (sign) => {
    expect(wrong(`is ${sign}[[f1]]`, '元')).toEqual([`wrong_unit ${sign}`]);
    expect(wrong(`is ${sign} [[f1]]`, '万元')).toEqual([`wrong_unit ${sign}`]);
    expect(wrong(`is ${sign}, [[f1]]`, '万元')).toEqual([]);
  });
  it.each(['人民币', 'RMB', 'CNY'])('%s fits money alone', (sign) => {
    for (const unit of ['元', '千元', '万元', '百万元', '亿元'] as const)
      expect(wrong(`is ${sign} [[f1]]`, unit)).toEqual([]);
    expect(wrong(`is ${sign} [[f1]]`, '分')).toEqual([`wrong_unit ${sign}`]);
  });
  it('is a word of its own', () => {
    expect(wrong('is XUSD [[f1]]')).toEqual([]);
  });
});

describe('a minus', () => {
  it.each(['-', '−', '–', '—', '负', 'minus', 'minus ', 'negative', 'Negative '])(
    '%j turns a figure over',
    (sign) => {
      expect(wrong(`${sign}[[f1]]`)).toEqual([`wrong_sign ${sign.trim()}`]);
    },
  );
  it.each(['-', '−', '负', 'minus ', 'negative '])('%j in a sentence turns a figure over', (sign) => {
    expect(wrong(`It is ${sign}[[f1]]`)).toEqual([`wrong_sign ${sign.trim()}`]);
    expect(wrong(`[[f1]]，又${sign}[[f1]]`)).toEqual([`wrong_sign ${sign.trim()}`]);
    expect(wrong(`[[f1]]${sign}又[[f1]]`)).toEqual([]);
  });
  it.each(['预算–', '预算——', 'minus it ', '负责'])('%j does not', (words) => {
    expect(wrong(`${words}[[f1]]`)).toEqual([]);
  });
  it.each(['-', ' - ', '−', '–', '—', ' minus ', 'Minus'])(
    '%j between figures is a range or a difference',
    (words) => {
      expect(wrong(`[[f1]]${words}[[f1]]`)).toEqual([]);
    },
  );
  it.each(['，-', '- -', '-–-'])('%j between figures is a minus', (words) => {
    expect(wrong(`[[f1]]${words}[[f1]]`)).toEqual(['wrong_sign -']);
  });
});

describe('two figures', () => {
  it.each(['', '.', ',', ':', '·'])('do not read as one number: %j between them', (sign) => {
    expect(wrong(`[[f1]]${sign}[[f1]]`)).toEqual([`joined_figures ${sign}`]);
    expect(wrong(`${sign}[[f1]]`)).toEqual([]);
  });
  it.each([' ', '/', '. ', ' .', '、', '..'])('stand apart: %j between them', (sign) => {
    expect(wrong(`[[f1]]${sign}[[f1]]`)).toEqual([]);
  });
});

it.each([
  ['得分$[[f7]]', { code: 'wrong_unit', at: 3, found: '$', may: [] }],
  ['得分[[f7]]个', { code: 'wrong_unit', at: 2, found: '个', may: [] }],
  ['得分[[f7]]分', { code: 'repeated_unit', at: 2, found: '分', may: [] }],
  ['得分-[[f7]]', { code: 'wrong_sign', at: 3, found: '-', may: [] }],
  ['得分[[f7]].[[f7]]', { code: 'joined_figures', at: 9, found: '.', may: [] }],
])('a problem says where and what: %s', (prose, problem) => {
  expect(verify(prose, sampleLedger(), allowed)).toEqual([problem]);
});
