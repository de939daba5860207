// A figure is of no body but its own department, whether data of that body is loaded or not.
import { expect, it } from 'vitest';
import { departmentNames } from '../../src/figures/departments.ts';
import { figureContexts } from '../../src/figures/figure-context.ts';
import { type Ledger, openLedger } from '../../src/figures/ledger.ts';
import { checkOrganisation } from '../../src/figures/organisations.ts';
import type { Problem } from '../../src/figures/problem.ts';
import { parseProse } from '../../src/figures/prose.ts';
import { indexTerms, termsOf } from '../../src/figures/terms.ts';
import { draft } from './sample.ts';

const departments = departmentNames([
  { evaluation: 'huitong-2022', names: ['汇通产业园事业服务中心', 'Huitong Service Center'] },
]);

function ledgerOf(evaluation: string | null): Ledger {
  const ledger = openLedger();
  ledger.enterFigure(draft({ value: '5', unit: '分', label: '综合得分', evaluation }), 'zh');
  for (const label of ['年初预算', 'PM指数'])
    ledger.enterFigure(draft({ value: '5', unit: '分', label, evaluation }), 'zh');
  return ledger;
}

function problems(prose: string, evaluation: string | null = 'huitong-2022', held = departments): Problem[] {
  const ledger = ledgerOf(evaluation);
  const indexes = [indexTerms(termsOf(ledger.figures()))];
  return figureContexts(parseProse(prose), ledger).flatMap((context) =>
    checkOrganisation(context, ledger, indexes, held),
  );
}

function wrong(prose: string, evaluation?: string | null): string[] {
  return problems(prose, evaluation).map(({ found }) => found);
}

it.each(
  '局 委员会 管委会 委 办公室 办 厅 署 中心 学院 学校 大学 医院 公司 集团 产业园 园区 街道 研究所 馆 站'.split(
    ' ',
  ),
)('a body that ends with %s has no figure of the department', (end) => {
  expect(wrong(`商务东湖${end}的综合得分为[[f1]]`)).toEqual([`商务东湖${end}`]);
});

it.each([
  '商务局的综合得分为[[f1]]',
  '商务局综合得分为[[f1]]',
  '商务局2022年的综合得分为[[f1]]',
  '商务局2022年度综合得分为[[f1]]',
  '商务局在2022年综合得分为[[f1]]',
  '商务局1999年综合得分为[[f1]]',
  '商务局：综合得分为[[f1]]',
  '商务局：[[f1]]',
  '商务局 [[f1]]',
  '商务局[[f1]]',
  '商务局PM指数[[f3]]',
  '好。商务局[[f1]]',
  ...'由 对 对于 与 和 及 是 即 根据 依据 按 按照 关于 截至 该 本 我 这个 上述 显示 表明 指出 目前 其 而 但 好， 好的'
    .split(' ')
    .map((lead) => `${lead}商务局综合得分为[[f1]]`),
])('商务局 in %s', (prose) => {
  expect(wrong(prose)).toEqual(['商务局']);
});

it.each([
  ['Trade Bureau’s score is [[f1]]', 'Trade Bureau'],
  ["Trade Bureau's score is [[f1]]", 'Trade Bureau'],
  ['Trade Bureau 2022 [[f1]]', 'Trade Bureau'],
  ['Trade Bureau 2022:[[f1]]', 'Trade Bureau'],
  ['Trade Bureau, in 2022: [[f1]]', 'Trade Bureau'],
  ['Trade Bureau in 2022 [[f1]]', 'Trade Bureau'],
  ['Trade Bureau: [[f1]]', 'Trade Bureau'],
  ['Trade Bureau:[[f1]]', 'Trade Bureau'],
  ['The Trade Bureau: [[f1]]', 'Trade Bureau'],
  ['Not The Trade Bureau: [[f1]]', 'Not The Trade Bureau'],
  ['The Bureau of X. East Lake Trade-Art Bureau: [[f1]]', 'East Lake Trade-Art Bureau'],
  ['At Trade Bureau, the score is [[f1]]', 'Trade Bureau'],
  ['at the Trade Bureau it is [[f1]]', 'Trade Bureau'],
  ['In Trade Bureau, the score is [[f1]]', 'Trade Bureau'],
  ['in Trade Bureau, the score is [[f1]]', 'Trade Bureau'],
  ['For Trade Bureau, the score is [[f1]]', 'Trade Bureau'],
  ['for the Trade Bureau, the score is [[f1]]', 'Trade Bureau'],
  ['City of Yuncheng scored [[f1]]', 'City of Yuncheng'],
  ['Bright Lake and Hill spent [[f1]]', 'Bright Lake and Hill'],
  ['The Bright Lake scored [[f1]]', 'Bright Lake'],
  ['Bright-East Lake had a total of [[f1]]', 'Bright-East Lake'],
  ...'Bureau Department Office Commission Center Centre Committee Hospital School Institute Agency Authority Administration University College Park'
    .split(' ')
    .map((end) => [`East ${end}: [[f1]]`, `East ${end}`]),
  ...'scored spent executed has had posted reached achieved recorded received got'
    .split(' ')
    .map((verb) => [`Bright Lake ${verb} [[f1]]`, 'Bright Lake']),
])('nor in English: %s', (prose, body) => {
  expect(wrong(prose)).toEqual([body]);
});

it.each([
  '由商务局批复的综合得分为[[f1]]',
  '商务局为[[f1]]',
  '商务局2022综合得分为[[f1]]',
  '商务局好，综合得分为[[f1]]',
  '局综合得分为[[f1]]',
  '2022年中心的综合得分为[[f1]]',
  '2022年度中心的综合得分为[[f1]]',
  '该局综合得分为[[f1]]',
  '该医院综合得分为[[f1]]',
  '商务局年初预算之外综合得分为[[f1]]',
  "Trade Bureau's plan is good.[[f1]]",
  "Trade Bureau's plan is good. It is [[f1]]",
  '该中心综合得分为[[f1]]',
  '服务中心综合得分为[[f1]]',
  '事业服务中心综合得分为[[f1]]',
  '市汇通产业园事业服务中心综合得分为[[f1]]',
  '汇通产业园事业服务中心综合得分为[[f1]]',
  '商务局。[[f1]]',
  '商务局；[[f1]]',
  '商务局！[[f1]]',
  '商务局？[[f1]]',
  '商务局\n[[f1]]',
  'It is Trade Bureau.[[f1]]',
  'At Trade Bureau. [[f1]]',
  'Huitong Service Center: [[f1]]',
  'Service Center: [[f1]]',
  "Trade Bureau's score, and [[f1]]",
  "Trade Bureau's score; and [[f1]]",
  'Trade Bureau: good [[f1]]',
  'The Bureau: [[f1]]',
  'Bureau: [[f1]]',
  'trade Bureau: [[f1]]',
  'For the Trade Bureau the score; is [[f1]]',
  'by the Trade Bureau the score is [[f1]]',
  'that Trade Bureau the score is [[f1]]',
  'Bright Lake hasten [[f1]]',
  'Bright Lake scored, and [[f1]]',
  'Bright Lake scored; and [[f1]]',
  'Bright lake scored [[f1]]',
  'The Lake scored [[f1]]',
])('but %s', (prose) => {
  expect(wrong(prose)).toEqual([]);
});

it('the words before the last name of the figure tell whose it is', () => {
  expect(wrong('商务局综合得分不好，该中心的综合得分为[[f1]]')).toEqual(['商务局']);
  expect(wrong('2022年商务局综合得分，即综合得分[[f1]]')).toEqual(['商务局']);
});

it('a figure of no evaluation, or of one whose department is not known, stands anywhere', () => {
  expect(wrong('商务局[[f1]]', null)).toEqual([]);
  expect(wrong('商务局[[f1]]', 'unknown')).toEqual([]);
  const ledger = ledgerOf('huitong-2022');
  const [context] = figureContexts(parseProse('商务局[[f1]]'), ledger);
  expect(context && checkOrganisation(context, ledger, [], undefined)).toEqual([]);
});

it('a problem says where and what', () => {
  expect(problems('商务局[[f1]]')).toEqual([{ code: 'wrong_department', at: 3, found: '商务局', may: [] }]);
});
