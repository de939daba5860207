// Cuts a title into lines of about the same length, between words: a word must not be broken across lines.
import type { Language } from '../evaluation/shape.ts';

/** One line where it fits; English is left to the word processor, which breaks between words anyway. */
export function titleLines(title: string, language: Language): string[] {
  const width = widthOf(title);
  if (language === 'en' || width <= widest) return [title];
  const aim = width / Math.ceil(width / widest);
  const lines = [''];
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    const line = lines.at(-1) ?? '';
    // The word goes where it leaves the line nearer to its aim.
    const isFull = widthOf(line) + widthOf(segment) / 2 > aim;
    if (isFull && line !== '') lines.push(segment);
    else lines[lines.length - 1] = line + segment;
  }
  return lines;
}

// 156 mm hold some twenty characters of 二号.
const widest = 19;

/** In characters of full width. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0);
}
