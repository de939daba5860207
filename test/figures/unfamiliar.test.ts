// The name right before a figure, by its last words: a rate, a share, a score or a spending that nothing calls so.
import { expect, it } from 'vitest';
import type { FigureDraft } from '../../src/figures/figure.ts';
import { figureContexts } from '../../src/figures/figure-context.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import type { Problem } from '../../src/figures/problem.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { indexTerms, readNames } from '../../src/figures/terms.ts';
import { checkUnfamiliar, familiarity } from '../../src/figures/unfamiliar.ts';
import { draft } from './sample.ts';

const names = indexTerms(
  readNames(
    new Map([
      ['execution rate', ['rate']],
      ['到位率', ['rate']],
      ['asset utilisation', ['other']],
    ]),
  ),
);

function problems(prose: string, parts: Partial<FigureDraft> = {}): Problem[] {
  const ledger = openLedger();
  ledger.enterFigure(draft({ key: 'rate', label: '采购执行率', value: '5', unit: '%', ...parts }), 'zh');
  const isFamiliar = familiarity([names, new Map()]);
  return figureContexts(parseProse(prose), ledger).flatMap((context) => checkUnfamiliar(context, isFamiliar));
}

function strange(prose: string, parts?: Partial<FigureDraft>): string[] {
  return problems(prose, parts).map(({ found }) => found);
}

it.each(
  '为 是 达 达到 有 等于 ： 仅为 只有 约为 高达 低达 就是 也为 均为 最终为 实际为 为了 为约 达到仅 均约为了'.split(
    ' ',
  ),
)('a rate before %s is the figure', (link) => {
  expect(strange(`资金使用率${link}[[f1]]`)).toEqual(['使用率']);
  expect(strange(`采购执行率${link}[[f1]]`)).toEqual([]);
});

it.each([
  ['资金使用率[[f1]]', '使用率'],
  ['资金使用率 [[f1]]', '使用率'],
  ['资金占比为[[f1]]', '资金占比'],
  ['资金得分为[[f1]]', '资金得分'],
  ['权重为[[f1]]', '权重'],
  ['权重[[f1]]', '权重'],
  ['权重仅为[[f1]]', '权重'],
  ['weight is [[f1]]', 'weight'],
  ['weight was[[f1]]', 'weight'],
  ['The weight in our own index is [[f1]]', 'weight'],
  ['A weighting of [[f1]]', 'weighting'],
  ['weight at [[f1]]', 'weight'],
  ['the use rate is [[f1]]', 'use rate'],
  ['the use rates were [[f1]]', 'use rates'],
  ['The use ratio was [[f1]]', 'use ratio'],
  ['The use ratios are [[f1]]', 'use ratios'],
  ['The use score: [[f1]]', 'use score'],
  ['The use scores of [[f1]]', 'use scores'],
  ['The office spending was [[f1]]', 'office spending'],
  ['The office expenditure of the center was [[f1]]', 'office expenditure'],
  ['The office expenditure of it was [[f1]]', 'office expenditure'],
  ['The office cost stood at [[f1]]', 'office cost'],
  ['The office costs came to only [[f1]]', 'office costs'],
  ['The office cost at [[f1]]', 'office cost'],
  ['The office cost at only [[f1]]', 'office cost'],
  ['The office cost at just [[f1]]', 'office cost'],
  ['The office cost at about [[f1]]', 'office cost'],
  ['But office balance reached just [[f1]]', 'office balance'],
  ['But office balance amounted to about [[f1]]', 'office balance'],
  ['The office balance at [[f1]]', 'office balance'],
  ['The self-use rate is [[f1]]', 'self-use rate'],
  ['The theatre rate is [[f1]]', 'theatre rate'],
])('what nothing calls so is refused: %s', (prose, found) => {
  expect(strange(prose)).toEqual([found]);
});

it.each([
  ['Asset utilisation reached [[f1]]', 'asset utilisation'],
  ['- Asset utilisation was [[f1]]', 'asset utilisation'],
  ['• Asset utilisation is [[f1]]', 'asset utilisation'],
  ['The asset utilisation were [[f1]]', 'asset utilisation'],
  ['Big asset use are only [[f1]]', 'big asset use'],
  ['its asset are [[f1]]', 'asset'],
  ['this asset took up just [[f1]]', 'asset'],
  ['in 2022 assets stood at [[f1]]', 'assets'],
  ['  Assets came to [[f1]]', 'assets'],
  ['Assets totalled [[f1]]', 'assets'],
  ['Assets totaled [[f1]]', 'assets'],
  ['Self-use amounted to [[f1]]', 'self-use'],
  ['So it is. Assets are [[f1]]', 'assets'],
])('so is a subject that shares no word with a name: %s', (prose, found) => {
  expect(strange(prose)).toEqual([found]);
});

const plain =
  'that those these here there which what result figure number value amount total totals rest remainder balance difference gap reduction change decrease increase drop fall shortfall answer share percentage ratio rate level whole part half other former latter base denominator numerator both each money funds department center centre report reported needed required assumed given asked actual adjusted';

it.each(plain.split(' '))('a subject with %s may be any figure', (word) => {
  expect(strange(`${word} asset is [[f1]]`)).toEqual([]);
  expect(strange(`asset x${word} is [[f1]]`)).toEqual([`asset x${word}`]);
  expect(strange(`asset ${word}x is [[f1]]`)).toEqual(word === 'adjusted' ? [] : [`asset ${word}x`]);
});

it.each(
  '最终 评价 部门 整体 单位 中心 年度 本次 绩效 其中 实际 全年 报告 总体 综合 总的 的总 该项 这一 上述'.split(
    ' ',
  ),
)('%s得分 may be any score', (word) => {
  expect(strange(`${word}得分为[[f1]]`)).toEqual([]);
});

it.each(
  'the a an its their this that such overall total final actual reported recorded low lower lowest high higher highest poor same whole resulting department center annual evaluation stated given current calculated computed official only and whose average implied execution adjusted adjustment approved achieved completion'.split(
    ' ',
  ),
)('a rate that is %s may be any rate', (word) => {
  expect(strange(`Here it is: ${word} rate is [[f1]]`)).toEqual([]);
  expect(strange(`Here it is: un${word} rate is [[f1]]`)).toEqual([`un${word} rate`]);
  expect(strange(`Here it is: ${word}s rate is [[f1]]`)).toEqual(
    [`${word}s rate`].filter(() => !word.startsWith('adj')),
  );
});

it.each([
  '资金到位率为[[f1]]',
  'The execution rate is [[f1]]',
  'Execution reached [[f1]]',
  'Executing reached [[f1]]',
  'Asset execution was [[f1]]',
  'Asset was so good [[f1]]',
  'The use rate is low at [[f1]]',
  'The use rate is so [[f1]]',
  '资金比率为[[f1]]',
  '运用效率为[[f1]]',
  '其中的概率为[[f1]]',
  '使用率不好，为[[f1]]',
  '使用率好为[[f1]]',
  '使用率。[[f1]]',
  '使用率|[[f1]]',
  '使用率；[[f1]]',
  '使用率！[[f1]]',
  '使用率？[[f1]]',
  '使用率\n[[f1]]',
  'The use rate is so. [[f1]]',
  'Asset rate is.[[f1]]',
  '到位率与使用率为[[f1]]',
  '到位率和使用率为[[f1]]',
  '到位率及使用率为[[f1]]',
  '到位率、使用率为[[f1]]',
  'the cost rate and the use rate is [[f1]]',
  '权重不同的是分数为[[f1]]',
  'It all was [[f1]]',
  'The gap was [[f1]]',
  'And big asset use plans was [[f1]]',
  'Asset utilisation fell [[f1]]',
])('but %s stands', (prose) => {
  expect(strange(prose)).toEqual([]);
});

it('what the asker stated or a tool worked out on demand may be called anything', () => {
  expect(strange('使用率为[[f1]]', { kind: 'user_stated' })).toEqual([]);
  expect(strange('使用率为[[f1]]', { key: 'calculated.1' })).toEqual([]);
  expect(strange('使用率为[[f1]]', { key: 'is.calculated.' })).toEqual(['使用率']);
});

it('each word is asked of each figure', () => {
  expect(strange('采购执行率为[[f1]]，资金使用率为[[f1]]，使用率为[[f1]]')).toEqual(['使用率', '使用率']);
  const ledger = openLedger();
  ledger.enterFigure(draft({ key: 'rate', label: '执行率', value: '5', unit: '%' }), 'zh');
  ledger.enterFigure(draft({ key: 'other', label: '使用率', value: '6', unit: '%' }), 'zh');
  const isFamiliar = familiarity([names, new Map()]);
  const found = figureContexts(parseProse('执行率为[[f1]]，执行率为[[f2]]，使用率为[[f2]]'), ledger).map(
    (context) => checkUnfamiliar(context, isFamiliar).length,
  );
  expect(found).toEqual([0, 1, 0]);
});

it('a problem says where and what', () => {
  expect(problems('使用率为[[f1]]')).toEqual([{ code: 'wrong_label', at: 4, found: '使用率', may: [] }]);
  expect(problems('Assets were [[f1]]')).toEqual([{ code: 'wrong_label', at: 12, found: 'assets', may: [] }]);
});
