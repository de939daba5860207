// Small whole numbers as they are written beside a counter: 两, 十二, "three", 3; and what ordinals say.
import { readEnglishNumeral } from '../../evaluation/numerals-en.ts';
import { readChineseNumeral } from '../../evaluation/numerals-zh.ts';

/** Undefined for what is no such number, or more than that. */
export function numeral(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const read = readChineseNumeral(text, 0) ?? readEnglishNumeral(text, 0);
  return read?.kind === 'numeral' && read.end === text.length ? Number(read.value.toFixed()) : undefined;
}

// The same as parts of longer patterns: a few of something, and what an ordinal is written with.
export const hanFew = '[两二三四五六七八九]|\\d';
export const latinFew = 'two|three|four|five|six';
export const hanDigit = '[一二三四五六七八九]|\\d';
export const hanNumber = '[一二两三四五六七八九十]+|\\d+';

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
export const latinOrdinal = `${ordinals.join('|')}|\\d{1,2}(?:st|nd|rd|th)`;

/** What an English ordinal says: "third" and "3rd" are 3. */
export function ordinal(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d/.test(text)) return Number.parseInt(text, 10);
  const at = ordinals.indexOf(text);
  return at < 0 ? undefined : at + 1;
}
