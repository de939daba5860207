// Whether a text is in the language of its question. Names and quotations of the other language are no part of that.

import { plainText } from '../evaluation/plain-text.ts';
import type { Language } from '../evaluation/shape.ts';
import type { Problem } from '../figures/problem.ts';
import { parseProse } from '../figures/prose.ts';
import { readProse } from '../figures/reading.ts';
import { occurrences } from '../figures/terms.ts';
import type { Means } from './compose.ts';

/**
 * A problem where as many words are of another language as of the right one, or more than a few, if they are more than a
 * quarter. References do not count, nor quotations, words of the asker, and names of the data, unless there is little else.
 */
export function wrongLanguage(prose: string, questions: readonly string[], means: Means): Problem[] {
  const { text } = readProse(parseProse(prose));
  const asked = questions.join('\n').toLowerCase();
  const weigh = (words: string): Weight => weightOf(words.match(run) ?? [], means.language, asked);
  // Most answers hold no word of another language, and names need not be looked for.
  if (weigh(text).foreign === 0) return [];
  const typed = without(text, [...quotationsIn(text), ...means.allowed.find(text)]);
  const sentence = weigh(without(typed, namesIn(typed.toLowerCase(), means)));
  const all = weigh(typed);
  const bare = all.own < few && all.foreign > all.own;
  return bare || isForeign(sentence)
    ? [{ code: 'wrong_language', at: 0, found: prose.slice(0, longestShown), may: [] }]
    : [];
}

/** In words. */
interface Weight {
  own: number;
  foreign: number;
}

function isForeign({ own, foreign }: Weight): boolean {
  return foreign > 0 && (foreign >= own || (foreign > few && foreign > (own + foreign) * mostForeign));
}

const few = 2;
const mostForeign = 1 / 4;
const longestShown = 60;

interface Span {
  from: number;
  to: number;
}

function without(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
    text,
  );
}

function quotationsIn(text: string): Span[] {
  return Array.from(text.matchAll(quotation), ({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
  }));
}

const quotation = /“[^”\n]*”|"[^"\n]*"|‘[^’\n]*’|「[^」\n]*」|『[^』\n]*』|《[^》\n]*》/g;

/** What the data calls things: its measures, departments and grades. */
function namesIn(text: string, { grounds }: Means): Span[] {
  const departments = grounds?.departments?.findIn(plainText(text)).map(({ name }) => name) ?? [];
  const others = [...departments, ...(grounds?.grades?.wordings.keys() ?? [])];
  return [...occurrences(text, grounds?.names ?? []), ...others.flatMap((name) => placesOf(name, text))];
}

/** `text` is in small letters. */
function placesOf(name: string, text: string): Span[] {
  const sought = name.toLowerCase();
  const places: Span[] = [];
  for (let from = text.indexOf(sought); from >= 0; from = text.indexOf(sought, from + sought.length))
    places.push({ from, to: from + sought.length });
  return places;
}

// Characters of Chinese that stand together, or one word of any other script.
const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’](?:(?!\p{Script=Han})\p{L})+)?/gu;

/** Two characters of Chinese are about one word, and a short form in capitals is hardly any. */
function weightOf(runs: readonly string[], language: Language, asked: string): Weight {
  const weight = { own: 0, foreign: 0 };
  for (const words of runs) {
    const isHan = /\p{Script=Han}/u.test(words);
    const isOwn = language === 'zh' ? isHan : /[a-z]/i.test(words);
    const count = isHan ? words.length / 2 : /^[A-Z]{1,5}$/.test(words) ? 1 / 4 : 1;
    if (isOwn) weight.own += count;
    else if (!asked.includes(words.toLowerCase())) weight.foreign += count;
  }
  return weight;
}
