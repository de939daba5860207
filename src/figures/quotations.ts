// Checks that words in quotation marks are the report's own, unless they are a name's or the asker's.
import type { Ledger } from './ledger.ts';
import { matchesWithGroups } from './matches.ts';
import type { Problem } from './problem.ts';
import { type Reading, readText } from './reading.ts';

/** Words given as the report's own, or long enough to pass for them, must be in a quote of the ledger. */
export function checkQuotations({ text, origin }: Reading, ledger: Ledger): Problem[] {
  const quotations = [...markedIn(text), ...announcedIn(text)].filter(
    ({ words, isReports }) => (isReports && !heading.test(words)) || isLong(words),
  );
  if (quotations.length === 0) return [];
  const { quotes, names, figures } = ledger.snapshot();
  const own = quotes.map(({ source }) => readText(source.quote));
  const said = [...names.map((name) => name.text), ...figures.map(({ label }) => label)].map(readText);
  return quotations
    .filter(({ words }) => words.length >= shortest && !isOfNames(bare(words), said))
    .filter(({ words }) => !own.some((quote) => quote.includes(bare(words))))
    .map(({ words, at }) => ({
      code: 'false_quote',
      at: origin[at] ?? 0,
      found: words,
      may: quotes.map(({ id }) => id),
    }));
}

const shortest = 4;
const heading = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/;

interface Quotation {
  words: string;
  /** Where the words begin in the reading. */
  at: number;
  /** Whether the words around say that they are the report's. */
  isReports: boolean;
}

/** Words in quotation marks, and lines that Markdown sets off as quotations, but for those of the asker. */
function markedIn(text: string): Quotation[] {
  return matchesWithGroups(marked, text).flatMap((match) => {
    const { 0: found, index } = match;
    const words = match.slice(1).join('');
    // What leads up to it in its sentence; a line that ends in a colon leads on.
    const before = text.slice(Math.max(0, index - around), index).replace(/.*(?:。|[^:\n]\n)/s, '');
    if (askers.test(before)) return [];
    const isReports = attributed.test(before) || attributedBehind.test(text.slice(index + found.length));
    return { words, at: index + found.indexOf(words), isReports };
  });
}

const marks = ['“”', '“"', '「」', '『』', '""', '"”', '‘’', '«»', '〝〞', '〝〟', '❝❞', '【】'];
const marked = new RegExp(
  `${marks.map(([open, close]) => `${open}([^${open}${close}\\n]+)${close}`).join('|')}|^[ >]*> ?(.+)`,
  'gm',
);
const around = 40;
const askers = /您|你|不明白|听懂|名为|提问|问的|\b(?:you|yours?|question|named|called|asked|understand)\b/i;
const attributed =
  /(?:报告|原文|摘要|评价组|评价方|\breport|\bevaluator|\bevaluation)[^“”「」『』"‘’«»;]{0,24}$/i;
const attributedBehind = /^[^“「"。\n]{0,6}(?:报告|原文|(?:the\s)?report)/i;

/** Words announced as the report's own without any marks around them: "报告原话是：…", "to quote the summary, …". */
function announcedIn(text: string): Quotation[] {
  return matchesWithGroups(announced, text).map(({ 0: found, 1: words = '', index }) => ({
    words,
    at: index + found.length - words.length,
    isReports: true,
  }));
}

const announcements = [
  '(?:报告|摘要|结论|评价)[^,。;:\\n]{0,10}(?:原话|原文|写道|如是说)[^,。;:\\n]{0,4}:',
  '\\bthe (?:report|summary|abstract)(?: (?:says|reads|states|wrote|writes|notes))?(?:, and I quote)?:',
  '\\bto quote the (?:report|summary|abstract),',
];
const announced = new RegExp(`(?:${announcements.join('|')})\\s*([^“”「」『』">\\n\\uE000\\uE001]+)`, 'gi');

/** Names and signs of arithmetic between them. */
function isOfNames(words: string, said: readonly string[]): boolean {
  const rest = said
    .filter((name) => name.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, ''), words);
  return /^[()\s+×÷/=−-]*$/.test(rest);
}

/** A sentence rather than a term. */
function isLong(words: string): boolean {
  return count(words, /\p{sc=Han}/gu) >= 10 || count(words, /[A-Za-z]{2,}/g) >= 6;
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

function bare(words: string): string {
  return words.trim().replace(/[,。.;:!?]+$/, '');
}
