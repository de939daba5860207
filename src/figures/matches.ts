// Where patterns match a text.

/** A stretch of a text, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** Every match of every pattern, pattern by pattern; matches of different patterns may overlap. */
export function matchesOf(patterns: readonly RegExp[], text: string): Span[] {
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ from: index, to: index + found.length })),
  );
}
