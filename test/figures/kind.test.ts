// A target is not said as a result, an assumption not as a fact, the asker's number not as the report's.
import { describe, expect, it } from 'vitest';
import type { FigureDraft } from '../../src/figures/figure.ts';
import { type Ledger, openLedger } from '../../src/figures/ledger.ts';
import { draft } from './sample.ts';
import { codes, found } from './verified.ts';

function one(kind: FigureDraft['kind']): Ledger {
  const ledger = openLedger();
  ledger.enterFigure(draft({ label: '某数', value: '20', unit: '个', kind }), 'zh');
  return ledger;
}

describe('a target', () => {
  const ledger = one('target');
  it.each([
    '培训为[[f1]]。',
    '培训[[f1]]',
    '培训达到了[[f1]]。',
    '培训实际为[[f1]]。',
    '培训完成了[[f1]]，目标已达成。',
    '调查结果是[[f1]]',
    '目标很高，实际完成[[f1]]',
    '[[f1]]已完成，超出目标',
    '[[f1]]的实际水平高于目标',
    '- 培训：[[f1]]',
    '目标如下。培训为[[f1]]。',
    'Trainings were [[f1]].',
    'They achieved [[f1]].',
    'The target was met, and they held [[f1]].',
    '[[f1]] were held, as targeted.',
    'The actual number is [[f1]], above target.',
    'Trainings: [[f1]]',
  ])('is not said as a result: %s', (prose) => {
    expect(codes(prose, ledger)).toEqual(['wrong_kind']);
  });
  it.each([
    '目标值为[[f1]]。',
    '培训的目标是[[f1]]，没有实际完成值',
    '计划培训[[f1]]',
    '应达到[[f1]]',
    '要求实现[[f1]]',
    '[[f1]]是目标，不是结果',
    '[[f1]]（目标，不是结果）',
    '上限为[[f1]]',
    '控制在[[f1]]以内',
    '目标值如下：\n- 培训：[[f1]]',
    '是否达到[[f1]]这一目标没有记载',
    '[[f1]]',
    'The target is [[f1]].',
    'At least [[f1]] should be held.',
    'The plan was to hold [[f1]].',
    'The target was [[f1]].',
    'Whether [[f1]], the target, was reached is not stated.',
    'Targets:\n- trainings: [[f1]]',
  ])('is said as one: %s', (prose) => {
    expect(codes(prose, ledger)).toEqual([]);
  });
  it('comes with the words that make it a result', () => {
    expect(found('全年实际完成[[f1]]', ledger)).toEqual(['wrong_kind 实际完成']);
    expect(found('培训共有[[f1]]', ledger)).toEqual(['wrong_kind 共有']);
    expect(found('培训为[[f1]]', ledger)).toEqual(['wrong_kind 培训为']);
  });
});

describe('a figure under an assumption', () => {
  const ledger = one('hypothetical');
  it.each([
    '执行率为[[f1]]。',
    '报告显示[[f1]]',
    '假设到此为止。下面是事实。执行率为[[f1]]。',
    'The rate is [[f1]].',
    'In the end they spent [[f1]].',
  ])('is not said as a fact: %s', (prose) => {
    expect(codes(prose, ledger)).toEqual(['wrong_kind']);
  });
  it.each([
    '如果这样，执行率为[[f1]]。',
    '假设全部执行。执行率为[[f1]]。',
    '需要[[f1]]',
    '执行率变为[[f1]]',
    '执行率为[[f1]]，这是假设测算',
    '[[f1]]',
    'If so, the rate is [[f1]].',
    'Suppose all is spent. The rate is [[f1]].',
    'It would be [[f1]].',
    '[[f1]] is needed.',
  ])('is said as one: %s', (prose) => {
    expect(codes(prose, ledger)).toEqual([]);
  });
});

describe('a number the asker typed', () => {
  const ledger = one('user_stated');
  it.each([
    '执行率为[[f1]]。',
    '报告显示为[[f1]]',
    '您问的执行率，报告载明为[[f1]]',
    '原文写的是[[f1]]',
    'The rate is [[f1]].',
    'You asked; the report states [[f1]].',
  ])('is not said as the report’s: %s', (prose) => {
    expect(codes(prose, ledger)).toEqual(['wrong_kind']);
  });
  it.each([
    '您给出的是[[f1]]。',
    '不对：报告不是[[f1]]',
    '按所给的[[f1]]计算',
    '报告之外，你说的是[[f1]]',
    '[[f1]]是您给的数',
    '要达到[[f1]]',
    '您给了一个数。结果是[[f1]]',
    '[[f1]]、[[f1]]',
    'You gave [[f1]].',
    'If it were [[f1]]',
    '[[f1]] is what you gave.',
  ])('is said as the asker’s: %s', (prose) => {
    expect(codes(prose, ledger)).toEqual([]);
  });
});

it.each(['reported', 'computed', 'count'] as const)('a %s figure needs no such word', (kind) => {
  expect(codes('培训实际为[[f1]]。', one(kind))).toEqual([]);
});
