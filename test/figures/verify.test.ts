import { describe, expect, it } from 'vitest';
import { buildAllowed } from '../../src/figures/allowed.ts';
import type { FigureDraft } from '../../src/figures/figure.ts';
import { type Ledger, openLedger } from '../../src/figures/ledger.ts';
import type { Problem } from '../../src/figures/problem.ts';
import { verify } from '../../src/figures/verify.ts';
import { dishonestSentence, seeded } from '../support/attacks.ts';
import { legitimate, words } from '../support/legitimate.ts';
import { allTypedNumbers } from '../support/typed-numbers.ts';
import { draft, sampleLedger, spentSource } from './sample.ts';

const allowed = buildAllowed(words);

function ledgerWithWords(): Ledger {
  const ledger = sampleLedger();
  ledger.enterQuote(spentSource);
  ledger.enterName('评价通知');
  return ledger;
}

const ledger = ledgerWithWords();

function codes(prose: string, of: Ledger = ledger): Problem['code'][] {
  return verify(prose, of, allowed).map(({ code }) => code);
}

describe('a number typed in any form is refused', () => {
  it.each(allTypedNumbers())('%s: %j', (_, form) => {
    expect(codes(form)).toContain('typed_number');
    expect(codes(`结论是${form}这样。`)).toContain('typed_number');
    expect(codes(`It is ${form} here.`)).toContain('typed_number');
    expect(codes(`执行率为[[f3]]，${form}。`)).toContain('typed_number');
  });

  it('wherever it is typed into a legitimate sentence', () => {
    const random = seeded(20221231);
    const missed = Array.from({ length: 2000 }, () => dishonestSentence(random)).filter(
      ({ prose }) => !codes(prose).includes('typed_number'),
    );
    expect(missed).toEqual([]);
  });
});

describe('legitimate sentences pass', () => {
  const sentences = [...legitimate.zh, ...legitimate.en];

  it('of which there are at least a hundred and fifty', () => {
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(150);
  });

  it.each(sentences)('%s', (sentence) => {
    expect(verify(sentence, ledger, allowed)).toEqual([]);
  });
});

describe('a problem says where, what, and what may stand there instead', () => {
  const rows: [string, Problem][] = [
    ['得分86.5。', { code: 'typed_number', at: 2, found: '86.5', may: ['f7'] }],
    ['预算36,060元', { code: 'typed_number', at: 2, found: '36,060', may: [] }],
    ['执行额1.63', { code: 'typed_number', at: 3, found: '1.63', may: ['f1'] }],
    ['[[f1]]，即八\u200B成。', { code: 'typed_number', at: 8, found: '八', may: [] }],
    ['得８\u00AD６分', { code: 'typed_number', at: 1, found: '８\u00AD６', may: [] }],
    ['满分💯', { code: 'typed_number', at: 0, found: '满分💯', may: [] }],
    [
      '见[[f9]]',
      { code: 'unknown_reference', at: 1, found: 'f9', may: ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'] },
    ],
    [
      '[[f9.label]]',
      { code: 'unknown_reference', at: 0, found: 'f9', may: ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'] },
    ],
    ['[[q7]]', { code: 'unknown_reference', at: 0, found: 'q7', may: ['q1'] }],
    ['[[n7]]', { code: 'unknown_reference', at: 0, found: 'n7', may: ['n1'] }],
    ['看[[得分]]', { code: 'malformed_reference', at: 1, found: '[[得分]]', may: [] }],
    ['年初预算为[[f6]]。', { code: 'wrong_label', at: 5, found: '年初预算', may: ['f5'] }],
    ['得分[[f7]]分。', { code: 'repeated_unit', at: 2, found: '分', may: [] }],
    ['[[f3]]个百分点', { code: 'wrong_unit', at: 0, found: '个百分点', may: [] }],
    ['负[[f4]]', { code: 'wrong_sign', at: 1, found: '负', may: [] }],
    ['[[f1]].[[f2]]', { code: 'joined_figures', at: 7, found: '.', may: [] }],
    ['增加了[[f4]]', { code: 'wrong_direction', at: 3, found: '增加', may: [] }],
    ['[[f1]]高于[[f2]]', { code: 'wrong_comparison', at: 0, found: '高于', may: [] }],
    ['报告指出“预算编制十分精准”。', { code: 'false_quote', at: 0, found: '预算编制十分精准', may: ['q1'] }],
  ];
  it.each(rows)('%s', (prose, problem) => {
    expect(verify(prose, ledger, allowed)).toContainEqual(problem);
  });

  it('in the order of the prose', () => {
    expect(verify('86，[[f9]]，九成，[[x]]', ledger, allowed).map(({ at }) => at)).toEqual([0, 3, 10, 13]);
  });
});

describe('a figure stands with its own label', () => {
  it.each([
    ['年初预算为[[f6]]。'],
    ['年初预算[[f6]]'],
    ['年初预算：[[f6]]'],
    ['年初预算（[[f6]]）'],
    ['2022年年初预算是[[f6]]'],
    ['其中年初预算仅为[[f6]]'],
    ['[[f5.label]]为[[f6]]'],
    ['[[n1]]的年初预算达到[[f6]]'],
    ['年初预算的金额为[[f6]]'],
    ['得分[[f7]]，年初预算约[[f6]]'],
    ['[[f6]]（年初预算）'],
    ['[[f6]]是年初预算。'],
    ['年\u200B初预算为[[f6]]'],
    ['政府采购预算总额[[f1]]，政府采购执行额[[f2]]'],
  ])('not %s', (prose) => {
    expect(codes(prose)).toContain('wrong_label');
  });

  const english = openLedger();
  english.enterFigure(draft({ label: 'initial budget', value: '36.06' }), 'en');
  english.enterFigure(draft({ label: 'adjusted budget', value: '11.07' }), 'en');
  it.each([
    ['The initial budget was [[f2]].'],
    ['Initially, the initial budget of [[f2]] was set.'],
    ['initial budget: [[f2]]'],
    ['The reported initial budget stood at [[f2]]'],
    ['[[f2]] (initial budget)'],
    ['[[f2]] is the initial budget.'],
  ])('not %s', (prose) => {
    expect(codes(prose, english)).toEqual(['wrong_label']);
  });
  it.each([
    ['The share of the initial budget was [[f2]].'],
    ['More than the initial budget: [[f2]]'],
    ['The initial budget was cut to [[f2]].'],
    ['The adjusted budget was [[f2]] (the initial budget was [[f1]]).'],
  ])('but %s', (prose) => {
    expect(codes(prose, english)).toEqual([]);
  });

  it.each([
    ['年初预算调整为[[f6]]'],
    ['占年初预算[[f3]]'],
    ['年初预算的[[f3]]'],
    ['[[f6]]（占年初预算的比重见下）'],
    ['预算为[[f6]]'],
    ['[[f5]]，即年初预算[[f5]]'],
    ['[[f6]]是年初预算调整后的结果'],
  ])('but %s', (prose) => {
    expect(codes(prose)).toEqual([]);
  });

  it('and the label of a figure that ends like it is its own', () => {
    const two = openLedger();
    two.enterFigure(draft({ label: '执行率', value: '1' }), 'zh');
    two.enterFigure(draft({ label: '政府采购执行率', value: '2' }), 'zh');
    expect(codes('执行率为[[f2]]', two)).toEqual([]);
    expect(codes('政府采购执行率为[[f1]]', two)).toEqual(['wrong_label']);
  });
});

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
    expect(codes(prose)).toContain('wrong_sign');
  });
  it.each(['[[f5]]-[[f6]]', '[[f5]] − [[f6]]', '[[f5]] minus [[f6]]', '- [[f4]]', '预算——[[f4]]'])(
    'but %s',
    (prose) => {
      expect(codes(prose)).toEqual([]);
    },
  );
  it.each(['[[f1]][[f2]]', '[[f1]].[[f2]]', '[[f1]],[[f2]]', '[[f1]]:[[f2]]', '[[f1]]\u200B[[f2]]'])(
    'not %s',
    (prose) => {
      expect(codes(prose)).toEqual(['joined_figures']);
    },
  );
  it.each(['[[f1]] [[f2]]', '[[f1]]/[[f2]]', '[[f1]]、[[f2]]'])('but %s', (prose) => {
    expect(codes(prose)).toEqual([]);
  });
});

describe('a word of change agrees with its figure', () => {
  const moved = openLedger();
  moved.enterFigure(draft({ label: '调整额', value: '24.99', direction: 'down' }), 'zh');
  moved.enterFigure(draft({ label: '追加额', value: '3', direction: 'up' }), 'zh');
  moved.enterFigure(draft({ label: '变动率', value: '-69.3', unit: '%' }), 'zh');
  moved.enterFigure(draft({ label: '结转变动', value: '0', direction: 'none' }), 'zh');
  moved.enterFigure(draft({ label: '产值增长额', value: '7', direction: 'down' }), 'zh');
  moved.enterFigure(draft({ label: '年初数', value: '36.06' }), 'zh');
  moved.enterFigure(draft({ label: '调整数', value: '11.07' }), 'zh');

  it.each([
    ['预算增加了[[f1]]'],
    ['预算调增[[f1]]。'],
    ['[[f1]]的追加'],
    ['上升[[f1]]'],
    ['The budget rose by [[f1]].'],
    ['an increase of [[f1]]'],
    ['It was raised, by [[f6]] or so, and grew [[f1]] more'],
    ['减少[[f2]]'],
    ['下降了[[f2]]'],
    ['It fell by [[f2]].'],
    ['a cut of [[f2]]'],
    ['同比增长[[f3]]'],
    ['increased by [[f3]]'],
    ['上升[[f4]]'],
    ['下降[[f4]]'],
    ['由[[f6]]增加到[[f7]]'],
    ['从[[f6]]升至[[f7]]'],
    ['由[[f7]]减少到[[f6]]'],
    ['It rose from [[f6]] to [[f7]].'],
    ['It dropped from [[f7]] to [[f6]].'],
  ])('not %s', (prose) => {
    expect(codes(prose, moved)).toContain('wrong_direction');
  });

  it.each([
    ['预算减少了[[f1]]'],
    ['调减[[f1]]，结余增加'],
    ['产值增长，调减[[f1]]'],
    ['预算不是增加而是减少[[f1]]'],
    ['没有增加[[f1]]'],
    ['如果增加[[f1]]'],
    ['not an increase of [[f1]]'],
    ['追加[[f2]]'],
    ['下降[[f3]]'],
    ['没有变化：[[f4]]'],
    ['产值增长额[[f5]]'],
    ['增加[[f6]]'],
    ['减少[[f6]]'],
    ['由[[f6]]减少到[[f7]]'],
    ['由[[f7]]增加到[[f6]]'],
    ['It fell from [[f6]] to [[f7]].'],
    ['并未由[[f6]]增加到[[f7]]'],
  ])('but %s', (prose) => {
    expect(codes(prose, moved)).toEqual([]);
  });
});

describe('a comparison agrees with its figures', () => {
  const two = openLedger();
  two.enterFigure(draft({ label: '甲', value: '2' }), 'zh');
  two.enterFigure(draft({ label: '乙', value: '30000', unit: '元' }), 'zh');
  two.enterFigure(draft({ label: '丙', value: '50', unit: '%' }), 'zh');
  two.enterFigure(draft({ label: '差', value: '1', inputs: ['f1', 'f2'] }), 'zh');
  two.enterFigure(draft({ label: '丁', value: '3' }), 'zh');

  it.each([
    ['[[f1]]高于[[f2]]'],
    ['[[f1]]，超过乙[[f2]]'],
    ['[[f1]]大于乙的[[f2]]'],
    ['[[f2]]低于[[f1]]'],
    ['[[f2]]少于甲[[f1]]'],
    ['[[f1]]不低于[[f2]]'],
    ['[[f2]]不高于[[f1]]'],
    ['[[f1]] is higher than [[f2]]'],
    ['[[f1]] exceeds [[f2]]'],
    ['[[f1]] is above the other of [[f2]]'],
    ['[[f2]] is less than [[f1]]'],
    ['[[f2]] is below [[f1]]'],
    ['[[f5]]高于[[f2]]'],
    ['[[f5]]低于[[f2]]'],
  ])('not %s', (prose) => {
    expect(codes(prose, two)).toEqual(['wrong_comparison']);
  });

  it.each([
    ['[[f1]]低于[[f2]]'],
    ['[[f2]]高于[[f1]]'],
    ['[[f2]]不低于[[f1]]'],
    ['[[f5]]不低于[[f2]]'],
    ['[[f5]] is not less than [[f2]]'],
    ['[[f1]]高于去年，[[f2]]也是'],
    ['[[f1]]高于[[f3]]'],
    ['[[f4]]高于[[f2]]'],
    ['[[f1]]与[[f2]]'],
    ['[[f1]]高于预期'],
  ])('but %s', (prose) => {
    expect(codes(prose, two)).toEqual([]);
  });
});

describe('words given as the report’s own', () => {
  it.each([
    ['报告指出“预算编制精准”。'],
    ['原文为：「制度已经健全」'],
    ['The report says "budgeting was precise".'],
    ['报告称“政府采购执行金额很高”'],
  ])('are in a quote, not %s', (prose) => {
    expect(codes(prose)).toEqual(['false_quote']);
  });
  it.each([
    ['报告指出“政府采购执行金额”偏低。'],
    ['报告[[q1]]'],
    ['您问的“那个什么什么”没有找到。'],
    ['报告中的“良”'],
    ['报告已读完。\n您问的是“那个什么什么”吗'],
  ])('so %s passes', (prose) => {
    expect(codes(prose)).toEqual([]);
  });
});

describe('whatever it is given', () => {
  it.each([
    ['open brackets', '[['.repeat(20_000)],
    ['figures', '[[f4]]'.repeat(4_000)],
    ['figures amid words', '由[[f5]]增加到[[f6]]高于'.repeat(2_000)],
    ['spaces', ' '.repeat(60_000)],
    ['line breaks', '\n'.repeat(60_000)],
    ['ones', '一'.repeat(60_000)],
    ['tens', '十'.repeat(60_000)],
    ['letters apart', 'a '.repeat(30_000)],
    ['letters', 'i'.repeat(60_000)],
    ['digits and commas', '1,'.repeat(30_000)],
    ['letters posing as digits', 'O|'.repeat(30_000)],
    ['quotation marks', '报告“'.repeat(20_000)],
    ['half characters', '\uD800\uDC00\uD800'.repeat(10_000)],
    ['control characters', '\u0000\uFFFC\uE000'.repeat(10_000)],
    ['frequencies', '每年'.repeat(20_000)],
    ['comparisons', '高于由'.repeat(20_000)],
  ])('verify answers within two seconds on %s', (_, prose) => {
    const started = performance.now();
    verify(prose, ledger, allowed);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('a character that stands for a figure inside the program is nothing when typed', () => {
    expect(codes('满分\uE000')).toEqual(['typed_number']);
  });
});
