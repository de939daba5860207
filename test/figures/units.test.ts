// A figure keeps its unit and its sign, and stands apart from others.
import { describe, expect, it } from 'vitest';
import type { FigureDraft } from '../../src/figures/figure.ts';
import { type Ledger, openLedger } from '../../src/figures/ledger.ts';
import { draft } from './sample.ts';
import { codes, found, ledgerWithWords } from './verified.ts';

const sample = ledgerWithWords();

function one(unit: FigureDraft['unit'], language: 'zh' | 'en' = 'zh'): Ledger {
  const ledger = openLedger();
  ledger.enterFigure(draft({ value: '5', unit }), language);
  return ledger;
}
function of(value: string, unit: FigureDraft['unit'], language: 'zh' | 'en' = 'zh'): Ledger {
  const one = openLedger();
  one.enterFigure(draft({ value, unit }), language);
  return one;
}

describe('a unit typed at a figure', () => {
  const wrong: [FigureDraft['unit'], string][] = [
    ['%', '万元'],
    ['%', '个百分点'],
    ['%', '百分点'],
    ['%', '分'],
    ['万元', '元'],
    ['万元', '%'],
    ['万元', '亿元'],
    ['元', '万元'],
    ['分', '个'],
    ['个', '家'],
    ['家', '次'],
    ['次', '人'],
    ['人', '名'],
    ['个', '项'],
    ['家', '户'],
    ['个', '成'],
    ['个', '折'],
    ['百分点', '%'],
    ['百分点', '倍'],
    ['%', ' percentage points'],
    ['分', ' percent'],
    ['%', ' points'],
    ['%', ' basis points'],
    ['%', ' times'],
    ['个', ' yuan'],
    ['元', ' dollars'],
    ['万元', ' 美元'],
    ['万元', '余'],
    ['万元', '-plus'],
    ['分', ' people'],
  ];
  it.each(wrong)('of %s is not %s', (unit, typed) => {
    expect(codes(`是[[f1]]${typed}。`, of('5', unit))).toContain('wrong_unit');
  });

  const repeated: [FigureDraft['unit'], string, 'zh' | 'en'][] = [
    ['%', '%', 'zh'],
    ['%', '％', 'zh'],
    ['万元', '万元', 'zh'],
    ['元', '元', 'zh'],
    ['分', '分', 'zh'],
    ['个', '个', 'zh'],
    ['家', '家', 'zh'],
    ['次', '次', 'zh'],
    ['人', '人', 'zh'],
    ['倍', '倍', 'zh'],
    ['百分点', '百分点', 'zh'],
    ['分', ' points', 'en'],
    ['万元', ' yuan', 'en'],
    ['元', ' yuan', 'en'],
    ['倍', ' times', 'en'],
    ['百分点', ' percentage points', 'en'],
  ];
  it.each(repeated)('of %s is not typed again as %s', (unit, typed, language) => {
    expect(codes(`是[[f1]]${typed}。`, of('5', unit, language))).toEqual(['repeated_unit']);
  });

  it.each<[FigureDraft['unit'], string, 'zh' | 'en']>([
    ['次', ' times', 'en'],
    ['人', ' people', 'en'],
    ['个', ' projects', 'en'],
    ['%', '个别', 'zh'],
    ['万元', '分别', 'zh'],
    ['个', '人均', 'zh'],
    ['个', '次年', 'zh'],
    ['个', '家庭', 'zh'],
    ['个', '成为', 'zh'],
    ['个', '折算', 'zh'],
    ['个', '名为', 'zh'],
    ['个', '项目', 'zh'],
    ['个', '元旦', 'zh'],
    ['%', ' pointed', 'en'],
    ['%', '，万元', 'zh'],
  ])('%s before %s is none', (unit, typed, language) => {
    expect(codes(`是[[f1]]${typed}。`, of('5', unit, language))).toEqual([]);
  });

  it.each(['¥', '￥', '$', '€ ', '£'])('nor is a currency sign %s put before it', (typed) => {
    expect(codes(`是${typed}[[f1]]`, of('5', '元'))).toEqual(['wrong_unit']);
  });
});

describe('a figure keeps its sign and stands apart', () => {
  it.each([
    '-[[f4]]',
    '调整额为-[[f4]]',
    '是−[[f4]]',
    '负[[f4]]',
    'minus [[f4]]',
    'negative [[f4]]',
    '[[f5]]，-[[f4]]',
  ])('not %s', (prose) => {
    expect(codes(prose, sample)).toContain('wrong_sign');
  });
  it.each(['[[f5]]-[[f6]]', '[[f5]] − [[f6]]', '[[f5]] minus [[f6]]', '- [[f4]]', '预算——[[f4]]'])(
    'but %s',
    (prose) => {
      expect(codes(prose, sample)).toEqual([]);
    },
  );
  it.each(['[[f1]][[f2]]', '[[f1]].[[f2]]', '[[f1]],[[f2]]', '[[f1]]:[[f2]]', '[[f1]]\u200B[[f2]]'])(
    'not %s',
    (prose) => {
      expect(codes(prose, sample)).toEqual(['joined_figures']);
    },
  );
  it.each(['[[f1]] [[f2]]', '[[f1]]/[[f2]]', '[[f1]]、[[f2]]'])('but %s', (prose) => {
    expect(codes(prose, sample)).toEqual([]);
  });
});

describe('a unit', () => {
  const wrong: [FigureDraft['unit'], string][] = [
    ['分', '万元'],
    ['分', '亿元'],
    ['分', '元'],
    ['分', '个百分点'],
    ['分', '百分点'],
    ['万元', 'percentage point'],
    ['万元', 'percentage points'],
    ['分', '%'],
    ['分', '‰'],
    ['分', 'percent'],
    ['分', 'per cent'],
    ['%', 'basis point'],
    ['%', 'basis points'],
    ['%', '分'],
    ['%', 'point'],
    ['%', 'points'],
    ['%', '个'],
    ['%', '家'],
    ['%', '次'],
    ['%', '人'],
    ['%', '倍'],
    ['%', 'times'],
    ['%', 'people'],
    ['%', 'persons'],
    ['%', 'yuan'],
    ['%', 'RMB'],
    ['%', 'CNY'],
    ['万元', 'dollar'],
    ['万元', 'dollars'],
    ['万元', 'USD'],
    ['万元', 'euro'],
    ['万元', 'euros'],
  ];
  it.each(wrong)('of %s: %s is wrong, with a space or without', (unit, typed) => {
    expect(found(`是[[f1]]${typed}`, one(unit))).toContain(`wrong_unit ${typed}`);
    expect(found(`是[[f1]] ${typed}`, one(unit))).toContain(`wrong_unit ${typed}`);
  });
  it.each(wrong)('of %s: %s further away is none', (unit, typed) => {
    const codes = [`是[[f1]]，${typed}`, `是[[f1]]与此 ${typed}`].flatMap((prose) => found(prose, one(unit)));
    expect(codes.filter((code) => code.startsWith('wrong_unit'))).toEqual([]);
  });
  it.each('成|折|名|户|项'.split('|'))('%s directly behind is wrong, further away it is none', (typed) => {
    expect(found(`是[[f1]]${typed}`, one('个'))).toEqual([`wrong_unit ${typed}`]);
    expect(found(`是[[f1]]，${typed}`, one('个'))).toEqual([]);
  });
  it.each(['¥', '$', '€', '£'])('%s before', (sign) => {
    expect(found(`是${sign} [[f1]]`, one('元'))).toEqual([`wrong_unit ${sign}`]);
    expect(found(`是${sign}，[[f1]]`, one('元'))).toEqual([]);
  });
});

describe('a minus', () => {
  it.each(['-', '−', '–', '—', '负', 'minus', 'minus ', 'negative', 'negative '])(
    '%j turns a figure over',
    (sign) => {
      expect(found(`${sign}[[f1]]`, one('%'))).toEqual([`wrong_sign ${sign.trim()}`]);
    },
  );
  it.each(['是–', '是—', '-是', '负是', 'minus it '])('%j does not', (words) => {
    expect(found(`${words}[[f1]]`, one('%'))).toEqual([]);
  });
  it.each(['-', ' - ', '–', ' — ', ' minus ', 'minus'])(
    '%j between figures is a range or a difference',
    (words) => {
      expect(found(`[[f1]]${words}[[f1]]`, one('%'))).toEqual([]);
    },
  );
  it.each(['，-', '为负', '-为-'])('%j between figures is a minus', (words) => {
    expect(found(`[[f1]]${words}[[f1]]`, one('%'))).toEqual([`wrong_sign ${words.at(-1)}`]);
  });
});
