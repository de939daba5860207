// Typing slips. Chinese is typed by sound, so a slip is a word of the same sound (采够 for 采购); in English it is a
// letter too many, too few, wrong or swapped. Only words nobody knows are tried, and only one certain reading is taken.
import type { Token, WordBook } from './words.ts';

/** Returns the text with unknown words replaced by known ones of equal length where there is exactly one that fits. */
export async function mendTyping(
  text: string,
  tokens: readonly Token[],
  books: readonly WordBook[],
): Promise<string> {
  let mended = text;
  const unknown = tokens.filter(({ kind }) => kind === 'unknown').slice(0, mostSlips);
  const han = unknown.filter((token) => /^\p{Script=Han}+$/u.test(token.text));
  if (han.length > 0) mended = await mendHan(mended, han, books);
  // From the back, so that the offsets of the others hold.
  for (const token of unknown.toReversed())
    if (/^[a-z]{5,}$/.test(token.text)) mended = mendLatin(mended, token, books);
  return mended;
}

// Whoever mistypes more than this writes something else.
const mostSlips = 4;

/** Han windows of up to six characters around an unknown one; the longest that sounds like a known word wins. */
async function mendHan(text: string, unknown: readonly Token[], books: readonly WordBook[]): Promise<string> {
  const { pinyin } = await import('pinyin-pro');
  const sound = (word: string) => pinyin(word, { toneType: 'none', type: 'array' }).join(' ');
  const bySound = new Map<string, string[]>();
  for (const word of tellingWords(books)) {
    if (!/^\p{Script=Han}{1,6}$/u.test(word)) continue;
    const key = sound(word);
    bySound.set(key, [...new Set([...(bySound.get(key) ?? []), word])]);
  }
  let mended = text;
  for (const { start, end } of unknown) {
    const found = windows(mended, start, end).map((window) => ({
      ...window,
      words: bySound.get(sound(mended.slice(window.from, window.to))) ?? [],
    }));
    const hit = found.find(({ words }) => words.length === 1) ?? similar(mended, start, end, books);
    if (hit) mended = mended.slice(0, hit.from) + hit.words[0] + mended.slice(hit.to);
  }
  return mended;
}

/** A known word of at least four characters that differs in one, as where 拨款 is typed 拔款 by its shape. */
function similar(
  text: string,
  start: number,
  end: number,
  books: readonly WordBook[],
): { from: number; to: number; words: string[] } | undefined {
  for (const window of windows(text, start, end).filter(({ from, to }) => to - from >= 4)) {
    const typed = text.slice(window.from, window.to);
    const words = [...new Set(tellingWords(books))].filter(
      (word) => word.length === typed.length && differences(word, typed) === 1,
    );
    if (words.length === 1) return { ...window, words };
  }
  return undefined;
}

function differences(a: string, b: string): number {
  return Array.from({ length: a.length }, (_, index) => a[index] !== b[index]).filter(Boolean).length;
}

/** Words a slip may be mended into: never one that says nothing, or a word nobody knows would simply vanish. */
function tellingWords(books: readonly WordBook[]): string[] {
  return books.flatMap(({ senses }) =>
    [...senses].flatMap(([word, each]) => (each.every(({ role }) => role !== 'filler') ? [word] : [])),
  );
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

/** One edit for words of up to seven letters, two for longer ones; people seldom miss the first letter. */
function mendLatin(text: string, { text: word, start, end }: Token, books: readonly WordBook[]): string {
  const allowed = word.length > 7 ? 2 : 1;
  const near = new Map<string, number>();
  for (const known of tellingWords(books)) {
    if (!/^[a-z]{5,}$/.test(known) || known[0] !== word[0] || Math.abs(known.length - word.length) > allowed)
      continue;
    const edits = editDistance(word, known, allowed);
    if (edits <= allowed) near.set(known, edits);
  }
  const least = Math.min(...near.values());
  const best = [...near].filter(([, edits]) => edits === least).map(([known]) => known);
  const [only] = best;
  if (!only || best.length > 1) return text;
  return text.slice(0, start) + only + text.slice(end);
}

/** Insertions, deletions, substitutions and swaps of neighbours; gives up above `most`. */
export function editDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
