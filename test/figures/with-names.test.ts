// Where the words leave a figure unnamed its label stands behind it; on the sample figures and a few names.
import { describe, expect, test } from 'vitest';
import { withNames } from '../../src/figures/named.ts';
import { indexTerms, readNames } from '../../src/figures/terms.ts';
import { draft, sampleLedger } from './sample.ts';

// f1 procurement spent, f2 procurement budget, f3 their rate, f4 the cut, f5 initial and f6 adjusted budget, f7 score.
const ledger = sampleLedger();
const enter = (parts: Parameters<typeof draft>[0]): void => void ledger.enterFigure(draft(parts), 'zh');
enter({ key: 'user.stated', label: '您给的数', value: '80', kind: 'user_stated' });
enter({ key: 'indicators', label: '三级指标数', value: '25', unit: '个', kind: 'count' });
enter({ key: 'indicators.en', label: 'Indicators below target', value: '4', unit: '个', kind: 'count' });
enter({ key: 'spending', label: 'total spending', value: '7', kind: 'reported' });
enter({ key: 'long', label: `很${'长'.repeat(80)}`, value: '9' });
enter({ key: 'one', label: '共有的名称', value: '10' });
enter({ key: 'other', label: '共有的名称', value: '11' });
const names = [
  indexTerms(
    readNames(
      new Map([
        ['采购率', ['procurement.rate.reported']],
        ['执行率', ['procurement.rate', 'budget.rate']],
        ['满意度', ['satisfaction']],
        ['年初预算调整数', ['budget.change']],
        ['预算总额', ['budget.total']],
        ['procurement rate', ['procurement.rate']],
        ['total spending plan', ['plan']],
      ]),
    ),
  ),
];

/** The prose with `+` where a label was added behind a figure, `,` where in brackets. */
function marked(prose: string, language: 'zh' | 'en' = 'zh'): string {
  return withNames(prose, ledger, language, names)
    .replace(/（\[\[f\d+\.label\]\]）| \(\[\[f\d+\.label\]\]\)/g, '+')
    .replace(/(?<=f\d+\]\])(?:，|, )\[\[f\d+\.label\]\]/g, ',');
}

test.each([
  ['zh', '率为[[f3]]，得[[f7]]。', '率为[[f3]]（[[f3.label]]），得[[f7]]（[[f7.label]]）。'],
  ['zh', '偏低（[[f3]]）。', '偏低（[[f3]]，[[f3.label]]）。'],
  ['en', 'It was [[f3]], [[f7]].', 'It was [[f3]] ([[f3.label]]), [[f7]] ([[f7.label]]).'],
  ['en', 'It was low (at [[f3]]).', 'It was low (at [[f3]], [[f3.label]]).'],
] as const)('in %s the label of a figure stands behind it: %s', (language, prose, expected) => {
  expect(withNames(prose, ledger, language, names)).toBe(expected);
});

describe('a figure is named', () => {
  test.each([
    '政府采购执行率为[[f3]]。',
    '采购率为[[f3]]。',
    'The Procurement Rate was [[f3]].',
    '满意度和采购率为[[f3]]。',
    '它的采购率.甲[[f3]]',
    '偏低的采购率（甲），[[f3]]',
    '[[f3]]的采购率',
    '[[f3]]是采购率',
    '[[f3]]（采购率）',
    '[[f3]] 采购率',
    '[[f3]]采购率',
    '[[f3]] of procurement rate',
    '[[f3]] of the procurement rate',
    '[[f3]] is the procurement rate',
    '[[f3]] (Procurement rate)',
    '满意度[[f3]]的政府采购执行率',
    '[[f3.label]]为[[f3]]',
    '年初预算和调整后预算分别为[[f5]]和[[f6]]。',
    '| 年初预算 |\n| [[f5]] |',
    '您给的是[[f8]]',
    '共有[[f9]]指标。',
    '共有[[f9]]三级指标。',
    'There are [[f10]] indicators.',
    'There are [[f10]] below it.',
    '共有的名称为[[f13]]。共有的名称为[[f14]]。',
    '[[f99]]',
    '甲',
  ])('and nothing is added: %j', (prose) => {
    expect(marked(prose)).toBe(prose);
  });
});

describe('a figure is not named', () => {
  test.each([
    ['[[f3]]', '[[f3]]+'],
    ['满意度为[[f3]]。', '满意度为[[f3]]+。'],
    ['执行率为[[f3]]。', '执行率为[[f3]]+。'],
    ['采购率和满意度，[[f3]]。', '采购率和满意度，[[f3]]+。'],
    ['政府采购预算总额为[[f3]]', '政府采购预算总额为[[f3]]+'],
    ['采购率低。它是[[f3]]', '采购率低。它是[[f3]]+'],
    ['采购率低；它是[[f3]]', '采购率低；它是[[f3]]+'],
    ['采购率低！它是[[f3]]', '采购率低！它是[[f3]]+'],
    ['采购率低？它是[[f3]]', '采购率低？它是[[f3]]+'],
    ['采购率低\n它是[[f3]]', '采购率低\n它是[[f3]]+'],
    ['采购率\n。\n它是[[f3]]', '采购率\n。\n它是[[f3]]+'],
    ['采购率低. 它是[[f3]]', '采购率低. 它是[[f3]]+'],
    ['采购率.[[f3]]', '采购率.[[f3]]+'],
    ['采购率[[f3]]又为[[f3]]', '采购率[[f3]]又为[[f3]]+'],
    ['[[f3]]，采购率', '[[f3]]+，采购率'],
    ['[[f3]]又是采购率', '[[f3]]+又是采购率'],
    ['[[f3]]执行率', '[[f3]]+执行率'],
    ['[[f3]]执行', '[[f3]]+执行'],
    ['[[f3]]  采购', '[[f3]]+  采购'],
    ['[[f3]]甲的采购率', '[[f3]]+甲的采购率'],
    ['[[f3]]，年初预算为[[f5.label]]', '[[f3]]+，年初预算为[[f5.label]]'],
    ['[[f5]]年初预算调整数', '[[f5]]+年初预算调整数'],
    ['[[f9]]指', '[[f9]]+指'],
    ['[[f9]]项指标', '[[f9]]+项指标'],
    ['[[f9]]，指标', '[[f9]]+，指标'],
    ['[[f10]] ind', '[[f10]]+ ind'],
    ['[[f10]] goals', '[[f10]]+ goals'],
    ['[[f10]] 4 indicators', '[[f10]]+ 4 indicators'],
    ['[[f11]] total spending plan', '[[f11]]+ total spending plan'],
    ['（甲）[[f3]]', '（甲）[[f3]]+'],
    ['（甲\n[[f3]]', '（甲\n[[f3]]+'],
    ['（甲[[f3]]）', '（甲[[f3]],）'],
    ['| 预算 |\n| [[f5]] |', '| 预算 |\n| [[f5]]+ |'],
  ])('%j becomes %j', (prose, expected) => {
    expect(marked(prose)).toBe(expected);
  });

  test('where its name is longer than any real one', () => {
    expect(marked(`[[f12]]很${'长'.repeat(79)}`)).toBe(`[[f12]]+很${'长'.repeat(79)}`);
    expect(marked(`[[f12]]很${'长'.repeat(80)}`)).toBe(`[[f12]]+很${'长'.repeat(80)}`);
  });
});
