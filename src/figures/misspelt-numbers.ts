// Number words in English that are one slip away from being spelled right: a reader takes "ninty percent" for a number.
import { editDistance } from '../evaluation/edit-distance.ts';
import type { Span } from './matches.ts';

/** Every word of a text that is a long number word but for one letter; those spelled right are found elsewhere. */
export function misspeltNumbers(text: string): Span[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({ found, index }))
    .filter(({ found }) => isMisspelt(joinedLetters(found.toLowerCase())))
    .map(({ found, index }) => ({ from: index, to: index + found.length }));
}

const word = /(?<![A-Za-z])[A-Za-z]{5,10}(?![A-Za-z])/g;
const numbers =
  'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty seventy eighty ninety hundred thousand million'.split(
    ' ',
  );
// Words of their own.
const other = new Set(['weighty', 'nicety', 'thirsty']);

/** Letters written as a pair of others that look the same: tvventy. */
function joinedLetters(found: string): string {
  return found.replaceAll('vv', 'w').replaceAll('rn', 'm');
}

function isMisspelt(found: string): boolean {
  return !other.has(found) && numbers.some((number) => editDistance(found, number, 1) <= 1);
}
