// A question with some of its words taken out, so that the rest can be read by itself; places in it stay as they were.
import { wordsOf } from '../marks.ts';
import { type Background, type Reading, read } from '../reading.ts';

export interface Span {
  start: number;
  end: number;
}

/** The question without what stands at `spans`; what stands at `joints` only sets two things apart. */
export function readWithout(
  text: string,
  spans: readonly Span[],
  background: Background,
  joints: readonly Span[] = [],
): Reading {
  let left = text;
  for (const { start, end } of spans) left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  for (const { start, end } of joints)
    left = `${left.slice(0, start)},${' '.repeat(end - start - 1)}${left.slice(end)}`;
  return read(left, { ...background, numbers: outside(background.numbers, spans) });
}

function outside<Place extends Span>(places: readonly Place[], spans: readonly Span[]): Place[] {
  return places.filter(({ start, end }) => !spans.some((span) => start < span.end && end > span.start));
}

/** Where the words of a mark stand, outside `taken`. */
export function placesOf(
  text: string,
  mark: string,
  background: Background,
  taken: readonly Span[] = [],
): Span[] {
  const pattern = patternOf(mark, background);
  const found = [...text.matchAll(new RegExp(pattern, 'g'))].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return outside(found, taken).filter(({ start, end }) => end > start);
}

/** The words of a mark, to be put into a longer pattern. */
export function patternOf(mark: string, { lexicon }: Background): string {
  return wordsOf(mark, lexicon.marks);
}
