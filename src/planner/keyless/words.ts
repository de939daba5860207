// Cuts text into units and units into known words. Han text is cut by character, Latin text by word; the cut that
// leaves the least unknown and uses the longest words wins. Numbers are found beforehand and stay whole.
import { type FoundNumber, findNumbers } from '../../evaluation/numerals.ts';
import { plainText } from '../../evaluation/plain-text.ts';

export type Role = 'filler' | 'light' | 'separator' | 'cue' | 'topic' | 'list' | 'proper';

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
export type WordBook = ReadonlyMap<string, readonly Sense[]>;

/** Cuts a normalised text (see {@link plainText}) into tokens that cover it, spaces apart. */
export function cut(text: string, books: readonly WordBook[], numbers: readonly FoundNumber[] = findNumbers(text)): Token[] {
  const units = unitsOf(text, numbers);
  const best: { cost: number; from: number; token?: Token }[] = [{ cost: 0, from: -1 }];
  for (let end = 1; end <= units.length; end += 1) {
    let choice = { cost: Number.POSITIVE_INFINITY, from: end - 1, token: undefined as Token | undefined };
    for (let start = Math.max(0, end - longestPhrase); start < end; start += 1) {
      const before = best[start]?.cost ?? 0;
      const token = tokenOf(text, units.slice(start, end), books);
      if (!token) continue;
      const cost = before + costOf(token);
      if (cost < choice.cost) choice = { cost, from: start, token };
    }
    best.push(choice.token ? { cost: choice.cost, from: choice.from, token: choice.token } : { cost: choice.cost, from: end - 1 });
  }
  return joinUnknown(text, trace(best));
}

/** The forms under which an English word may stand in a word book: itself, then with its ending taken off. */
export function formsOf(word: string): string[] {
  if (!/^[a-z][a-z'-]*$/.test(word)) return [word];
  const bare = word.replace(/'s$|'$/, '');
  const singular = bare.replace(/ies$/, 'y').replace(/(x|ch|sh|ss)es$/, '$1').replace(/([^su])s$/, '$1');
  const stem = singular.length > 4 ? singular.replace(/(?:ing|ed|e)$/, '').replace(/([bdgklmnprt])\1$/, '$1') : singular;
  return [...new Set([word, bare, singular, stem])];
}

/** Puts a word or phrase into a book under all its forms; an exact form is never displaced by an inflected one. */
export function addWord(book: Map<string, Sense[]>, phrase: string, sense: Sense): void {
  const words = unitsOf(plainText(phrase), []).map(({ text }) => text);
  const exact = joinUnits(words);
  const inflected = joinUnits(words.map((word) => formsOf(word).at(-1) ?? word));
  for (const form of exact === inflected ? [exact] : [exact, `~${inflected}`]) {
    const senses = book.get(form) ?? [];
    if (!senses.some(({ role, atom }) => role === sense.role && atom === sense.atom)) senses.push(sense);
    book.set(form, senses);
  }
  if (exact === inflected) addInflected(book, exact, sense);
}

function addInflected(book: Map<string, Sense[]>, form: string, sense: Sense): void {
  const senses = book.get(`~${form}`) ?? [];
  if (!senses.some(({ role, atom }) => role === sense.role && atom === sense.atom)) senses.push(sense);
  book.set(`~${form}`, senses);
}

interface Unit {
  start: number;
  end: number;
  text: string;
  kind: 'han' | 'latin' | 'number' | 'stop' | 'space';
  number?: FoundNumber;
}

const longestPhrase = 16;

function unitsOf(text: string, numbers: readonly FoundNumber[]): Unit[] {
  const units: Unit[] = [];
  const byStart = new Map(numbers.map((number) => [number.start, number]));
  let at = 0;
  while (at < text.length) {
    const number = byStart.get(at);
    if (number) {
      units.push({ start: at, end: number.end, text: number.text, kind: 'number', number });
      at = number.end;
      continue;
    }
    const latin = /^[\p{Script=Latin}\d][\p{Script=Latin}\d]*(?:['.-][\p{Script=Latin}\d]+)*/u.exec(text.slice(at, at + 60))?.[0];
    const piece = latin ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = Math.min(at + piece.length, nextNumber(numbers, at) ?? Number.POSITIVE_INFINITY);
    const kind = latin ? 'latin' : /\s/.test(piece) ? 'space' : /[\p{L}\p{N}×]/u.test(piece) ? 'han' : 'stop';
    if (kind !== 'space') units.push({ start: at, end, text: text.slice(at, end), kind });
    at = end;
  }
  return units;
}

function nextNumber(numbers: readonly FoundNumber[], after: number): number | undefined {
  return numbers.find(({ start }) => start > after)?.start;
}

function tokenOf(text: string, units: readonly Unit[], books: readonly WordBook[]): Token | undefined {
  const first = units[0];
  const last = units.at(-1);
  if (!first || !last) return undefined;
  const whole = { start: first.start, end: last.end, text: text.slice(first.start, last.end) };
  const senses = units.some(({ kind }) => kind === 'stop') && units.length === 1 ? [] : sensesOf(units, books);
  if (senses.length > 0) return { ...whole, kind: 'word', senses, ...(first.number && units.length === 1 && { number: first.number }) };
  if (units.length > 1) return undefined;
  if (first.number) return { ...whole, kind: 'number', senses: [], number: first.number };
  return { ...whole, kind: first.kind === 'stop' ? 'stop' : 'unknown', senses: [] };
}

function sensesOf(units: readonly Unit[], books: readonly WordBook[]): Sense[] {
  const exact = joinUnits(units.map(({ text }) => text));
  const found = books.flatMap((book) => book.get(exact) ?? []);
  if (found.length > 0 || !units.some(({ kind }) => kind === 'latin')) return found;
  const inflected = `~${joinUnits(units.map(({ text }) => formsOf(text).at(-1) ?? text))}`;
  return books.flatMap((book) => book.get(inflected) ?? []);
}

function joinUnits(words: readonly string[]): string {
  let joined = '';
  let latinBefore = false;
  for (const word of words) {
    const latin = /[\p{Script=Latin}\d]$/u.test(word);
    joined += latinBefore && /^[\p{Script=Latin}\d]/u.test(word) ? ` ${word}` : word;
    latinBefore = latin;
  }
  return joined;
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
