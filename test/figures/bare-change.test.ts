// Words of change that no figure stands beside say what is known of the thing that changed.
import { describe, expect, it, test } from 'vitest';
import { checkBareChange } from '../../src/figures/bare-change.ts';
import { writtenOut } from '../../src/figures/figure-context.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import type { Problem } from '../../src/figures/problem.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { draft } from './sample.ts';

const ledger = openLedger();
for (const [label, direction, kind] of [
  ['预算调整额', 'down', 'computed'],
  ['预算资金变动', 'up', 'reported'],
  ['结转的变化幅度', 'none', 'reported'],
  ['收入增减数(万元)', 'up', 'reported'],
  ['经费（按年）', 'down', 'reported'],
  ['Budget adjustment rate', 'down', 'reported'],
  ['Income change amount (net)', 'up', 'reported'],
  ['Stock change', 'down', 'reported'],
  ['追加款变动', 'down', 'reported'],
  // Told both ways, supposed, or of nothing.
  ['支出变动', 'up', 'reported'],
  ['支出调整率', 'down', 'reported'],
  ['补助变动', 'down', 'hypothetical'],
  ['津贴变动', 'down', 'user_stated'],
  ['奖金变动', undefined, 'reported'],
  ['调整率', 'down', 'reported'],
] as const)
  ledger.enterFigure(draft({ key: label, label, kind, value: '1', ...(direction && { direction }) }), 'zh');
const id = ledger.enterName('某项目').id;

const problems = (prose: string): Problem[] =>
  checkBareChange(writtenOut(parseProse(prose), ledger), ledger.figures());
const found = (prose: string): string[] => problems(prose).map((problem) => problem.found);

test('a problem stands where its text begins', () => {
  expect(problems('见[[f1]]。预算增加')).toEqual([
    { code: 'wrong_direction', at: 7, found: '增加', may: [] },
  ]);
  expect(checkBareChange(writtenOut(parseProse('预算增加'), ledger), [])).toEqual([]);
});

describe('what changed is known', () => {
  it.each([
    ['预算增加', '增加'],
    ['预算资金减少', '减少'],
    ['结转增加', '增加'],
    ['结转减少', '减少'],
    ['收入减少', '减少'],
    ['经费增加', '增加'],
    ['The Budget was Raised', 'Raised'],
    ['income fell', 'fell'],
    ['stock grew', 'grew'],
    ['预算不降反升', '升'],
    ['见表，预算增加', '增加'],
    ['见表。预算增加', '增加'],
    ['见表；预算增加', '增加'],
    ['见表：预算增加', '增加'],
    ['见表！预算增加', '增加'],
    ['见表？预算增加', '增加'],
    ['见表\n预算增加', '增加'],
    ['So. budget grew', 'grew'],
    ['预算增加。是吗？', '增加'],
  ])('not %s', (prose, word) => expect(found(prose)).toEqual([word]));
  it.each([
    '预算减少',
    '预算资金增加',
    '预算先增加后减少',
    '结转先增加后减少',
    '预算',
    '支出增加',
    '支出减少',
    '补助增加',
    '津贴增加',
    '奖金增加',
    '总预算增加',
    '增加预算',
    '增加',
    '预算增加了吗？',
    '预算增加[[f1]]',
    `预算增加[[${id}]]`,
    '预算增加[[f99]]',
    '预算很好，增加',
    '追加款很好',
  ])('but %s', (prose) => expect(found(prose)).toEqual([]));
});

describe('a clause begins with what changed', () => {
  it.each([
    ' ',
    '2022年',
    '1999年度',
    '年中',
    '全年',
    '当年',
    '该',
    '本',
    '部门',
    '单位',
    '中心',
    '其',
    'mid-year ',
    'the ',
    'Its ',
    'this ',
    'In 2022 the ',
    'in 1999 ',
    ' 2022年度本单位',
  ])('behind %j', (lead) => {
    expect(found(`${lead}${/[a-z]/i.test(lead) ? 'budget grew' : '预算增加'}`)).toHaveLength(1);
  });
  it.each(['  ', '2122年', '202年', '外', 'a ', 'in 21 ', 'all the '])('but not %j', (lead) => {
    expect(found(`${lead}预算增加`)).toEqual([]);
    expect(found(`${lead}budget grew`)).toEqual([]);
  });
});

describe('nothing is said', () => {
  it.each(
    '是否|如果|假如|若|不是|并非|没有|未|建议|应|须|要|还是|或|编制|if|whether|not|never|would|could|should|must|may|might|or|OR'.split(
      '|',
    ),
  )('with %s', (word) => expect(found(`预算 ${word} 增加`)).toEqual([]));
  it("with n't", () => expect(found("budget isn't raised")).toEqual([]));
  it.each(['order', 'maybe', 'notes'])('unlike with %s', (word) => {
    expect(found(`预算 ${word} 增加`)).toEqual(['增加']);
  });
});
