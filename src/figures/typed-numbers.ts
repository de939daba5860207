// Finds the numbers that were typed into prose instead of referred to.
import type { Allowed, AllowedSpan } from './allowed.ts';
import { numberSigns } from './number-signs.ts';
import { numberWordsEn } from './number-words-en.ts';
import { numberWordsZh } from './number-words-zh.ts';

/** A stretch of a reading, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** Every typed number of a reading outside what is allowed, in order, overlapping finds joined. */
export function findTypedNumbers(reading: string, allowed: Allowed): Span[] {
  const rest = without(reading, allowed.find(reading));
  const spans = [...numberSigns, ...numberWordsZh, ...numberWordsEn].flatMap((pattern) =>
    Array.from(rest.matchAll(pattern), ({ 0: found, index }) => ({ from: index, to: index + found.length })),
  );
  return joined(spans);
}

/** Allowed stretches are struck out rather than removed: what stands beside them keeps its distance. */
function without(reading: string, spans: readonly AllowedSpan[]): string {
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
