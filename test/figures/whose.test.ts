// Whose a figure is, and which grade: a department that is not the figure's own and a grade that is not reported are refused.
import { describe, expect, test } from 'vitest';
import { buildAllowed } from '../../src/figures/allowed.ts';
import { departmentNames } from '../../src/figures/departments.ts';
import { openLedger } from '../../src/figures/ledger.ts';
import { ledgerAlone, verify } from '../../src/figures/verify.ts';
import { sampleLedger } from './sample.ts';

const ledger = sampleLedger();
const allowed = buildAllowed({ names: [], years: [], documents: [] });
const home = ledger.figures().find(({ evaluation }) => evaluation !== null);
const grounds = {
  ...ledgerAlone,
  departments: departmentNames([
    { evaluation: home?.evaluation ?? '', names: ['汇通产业园事业服务中心', 'Huitong Center'] },
    { evaluation: 'another', names: ['鹿鸣湾公共文化服务中心', 'Lumingwan Center'] },
  ]),
  grades: {
    wordings: new Map([
      ['优', '优'],
      ['良', '良'],
      ['中', '中'],
      ['差', '差'],
      ['excellent', '优'],
      ['good', '良'],
      ['fair', '中'],
      ['poor', '差'],
    ]),
    reported: new Set(['良']),
  },
};

function codes(prose: string, held = ledger): string[] {
  return verify(prose, held, allowed, grounds)
    .map(({ code }) => code)
    .filter((code) => code === 'wrong_department' || code === 'wrong_grade');
}

const ref = `[[${home?.id}.label]]为[[${home?.id}]]`;

describe('a department', () => {
  test.each([
    `鹿鸣湾公共文化服务中心的${ref}。`,
    `Lumingwan Center: ${ref}.`,
    `鹿鸣湾公共文化服务中心2022年，${ref}。`,
    `[[${home?.id}]]是鹿鸣湾公共文化服务中心的数。`,
    `[[${home?.id}]] for the Lumingwan Center is low.`,
  ])('refused: %s', (prose) => expect(codes(prose)).toEqual(['wrong_department']));

  test.each([
    `汇通产业园事业服务中心的${ref}。`,
    `与鹿鸣湾公共文化服务中心相比，汇通产业园事业服务中心的${ref}。`,
    `汇通产业园事业服务中心和鹿鸣湾公共文化服务中心中，前者的${ref}。`,
    `${ref}。`,
    `与鹿鸣湾公共文化服务中心相比，${ref}。`,
    `鹿鸣湾公共文化服务中心没有数据。${ref}。`,
  ])('allowed: %s', (prose) => expect(codes(prose)).toEqual([]));
});

describe('a grade', () => {
  test.each([
    '等级为“优”。',
    '部门总体得分较高，等级为差。',
    '综合评价结果属于优。',
    'so the grade is fair',
    'It was rated Excellent.',
    'an excellent grade',
  ])('refused: %s', (prose) => expect(codes(prose, openLedger())).toEqual(['wrong_grade']));

  test.each([
    '等级为“良”。',
    '距“优”还差一些，等级为良。',
    '如果再提高一些，等级为“优”。',
    '要评为优，还需要改进。',
    'The grade is Good.',
    'It would be rated Excellent if the score were higher.',
    'a good reason, and a fair comparison',
  ])('allowed: %s', (prose) => expect(codes(prose, openLedger())).toEqual([]));
});
