// A figure beside the name of another metric is refused, though no figure of that metric is in the conversation.
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../src/figures/ledger.ts';
import { indexTerms, occurrences, readNames } from '../../src/figures/terms.ts';
import { verify } from '../../src/figures/verify.ts';
import { draft } from './sample.ts';
import { allowed } from './verified.ts';

const ledger = openLedger();
ledger.enterFigure(draft({ key: 'rate.reported', label: '采购执行率', value: '26.04', unit: '%' }), 'zh');
ledger.enterFigure(draft({ key: 'rate', label: 'execution rate', value: '26.04', unit: '%' }), 'en');
const names = readNames(
  new Map([
    ['采购执行率', ['rate']],
    ['采购完成率', ['rate']],
    ['预算执行率', ['budget.rate']],
    ['综合得分', ['score']],
    ['执行率', ['rate', 'budget.rate']],
    ['Overall score', ['score']],
    ['等', ['grade']],
  ]),
);
const grounds = {
  names: [indexTerms(names)],
  isVisible: () => true,
  years: new Map([['huitong-2022', 2022]]),
};

function found(prose: string): string[] {
  return verify(prose, ledger, allowed, grounds).map((problem) => `${problem.code} ${problem.found}`);
}

describe('the name of another metric', () => {
  it.each([
    '综合得分为[[f1]]',
    '综合得分，经核算为[[f1]]',
    '综合得分在2022年为[[f1]]',
    '就综合得分而言，结果是[[f1]]',
    '该单位综合得分是[[f1]]',
    '综合得分方面，数据显示为[[f1]]',
    '[[f1]]即综合得分',
    '| 综合得分 | [[f1]] |',
    '**综合得分**：[[f1]]',
  ])('is refused: %s', (prose) => {
    expect(found(prose)).toEqual(['wrong_label 综合得分']);
  });
  it.each([
    'The overall score was [[f2]].',
    'Overall score: [[f2]]',
    'As for the overall score, it was [[f2]].',
    'The overall score, in the end, was [[f2]].',
    '[[f2]], the overall score, is low.',
    '[[f2]] was recorded as the overall score.',
  ])('is refused: %s', (prose) => {
    expect(found(prose)).toEqual(['wrong_label overall score']);
  });
  it.each(['预算执行率为[[f1]]', '[[f1]]是预算执行率。'])(
    'is refused although it ends alike: %s',
    (prose) => {
      expect(found(prose)).toEqual(['wrong_label 预算执行率']);
    },
  );
  it.each([
    '采购执行率为[[f1]]',
    '采购完成率为[[f1]]',
    '执行率只有[[f1]]',
    '综合得分不高，执行率为[[f1]]',
    '综合得分与此无关：[[f1]]',
    '综合得分。结果为[[f1]]',
    '[[f1]]的综合得分权重',
    'The overall score aside, the execution rate was [[f2]].',
    'The overall score differs from [[f2]].',
    '[[f2]] of the overall score',
  ])('is not taken for the figure’s: %s', (prose) => {
    expect(found(prose)).toEqual([]);
  });
});

function at(text: string): number[] {
  return occurrences(text, grounds.names).map(({ from }) => from);
}

describe('a name', () => {
  it('is found wherever it stands, as words of its own', () => {
    expect(at('采购执行率、综合得分')).toEqual([0, 2, 6]);
    expect(at('an overall score')).toEqual([3]);
    expect(at('overall scores, soverall score')).toEqual([]);
  });
  it('of one character is none', () => {
    expect(names.map(({ text }) => text)).not.toContain('等');
  });
});
