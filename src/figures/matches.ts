// Where patterns match a text.

/** A stretch of a text, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/**
 * Every match of a pattern with its groups, as `matchAll` gives them. The pattern must be global. It is run as it is:
 * `matchAll` runs a copy, and a copy of a long pattern is compiled anew.
 */
export function matchesWithGroups(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** Every match of every pattern, pattern by pattern; matches of different patterns may overlap. */
export function matchesOf(patterns: readonly RegExp[], text: string): Span[] {
  return patterns.flatMap((pattern) =>
    matchesWithGroups(pattern, text).map(({ 0: found, index }) => ({
      from: index,
      to: index + found.length,
    })),
  );
}
