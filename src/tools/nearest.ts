// The known names nearest to one that is not known, so that a refusal can name what was probably meant.
import { editDistance } from '../evaluation/edit-distance.ts';

/** The names within a third of the word's length in single-character edits, nearest first. */
export function nearest(word: string, names: Iterable<string>, limit: number): string[] {
  const allowed = Math.max(1, Math.floor(word.length / 3));
  return [...new Set(names)]
    .map((name) => ({ name, distance: editDistance(word, name, allowed) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ name }) => name);
}
