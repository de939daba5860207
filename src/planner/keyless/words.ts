// Cuts text into units and units into known words. Han text is cut by character, Latin text by word; the cut that
// leaves the least unknown and uses the longest words wins. Numbers are found beforehand and stay whole.
import { type FoundNumber, findNumbers } from '../../evaluation/numerals.ts';
import { plainText } from '../../evaluation/plain-text.ts';
import { type PhraseEnd, type Phrases, phraseEnds } from './phrases.ts';
import { joinedUnits, joinUnits, type Unit, unitsOf } from './units.ts';

export type Role = 'filler' | 'light' | 'separator' | 'domain' | 'cue' | 'topic' | 'list' | 'proper';

/** One reading of a word: what it may stand for. `atom` is the same for all words of one meaning. */
export interface Sense {
  role: Role;
  atom: string;
}

export interface Token {
  start: number;
  end: number;
  text: string;
  kind: 'word' | 'number' | 'stop' | 'unknown';
  senses: readonly Sense[];
  number?: FoundNumber;
}

/** Words by their normal form; a phrase of several Latin words is joined by single spaces. */
export interface WordBook {
  senses: Map<string, Sense[]>;
  /** How many units the longest phrase has that begins with a unit, so that longer ones are not tried. */
  reach: Map<string, number>;
  phrases: Phrases<Sense>[];
}

export function emptyBook(): WordBook {
  return { senses: new Map(), reach: new Map(), phrases: [] };
}

/** Cuts a plain text (see {@link plainText}) into tokens that cover it, spaces apart. */
export function cut(
  text: string,
  books: readonly WordBook[],
  numbers: readonly FoundNumber[] = findNumbers(text),
): Token[] {
  return cutLine(lineOf(text, numbers), books);
}

/** A plain text in units, made once where it is cut with several sets of books. */
export interface Line {
  text: string;
  units: readonly Unit[];
  exact: (from: number, to: number) => string;
  stemmed: (from: number, to: number) => string;
}

export function lineOf(text: string, numbers: readonly FoundNumber[]): Line {
  const units = unitsOf(text, numbers);
  const exact = joinedUnits(units.map((unit) => unit.text));
  const hasLatin = units.some(({ kind }) => kind === 'latin');
  return { text, units, exact, stemmed: hasLatin ? joinedUnits(units.map(({ stem }) => stem)) : exact };
}

export function cutLine({ text, units, exact, stemmed }: Line, books: readonly WordBook[]): Token[] {
  const phrases = books.flatMap((book) => book.phrases);
  const best: { cost: number; from: number; token?: Token }[] = [{ cost: 0, from: -1 }];
  for (const [start, unit] of units.entries()) {
    const before = best[start]?.cost ?? Number.POSITIVE_INFINITY;
    const ends = phraseEnds(units, start, phrases);
    const reach = Math.max(reachOf(unit, books), ...ends.map(({ end }) => end - start));
    const farthest = Math.min(units.length, start + reach);
    let latin = false;
    for (let end = start + 1; end <= farthest; end += 1) {
      latin ||= units[end - 1]?.kind === 'latin';
      const senses = sensesOf(
        { exact: exact(start, end), stemmed: latin ? stemmed(start, end) : undefined },
        books,
        ends.filter((each) => each.end === end),
      );
      // Most stretches are no word.
      if (senses.length === 0 && end > start + 1) continue;
      const token = tokenOf(text, units.slice(start, end), senses);
      const cost = token ? before + costOf(token) : Number.POSITIVE_INFINITY;
      if (token && cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY))
        best[end] = { cost, from: start, token };
    }
  }
  return joinUnknown(text, trace(best));
}

function reachOf(unit: Unit, books: readonly WordBook[]): number {
  const stem = unit.kind === 'latin' ? `~${unit.stem}` : unit.text;
  let farthest = 1;
  for (const { reach } of books)
    farthest = Math.max(farthest, reach.get(unit.text) ?? 0, reach.get(stem) ?? 0);
  return farthest;
}

/** Puts a word or phrase into a book as it is and with its endings taken off. */
export function addWord(book: WordBook, phrase: string, sense: Sense): void {
  const units = unitsOf(plainText(phrase), []);
  const words = units.map(({ text }) => text);
  const stems = units.map(({ stem }) => stem);
  for (const [form, first] of [
    [joinUnits(words), words[0]],
    [`~${joinUnits(stems)}`, `~${stems[0]}`],
  ] as const) {
    const senses = book.senses.get(form) ?? [];
    if (!senses.some(({ role, atom }) => role === sense.role && atom === sense.atom)) senses.push(sense);
    book.senses.set(form, senses);
    if (first !== undefined) book.reach.set(first, Math.max(book.reach.get(first) ?? 0, words.length));
  }
}

function tokenOf(text: string, units: readonly Unit[], senses: readonly Sense[]): Token | undefined {
  const first = units[0];
  const last = units.at(-1);
  if (!first || !last) return undefined;
  const whole = { start: first.start, end: last.end, text: text.slice(first.start, last.end), senses };
  const number = units.length === 1 && first.number ? { number: first.number } : {};
  if (senses.length > 0) return { ...whole, kind: 'word', ...number };
  if (first.number) return { ...whole, kind: 'number', ...number };
  return { ...whole, kind: first.kind === 'stop' ? 'stop' : 'unknown' };
}

/** `stemmed` only where there is a Latin word in it. */
function sensesOf(
  said: { exact: string; stemmed: string | undefined },
  books: readonly WordBook[],
  phrases: readonly PhraseEnd<Sense>[],
): readonly Sense[] {
  const found = joined(listed(said.exact, books), ofPhrases(phrases, true));
  if (said.stemmed === undefined) return found;
  const stemmed = joined(listed(`~${said.stemmed}`, books), ofPhrases(phrases, false));
  // An exact word is not also an inflected one (goods is not good), but it may still be the name of something.
  return found.length > 0
    ? joined(
        found,
        stemmed.filter(({ role }) => role === 'proper'),
      )
    : stemmed;
}

// Text is cut thousands of times before the first answer, and most stretches are in no book: nothing is made for those.
const none: readonly Sense[] = [];

function listed(form: string, books: readonly WordBook[]): readonly Sense[] {
  let found = none;
  for (const { senses } of books) found = joined(found, senses.get(form) ?? none);
  return found;
}

function ofPhrases(phrases: readonly PhraseEnd<Sense>[], exactly: boolean): readonly Sense[] {
  let found = none;
  for (const { exact, senses } of phrases) if (exact === exactly) found = joined(found, senses);
  return found;
}

function joined(some: readonly Sense[], others: readonly Sense[]): readonly Sense[] {
  if (others.length === 0) return some;
  return some.length === 0 ? others : [...some, ...others];
}

function costOf(token: Token): number {
  if (token.kind === 'unknown') return 5;
  if (token.kind === 'stop' || token.kind === 'number') return 0;
  const lightest = token.senses.some(({ role }) => role === 'proper') ? 0.8 : 1;
  return lightest;
}

function trace(best: readonly { from: number; token?: Token }[]): Token[] {
  const tokens: Token[] = [];
  for (let at = best.length - 1; at > 0; at = best[at]?.from ?? 0) {
    const token = best[at]?.token;
    if (token) tokens.unshift(token);
  }
  return tokens;
}

function joinUnknown(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (before?.kind === 'unknown' && token.kind === 'unknown' && before.end === token.start) {
      joined[joined.length - 1] = { ...before, end: token.end, text: text.slice(before.start, token.end) };
    } else joined.push(token);
  }
  return joined;
}
