// Checks that words in quotation marks are the report's own, unless they are a name's or the asker's.
import type { Ledger } from './ledger.ts';
import { matchesWithGroups } from './matches.ts';
import type { Problem } from './problem.ts';
import { type Reading, readText } from './reading.ts';

/** Words given as the report's own, or long enough to pass for them, must be in a quote of the ledger. */
export function checkQuotations({ text, origin }: Reading, ledger: Ledger): Problem[] {
  const quotations = [...quotationsIn(text), ...unmarkedIn(text)];
  if (quotations.length === 0) return [];
  const { quotes, names, figures } = ledger.snapshot();
  const own = quotes.map(({ source }) => readText(source.quote));
  const said = [...names.map((name) => name.text), ...figures.map(({ label }) => label)].map(readText);
  return quotations
    .filter(({ words, before, after }) => isClaim(words, before, after, said) && !isFormula(words, said))
    .filter(({ words }) => !own.some((quote) => quote.includes(bare(words))))
    .map(({ words, at }) => ({
      code: 'false_quote',
      at: origin[at] ?? 0,
      found: words,
      may: quotes.map(({ id }) => id),
    }));
}

interface Quotation {
  words: string;
  /** Where the words begin in the reading. */
  at: number;
  /** What stands around them in the sentence. */
  before: string;
  after: string;
}

function quotationsIn(text: string): Quotation[] {
  return matchesWithGroups(quoted, text).map(({ 0: found, groups = {}, index }) => {
    const words = Object.values(groups).find((each) => each !== undefined) ?? '';
    const behind = text.slice(index + found.length, index + found.length + around);
    return {
      words,
      at: index + found.indexOf(words),
      before:
        text
          .slice(Math.max(0, index - around), index)
          .split(/[。\n]/)
          .at(-1) ?? '',
      after: behind.split(/[。\n]/)[0] ?? '',
    };
  });
}

/** Words announced as the report's own without any marks around them: "报告原话是：…", "to quote the summary, …". */
function unmarkedIn(text: string): Quotation[] {
  return matchesWithGroups(announced, text).map(({ 0: found, 1: words = '', index }) => ({
    words,
    at: index + found.length - words.length,
    before: found.slice(0, -words.length),
    after: '',
  }));
}

const announced =
  /(?:(?:报告|摘要|结论|评价)[^,。;:\n“"「『《]{0,10}(?:原话|原文|写道|原文如下|如是说)[^,。;:\n“"「『]{0,4}|(?:报告|摘要)的?(?:原话|原文)|\bthe (?:report|summary|abstract)(?:\s(?:says|reads|states|wrote|writes|notes))?(?:, and I quote)?):\s?\n?>?\s?([^“”「」『』"\n\uE000\uE001]{4,400})|\bto quote the (?:report|summary|abstract),\s([^“”"\n\uE000\uE001]{4,400})/gi;

/** Names and signs of arithmetic between them. */
function isFormula(words: string, said: readonly string[]): boolean {
  const rest = said
    .filter((name) => name.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, ''), words);
  return /[+×÷*/−-]/.test(words) && /^[()\s+×÷*/=−-]*$/.test(rest);
}

const around = 40;
const quoted =
  /“(?<curly>[^“”\n]{2,400})[”"]|「(?<corner>[^「」\n]{2,400})」|『(?<double>[^『』\n]{2,400})』|"(?<straight>[^"\n]{2,400})["”]|(?<![\p{L}])‘(?<single>[^‘’\n]{2,400})’|«(?<angle>[^«»\n]{2,400})»|[〝❝](?<fancy>[^〝〞〟❝❞\n]{2,400})[〞〟❞]|【(?<lens>[^【】\n]{2,400})】|(?<=(?:^|\n)\s?>\s?)(?<block>[^\n>]{2,400})/gu;

function isClaim(words: string, before: string, after: string, said: readonly string[]): boolean {
  if (words.length < shortest || askers.test(before)) return false;
  if (heading.test(words) && !isLong(words)) return false;
  if (said.includes(bare(words))) return false;
  return attributed.test(before) || attributedBehind.test(after) || isLong(words);
}

const shortest = 4;
const heading = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/;
const askers = /您|你|不明白|听懂|名为|提问|问的|\b(?:you|yours?|question|named|called|asked|understand)\b/i;
const attributed =
  /(?:报告|原文|摘要|评价组|评价方|\breport|\bevaluators?|\bevaluation)[^“”「」『』"‘’«»;]{0,24}$/i;
const attributedBehind = /^[^“「"]{0,6}(?:报告|原文|(?:the\s)?report)/i;

/** A sentence rather than a term. */
function isLong(words: string): boolean {
  const han = words.match(/\p{sc=Han}/gu)?.length ?? 0;
  return han >= 10 || (words.match(/[A-Za-z]{2,}/g)?.length ?? 0) >= 6;
}

function bare(words: string): string {
  return words.trim().replace(/[,。.;:!?…]+$/, '');
}
