// Cuts text to a length without cutting through a number: between sentences where it can, then words, then characters.
import { mrkdwn } from '../escape.ts';

/** Pieces that, joined, are the text; each is at most `limit` long, also once it is escaped. */
export function pieces(text: string, limit: number): string[] {
  const found: string[] = [];
  let rest = text;
  while (escapedLength(rest) > limit) {
    const at = cutAt(rest, limit);
    found.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...found, rest];
}

/** The text, or its beginning and an ellipsis. */
export function clipped(text: string, limit: number): string {
  if (escapedLength(text) <= limit) return text;
  return `${text.slice(0, cutAt(text, limit - 1)).trimEnd()}…`;
}

/** How long a text is in the place where it is longest. */
export function escapedLength(text: string): number {
  return mrkdwn(text).length;
}

function cutAt(text: string, limit: number): number {
  const most = longestWithin(text, limit);
  for (const border of [sentenceEnd, wordEnd]) {
    for (let at = most; at > most / 2; at -= 1) {
      if (border.test(text.slice(at - 1, at)) && !isWithinNumber(text, at)) return at;
    }
  }
  for (let at = most; at > 0; at -= 1) if (!isWithinNumber(text, at) && !isWithinPair(text, at)) return at;
  return isWithinPair(text, most) && most > 1 ? most - 1 : most;
}

/** The most characters from the beginning that fit, at least one. */
function longestWithin(text: string, limit: number): number {
  let [fits, exceeds] = [1, Math.min(text.length, limit) + 1];
  while (exceeds - fits > 1) {
    const middle = Math.floor((fits + exceeds) / 2);
    if (escapedLength(text.slice(0, middle)) <= limit) fits = middle;
    else exceeds = middle;
  }
  return fits;
}

const sentenceEnd = /[。；！？\n]/;
const wordEnd = /[\s，、：]/;

/** Whether an amount stands on both sides: its digits, the sign before, the unit after, the same in yuan behind it. */
function isWithinNumber(text: string, at: number): boolean {
  const from = Math.max(0, at - longestNumber);
  return Array.from(text.slice(from, at + longestNumber).matchAll(amount)).some(
    ({ index, 0: found }) => from + index < at && at < from + index + found.length,
  );
}

const longestNumber = 80;
const amount =
  /[≥≤+−-]?\p{N}[\p{N}.,]*(?:\s?(?:[%％‰]|个?百分点|[万亿]?[元分个家次倍人]|[万亿]|percentage points?|percent|points?|times|yuan))?(?:\s?\(\p{N}[\p{N}.,]*\s?yuan\))?/gu;

function isWithinPair(text: string, at: number): boolean {
  return at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
