import { expect, test } from 'vitest';
import { loadedWords } from '../../src/assistant/loaded-words.ts';
import { withNames } from '../../src/figures/named.ts';
import { render } from '../../src/figures/render.ts';
import { boundSlips, slips } from '../support/known-slips.ts';
import { reportLedger } from '../support/report-ledger.ts';
import { contextOf, huitong } from '../tools/context.ts';

const names = loadedWords(contextOf().catalogue).names([huitong]);
const ledgers = { zh: await reportLedger('zh'), en: await reportLedger('en') };

function shown(language: 'zh' | 'en', sentence: string): string {
  const { ledger, withIds } = ledgers[language];
  return render(withNames(withIds(sentence), ledger, language, names), ledger, language).text;
}

test.each([
  ['政府采购执行率为[[procurement.execution_rate]]。', '政府采购执行率为26.04%。'],
  ['执行率为[[procurement.execution_rate]]。', '执行率为26.04%（政府采购执行率）。'],
  ['[[procurement.execution_rate]]的政府采购执行率偏低。', '26.04%的政府采购执行率偏低。'],
  ['满意度高，为[[score.total]]。', '满意度高，为86.5分（部门总体得分）。'],
  [
    '年初预算为[[budget.initial]]，调整后为[[budget.adjusted]]。',
    '年初预算为36.06万元，调整后为11.07万元（调整后预算）。',
  ],
  [
    '年初预算和调整后预算分别为[[budget.initial]]和[[budget.adjusted]]。',
    '年初预算和调整后预算分别为36.06万元和11.07万元。',
  ],
  ['调整幅度大（[[budget.adjustment_rate]]）。', '调整幅度大（69.30%，预算调整率）。'],
  [
    '政府采购执行率偏低。它是[[procurement.execution_rate]]。',
    '政府采购执行率偏低。它是26.04%（政府采购执行率）。',
  ],
  [
    '| 年初预算 | 调整后预算 |\n| [[budget.initial]] | [[budget.adjusted]] |',
    '| 年初预算 | 调整后预算 |\n| 36.06万元 | 11.07万元 |',
  ],
  ['入驻企业满意度的目标值为[[ind.satisfaction_enterprises.target]]。', '入驻企业满意度的目标值为≥85%。'],
  ['综合得分[[score.total]]，满分[[score.total]]。', '综合得分86.5分，满分86.5分（部门总体得分）。'],
  ['您给的是[[user.stated]]。', '您给的是80%。'],
])('in Chinese a figure is named where the words do not: %s', (sentence, expected) => {
  expect(shown('zh', sentence)).toBe(expected);
});

test.each([
  [
    'The government procurement execution rate was [[procurement.execution_rate]].',
    'The government procurement execution rate was 26.04%.',
  ],
  [
    'The rate was [[procurement.execution_rate]].',
    'The rate was 26.04% (government procurement execution rate).',
  ],
  [
    'The cut was deep (by [[budget.adjustment_rate]]).',
    'The cut was deep (by 69.30%, budget adjustment rate).',
  ],
  ['Satisfaction was high: [[score.total]].', 'Satisfaction was high: 86.5 points (overall score).'],
])('in English a figure is named where the words do not: %s', (sentence, expected) => {
  expect(shown('en', sentence)).toBe(expected);
});

// Here a name of its own is all that stands before a figure; what is false is said elsewhere.
const named = [
  '综合得分[[score.total]]，满分[[score.total]]。',
  '采购预算以货物类为主，服务类[[procurement.budget.services]]为辅。',
];

// What no check of words tells from an honest sentence still says whose its figures are.
test.each(
  [...slips, ...boundSlips].filter((sentence) => sentence.includes('[[') && !named.includes(sentence)),
)('words that mislead are shown with the name of the figure: %s', (sentence) => {
  const language = /\p{sc=Han}/u.test(sentence) ? 'zh' : 'en';
  const { ledger, withIds } = ledgers[language];
  const text = shown(language, sentence);
  const labels = Array.from(
    withIds(sentence).matchAll(/\[\[(f\d+)\]\]/g),
    ([, id = '']) => ledger.figure(id)?.label ?? id,
  );
  expect(labels.filter((label) => !text.includes(label))).toEqual([]);
});
