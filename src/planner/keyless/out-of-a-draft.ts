// 初稿写“…”，对不对 · "Draft: '…' Correct?": a sentence of the asker's own is checked; that it stands in a draft is nothing to look up.
import type { Background } from './reading.ts';
import { patternOf } from './sets/passage.ts';

/** The sentence without its heading and its quotation marks, every place as it was; the text itself where nothing is headed so. */
export function outOfADraft(text: string, background: Background): string {
  const [heading, says] = ['draft_heading', 'draft_says'].map((mark) => patternOf(mark, background));
  const headed = new RegExp(
    `^(.{0,10}?)((?:${says}) ?[:：]?|(?:${heading}) ?(?:[:：]|(?=${opening})))`,
    'u',
  ).exec(text);
  const [, ahead = '', matched = ''] = headed ?? [];
  const rest = text.slice(ahead.length + matched.length);
  if (!matched || background.numbers.length === 0) return text;
  return `${ahead}${' '.repeat(matched.length)}${rest.replace(quotationMarks, ' ')}`;
}

const opening = '[“"\'‘「]';
const quotationMarks = /[“”"「」]|(?<![a-z])['‘’]|['‘’](?![a-z])/gi;
