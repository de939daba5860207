// Where patterns match a text.

/** A stretch of a text, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** Every match of a pattern with its groups, as `matchAll` gives them. The pattern must be global; it is run as it is. */
export function matchesWithGroups(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/**
 * Every match of every pattern, pattern by pattern; matches of different patterns may overlap. The patterns must be
 * global. They are run as they are: `matchAll` runs a copy, and a copy of a long pattern is compiled anew.
 */
export function matchesOf(patterns: readonly RegExp[], text: string): Span[] {
  return patterns.flatMap((pattern) => {
    const spans: Span[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [found] = match;
      spans.push({ from: match.index, to: match.index + found.length });
      if (found === '') pattern.lastIndex += 1;
    }
    return spans;
  });
}
