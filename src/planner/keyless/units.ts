// The units text is cut into before words are looked for: a Han character, a Latin word, a number, a mark.
import type { FoundNumber } from '../../evaluation/numerals.ts';

export interface Unit {
  start: number;
  end: number;
  text: string;
  /** The word without its ending; of other units the text itself. */
  stem: string;
  kind: 'han' | 'latin' | 'number' | 'stop' | 'space';
  number?: FoundNumber;
}

/** Cuts a plain text into units, spaces left out; numbers found beforehand stay whole. */
export function unitsOf(text: string, numbers: readonly FoundNumber[]): Unit[] {
  const units: Unit[] = [];
  const byStart = new Map(numbers.map((number) => [number.start, number]));
  let at = 0;
  while (at < text.length) {
    const number = byStart.get(at);
    if (number) {
      units.push({
        start: at,
        end: number.end,
        text: number.text,
        stem: number.text,
        kind: 'number',
        number,
      });
      at = number.end;
      continue;
    }
    const latin = /^[\p{Script=Latin}\d]+(?:['.][\p{Script=Latin}\d]+)*/u.exec(text.slice(at, at + 60))?.[0];
    const piece = latin ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = Math.min(at + piece.length, nextNumber(numbers, at) ?? Number.POSITIVE_INFINITY);
    const hyphen =
      /[-/]/.test(piece) && /[a-z][-/]$/.test(text.slice(0, at + 1)) && /^[a-z]/.test(text.slice(at + 1));
    const kind = latin
      ? 'latin'
      : hyphen || /\s/.test(piece)
        ? 'space'
        : /[\p{L}\p{N}×]/u.test(piece)
          ? 'han'
          : 'stop';
    const word = text.slice(at, end);
    if (kind !== 'space')
      units.push({ start: at, end, text: word, stem: kind === 'latin' ? stemOf(word) : word, kind });
    at = end;
  }
  return units;
}

function nextNumber(numbers: readonly FoundNumber[], after: number): number | undefined {
  return numbers.find(({ start }) => start > after)?.start;
}

/** An English word without its ending, so that plural, past and -ing forms meet. */
export function stemOf(word: string): string {
  return formsOf(word).at(-1) ?? word;
}

/** The forms under which an English word may stand in a word book: itself, then with its ending taken off. */
export function formsOf(word: string): string[] {
  if (!/^[a-z][a-z'-]*$/.test(word)) return [word];
  const bare = word.replace(/'s$|'$/, '');
  const singular = bare
    .replace(/ies$/, 'y')
    .replace(/(x|ch|sh|ss)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  const stem =
    singular.length > 4 ? singular.replace(/(?:ing|ed|e)$/, '').replace(/([bdgkmnprt])\1$/, '$1') : singular;
  return [...new Set([word, bare, singular, stem])];
}

/** Units as one word or phrase: Latin words by single spaces, Han without. */
export function joinUnits(words: readonly string[]): string {
  let joined = '';
  let latinBefore = false;
  for (const word of words) {
    const latin = /[\p{Script=Latin}\d]$/u.test(word);
    joined += latinBefore && /^[\p{Script=Latin}\d]/u.test(word) ? ` ${word}` : word;
    latinBefore = latin;
  }
  return joined;
}
