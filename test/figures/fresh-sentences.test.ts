// Dishonest sentences in both languages, written before the checks saw them: each is refused.
import { expect, test } from 'vitest';
import { loadedWords } from '../../src/assistant/loaded-words.ts';
import { verify } from '../../src/figures/verify.ts';
import { fartherHostileEn, fartherHostileZh } from '../support/farther-hostile.ts';
import { freshHostileEn, freshHostileZh } from '../support/fresh-hostile.ts';
import { reportLedger } from '../support/report-ledger.ts';
import { contextOf, huitong } from '../tools/context.ts';

const words = loadedWords(contextOf().catalogue);
const allowed = words.of([huitong], [huitong.year]);
const grounds = { names: words.names([huitong]), isVisible: () => true };
const ledgers = { zh: await reportLedger('zh'), en: await reportLedger('en') };

test.each([
  ...[...freshHostileZh, ...fartherHostileZh].map((sentence) => ['zh', sentence] as const),
  ...[...freshHostileEn, ...fartherHostileEn].map((sentence) => ['en', sentence] as const),
])('in %s it is not shown: %s', (language, sentence) => {
  const { ledger, withIds } = ledgers[language];
  expect(verify(withIds(sentence), ledger, allowed, grounds)).not.toEqual([]);
});
