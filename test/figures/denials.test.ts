// A figure is not denied of what it is of, nor given as what was aimed at.
import { describe, expect, it, test } from 'vitest';
import { checkDenial } from '../../src/figures/denials.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { around, indexed } from './indexed.ts';
import { draft } from './sample.ts';

const ledger = openLedger();
ledger.enterFigure(draft({ key: 'score', label: '得分', value: '3' }), 'zh');
ledger.enterFigure(draft({ key: 'rate', label: '率', value: '4', kind: 'computed' }), 'zh');
ledger.enterFigure(draft({ key: 'goods', label: '项目', value: '5', kind: 'count' }), 'zh');
ledger.enterFigure(draft({ key: 'aim', label: '得分', value: '6', kind: 'target' }), 'zh');
ledger.enterFigure(draft({ key: 'calculated.score', label: '得分', value: '7', kind: 'computed' }), 'zh');
const aimed = '目标值|计划数|预算|上限|a target|targets|the ceiling|ceilings|as planned|budget';
for (const [at, label] of aimed.split('|').entries())
  ledger.enterFigure(draft({ key: `aim.${at}`, label, value: '8' }), 'zh');
ledger.enterFigure(draft({ key: 'plan', label: 'Unplanned part', value: '9' }), 'zh');
const indexes = indexed(ledger, {
  其他得分: 'other',
  'overall score': 'score',
  评分: 'score',
  满意度: 'pleased',
});

const found = (prose: string): string[] =>
  around(prose, ledger)
    .flatMap((context) => checkDenial(context, indexes))
    .map((problem) => `${problem.code === 'wrong_kind' ? 'aim ' : ''}${problem.found}`);

test('a problem stands at its figure', () => {
  const [denied] = around('得分不是[[f1]]', ledger).flatMap((context) => checkDenial(context, indexes));
  expect(denied).toEqual({ code: 'wrong_label', at: 4, found: '不是', may: [] });
  const [aim] = around('目标是 [[f1]]', ledger).flatMap((context) => checkDenial(context, indexes));
  expect(aim).toEqual({ code: 'wrong_kind', at: 4, found: '目标是', may: [] });
});

describe('what is measured is not denied of itself', () => {
  it.each(['不是', '并非', '绝非', '不为', '不等于'])('%s', (word) => {
    expect(found(`得分${word}[[f1]]`)).toEqual([word]);
    expect(found(`得分并${word} [[f1]]`)).toEqual([word]);
    expect(found(`得分${word}说[[f1]]`)).toEqual([]);
    expect(found(`满意度${word}[[f1]]`)).toEqual([]);
  });
  it.each([
    "isn't",
    'isn’t',
    'is not',
    'was not',
    'are never',
    'were not',
    'Is Not',
    'is other than',
    'is Other Than',
  ])('%s', (words) => {
    expect(found(`The overall score ${words} [[f1]]`)).toHaveLength(1);
    expect(found(`The overall score so${words}[[f1]]`)).toHaveLength(words.includes('ther') ? 1 : 0);
    expect(found(`The overall score ${words} only [[f1]]`)).toEqual([]);
  });
  it.each([
    ['Score? It is not [[f1]]', []],
    ['The Overall Score? It is not [[f1]]', ['is not']],
    ['得分是多少？不是[[f1]]', ['不是']],
    ['满意度与得分，不是[[f1]]', ['不是']],
    ['评分不是[[f1]]', ['不是']],
    ['项目不是[[f3]]', ['不是']],
    [`得分${'话'.repeat(76)}不是[[f1]]`, ['不是']],
  ])('by what was named last: %s', (prose, words) => expect(found(prose)).toEqual(words));
  it.each([
    '得分与满意度，不是[[f1]]',
    '其他得分不是[[f1]]',
    '不是[[f1]]',
    `得分${'话'.repeat(77)}不是[[f1]]`,
    '得分不是[[f1]]以上',
    '得分不是[[f1]] 以下',
    '得分不是[[f1]]左右',
    '得分不是，[[f1]]',
    '得分不是。[[f1]]',
    '得分不是；[[f1]]',
    '得分不是！[[f1]]',
    '得分不是？[[f1]]',
    '得分不是\n[[f1]]',
    '得分不是. [[f1]]',
    '得分不是.[[f1]]',
    '得分不是[[f4]]',
    '得分不是[[f5]]',
  ])('but %s', (prose) => expect(found(prose)).toEqual([]));
  it.each(['为准', '也', '，以上', '已左右'])('nor with %s behind', (after) => {
    expect(found(`得分不是[[f1]]${after}`)).toEqual(['不是']);
  });
  it('a dot within a word ends no clause', () =>
    expect(found('报告v.b没有出现[[f1]]')).toEqual(['报告v.b没有出现']));
});

describe('what the report states is not said to be missing from it', () => {
  it.each(['报告', '数据', '摘要', '文中'])('%s', (place) => {
    expect(found(`${place}未给出[[f1]]`)).toEqual([`${place}未给出`]);
    expect(found(`${place}之中并没有给出[[f1]]`)).toEqual([`${place}之中并没有给出`]);
    expect(found(`${place}之中都也并没有给出[[f1]]`)).toEqual([]);
    expect(found(`${place}。没有给出[[f1]]`)).toEqual([]);
  });
  it.each(['出现', '提到', '提及', '给出', '列出', '写明', '载明', '显示'])('%s', (verb) => {
    for (const end of ['', '过', '了', '有', '过 '])
      expect(found(`报告没有${verb}${end}[[f1]]`)).toHaveLength(1);
    expect(found(`报告没有${verb}的是[[f1]]`)).toEqual([]);
    expect(found(`报告${verb}[[f1]]`)).toEqual([]);
  });
  it.each(['report', 'data', 'summary', 'abstract', 'Report'])('%s', (place) => {
    expect(found(`The ${place} never states a score of [[f1]]`)).toEqual([
      `${place} never states a score of`,
    ]);
    expect(found(`The ${place}s never states a score of [[f1]]`)).toEqual([]);
  });
  it.each(['does not', "doesn't", 'doesn’t', 'did not', 'never'])('%s', (denial) => {
    expect(found(`The report ${denial} state a score of [[f1]]`)).toHaveLength(1);
  });
  it.each(['give', 'state', 'mention', 'show', 'contain', 'list', 'lists'])('%s', (verb) => {
    for (const words of ['a ', 'an ', 'the ', 'any ', 'a really well-known overall '])
      expect(found(`The report never ${verb} ${words}score of [[f1]]`)).toHaveLength(1);
    expect(found(`The report never ${verb} the of [[f1]]`)).toHaveLength(1);
    expect(found(`The report never ${verb} the a b c d e of [[f1]]`)).toEqual([]);
    expect(found(`The report never ${verb} the score of about [[f1]]`)).toEqual([]);
    expect(found(`The report ${verb} the score of [[f1]]`)).toEqual([]);
  });
});

describe('what was attained is not given as what was aimed at', () => {
  it.each(['目标', '目标值', '目标数', '指标值', '计划数', '计划值', '预期', '预期值'])('%s', (aim) => {
    for (const link of [
      '',
      '为',
      '是',
      '在',
      '：',
      '达到',
      '定为',
      '设在',
      '设定为',
      '确定是',
      '被定为',
      '是 ',
    ])
      expect(found(`其${aim}${link}[[f1]]`)).toHaveLength(1);
    for (const link of ['的', '被', '是否为了', '为的']) expect(found(`其${aim}${link}[[f1]]`)).toEqual([]);
    for (const lead of ['距', '距离', '离', '比', '成本']) expect(found(`${lead}${aim}[[f1]]`)).toEqual([]);
    expect(found(`占比${aim}[[f1]]`)).toEqual([`aim ${aim}`]);
  });
  it.each(['target', 'targets', 'goal', 'goals', 'aim', 'aims', 'Target'])('%s', (aim) => {
    for (const link of [
      'is',
      'was',
      'of',
      'at',
      'were',
      'are',
      'was set at',
      'is to reach',
      'for the year is',
    ])
      expect(found(`The ${aim} ${link} [[f1]]`)).toEqual([`aim ${aim} ${link}`]);
    for (const link of ['of one well-known', 'in all', 'for it'])
      expect(found(`The ${aim} ${link} was [[f1]]`)).toHaveLength(1);
    expect(found(`The ${aim} on all was [[f1]]`)).toEqual([]);
    expect(found(`The ${aim} for ${'a'.repeat(60)} was [[f1]]`)).toHaveLength(1);
    expect(found(`The ${aim} for ${'a'.repeat(61)} was [[f1]]`)).toEqual([]);
    expect(found(`The ${aim} was met with [[f1]]`)).toEqual([]);
    expect(found(`The re${aim} was [[f1]]`)).toEqual([]);
  });
  it.each([
    ['It was targeted at [[f1]]', ['aim targeted at']],
    ['It was targeted at about [[f1]]', []],
    ['计划得分为[[f1]]', ['aim 计划']],
    ['预期的得分为[[f1]]', ['aim 预期的']],
    ['目标评分为[[f1]]', ['aim 目标']],
    ['拟定得分为[[f1]]', ['aim 拟定']],
    ['计划内得分为[[f1]]', []],
    ['计划满意度，得分为[[f1]]', []],
    ['得分与计划得分[[f1]]', []],
    ['计划为[[f1]]', []],
    ['The Planned overall score was [[f1]]', ['aim planned']],
    ['The expected overall score was [[f1]]', ['aim expected']],
    ['The targeted overall score was [[f1]]', ['aim targeted']],
    ['The intended overall score was [[f1]]', ['aim intended']],
    ['The unexpected overall score was [[f1]]', []],
    ['The expected and overall score was [[f1]]', []],
    ['目标是[[f4]]', []],
    ['目标是[[f5]]', []],
    ['目标是[[f2]]', ['aim 目标是']],
    ['目标是[[f16]]', ['aim 目标是']],
  ])('%s', (prose, problems) => expect(found(prose)).toEqual(problems));
  it.each(aimed.split('|').map((label, at) => [label, `[[f${at + 6}]]`]))(
    'unless it is of an aim, as %s',
    (_, mark) => {
      expect(found(`目标是${mark}`)).toEqual([]);
    },
  );
});
