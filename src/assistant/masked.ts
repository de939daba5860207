// Numbers taken out of a text: where one is known to the ledger its reference stands, elsewhere a mark.
import type { Allowed } from '../figures/allowed.ts';
import { parseProse } from '../figures/prose.ts';
import { readProse } from '../figures/reading.ts';
import { findTypedNumbers } from '../figures/typed-numbers.ts';

export interface Known {
  /** Offsets into the text. */
  start: number;
  end: number;
  /** Id of the figure that holds the number. */
  id: string;
}

/** Known numbers become references; any other number, in whatever form, becomes a mark. */
export function masked(text: string, known: readonly Known[], allowed: Allowed): string {
  let result = '';
  let at = 0;
  for (const { start, end, id } of known) {
    if (start < at) continue;
    result += `${text.slice(at, start)}[[${id}]]`;
    at = end;
  }
  return maskedWords(result + text.slice(at), allowed);
}

/** Any number that is no reference becomes a mark, its unit stays; years of the evaluations and words of the data stay. */
export function maskedWords(prose: string, allowed: Allowed): string {
  const reading = readProse(parseProse(prose));
  return findTypedNumbers(reading.text, allowed)
    .toReversed()
    .reduce((rest, { from, to }) => {
      const start = reading.origin[from] ?? rest.length;
      const last = reading.origin[to - 1] ?? start;
      const after = last + String.fromCodePoint(prose.codePointAt(last) ?? 0).length;
      // Of 6.26万元 the number is 6.26万, and the unit 万元.
      const scale = prose.startsWith('元', after) ? /[万亿]+$/.exec(prose.slice(start, after)) : null;
      const end = after - (scale?.[0].length ?? 0);
      return `${rest.slice(0, start)}${mark}${rest.slice(end)}`;
    }, prose);
}

const mark = '▢';
