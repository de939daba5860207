// What changed between two versions, line by line, and within a line that was changed.
import { diffArrays, diffChars, diffWordsWithSpace } from 'diff';
import type { Language } from '../evaluation/shape.ts';

/** A changed line is told piece by piece. Lines that are the same are left out. */
export type Change =
  | { kind: 'removed' | 'added'; text: string }
  | { kind: 'changed'; pieces: { kind: 'same' | 'removed' | 'added'; text: string }[] };

/** Pure. Lines are compared as they are shown, so a figure that changed is a change. */
export function changesBetween(
  before: readonly string[],
  after: readonly string[],
  language: Language,
): Change[] {
  const runs = diffArrays([...before], [...after]);
  const changes: Change[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const [run, next] = [runs[index], runs[index + 1]];
    if (run?.removed && next?.added) {
      changes.push(...paired(run.value, next.value, language));
      index += 1;
    } else if (run?.removed || run?.added) {
      const kind = run.added ? 'added' : 'removed';
      changes.push(...run.value.map((text): Change => ({ kind, text })));
    }
  }
  return changes;
}

function paired(before: readonly string[], after: readonly string[], language: Language): Change[] {
  const longest = Math.max(before.length, after.length);
  return Array.from({ length: longest }, (_, index): Change[] => {
    const [old, current] = [before[index], after[index]];
    if (old === undefined) return [{ kind: 'added', text: current ?? '' }];
    if (current === undefined) return [{ kind: 'removed', text: old }];
    return [{ kind: 'changed', pieces: piecesOf(old, current, language) }];
  }).flat();
}

type Pieces = Extract<Change, { kind: 'changed' }>['pieces'];

function piecesOf(before: string, after: string, language: Language): Pieces {
  const diff = language === 'zh' ? diffChars(before, after) : diffWordsWithSpace(before, after);
  return diff.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
