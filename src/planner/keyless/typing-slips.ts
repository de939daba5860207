// Typing slips. Chinese is typed by sound, so a slip is a word of the same sound (采够 for 采购); in English it is a
// letter too many, too few, wrong or swapped. Only words nobody knows are tried, and only one certain reading is taken.
import { editDistance } from '../../evaluation/edit-distance.ts';
import type { Token, WordBook } from './words.ts';

/** Mends typing slips; what it needs to know of a word book it works out once. */
export interface Mender {
  /** Returns the text with unknown words replaced by known ones of equal length where there is exactly one that fits. */
  mend(text: string, tokens: readonly Token[], books: readonly WordBook[]): Promise<string>;
}

export function createMender(): Mender {
  const known = new WeakMap<WordBook, Telling>();
  const tellingOf = (book: WordBook): Telling => {
    const telling = known.get(book) ?? tellingWords(book);
    known.set(book, telling);
    return telling;
  };
  return {
    mend: async (text, tokens, books) => {
      let mended = text;
      // What stands in quotation marks is quoted, and meant as it stands.
      const quoted = [...text.matchAll(quotation)].map(({ index, 0: words }) => [
        index,
        index + words.length,
      ]);
      const isQuoted = ({ start }: Token): boolean =>
        quoted.some(([from = 0, to = 0]) => start >= from && start < to);
      // 亿元 and 美元 are other measures, not slips for 元.
      const isMeasure = (_: Token, index: number): boolean =>
        tokens[index + 1]?.senses.some(({ atom }) => atom.startsWith('unit.')) === true;
      const unknown = tokens
        .filter((token, index) => token.kind === 'unknown' && !isQuoted(token) && !isMeasure(token, index))
        .slice(0, mostSlips);
      const words = books.map(tellingOf);
      const han = unknown.filter((token) => /^\p{Script=Han}+$/u.test(token.text));
      if (han.length > 0) mended = await mendHan(mended, han, words);
      // From the back, so that the offsets of the others hold.
      for (const token of unknown.toReversed()) {
        if (!/^[a-z]{3,}$/.test(token.text)) continue;
        const only =
          swapped(token.text, books) ?? (token.text.length > 4 ? near(token.text, words) : undefined);
        if (only) mended = mended.slice(0, token.start) + only + mended.slice(token.end);
      }
      return mended;
    },
  };
}

const quotation = /[“"「『][^“”"「」『』]{1,40}[”"」』]/gu;

// Whoever mistypes more than this writes something else.
const mostSlips = 4;

/** The words of a book that a slip may be mended into. */
interface Telling {
  /** Han words of up to six characters by their sound; worked out when the first is asked for. */
  bySound?: ReadonlyMap<string, readonly string[]>;
  han: readonly string[];
  /** Longer Han words, by length. */
  byLength: ReadonlyMap<number, readonly string[]>;
  latin: readonly string[];
}

/** Never a word that says nothing, or a word nobody knows would simply vanish. */
function tellingWords({ senses }: WordBook): Telling {
  const words = [...senses].flatMap(([word, each]) =>
    each.every(({ role }) => role !== 'filler') ? [word] : [],
  );
  return {
    han: words.filter((word) => /^\p{Script=Han}{1,6}$/u.test(word)),
    byLength: Map.groupBy(
      words.filter((word) => word.length >= similarFrom),
      ({ length }) => length,
    ),
    latin: words.filter((word) => /^[a-z]{5,}$/.test(word)),
  };
}

// Shorter words differ in one character from too many others.
const similarFrom = 4;

/** Han windows of up to six characters around an unknown one; the longest that sounds like a known word wins. */
async function mendHan(text: string, unknown: readonly Token[], words: readonly Telling[]): Promise<string> {
  // Large, and needed by few questions.
  const { pinyin } = await import('pinyin-pro');
  const sound = (word: string): string => pinyin(word, { toneType: 'none', type: 'array' }).join(' ');
  for (const each of words) each.bySound ??= Map.groupBy(each.han, sound);
  const sounding = (typed: string): string[] => {
    const key = sound(typed);
    return [...new Set(words.flatMap(({ bySound }) => bySound?.get(key) ?? []))];
  };
  let mended = text;
  for (const { start, end } of unknown) {
    const found = windows(mended, start, end).map((window) => ({
      ...window,
      words: sounding(mended.slice(window.from, window.to)),
    }));
    const hit = found.find((each) => each.words.length === 1) ?? similar(mended, start, end, words);
    if (hit) mended = mended.slice(0, hit.from) + hit.words[0] + mended.slice(hit.to);
  }
  return mended;
}

/** A known word of at least four characters that differs in one, as where 拨款 is typed 拔款 by its shape. */
function similar(
  text: string,
  start: number,
  end: number,
  words: readonly Telling[],
): { from: number; to: number; words: string[] } | undefined {
  for (const window of windows(text, start, end).filter(({ from, to }) => to - from >= similarFrom)) {
    const typed = text.slice(window.from, window.to);
    const near = words
      .flatMap(({ byLength }) => byLength.get(typed.length) ?? [])
      .filter((word) => differInOne(word, typed));
    const different = [...new Set(near)];
    if (different.length === 1) return { ...window, words: different };
  }
  return undefined;
}

/** Whether two words of equal length differ in just one character. */
function differInOne(a: string, b: string): boolean {
  let differences = 0;
  for (let at = 0; at < a.length && differences < 2; at += 1) if (a[at] !== b[at]) differences += 1;
  return differences === 1;
}

/** Longest first: stretches of Han that hold the unknown characters. */
function windows(text: string, start: number, end: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let length = 6; length >= 1; length -= 1) {
    for (let from = Math.max(0, end - length); from <= start && from + length <= text.length; from += 1) {
      if (/^\p{Script=Han}+$/u.test(text.slice(from, from + length))) found.push({ from, to: from + length });
    }
  }
  return found;
}

/** The one known word, whatever it says, that two neighbouring letters were swapped of: teh, hwo, raet. */
function swapped(word: string, books: readonly WordBook[]): string | undefined {
  const candidates = Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ).filter((candidate) => books.some(({ senses }) => senses.has(candidate)));
  const [only, ...others] = new Set(candidates);
  return others.length === 0 ? only : undefined;
}

/**
 * The one known word that says something and is a letter away, or two where the rest is long enough to tell it
 * (sessions is no sections); people seldom miss the first letter.
 */
function near(word: string, words: readonly Telling[]): string | undefined {
  const allowed = word.length > 9 ? 2 : 1;
  const found = new Map<string, number>();
  for (const known of words.flatMap(({ latin }) => latin)) {
    if (known[0] !== word[0] || Math.abs(known.length - word.length) > allowed) continue;
    const edits = editDistance(word, known, allowed);
    if (edits <= allowed) found.set(known, edits);
  }
  const least = Math.min(...found.values());
  const [only, ...others] = [...found].filter(([, edits]) => edits === least).map(([known]) => known);
  return others.length === 0 ? only : undefined;
}
