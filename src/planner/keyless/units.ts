// The units text is cut into before words are looked for: a Han character, a Latin word, a number, a mark.
import { matchAt } from '../../evaluation/match-at.ts';
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
  const starts = numbers.map(({ start }) => start);
  let at = 0;
  while (at < text.length) {
    const number = numbers.find(({ start }) => start === at);
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
    const latin = matchAt(latinWord, text, at)?.[0];
    const piece = latin ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    const whole = at + piece.length;
    const end = starts.length === 0 ? whole : Math.min(whole, ...starts.filter((start) => start > at));
    const word = text.slice(at, end);
    const kind = latin ? 'latin' : kindOf(piece, text, at);
    if (kind !== 'space')
      units.push({ start: at, end, text: word, stem: kind === 'latin' ? stemOf(word) : word, kind });
    at = end;
  }
  return units;
}

const latinWord = /[\p{Script=Latin}\d]+(?:['.][\p{Script=Latin}\d]+)*/uy;

function kindOf(piece: string, text: string, at: number): 'han' | 'stop' | 'space' {
  if (/[\p{L}\p{N}×]/u.test(piece)) return 'han';
  const hyphen = /[-/]/.test(piece) && /[a-z]/.test(text.charAt(at - 1)) && /[a-z]/.test(text.charAt(at + 1));
  return hyphen || /\s/.test(piece) ? 'space' : 'stop';
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
  return joinedUnits(words)(0, words.length);
}

/** All units joined once; gives what any stretch of them, `to` exclusive, is joined to. */
export function joinedUnits(words: readonly string[]): (from: number, to: number) => string {
  const places: { from: number; to: number }[] = [];
  let line = '';
  let latinBefore = false;
  for (const word of words) {
    const gap = latinBefore && /^[\p{Script=Latin}\d]/u.test(word) ? 1 : 0;
    const from = line.length + gap;
    line += gap === 1 ? ` ${word}` : word;
    places.push({ from, to: line.length });
    latinBefore = /[\p{Script=Latin}\d]$/u.test(word);
  }
  return (from, to) => line.slice(places[from]?.from, places[to - 1]?.to);
}
