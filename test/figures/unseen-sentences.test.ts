// What share of honest sentences is refused: measured on sentences written before the checks saw them.
import { expect, test } from 'vitest';
import { loadedWords } from '../../src/assistant/loaded-words.ts';
import { departmentNames } from '../../src/figures/departments.ts';
import type { Problem } from '../../src/figures/problem.ts';
import { verify } from '../../src/figures/verify.ts';
import { checkWritten } from '../../src/figures/written.ts';
import { afterHonestEn, afterHonestZh } from '../support/after-honest.ts';
import { boundHonestEn, boundHonestZh } from '../support/bound-honest.ts';
import { laterHonestEn, laterHonestZh } from '../support/bound-later.ts';
import { freshHonestEn, freshHonestZh } from '../support/fresh-honest.ts';
import { laterEn, laterZh } from '../support/later-sentences.ts';
import { reportLedger } from '../support/report-ledger.ts';
import { richHonestEn } from '../support/rich-honest-en.ts';
import { richHonestZh } from '../support/rich-honest-zh.ts';
import { countingEn, unseenEn } from '../support/unseen-en.ts';
import { countingZh, unseenZh } from '../support/unseen-zh.ts';
import { contextOf, huitong } from '../tools/context.ts';

const words = loadedWords(contextOf().catalogue);
const allowed = words.of([huitong], [huitong.year]);
const grounds = {
  names: words.names([huitong]),
  isVisible: () => true,
  years: new Map([[huitong.id, huitong.year]]),
  departments: departmentNames([
    { evaluation: huitong.id, names: [...huitong.department.names.zh, ...huitong.department.names.en] },
  ]),
};
const ledgers = { zh: await reportLedger('zh'), en: await reportLedger('en') };

function problemsOf(sentence: string, language: 'zh' | 'en'): Problem[] {
  const { ledger, withIds } = ledgers[language];
  const prose = withIds(sentence);
  return [...verify(prose, ledger, allowed, grounds), ...checkWritten(prose, ledger, grounds)];
}

test.each([
  [
    'zh',
    [
      ...unseenZh,
      ...laterZh,
      ...freshHonestZh,
      ...richHonestZh,
      ...afterHonestZh,
      ...boundHonestZh,
      ...laterHonestZh,
    ],
  ],
  [
    'en',
    [
      ...unseenEn,
      ...laterEn,
      ...freshHonestEn,
      ...richHonestEn,
      ...afterHonestEn,
      ...boundHonestEn,
      ...laterHonestEn,
    ],
  ],
] as const)('of the honest sentences in %s at most two in a hundred are refused', (language, sentences) => {
  const refused = sentences
    .map((sentence) => ({ sentence, problems: problemsOf(sentence, language) }))
    .filter(({ problems }) => problems.length > 0)
    .map(
      ({ sentence, problems }) =>
        `${sentence} ${problems.map(({ code, found }) => `${code} ${found}`).join()}`,
    );
  process.stdout.write(`${language}: ${refused.length} of ${sentences.length} honest sentences refused\n`);
  expect(refused.length / sentences.length <= 0.02 ? [] : refused).toEqual([]);
});

test.each([
  ...countingZh.map((sentence) => ['zh', sentence] as const),
  ...countingEn.map((sentence) => ['en', sentence] as const),
])('in %s a count in words is a typed number: %s', (language, sentence) => {
  expect(problemsOf(sentence, language).map(({ code }) => code)).toContain('typed_number');
});
