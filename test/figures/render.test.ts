import { describe, expect, it } from 'vitest';
import { buildAllowed } from '../../src/figures/allowed.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { render, renderFormula } from '../../src/figures/render.ts';
import { words } from '../support/legitimate.ts';
import { draft, plannedSource, sampleLedger, spentSource } from './sample.ts';

describe('render', () => {
  it('puts figures, names and quotes between text, and text is the segments joined', () => {
    const ledger = sampleLedger();
    ledger.enterQuote(spentSource);
    ledger.enterName('综示晋开财发〔2023〕156号');
    const rendered = render('[[f3.label]]为[[f3]]，见[[q1]]（[[n1]]）。', ledger, 'zh');
    expect(rendered.segments).toEqual([
      { t: 'name', s: '政府采购执行率' },
      { t: 'text', s: '为' },
      { t: 'figure', id: 'f3', s: '26.04%' },
      { t: 'text', s: '，见' },
      { t: 'quote', s: '“政府采购执行金额为1.63万元”', source: spentSource },
      { t: 'text', s: '（' },
      { t: 'name', s: '综示晋开财发〔2023〕156号' },
      { t: 'text', s: '）。' },
    ]);
    expect(rendered.text).toBe(
      '政府采购执行率为26.04%，见“政府采购执行金额为1.63万元”（综示晋开财发〔2023〕156号）。',
    );
  });

  it('gives nothing for nothing', () => {
    expect(render('', sampleLedger(), 'zh')).toEqual({ segments: [], text: '', figures: [], sources: [] });
  });

  it('unfolds a formula into labels, figures and the result', () => {
    const { segments } = render('算法：[[f3.formula]]。', sampleLedger(), 'zh');
    expect(segments).toEqual([
      { t: 'text', s: '算法：' },
      { t: 'name', s: '政府采购执行额' },
      { t: 'text', s: ' ' },
      { t: 'figure', id: 'f1', s: '1.63万元' },
      { t: 'text', s: ' ÷ ' },
      { t: 'name', s: '政府采购预算总额' },
      { t: 'text', s: ' ' },
      { t: 'figure', id: 'f2', s: '6.26万元' },
      { t: 'text', s: ' = ' },
      { t: 'figure', id: 'f3', s: '26.04%' },
      { t: 'text', s: '。' },
    ]);
  });

  it('joins text that a formula puts beside text', () => {
    const ledger = openLedger();
    ledger.enterFigure(draft({ value: '1', formula: '[[f2]]，折算' }), 'zh');
    ledger.enterFigure(draft({ label: '某数', value: '2' }), 'zh');
    expect(render('[[f1.formula]]', ledger, 'zh').segments).toEqual([
      { t: 'name', s: '某数' },
      { t: 'text', s: ' ' },
      { t: 'figure', id: 'f2', s: '2万元' },
      { t: 'text', s: '，折算 = ' },
      { t: 'figure', id: 'f1', s: '1万元' },
    ]);
  });

  it('keeps the constants of a formula out of text segments', () => {
    const ledger = openLedger();
    ledger.enterFigure(draft({ value: '2', formula: '[[f2]] × 2 − 7' }), 'zh');
    ledger.enterFigure(draft({ label: '某数', value: '4.5' }), 'zh');
    const { segments, text } = render('[[f1.formula]]', ledger, 'zh');
    expect(text).toBe('某数 4.5万元 × 2 − 7 = 2万元');
    expect(segments.filter(({ t }) => t === 'text').map(({ s }) => s)).toEqual([' ', ' = ']);
    expect(segments.filter(({ t }) => t === 'name').map(({ s }) => s)).toEqual(['某数', ' × 2 − 7']);
  });

  it('shows a figure without formula as label and value where its formula is asked for', () => {
    expect(render('[[f1.formula]]', sampleLedger(), 'zh').text).toBe('政府采购执行额 1.63万元');
  });

  it('unfolds formulas within formulas, but not without end', () => {
    const ledger = openLedger();
    ledger.enterFigure(draft({ label: '自身', value: '1', formula: '[[f1.formula]]' }), 'zh');
    const fourTimes = ' = 1万元 = 1万元 = 1万元 = 1万元';
    expect(render('[[f1.formula]]', ledger, 'zh').text).toBe(`自身 1万元${fourTimes}`);
  });

  it('returns every figure shown with all it was worked out from, each once, in order', () => {
    const ledger = sampleLedger();
    ledger.enterFigure(draft({ label: '差', value: '73.96', kind: 'computed', inputs: ['f3', 'f7'] }), 'zh');
    const ids = (prose: string): string[] => render(prose, ledger, 'zh').figures.map(({ id }) => id);
    expect(ids('[[f8]]，[[f2]]，[[f8]]')).toEqual(['f8', 'f3', 'f1', 'f2', 'f7']);
    expect(ids('[[f3.formula]]')).toEqual(['f3', 'f1', 'f2']);
    expect(ids('[[f3.label]]')).toEqual([]);
  });

  it('survives figures that name each other as inputs', () => {
    const ledger = openLedger();
    ledger.enterFigure(draft({ value: '1', inputs: ['f2'] }), 'zh');
    ledger.enterFigure(draft({ value: '2', inputs: ['f1'] }), 'zh');
    expect(render('[[f1]]', ledger, 'zh').figures.map(({ id }) => id)).toEqual(['f1', 'f2']);
  });

  it('lists the sources of figures, operands, quotes and names, each once', () => {
    const ledger = sampleLedger();
    ledger.enterQuote(spentSource);
    ledger.enterQuote({ ...spentSource, section: '三（一）' });
    ledger.enterName('汇通产业园', { evaluation: 'huitong-2022', section: '一（一）' });
    ledger.enterName('无出处');
    expect(render('[[f3]][[q1]][[n1]][[n2]][[q2]]', ledger, 'zh').sources).toEqual([
      spentSource,
      plannedSource,
      { evaluation: 'huitong-2022', section: '一（一）' },
      { ...spentSource, section: '三（一）' },
    ]);
  });

  it('shows a figure of an earlier turn in the language of this one', () => {
    const { text, figures } = render('It was [[f5]].', sampleLedger(), 'en');
    expect(text).toBe('It was 36.06万元 (360,600 yuan).');
    expect(figures[0]?.display).toBe('36.06万元 (360,600 yuan)');
  });

  it.each([['[[f99]]'], ['[[f99.label]]'], ['[[f99.formula]]'], ['[[q9]]'], ['[[n9]]']])(
    'throws on %s, which the ledger does not hold',
    (prose) => {
      expect(() => render(prose, sampleLedger(), 'zh')).toThrow(/\[\[\w9+\]\] is not in the ledger/);
    },
  );

  it('throws on a malformed reference', () => {
    expect(() => render('[[oops]]', sampleLedger(), 'zh')).toThrow('Malformed reference [[oops]]');
  });
});

describe('render, told which words of the data are allowed', () => {
  const allowed = buildAllowed(words);
  const names = (prose: string): string[] =>
    render(prose, sampleLedger(), 'zh', allowed)
      .segments.filter(({ t }) => t === 'name')
      .map(({ s }) => s);

  it.each([
    ['依据综示晋开财发〔2023〕156号，得分[[f7]]', ['综示晋开财发〔2023〕156号']],
    ['见三（三）和第五十七条', ['三（三）', '第五十七条']],
    ['1. [[f3]]\n2. 没有PM２.5浓度', ['1.', '2.', 'PM２.5浓度']],
    ['见表1。[[f3.label]]见附件2', ['表1', '政府采购执行率', '附件2']],
    ['See Section 3.2', ['Section 3.2']],
    ['2022年度得分[[f7]]，进一步说明', []],
    ['12345热线办结率', ['12345热线办结率']],
  ])('%s', (prose, expected) => {
    expect(names(prose)).toEqual(expected);
    const { segments, text } = render(prose, sampleLedger(), 'zh', allowed);
    expect(segments.map(({ s }) => s).join('')).toBe(text);
    expect(segments.filter(({ s }) => s === '')).toEqual([]);
  });

  it('leaves the words themselves as they were', () => {
    const { text } = render('依据财预〔2013〕53号，三（三）写明[[f3]]。', sampleLedger(), 'zh', allowed);
    expect(text).toBe('依据财预〔2013〕53号，三（三）写明26.04%。');
  });

  it('takes a name within a longer one once', () => {
    const two = buildAllowed({
      names: ['综示晋开财发〔2023〕156号文', '〔2023〕156号文件'],
      years: [],
      documents: [],
    });
    const { segments } = render('按综示晋开财发〔2023〕156号文件办', sampleLedger(), 'zh', two);
    expect(segments).toEqual([
      { t: 'text', s: '按' },
      { t: 'name', s: '综示晋开财发〔2023〕156号文' },
      { t: 'text', s: '件办' },
    ]);
  });
});

it('a formula in words is only where there is one', () => {
  const ledger = sampleLedger();
  const [spent, , rate] = ledger.figures();
  expect(spent && renderFormula(spent, ledger, 'zh')).toBeUndefined();
  expect(rate && renderFormula(rate, ledger, 'zh')).toBe(
    '政府采购执行额 1.63万元 ÷ 政府采购预算总额 6.26万元 = 26.04%',
  );
});

it('the section of a quote is a name, and the quote a source', () => {
  const ledger = openLedger();
  const source = { evaluation: 'huitong-2022', section: '三（三）', quote: '政府采购预算总额6.26万元' };
  const { id } = ledger.enterQuote(source);
  const { segments, sources } = render(`见[[${id}.section]]。`, ledger, 'zh');
  expect(segments).toEqual([
    { t: 'text', s: '见' },
    { t: 'name', s: '三（三）' },
    { t: 'text', s: '。' },
  ]);
  expect(sources).toEqual([source]);
});
