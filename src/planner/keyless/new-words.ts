// The words that a name of the data brings and no vocabulary has.
import type { Token } from './words.ts';

/** The new words of a name that was cut with all words known before. */
export function newWordsIn(tokens: readonly Token[]): string[] {
  return unknownRuns(tokens).flatMap(newWords);
}

// Up to four characters a run of unknown Han is one term (履职效能); the segmenter would tear it apart.
const longestWhole = 4;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Stretches a name has and the words below do not. A single particle beside one is part of it: 内设 is not 内 + 设. */
function unknownRuns(tokens: readonly Token[]): string[] {
  const runs: { text: string; end: number; known: boolean }[] = [];
  for (const token of tokens) {
    const particle = isParticle(token);
    const last = runs.at(-1);
    if (!isUnsaid(token) && !particle) continue;
    if (last && last.end === token.start && /\p{Script=Han}/u.test(token.text)) {
      last.text += token.text;
      last.end = token.end;
      last.known &&= particle;
    } else runs.push({ text: token.text, end: token.end, known: particle });
  }
  return runs.filter(({ known }) => !known).map(({ text }) => text);
}

function isParticle({ kind, text }: Token): boolean {
  return kind === 'word' && /^\p{Script=Han}$/u.test(text) && text !== '的';
}

/** A word that so far only shows what field a question belongs to may still be what a name is made of. */
export function isUnsaid({ kind, senses }: Token): boolean {
  return kind === 'unknown' || (kind === 'word' && senses.every(({ role }) => role === 'domain'));
}

function newWords(text: string): string[] {
  if (!/\p{Script=Han}/u.test(text)) return /^\d+$/.test(text) ? [] : [text];
  if (text.length <= longestWhole) return text.length > 1 ? [text] : [];
  return segmentsOf(text).filter((word) => word.length > 1);
}

/** Characters that the segmenter leaves single one after the other are a word that it does not know: 火情. */
function segmentsOf(text: string): string[] {
  const words: string[] = [];
  let isOpen = false;
  for (const { segment } of segmenter.segment(text)) {
    const isSingle = segment.length === 1;
    if (isSingle && isOpen) words.push(`${words.pop() ?? ''}${segment}`);
    else words.push(segment);
    isOpen = isSingle;
  }
  return words;
}
