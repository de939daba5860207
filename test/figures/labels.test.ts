// A figure stands with its own label.
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../src/figures/ledger.ts';
import { draft } from './sample.ts';
import { codes, found, ledgerWithWords } from './verified.ts';

const sample = ledgerWithWords();

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
    expect(codes(prose, sample)).toContain('wrong_label');
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
    expect(codes(prose, sample)).toEqual([]);
  });

  it('and the label of a figure that ends like it is its own', () => {
    const two = openLedger();
    two.enterFigure(draft({ label: '执行率', value: '1' }), 'zh');
    two.enterFigure(draft({ label: '政府采购执行率', value: '2' }), 'zh');
    expect(codes('执行率为[[f2]]', two)).toEqual([]);
    expect(codes('政府采购执行率为[[f1]]', two)).toEqual(['wrong_label']);
  });
});

describe('what stands between a label and its figure', () => {
  const two = openLedger();
  two.enterFigure(draft({ label: 'old budget', value: '1' }), 'en');
  two.enterFigure(draft({ label: '旧预算', value: '1' }), 'zh');
  two.enterFigure(draft({ label: '预算', value: '2' }), 'zh');
  two.enterFigure(draft({ label: '很旧预算', value: '3' }), 'zh');

  it.each(
    '|为|是|达|达到|有|等于|仅为|只有|约为|大约是|共|共计|合计为|分别为|实际为|最终为|就是|也是|均为|仍为|的金额为|的数额是|的比例|的结果为|的数值：|：|＝|（| '.split(
      '|',
    ),
  )('旧预算%s[[f3]]', (words) => {
    expect(found(`旧预算${words}[[f3]]`, two)).toEqual(['wrong_label 旧预算']);
  });
  it.each(
    'was|is|were|are|of|at|stood at|stands at|reached|amounted to|amounts to|came to|comes to|come to|totaled|totalled|totals|equals|was about|was only|was just|is exactly'.split(
      '|',
    ),
  )('The old budget %s [[f3]]', (words) => {
    expect(found(`The old budget ${words} [[f3]].`, two)).toEqual(['wrong_label old budget']);
    expect(found(`The old  budget ${words}  [[f3]].`, two)).toEqual([]);
  });
  it.each([
    'old budget: [[f3]]',
    'old budget [[f3]]',
    'old budget = [[f3]]',
    'old budget ([[f3]])',
    'old budget  was [[f3]]',
  ])('%s', (prose) => {
    expect(found(prose, two)).toEqual(['wrong_label old budget']);
  });
  it.each([
    '旧预算占[[f3]]',
    '旧预算降到[[f3]]',
    '旧预算的[[f3]]',
    'old budgets were [[f3]]',
    'old budget fell to [[f3]]',
  ])('but %s', (prose) => {
    expect(found(prose, two)).toEqual([]);
  });

  it.each('，|。|；|：|！|？|、|年|年度|其中|该|本|而|但|则|即|报告|中心|与|和|及|的|（|\n'.split('|'))(
    'a label begins a phrase after %j',
    (words) => {
      expect(found(`话${words}旧预算为[[f3]]`, two)).toEqual(['wrong_label 旧预算']);
    },
  );
  it.each('the|its|reported|stated'.split('|'))('and after %s', (words) => {
    expect(found(`so ${words} old budget was [[f3]]`, two)).toEqual(['wrong_label old budget']);
  });
  it.each(
    'of|to|than|from|by|with|against|over|minus|plus|per|in|for|under|between|exceed|exceeds|below|above'.split(
      '|',
    ),
  )('but not after %s the', (words) => {
    expect(found(`so ${words} the old budget was [[f3]]`, two)).toEqual([]);
  });
  it('nor within another word', () => {
    expect(found('某旧预算为[[f3]]', two)).toEqual([]);
  });
  it('of two labels that end alike the longer is meant', () => {
    expect(found('很旧预算为[[f4]]', two)).toEqual([]);
    expect(found('很旧预算为[[f3]]', two)).toEqual(['wrong_label 很旧预算']);
  });
  it.each([
    ['[[f3]]（旧预算）', true],
    ['[[f3]] （旧预算 ）', true],
    ['[[f3]]是旧预算', true],
    ['[[f3]]即旧预算；', true],
    ['[[f3]] is the old budget.', true],
    ['[[f3]] was the old budget', true],
    ['[[f3]]旧预算', false],
    ['[[f3]]是旧预算的新值', false],
    ['[[f3]]是旧预算不', false],
    ['[[f3]]，也是旧预算', false],
    ['[[f3]]话（旧预算）', false],
  ])('%s names the figure: %s', (prose, names) => {
    expect(found(prose, two).length > 0).toBe(names);
  });
});
