// Finds the numbers that were typed into prose instead of referred to.
import type { Allowed } from './allowed.ts';
import { idiomsEn } from './idioms-en.ts';
import { idiomsZh } from './idioms-zh.ts';
import { matchesOf, type Span } from './matches.ts';
import { misspeltNumbers } from './misspelt-numbers.ts';
import { numberSigns } from './number-signs.ts';
import { numberWordsEn } from './number-words-en.ts';
import { numberWordsZh } from './number-words-zh.ts';
import { sectionMarks } from './section-marks.ts';

/** Every typed number of a reading outside what is allowed, in order, overlapping finds joined. */
export function findTypedNumbers(reading: string, allowed: Allowed): Span[] {
  const { text, origin } = closedUp(reading);
  const spoken = languages.filter(({ letter }) => letter.test(text));
  // "A half  year" with two spaces is no idiom: somebody put a number there.
  const harmless = matchesOf([...sectionMarks, ...spoken.flatMap(({ idioms }) => idioms)], text).filter(
    ({ from, to }) => !reading.slice(origin[from], origin[to - 1]).includes('  '),
  );
  const rest = without(text, [...allowed.find(text), ...harmless]);
  const found = matchesOf([...numberSigns, ...spoken.flatMap(({ numberWords }) => numberWords)], rest);
  return joined([...found, ...misspeltNumbers(rest)]).map(({ from, to }) => ({
    from: origin[from] ?? reading.length,
    to: (origin[to - 1] ?? reading.length) + 1,
  }));
}

// Most prose is in one language: the words of the other need not be looked for.
const languages = [
  { letter: /\p{sc=Han}/u, idioms: idiomsZh, numberWords: numberWordsZh },
  { letter: /[A-Za-z]/, idioms: idiomsEn, numberWords: numberWordsEn },
];

/** A text without the spaces that would hide a word, between Chinese characters or doubled, and where each character stood. */
function closedUp(reading: string): { text: string; origin: number[] } {
  const gaps = new Set(Array.from(reading.matchAll(gap), ({ index }) => index));
  const origin = Array.from({ length: reading.length }, (_, at) => at).filter((at) => !gaps.has(at));
  return { text: origin.map((at) => reading.charAt(at)).join(''), origin };
}

const gap = /(?<=\p{sc=Han}) (?=\p{sc=Han})|(?<= ) /gu;

/** Allowed stretches are struck out rather than removed: what stands beside them keeps its distance. */
function without(reading: string, spans: readonly Span[]): string {
  const characters = reading.split('');
  for (const { from, to } of spans) characters.fill(struck, from, to);
  return characters.join('');
}

const struck = '\uE002';

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}
