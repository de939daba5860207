// What share of honest sentences is refused: measured on sentences written before the checks saw them.
import { beforeAll, expect, test } from 'vitest';
import { loadedWords } from '../../src/assistant/loaded-words.ts';
import { verify } from '../../src/figures/verify.ts';
import { type ReportLedger, reportLedger } from '../support/report-ledger.ts';
import { unseenEn } from '../support/unseen-en.ts';
import { unseenZh } from '../support/unseen-zh.ts';
import { huitong } from '../tools/context.ts';

const allowed = loadedWords().of([huitong], [huitong.year]);
const ledgers = new Map<string, ReportLedger>();
beforeAll(async () => {
  for (const language of ['zh', 'en'] as const) ledgers.set(language, await reportLedger(language));
});

test.each([
  ['zh', unseenZh],
  ['en', unseenEn],
] as const)('of the unseen sentences in %s at most two in a hundred are refused', (language, sentences) => {
  const { ledger, withIds } = ledgers.get(language) ?? expect.unreachable();
  const refused = sentences.flatMap((sentence) => {
    const problems = verify(withIds(sentence), ledger, allowed);
    return problems.map(({ code, found }) => `${sentence} <- ${code} ${found}`);
  });
  const count = new Set(refused.map((each) => each.split(' <- ')[0])).size;
  process.stdout.write(`${language}: ${count} of ${sentences.length} refused\n`);
  expect(count / sentences.length, refused.join('\n')).toBeLessThanOrEqual(0.02);
});
