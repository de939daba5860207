// Which evaluation the words after `/suanpan chart NAME` mean, among those this person may see.
import type { ChartName } from '../charts/chart.ts';
import { plainText } from '../evaluation/plain-text.ts';
import type { Viewer } from './viewer.ts';

/** The newest that is meant; undefined where none is, where it may be one of several departments, or a word is left over. */
export function evaluationMeant(
  words: string,
  chart: ChartName,
  { view: { departments } }: Pick<Viewer, 'view'>,
): string | undefined {
  const text = plainText(words);
  const [named] = departments.findIn(text);
  const withoutName = named ? text.slice(0, named.start) + text.slice(named.end) : text;
  const year = /(?:19|20)\d{2}/.exec(withoutName)?.[0];
  const rest = withoutName.replace(year ?? '', '').replace(/[\s,，年的]/g, '');
  if (rest !== '') return undefined;
  const ids = named && new Set(named.evaluations.map(({ evaluation }) => evaluation));
  const meant = departments.all
    .filter(
      (each) => (ids?.has(each.evaluation) ?? true) && (year === undefined || each.year === Number(year)),
    )
    .toSorted((a, b) => b.year - a.year);
  // A ranking is of all departments of a year, whichever of them is named.
  const isClear = chart === 'ranking' || new Set(meant.map(({ department }) => department)).size === 1;
  return isClear ? meant[0]?.evaluation : undefined;
}
