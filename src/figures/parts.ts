// The parts of a text that a pattern divides, such as its clauses.

/** What stands before the first division; the whole text where there is none. */
export function firstPart(text: string, division: RegExp): string {
  return text.split(division)[0] ?? '';
}

/** What stands behind the last division; the whole text where there is none. */
export function lastPart(text: string, division: RegExp): string {
  return text.split(division).at(-1) ?? '';
}
