// Cuts a title into lines of about the same length, between words: a word must not be broken across lines.
import type { Language } from '../evaluation/shape.ts';

/** As few lines as hold it; English is left to the word processor, which breaks between words anyway. */
export function titleLines(title: string, language: Language): string[] {
  const width = widthOf(title);
  if (language === 'en' || width <= widest) return [title];
  const words = Array.from(
    new Intl.Segmenter('zh', { granularity: 'word' }).segment(title),
    ({ segment }) => segment,
  );
  const fewest = Math.ceil(width / widest);
  for (let count = fewest; count < words.length; count += 1) {
    const lines = linesNear(width / count, words);
    if (lines.every((line) => widthOf(line) <= widest)) return lines;
  }
  return linesNear(width / fewest, words);
}

// 156 mm hold twenty characters of 二号, but some readers set a gap between Chinese and digits.
const widest = 19;

/** Each word goes where it leaves the line nearer to the width that is aimed at. */
function linesNear(aim: number, words: readonly string[]): string[] {
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    const isFull = widthOf(line) + widthOf(word) / 2 > aim;
    if (isFull && line !== '') lines.push(word);
    else lines[lines.length - 1] = line + word;
  }
  return lines;
}

/** In characters of full width. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0);
}
