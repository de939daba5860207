// Small whole numbers as they are written beside a counter: 两, 十二, "three", 3.
import { readEnglishNumeral } from '../../evaluation/numerals-en.ts';
import { readChineseNumeral } from '../../evaluation/numerals-zh.ts';

/** Undefined for what is no such number, or more than that. */
export function numeral(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const read = readChineseNumeral(text, 0) ?? readEnglishNumeral(text, 0);
  return read?.kind === 'numeral' && read.end === text.length ? Number(read.value.toFixed()) : undefined;
}
