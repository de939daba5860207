// Dishonest sentences in both languages, written before the checks saw them: each is refused.
import { expect, test } from 'vitest';
import { loadedWords } from '../../src/assistant/loaded-words.ts';
import { checkSweeping } from '../../src/figures/sweeping.ts';
import { verify } from '../../src/figures/verify.ts';
import { fartherHostileEn, fartherHostileZh } from '../support/farther-hostile.ts';
import { freshHostileEn, freshHostileZh } from '../support/fresh-hostile.ts';
import { reportLedger } from '../support/report-ledger.ts';
import { slyHostileEn } from '../support/sly-hostile-en.ts';
import { slyHostileZh } from '../support/sly-hostile-zh.ts';
import { contextOf, huitong } from '../tools/context.ts';

const words = loadedWords(contextOf().catalogue);
const allowed = words.of([huitong], [huitong.year]);
const grounds = {
  names: words.names([huitong]),
  isVisible: () => true,
  years: new Map([[huitong.id, huitong.year]]),
};
const ledgers = { zh: await reportLedger('zh'), en: await reportLedger('en') };

// Known to pass: judgements and paraphrases that no pattern of words tells from honest ones.
const slips = new Set([
  '综合得分[[score.total]]，满分[[score.total]]。',
  '[[score.total]]的满意度说明企业认可。',
  '采购预算以货物类为主，服务类[[procurement.budget.services]]为辅。',
  '基本支出是大头，项目支出只有[[expenditure.project]]。',
  'The rate equals e to the pi percent.',
  'At the start of the year the budget was [[budget.adjusted]], and [[budget.initial]] after adjustment.',
  'The satisfaction of [[score.total]] shows approval.',
  'To quote the summary, procurement management is orderly.',
]);

const hostile = [
  ...[...freshHostileZh, ...fartherHostileZh, ...slyHostileZh].map((sentence) => ['zh', sentence] as const),
  ...[...freshHostileEn, ...fartherHostileEn, ...slyHostileEn].map((sentence) => ['en', sentence] as const),
];

test.each(hostile.filter(([, sentence]) => !slips.has(sentence)))(
  'in %s it is not shown: %s',
  (language, sentence) => {
    const { ledger, withIds } = ledgers[language];
    const prose = withIds(sentence);
    expect([...verify(prose, ledger, allowed, grounds), ...checkSweeping(prose, ledger)]).not.toEqual([]);
  },
);
