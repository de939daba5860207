// Which of what a report says of itself a question cites.
import type { Passage } from './passages.ts';
import type { Reading } from './reading.ts';
import { stemOf } from './units.ts';

/** Whether a word stands in what the report says of itself, in either language. */
export function inReport(word: string, passages: readonly Passage[]): boolean {
  return passages.some(({ words }) => words.includes(word));
}

/** Words in quotation marks that stand in one passage only: that passage is asked about. */
export function quotedPassage(
  { text, numbers }: Reading,
  passages: () => readonly Passage[],
): string | undefined {
  const [, words = ''] = /[“"「『](.{2,40}?)[”"」』]/u.exec(text) ?? [];
  if (words === '' || numbers.length > 0) return undefined;
  const holding = passages().filter((passage) => passage.words.includes(words));
  return holding.length === 1 ? holding[0]?.key : undefined;
}

/** 缺少组织保障说的是哪个问题: what was not understood stands, with its neighbours, word for word in one passage only. */
export function citedPassage(
  { text, unknown, numbers }: Reading,
  passages: () => readonly Passage[],
): string | undefined {
  if (unknown.length === 0 || numbers.length > 0) return undefined;
  const stretches = text
    .split(/[^\p{Script=Han}\w]+/u)
    .flatMap((run) => stretchesOf(run))
    .filter((stretch) => unknown.every((word) => stretch.includes(word)));
  for (const stretch of stretches.sort((a, b) => b.length - a.length)) {
    const holding = passages().filter(({ words }) => words.includes(stretch));
    if (holding.length > 0) return holding.length === 1 ? holding[0]?.key : undefined;
  }
  return undefined;
}

/** Every run of at least four Han characters in it. */
function stretchesOf(run: string): string[] {
  if (!/^\p{Script=Han}{4,30}$/u.test(run)) return [];
  return Array.from(run).flatMap((_, from) =>
    Array.from({ length: Math.max(0, run.length - from - 3) }, (__, more) =>
      run.slice(from, from + 4 + more),
    ),
  );
}

/** The one passage that holds every content word of the question; only where no amount is asked for. */
export function passageFor(reading: Reading, passages: () => readonly Passage[]): string | undefined {
  if (
    !reading.only(
      'ask.what',
      'ask.which',
      'ask.who',
      'ask.yesno',
      'ask.where',
      'ask.how',
      'ask.do',
      'list',
      'not',
      'target',
      'need',
      'up',
      'change',
    ) ||
    reading.numbers.length > 0
  ) {
    return undefined;
  }
  const content = reading.tokens.filter(
    ({ kind, senses }) =>
      kind === 'unknown' ||
      (senses.some(({ role }) => role === 'topic' || role === 'list') &&
        !senses.some(({ role }) => role === 'filler')),
  );
  // Words that many passages have prove nothing: enough of them must be the passage's own.
  const telling = content.filter(
    ({ kind, senses }) => kind === 'unknown' || senses.some(({ atom }) => atom.startsWith('w:')),
  );
  if (content.length < 3 || telling.length < 2) return undefined;
  const holding = passages().filter(({ words }) => content.every(({ text }) => holds(words, text)));
  return holding.sort((a, b) => a.words.length - b.words.length)[0]?.key;
}

/** Whether a word stands in a text, inflected or with its characters apart. */
export function holds(words: string, text: string): boolean {
  if (!/^[a-z]/.test(text)) {
    const pairs = pairsOf(text);
    return words.includes(text) || (pairs.length > 1 && pairs.every((pair) => words.includes(pair)));
  }
  const stem = stemOf(text);
  return stem.length > 3 && new RegExp(`\\b${stem.replace(/[^a-z]/g, '')}`).test(words);
}

/** Neighbouring characters, two by two; nothing where the text is not all Han. */
function pairsOf(text: string): string[] {
  if (!/^\p{Script=Han}+$/u.test(text)) return [];
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
}
