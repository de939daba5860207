// The known word that a misspelt one was probably meant to be.
import { editDistance } from '../evaluation/edit-distance.ts';

/** The nearest of the known words, or undefined where none is near: at most one slip in three characters. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: { word: string; slips: number } | undefined;
  for (const candidate of known) {
    const most = Math.floor(Math.max(word.length, candidate.length) / 3);
    const slips = editDistance(word.toLowerCase(), candidate.toLowerCase(), most);
    if (slips <= most && slips < (best?.slips ?? Number.POSITIVE_INFINITY)) best = { word: candidate, slips };
  }
  return best?.word;
}
