// A unit typed right at a figure.
import { describe, expect, it } from 'vitest';
import type { FigureDraft } from '../../src/figures/figure.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { draft } from './sample.ts';
import { found } from './verified.ts';

type Unit = FigureDraft['unit'];

/** What is wrong with what is typed at a figure of a unit, alone in its ledger. */
function wrong(prose: string, unit: Unit = '%', language: 'zh' | 'en' = 'zh'): string[] {
  const ledger = openLedger();
  ledger.enterFigure(draft({ value: '5', unit }), language);
  return found(prose, ledger).filter((problem) => /^(?:wrong_(?:unit|sign)|repeated|joined)/.test(problem));
}

// Where a unit is typed, the unit it is, and words that only begin like it.
const units: [typed: string, unit: Unit, begunAlike: string][] = [
  ['万元', '万元', ''],
  ['千元', '千元', ''],
  ['百万元', '百万元', ''],
  ['亿元', '亿元', ''],
  ['元', '元', '元旦 元月 元素'],
  ['百分点', '百分点', ''],
  ['%', '%', ''],
  ['分', '分', '分别 分布 分析 分配 分类 分为 分解 分摊 分项 分部 分管'],
  ['个', '个', '个别 个人 个性 个体'],
  ['家', '家', '家庭 家属 家长'],
  ['次', '次', '次年 次于 次日 次数 次要 次级'],
  ['人', '人', '人均 人员 人民 人口 人才 人次 人数 人力'],
  ['倍', '倍', '倍数 倍感'],
];
const english: [typed: string, unit: Unit, begunAlike: string][] = [
  ['thousand yuan', '千元', ''],
  ['million yuan', '百万元', ''],
  ['percentage points', '百分点', 'percentage pointers'],
  ['points', '分', 'pointed'],
  ['times', '倍', 'timesheets'],
  ['yuan', '元', 'yuanyang'],
  ['yuan', '万元', ''],
];

describe('a unit typed at a figure', () => {
  it.each([...units, ...english])('%s is wrong behind another unit', (typed) => {
    for (const other of (['个', '人'] as const).filter((unit) => unit !== typed)) {
      expect(wrong(`是[[f1]]${typed}。`, other)).toEqual([`wrong_unit ${typed}`]);
      expect(wrong(`是[[f1]]  ${typed}。`, other)).toEqual([`wrong_unit ${typed}`]);
      expect(wrong(`是[[f1]] （${typed}）`, other)).toEqual([`wrong_unit ${typed}`]);
      expect(wrong(`是[[f1]]此${typed}。`, other)).toEqual([]);
      expect(wrong(`是[[f1]]\n${typed}。`, other)).toEqual([]);
    }
  });
  it.each(units)('%s is not typed again behind %s', (typed, unit) => {
    expect(wrong(`是[[f1]]${typed}。`, unit)).toEqual([`repeated_unit ${typed}`]);
  });
  it.each(english)('%s is not typed again behind %s in English', (typed, unit) => {
    expect(wrong(`It is [[f1]] ${typed}.`, unit, 'en')).toEqual([`repeated_unit ${typed}`]);
  });
  it.each([...units, ...english])('what only begins like %s is none', (_, unit, words) => {
    const other = unit === '个' ? '人' : '个';
    for (const word of words.split(/ (?=[^a-z])/)) expect(wrong(`是[[f1]] ${word}。`, other)).toEqual([]);
  });
  it.each<[typed: string, unit: Unit]>([
    ['percentage point', '分'],
    ['point', '%'],
    ['per cent', '分'],
    ['percent', '分'],
    ['pct', '分'],
    ['Percent', '分'],
    ['persons', '分'],
    ['people', '分'],
    ['RMB', '分'],
    ['CNY', '分'],
  ])('%s is wrong behind %s', (typed, unit) => {
    expect(wrong(`It is [[f1]] ${typed}.`, unit)).toEqual([`wrong_unit ${typed}`]);
    expect(wrong(`It is [[f1]] ${typed}x.`, unit)).toEqual([]);
  });
  it.each<[typed: string, unit: Unit]>([
    ['times', '次'],
    ['people', '人'],
    ['persons', '人'],
    ['RMB', '亿元'],
    ['CNY', '千元'],
    ['yuan', '百万元'],
  ])('%s may be said behind %s that is shown without it', (typed, unit) => {
    expect(wrong(`It is [[f1]] ${typed}.`, unit, unit === '次' || unit === '人' ? 'en' : 'zh')).toEqual([]);
  });
  it.each([
    ['个百分点', ''],
    ['百', ''],
    ['万', ''],
    ['十万', ''],
    ['百元', ''],
    ['千', ''],
    ['亿', ''],
    ['K', 'Key'],
    ['M', 'Most'],
    ['bn', 'bns'],
    ['mn', 'mnx'],
    ['million', 'millionaire'],
    ['billion', 'billionaire'],
    ['thousand', 'thousandfold'],
    ['hundred', 'hundredweight'],
    ['‰', ''],
    ['basis point', 'basis pointer'],
    ['basis points', ''],
    ['dollar', 'dollarised'],
    ['dollars', ''],
    ['USD', 'USDA'],
    ['euro', 'European'],
    ['euros', ''],
    ['美元', ''],
    ['欧元', ''],
    ['港元', ''],
    ['日元', '日内'],
    ['澳元', ''],
    ['加元', '加上'],
    ['英镑', ''],
    ['余', '余额 余下 余款 余量'],
    ['有余', '有余额 有余下'],
    ['-plus', '-pluses'],
    ['成', '成本 成果 成立 成为 成效 成绩 成员 成功 成长 成分 成就 成型 成熟 成交'],
    ['折', '折算 折合 折旧 折扣'],
    ['名', '名称 名为 名义'],
    ['项', '项目'],
    ['户', ''],
    ['天', '天然 天津'],
    ['年', '年初 年末 年内 年中 年底 年度 年间 年前 年后 年来 年均'],
    ['月', '月度 月末 月初 月底'],
    ['小时', ''],
    ['吨', ''],
    ['亩', ''],
    ['平方米', '平方'],
    ['公里', '公开'],
    ['所', '所有 所以 所给 所在 所述 所载'],
    ['条', '条件 条例 条款'],
    ['件', '件数'],
    ['位', '位于 位居'],
    ['岁', ''],
  ])('%s fits none', (typed, begunAlike) => {
    expect(wrong(`是[[f1]]${typed}。`)).toEqual([`wrong_unit ${typed}`]);
    expect(wrong(`是[[f1]]此${typed}。`)).toEqual([]);
    for (const word of begunAlike.split(' ')) expect(wrong(`是[[f1]]${word}。`)).toEqual([]);
  });
  it('is whole in brackets, and the nearest', () => {
    expect(wrong('是[[f1]]( 个 )')).toEqual(['wrong_unit 个']);
    expect(wrong('是[[f1]]（个）')).toEqual(['wrong_unit 个']);
    expect(wrong('是[[f1]]（个，均为按照报告中载明的全部内容所计算出的）')).toEqual([]);
    expect(wrong('是[[f1]]（个\n）')).toEqual([]);
    expect(wrong('是[[f1]]项 目')).toEqual(['wrong_unit 项']);
    expect(wrong('是[[f1]]，（个）')).toEqual([]);
  });
});
