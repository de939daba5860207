// A figure stands under no department but its own.
import { expect, it } from 'vitest';
import { departmentNames } from '../../src/figures/departments.ts';
import type { FigureDraft } from '../../src/figures/figure.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { type Grounds, ledgerAlone, verify } from '../../src/figures/verify.ts';
import { draft } from './sample.ts';
import { allowed } from './verified.ts';

const departments = departmentNames([
  { evaluation: 'huitong-2022', names: ['汇通产业园', 'Huitong Center'] },
  { evaluation: 'lake', names: ['鹿鸣湾中心', 'Lumingwan Center', '湖中心', '镜湖中心', 'St.Mary Center'] },
]);

/** The departments found wrong at f1, which is of Huitong but for what a case says of it. */
function wrong(
  prose: string,
  parts: Partial<FigureDraft> = {},
  grounds: Grounds = { ...ledgerAlone, departments },
): string[] {
  const ledger = openLedger();
  ledger.enterFigure(draft({ value: '5', unit: '%', ...parts }), 'zh');
  return verify(prose, ledger, allowed, grounds)
    .filter(({ code }) => code === 'wrong_department')
    .map(({ found }) => found);
}

it.each([
  '鹿鸣湾中心的某项为[[f1]]',
  '鹿鸣湾中心2022年，某项为[[f1]]',
  '鹿鸣湾中心2022年，某项，即[[f1]]',
  '与预算相比，鹿鸣湾中心为[[f1]]',
  '与鹿鸣湾中心的某项[[f1]]',
  '汇通产业园好。鹿鸣湾中心为[[f1]]',
  '汇通产业园好；鹿鸣湾中心为[[f1]]',
  '汇通产业园好\n鹿鸣湾中心为[[f1]]',
  '[[f1]]是鹿鸣湾中心的',
  '[[f1]]即鹿鸣湾中心的',
  '[[f1]]为鹿鸣湾中心的',
  '[[f1]]属于鹿鸣湾中心',
  '（[[f1]]）是鹿鸣湾中心的',
])('not %s', (prose) => {
  expect(wrong(prose)).toEqual(['鹿鸣湾中心']);
});

it.each([
  'Lumingwan Center: [[f1]]',
  'It is so. Lumingwan Center has [[f1]]',
  '[[f1]] is Lumingwan Center',
  '[[f1]] is the Lumingwan Center',
  '[[f1]] was Lumingwan Center',
  '[[f1]] was the Lumingwan Center',
  '[[f1]] for Lumingwan Center',
  '[[f1]] for the Lumingwan Center',
  '[[f1]] at Lumingwan Center',
  '[[f1]] in the Lumingwan Center',
  '[[f1]] belongs to Lumingwan Center',
  '[[f1]] belongs to the Lumingwan Center',
])('nor %s', (prose) => {
  expect(wrong(prose)).toEqual(['lumingwan center']);
});

it.each([
  '汇通产业园为[[f1]]',
  '鹿鸣湾中心与汇通产业园中后者为[[f1]]',
  '鹿鸣湾中心好，汇通产业园为[[f1]]',
  '鹿鸣湾中心好。某项为[[f1]]',
  '鹿鸣湾中心好；某项为[[f1]]',
  '鹿鸣湾中心好！某项为[[f1]]',
  '鹿鸣湾中心好？某项为[[f1]]',
  '鹿鸣湾中心好\n某项为[[f1]]',
  'Lumingwan Center is so. It is [[f1]]',
  '某项为[[f1]]，是鹿鸣湾中心',
  '[[f1]]；是鹿鸣湾中心',
  '[[f1]]。是鹿鸣湾中心',
  '[[f1]]!是鹿鸣湾中心',
  '[[f1]]?是鹿鸣湾中心',
  '[[f1]]\n是鹿鸣湾中心',
  '[[f1]] is it. the Lumingwan Center is so',
  '[[f1]]低于鹿鸣湾中心',
  '[[f1]]不是鹿鸣湾中心的',
  '[[f1]]是说鹿鸣湾中心的',
  '[[f1]] is not the Lumingwan Center',
  '湖中心为[[f1]]',
  '[[f1]]鹿鸣湾中心是好的',
  'Lumingwan Center is so.[[f1]]',
  '与鹿鸣湾中心相比，[[f1]]',
  '和鹿鸣湾中心一样，[[f1]]',
  '同鹿鸣湾中心一样，[[f1]]',
  '比鹿鸣湾中心好，[[f1]]',
  '较鹿鸣湾中心好，[[f1]]',
  '跟鹿鸣湾中心一样，[[f1]]',
  '参照鹿鸣湾中心，[[f1]]',
  '对照鹿鸣湾中心，[[f1]]',
  '除鹿鸣湾中心，[[f1]]',
  '不同于鹿鸣湾中心，[[f1]]',
  '不如鹿鸣湾中心，[[f1]]',
  '没有鹿鸣湾中心的数，[[f1]]',
  'Compared to Lumingwan Center, [[f1]]',
  'Better than Lumingwan Center, [[f1]]',
  'Unlike Lumingwan Center, [[f1]]',
  'Like Lumingwan Center, [[f1]]',
  'With Lumingwan Center, [[f1]]',
  'Against Lumingwan Center, [[f1]]',
  'Besides Lumingwan Center, [[f1]]',
  'There is no Lumingwan Center, [[f1]]',
  'It is not Lumingwan Center, [[f1]]',
])('but %s', (prose) => {
  expect(wrong(prose)).toEqual([]);
});

it('under each department it rests on; anywhere if it rests on none', () => {
  expect(wrong('鹿鸣湾中心为[[f1]]', { evaluation: 'lake' })).toEqual([]);
  expect(wrong('汇通产业园为[[f1]]', { evaluation: 'lake' })).toEqual(['汇通产业园']);
  expect(wrong('鹿鸣湾中心为[[f1]]', { evaluation: null })).toEqual([]);
});

it('a name of four characters is one; a full stop inside a name ends nothing', () => {
  expect(wrong('镜湖中心为[[f1]]')).toEqual(['镜湖中心']);
  expect(wrong('[[f1]] for St.Mary Center')).toEqual(['st.mary center']);
});

it('a department has several evaluations', () => {
  const evaluations = [{ evaluation: 'lake' }, { evaluation: 'huitong-2022' }];
  const findIn = () => [{ start: 0, name: '汇通产业园', evaluations }];
  const several = { ...ledgerAlone, departments: { findIn, names: new Map() } };
  expect(wrong('汇通产业园为[[f1]]', {}, several)).toEqual([]);
});

it('where no departments are known nothing is wrong', () => {
  expect(wrong('鹿鸣湾中心为[[f1]]', {}, ledgerAlone)).toEqual([]);
});

it('a problem says where and what', () => {
  const ledger = openLedger();
  ledger.enterFigure(draft({ value: '5', unit: '%' }), 'zh');
  expect(verify('鹿鸣湾中心[[f1]]', ledger, allowed, { ...ledgerAlone, departments })).toEqual([
    { code: 'wrong_department', at: 5, found: '鹿鸣湾中心', may: [] },
  ]);
});

it('the names of each evaluation are kept', () => {
  expect(departments.names.get('huitong-2022')).toEqual(['汇通产业园', 'Huitong Center']);
});
