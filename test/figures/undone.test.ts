// What was done and what was left undone are not taken for one another.
import { describe, expect, it, test } from 'vitest';
import { openLedger } from '../../src/figures/ledger.ts';
import type { Problem } from '../../src/figures/problem.ts';
import { checkUndone, verbsUndone } from '../../src/figures/undone.ts';
import { around } from './indexed.ts';
import { draft } from './sample.ts';

const ledger = openLedger();
for (const [label, kind, key] of [
  ['未执行采购额', 'reported', 'a'],
  ['已执行采购额', 'computed', 'b'],
  ['Unexecuted procurement', 'computed', 'c'],
  ['Executed procurement', 'reported', 'd'],
  ['未执行采购额', 'target', 'e'],
  ['未执行采购额', 'reported', 'calculated.f'],
  ['采购额', 'reported', 'g'],
  ['Works not finished', 'reported', 'h'],
  ['未拨付款', 'reported', 'i'],
  ['Unused or unfed', 'reported', 'j'],
  ['未A级', 'reported', 'k'],
] as const)
  ledger.enterFigure(draft({ key, label, kind, value: '1' }), 'zh');
const verbs = verbsUndone(ledger.figures());

const problems = (prose: string): Problem[] =>
  around(prose, ledger).flatMap((context) => checkUndone(context, verbs));
const found = (prose: string): string[] => problems(prose).map((problem) => problem.found);

test('the verbs are those of labels that deny them, each once', () => {
  expect(verbs).toEqual(['执行', 'executed', 'finished', '拨付']);
});
test('a problem stands at its figure', () => {
  expect(problems('已经执行[[f1]]')).toEqual([{ code: 'wrong_label', at: 4, found: '执行', may: [] }]);
  expect(problems('[[f2]]未执行')).toEqual([{ code: 'wrong_label', at: 0, found: '执行', may: [] }]);
});

describe('what was left undone is not said to be done', () => {
  it.each(['已', '已经', '被', '得以'])('%s…', (done) => {
    for (const verb of ['执行', '支付', '拨付', '使用', '完成']) {
      expect(found(`${done}${verb}[[f1]]`)).toEqual(['执行']);
      expect(found(`${done}${verb}了 [[f1]]`)).toEqual(['执行']);
      expect(found(`${done}${verb}的是[[f1]]`)).toEqual([]);
      expect(found(`[[f1]]甲乙丙丁戊己庚辛壬癸子丑${done}${verb}`)).toEqual(['执行']);
      expect(found(`[[f1]]甲乙丙丁戊己庚辛壬癸子丑寅${done}${verb}`)).toEqual([]);
    }
    expect(found(`[[f1]]${done}用于采购`)).toEqual(['执行']);
    expect(found(`[[f1]]${done}交付`)).toEqual([]);
    expect(found(`${done}执行[[f2]]`)).toEqual([]);
    expect(found(`${done}执行[[f7]]`)).toEqual([]);
  });
  it.each(['完成', '完毕', '到位'])('…%s', (end) => {
    expect(found(`执行${end}[[f1]]`)).toEqual(['执行']);
    expect(found(`执行${end}甲乙丙丁戊己庚辛壬癸[[f1]]`)).toEqual(['执行']);
    expect(found(`执行${end}甲乙丙丁戊己庚辛壬癸子[[f1]]`)).toEqual([]);
    expect(found(`拨付${end}[[f1]]`)).toEqual([]);
  });
  it.each(['was', 'were', 'been', 'is'])('%s …', (verb) => {
    for (const done of ['executed', 'paid', 'spent', 'used', 'fully executed'])
      expect(found(`In all [[f3]] ${verb} ${done}.`)).toEqual(['executed']);
    expect(found(`In all [[f3]] ${'a'.repeat(38)} ${verb} paid`)).toEqual(['executed']);
    expect(found(`In all [[f3]] ${'a'.repeat(39)} ${verb} paid`)).toEqual([]);
    expect(found(`In all [[f3]] ${verb} paid`)).toEqual(['executed']);
    expect(found(`In all [[f3]] ${verb} so very paid`)).toEqual([]);
    expect(found(`In all [[f3]] ${verb} repaid`)).toEqual([]);
    expect(found(`In all [[f8]] ${verb} finished`)).toEqual(['finished']);
  });
  const denied =
    "未|没|不|尚|剩|余|缺|差|欠|待|unspent|UNUSED|not|Never|no|remain|remaining|left|gap|short|shortfall|outstanding|still|isn't";
  it.each(denied.split('|'))('unless with %s', (word) => {
    expect(found(`这 ${word} [[f1]]已经执行`)).toEqual([]);
    expect(found(`[[f1]]已经执行 ${word} 了`)).toEqual([]);
    for (const stop of ['，', '。', '；', '！', '？', '\n', '. '])
      expect(found(`这 ${word}${stop}[[f1]]已经执行${stop}${word}`)).toEqual(['执行']);
    expect(found(`这 ${word}.[[f1]]已经执行`)).toEqual(['执行']);
    expect(found(`v.${word} v.b[[f1]]已经执行`)).toEqual([]);
  });
  it.each(['sun', 'knots', 'nor', 'leftist', 'gaps'])('%s denies nothing', (word) => {
    expect(found(`这 ${word} [[f1]]已经执行`)).toEqual(['执行']);
  });
});

describe('what was done is not said to be left undone', () => {
  it.each([
    '[[f2]]没执行',
    '[[f2]]没有执行',
    '[[f2]]未执行',
    '[[f2]]的采购计划至今仍未被执行',
    '[[f2]]未能执行',
    '[[f2]]未有执行',
    '没执行[[f2]]',
    '没有执行的[[f2]]',
    '未被执行的采购额共计为[[f2]]',
    '未能执行[[f2]]',
  ])('%s', (prose) => expect(found(prose)).toEqual(['执行']));
  it.each([
    '[[f4]] was not executed',
    '[[f4]] was never executed',
    '[[f4]] was Not yet Executed',
    '[[f4]] has never been executed',
    'What was unexecuted is [[f4]]',
    'The unexecuted procurement was [[f4]]',
    'An unexecuted sum of [[f4]]',
  ])('%s', (prose) => expect(found(prose)).toEqual(['executed']));
  it.each([
    '[[f1]]未执行',
    '[[f7]]未执行',
    '[[f2]]已执行',
    '[[f2]]，未执行',
    '[[f2]]其余的采购计划至今一直仍未执行',
    '没有执行的其余采购额共计约为[[f2]]',
    '[[f4]] was nothing executed',
    'unexecuted [[f4]]',
    `unexecuted ${'a'.repeat(25)} of [[f4]]`,
    // Another figure beside it is of what was not done.
    '[[f1]]和[[f2]]未执行',
    '[[f2]]未执行和[[f1]]',
    // What was aimed at or worked out on demand.
    '已经执行[[f5]]',
    '已经执行[[f6]]',
  ])('but %s', (prose) => expect(found(prose)).toEqual([]));
  it('but for a figure beside it of what was done', () => {
    expect(found('[[f7]]和[[f2]]未执行，[[f7]]')).toEqual(['执行']);
  });
});
