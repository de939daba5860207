// Names, document and section numbers that stand typed in prose: shown as names, so that text holds no number.
import type { Allowed } from './allowed.ts';
import { matchesOf, type Span } from './matches.ts';
import type { Piece } from './prose.ts';
import { readProse } from './reading.ts';
import { sectionMarks } from './section-marks.ts';

/** Where in the prose a typed name stands; in order, none overlapping another. Years of the data stay text. */
export function findTypedNames(pieces: readonly Piece[], allowed: Allowed): Span[] {
  const { text, origin } = readProse(pieces);
  const names = allowed.find(text).filter(({ kind }) => kind === 'name');
  const spans = [...names, ...matchesOf(sectionMarks, text)].map(({ from, to }) => ({
    from: origin[from] ?? 0,
    to: (origin[to - 1] ?? 0) + 1,
  }));
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (span.from >= (result.at(-1)?.to ?? 0)) result.push(span);
  }
  return result;
}
