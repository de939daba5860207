// Whether a question can be answered by yes or no: by its form, or by a word that asks to check.
import type { Reading } from './reading.ts';

type Said = Pick<Reading, 'has' | 'marked'>;

/** 是不是…, "was it …?", …吗: by how it opens or ends. */
export function isYesNo({ marked }: Pick<Said, 'marked'>): boolean {
  return marked('opens_yes_no', 'atStart') || marked('ends_yes_no', 'atEnd');
}

/** The same, or with a word that asks to check what is said: 对不对, "is it true that". */
export function asksWhether(reading: Said): boolean {
  return reading.has('verify', 'ask.yesno') || isYesNo(reading);
}
