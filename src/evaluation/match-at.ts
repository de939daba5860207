// Matching a pattern at one place of a text, so that readers can walk through it without cutting it up.

/** The match of a sticky pattern that starts exactly at an index. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
