// Names are compared as their figures are, and figures in the order of their names.
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../src/figures/ledger.ts';
import { draft } from './sample.ts';
import { found } from './verified.ts';

const ledger = openLedger();
ledger.enterFigure(draft({ label: '小项', value: '1' }), 'zh');
ledger.enterFigure(draft({ label: '大项', value: '9' }), 'zh');
ledger.enterFigure(draft({ label: '差额', value: '8', inputs: ['f2', 'f1'] }), 'zh');
ledger.enterFigure(draft({ label: 'small part', value: '1' }), 'en');
ledger.enterFigure(draft({ label: 'large part', value: '9' }), 'en');
ledger.enterFigure(draft({ label: '双读', value: '1' }), 'zh');
ledger.enterFigure(draft({ label: '双读', value: '90' }), 'zh');

describe('names of figures are compared as these are', () => {
  it.each([
    ['小项高于大项[[f3]]', '高于'],
    ['小项明显高于大项，差额为[[f3]]', '高于'],
    ['大项低于小项[[f3]]', '低于'],
    ['大项不高于小项，差额[[f3]]', '不高于'],
    ['The small part exceeds the large part by [[f3]].', 'exceeds'],
    ['The large part is below the small part by [[f3]].', 'below'],
  ])('not %s', (prose, words) => {
    expect(found(prose, ledger)).toContain(`wrong_comparison ${words}`);
  });
  it.each([
    '大项高于小项[[f3]]',
    '小项低于大项，差额为[[f3]]',
    '大项不低于小项，差额[[f3]]',
    '双读高于小项，差额[[f3]]',
    '小项高于预期，差额[[f3]]',
    '是否小项高于大项，差额为[[f3]]',
    '小项高于大项是误会。差额为[[f3]]',
    'The large part exceeds the small part by [[f3]].',
  ])('but %s', (prose) => {
    expect(found(prose, ledger)).toEqual([]);
  });
});

describe('a figure is put against the next by 比 as well', () => {
  it.each([
    ['小项（[[f1]]）比大项（[[f2]]）高', '高'],
    ['[[f1]]比[[f2]]还大', '大'],
    ['[[f2]]比[[f1]]低', '低'],
    ['[[f2]]比[[f1]]要少', '少'],
    ['[[f1]] > [[f2]]', '>'],
    ['[[f2]]＜[[f1]]', '<'],
    ['[[f1]]≥[[f2]]', '≥'],
    ['[[f2]]≤[[f1]]', '≤'],
    ['[[f2]]不及[[f1]]', '不及'],
    ['[[f2]]不足[[f1]]', '不足'],
  ])('not %s', (prose, words) => {
    expect(found(prose, ledger)).toEqual([`wrong_comparison ${words}`]);
  });
  it.each([
    '小项（[[f1]]）比大项（[[f2]]）低',
    '[[f2]]比[[f1]]多',
    '[[f1]] < [[f2]]',
    '[[f1]]≤[[f1]]',
    '[[f1]]≥[[f1]]',
    '[[f1]]不及[[f2]]',
    '[[f1]]比去年高，[[f2]]',
    `[[f1]]${'话'.repeat(196)}高于${'话'.repeat(99)}[[f2]]`,
  ])('but %s', (prose) => {
    expect(found(prose, ledger)).toEqual([]);
  });
});

describe('names and figures in a row keep their order', () => {
  it.each([
    '小项和大项分别为[[f2]]和[[f1]]',
    '小项、大项分别是[[f2]]、[[f1]]',
    'The small part and the large part were [[f2]] and [[f1]], respectively.',
  ])('not %s', (prose) => {
    expect(found(prose, ledger).map((each) => each.split(' ')[0])).toEqual(['wrong_label', 'wrong_label']);
  });
  it.each([
    '小项和大项分别为[[f1]]和[[f2]]',
    '小项、大项和差额分别达到[[f1]]、[[f2]]和[[f3]]',
    'The small part and the large part were [[f4]] and [[f5]], respectively.',
  ])('but %s', (prose) => {
    expect(found(prose, ledger)).toEqual([]);
  });
});
