// What is found in a text, in short form; for the tests of numerals.
import { findNumbers } from '../../src/evaluation/numerals.ts';

/** What was found, one word each: `86.5分`, `year:2022`, `document:53`. */
export function found(text: string): string {
  return findNumbers(text)
    .map(({ kind, value, unit = '' }) => (kind === 'amount' ? '' : `${kind}:`) + value + unit)
    .join(' ');
}
