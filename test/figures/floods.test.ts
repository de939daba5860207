// Floods of one kind of text: no pattern of the checks may run away on them.
import { expect, it } from 'vitest';
import { verify } from '../../src/figures/verify.ts';
import { allowed, ledgerWithWords } from './verified.ts';

const sample = ledgerWithWords();

it.each([
  ['open brackets', '[['.repeat(20_000)],
  ['figures', '[[f4]]'.repeat(4_000)],
  ['figures amid words', '由[[f5]]增加到[[f6]]高于'.repeat(2_000)],
  ['spaces', ' '.repeat(60_000)],
  ['line breaks', '\n'.repeat(60_000)],
  ['ones', '一'.repeat(60_000)],
  ['tens', '十'.repeat(60_000)],
  ['letters apart', 'a '.repeat(30_000)],
  ['letters', 'i'.repeat(60_000)],
  ['digits and commas', '1,'.repeat(30_000)],
  ['letters posing as digits', 'O|'.repeat(30_000)],
  ['quotation marks', '报告“'.repeat(20_000)],
  ['half characters', '\uD800\uDC00\uD800'.repeat(10_000)],
  ['control characters', '\u0000\uFFFC\uE000'.repeat(10_000)],
  ['frequencies', '每年'.repeat(20_000)],
  ['comparisons', '高于由'.repeat(20_000)],
])('verify answers within two seconds on %s', (_, prose) => {
  const started = performance.now();
  verify(prose, sample, allowed);
  expect(performance.now() - started).toBeLessThan(2000);
});
