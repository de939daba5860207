// What the words of one question, or of one clause of it, amount to before anything is concluded from them.
import type { Evaluation } from '../../evaluation/shape.ts';
import type { StatedNumber } from '../planner.ts';
import type { Entity, Lexicon } from './lexicon.ts';
import { findMentions, type Mention } from './mentions.ts';
import { cut, type Sense, type Token } from './words.ts';

export interface Reading {
  text: string;
  tokens: readonly Token[];
  mentions: readonly Mention[];
  /** What each mention names, in the order of the question; empty where a mention fits several things. */
  entities: readonly Entity[];
  /** Words that carry meaning and were not understood. */
  unknown: readonly string[];
  /** Meanings of the cue words that no name used up. */
  cues: ReadonlySet<string>;
  /** Amounts the asker typed, outside names. */
  numbers: readonly StatedNumber[];
  /** Whole numbers that only count what is named after them: 三个成本指标, "the four parks". */
  counts: readonly number[];
  /** Years named outside names. */
  years: readonly number[];
  /** True when every mention names exactly one thing and no word is unknown. */
  complete: boolean;
  /** True when each free cue word that must mean something has one of these meanings. */
  only(...allowed: string[]): boolean;
  has(...atoms: string[]): boolean;
  /** Free cue words with this meaning, as token positions. */
  at(atom: string): number[];
}

export interface Background {
  lexicon: Lexicon;
  evaluation: Evaluation;
  numbers: readonly StatedNumber[];
  /** Parts of the last name mentioned before, lent to names cut short. */
  lent: readonly (readonly string[])[];
}

/** Reads a stretch of plain text, from `start` to `end` of the whole question. */
export function read(text: string, background: Background, start = 0, end = text.length): Reading {
  const tokens = cut(text, background.lexicon.books, background.numbers).filter((token) => token.start >= start && token.end <= end);
  const { mentions, uncovered, free } = findMentions(tokens, background.lexicon, background.lent);
  const inMention = (index: number) => mentions.some(({ from, to }) => index >= from && index < to);
  const freeTokens = tokens.filter((token, index) => !inMention(index) && token.number !== undefined);
  const stated = freeTokens.flatMap((token) => background.numbers.filter((number) => number.start === token.start));
  const counting = stated.filter((number) => counts(number, tokens, mentions));
  const freeCues = free.map((index) => tokens[index]).filter((token) => token !== undefined);
  const cues = new Set(freeCues.flatMap(cueAtoms));
  const entities = mentions.flatMap(({ entities: [first, ...others] }) => (first && others.length === 0 ? [first] : []));
  const unknown = uncovered.map((index) => tokens[index]?.text ?? '');
  return {
    text: text.slice(start, end),
    tokens,
    mentions,
    entities,
    unknown,
    cues,
    numbers: stated.filter((number) => number.kind === 'amount' && !counting.includes(number)),
    counts: counting.map(({ value }) => Number(value)),
    years: stated.filter(({ kind }) => kind === 'year').map(({ value }) => Number(value)),
    complete: unknown.length === 0 && entities.length === mentions.length && mentions.every(({ missing, entities: each }) => missing === 0 || each.length === 1),
    only: (...allowed) => freeCues.every((token) => optional(token) || cueAtoms(token).some((atom) => allowed.includes(atom))),
    has: (...atoms) => atoms.some((atom) => cues.has(atom)),
    at: (atom) => free.filter((index) => cueAtoms(tokens[index] ?? noToken).includes(atom)),
  };
}

function counts(number: StatedNumber, tokens: readonly Token[], mentions: readonly Mention[]): boolean {
  if (number.kind !== 'amount' || !/^\d{1,2}$/.test(number.value) || (number.unit !== undefined && number.unit !== '个')) return false;
  let next = tokens.findIndex(({ start }) => start === number.start) + 1;
  while (tokens[next]?.senses.some(({ role }) => role === 'filler' || role === 'light') && !mentions.some(({ from }) => from === next)) next += 1;
  return mentions.some(({ from }) => from === next);
}

const noToken: Pick<Token, 'senses'> = { senses: [] };

function cueAtoms({ senses }: Pick<Token, 'senses'>): string[] {
  return senses.filter(({ role }) => role === 'cue').map(({ atom }) => atom);
}

function optional({ senses }: Token): boolean {
  return senses.some(({ role }: Sense) => role === 'filler' || role === 'light' || role === 'separator');
}

/** Splits plain text into its clauses, at the marks that end a question or join two. */
export function clauses(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[?。;!\n]+|[,，、](?=\s*\S)/g)) {
    if (match.index > start) spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans.filter((span) => text.slice(span.start, span.end).trim().length > 0);
}
