// What a model's prose is held to besides what every prose is: each check by what it refuses and what it lets stand.
import { describe, expect, test } from 'vitest';
import { departmentNames } from '../../src/figures/departments.ts';
import { indexTerms, readNames } from '../../src/figures/terms.ts';
import { ledgerAlone } from '../../src/figures/verify.ts';
import { checkWritten } from '../../src/figures/written.ts';
import { draft, sampleLedger } from './sample.ts';

// f1 procurement spent, f2 procurement budget, f3 their rate, f4 the cut, f5 initial and f6 adjusted budget, f7 score.
const ledger = sampleLedger();
ledger.enterFigure(draft({ key: 'procurement.unexecuted', label: '未执行采购额', value: '4.63' }), 'zh');
const grounds = {
  ...ledgerAlone,
  names: [
    indexTerms(
      readNames(
        new Map([
          ['政府采购执行率', ['procurement.rate']],
          ['预算执行率', ['budget.rate']],
          ['满意度', ['satisfaction']],
          ['年初预算', ['budget.initial']],
          ['综合得分', ['score']],
          ['budget execution rate', ['budget.rate']],
          ['government procurement execution rate', ['procurement.rate']],
          ['overall score', ['score']],
        ]),
      ),
    ),
  ],
  years: new Map([['huitong-2022', 2022]]),
  departments: departmentNames([
    { evaluation: 'huitong-2022', names: ['汇通产业园事业服务中心', 'Huitong Service Center'] },
  ]),
};

function found(prose: string): string[] {
  return checkWritten(prose, ledger, grounds).map(({ code, found: words }) => `${code} ${words}`);
}

describe('a name of something else in the clause of a figure, or in the one that leads up to it', () => {
  test.each([
    ['预算执行率看起来不高——[[f3]]。', 'wrong_label 预算执行率'],
    ['[[f3]]，这就是预算执行率。', 'wrong_label 预算执行率'],
    ['预算执行率是多少？答：[[f3]]。', 'wrong_label 预算执行率'],
    ['预算执行率如下：\n[[f3]]', 'wrong_label 预算执行率'],
    ['满意度方面，数据显示达到[[f7]]。', 'wrong_label 满意度'],
    ['At [[f3]], the budget execution rate is weak.', 'wrong_label budget execution rate'],
    ['资金使用率为[[f3]]。', 'wrong_label 使用率'],
  ])('is refused: %s', (prose, problem) => expect(found(prose)).toContain(problem));

  test.each([
    '[[f3]]是政府采购执行率，不是预算执行率。',
    '预算执行率没有数据，政府采购执行率为[[f3]]。',
    '满意度没有结果，综合得分为[[f7]]。',
    '政府采购预算总额执行了[[f3]]。',
    '综合得分[[f7]]与政府采购执行率[[f3]]反差较大。',
    '[[f3]] is not the budget execution rate.',
  ])('is in its place: %s', (prose) => expect(found(prose)).toEqual([]));
});

describe('another year, or others', () => {
  test.each([
    ['去年的综合得分为[[f7]]。', 'wrong_year 去年'],
    ["Next year's overall score is [[f7]].", 'wrong_year Next year'],
    ['全市平均综合得分为[[f7]]。', 'wrong_department 平均'],
    ['The city average is [[f7]].', 'wrong_department average'],
    ['兄弟单位的综合得分为[[f7]]。', 'wrong_department 兄弟单位'],
    ['晋中市商务局2022年综合得分[[f7]]。', 'wrong_department 晋中市商务局'],
    ["The Finance Bureau's overall score was [[f7]].", 'wrong_department Finance Bureau'],
    ['鸣谦产业园事业服务中心的综合得分为[[f7]]。', 'wrong_department 鸣谦产业园事业服务中心'],
  ])('is refused: %s', (prose, problem) => expect(found(prose)).toContain(problem));

  test.each([
    '没有去年的数据，综合得分为[[f7]]。',
    '补充载明年末数：综合得分为[[f7]]。',
    '不能说[[f7]]低于全市平均。',
    '区财政局批复的年初预算为[[f5]]。',
    '由区财政局组织的这次评价给出的综合得分为[[f7]]。',
    '该中心的综合得分为[[f7]]。',
    '汇通产业园事业服务中心的综合得分为[[f7]]。',
    'The Finance Bureau approved an initial budget of [[f5]].',
    'The Huitong Service Center scored [[f7]].',
  ])('is not said: %s', (prose) => expect(found(prose)).toEqual([]));

  test('of two years the earlier is last year’s', () => {
    const both = {
      ...grounds,
      years: new Map([['huitong-2022', 2022] as const, ['huitong-2023', 2023] as const]),
    };
    expect(checkWritten('去年的综合得分为[[f7]]。', ledger, both)).toEqual([]);
  });
});

describe('what is denied, aimed at, changed or left undone', () => {
  test.each([
    ['综合得分不是[[f7]]。', 'wrong_label 不是'],
    ["The overall score isn't [[f7]].", "wrong_label isn't"],
    ['目标是[[f3]]，尚未完成。', 'wrong_kind 目标是'],
    ['预算降到原来的[[f4]]。', 'wrong_direction 降到原来的'],
    ['The budget was cut to [[f4]] of what it was.', 'wrong_direction cut to'],
    ['调减了[[f6]]。', 'wrong_direction 调减了'],
    ['[[f8]]已执行。', 'wrong_label 执行'],
    ['[[f1]]没有执行。', 'wrong_label 执行'],
  ])('is refused: %s', (prose, problem) => expect(found(prose)).toContain(problem));

  test.each([
    '预算执行率不是[[f3]]，政府采购执行率才是。',
    '距目标还差[[f4]]。',
    '调减了[[f4]]。',
    '降到[[f6]]。',
    '[[f8]]没有执行。',
    '采购执行了[[f1]]。',
  ])('is as it is: %s', (prose) => expect(found(prose)).toEqual([]));
});

describe('without any names but those of the ledger', () => {
  test.each([
    ['资金使用率为[[f3]]。所有指标都已完成。', ['6 使用率', '13 所有指标都已完成']],
    ['所有指标都已完成。资金使用率为[[f3]]。', ['0 所有指标都已完成', '15 使用率']],
    ['[[f3]]，这就是年初预算。另有[[f5]]。', ['0 年初预算']],
    ['[[f3]]，这就是年初预算。另有[[f99]]。', []],
    ['[[f3]]，这就是年初预算。见[[f5.label]]。', []],
    ['', []],
  ])('what speaks against %s is told in order', (prose, problems) => {
    expect(checkWritten(prose, ledger).map(({ at, found: words }) => `${at} ${words}`)).toEqual(problems);
  });
});

test.each([
  ['figures', '[[f4]]'.repeat(4_000)],
  ['names', '年初预算为[[f6]]，'.repeat(3_000)],
  ['capitals', `${'Aa '.repeat(20_000)}[[f1]]`],
  ['spaces', ' '.repeat(60_000)],
])('whatever it is given it gives an answer: %s', (_, prose) =>
  expect(Array.isArray(checkWritten(prose, ledger, grounds))).toBe(true),
);
