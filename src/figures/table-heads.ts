// Checks that a figure in a table does not stand under the name of something else.
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { figureMark } from './reading.ts';
import { names, type Term, type TermIndex, termAs } from './terms.ts';

/** "| 年初预算 |" over the adjusted budget. A head that is more than the name alone says nothing. */
export function checkTableHead(
  { figure, at, leading, trailing }: FigureContext,
  indexes: readonly TermIndex[],
): Problem[] {
  const term = headOver(`${leading}${figureMark}${trailing.split('\n')[0] ?? ''}`, leading, indexes);
  if (term === undefined || names(term, figure)) return [];
  return [{ code: 'wrong_label', at, found: term.text, may: [...term.ids] }];
}

/** In a table of one measure the rows are named by what it is measured of. */
export function isUnderOwnName(
  { figure, leading, trailing }: FigureContext,
  indexes: readonly TermIndex[],
): boolean {
  const term = headOver(`${leading}${figureMark}${trailing.split('\n')[0] ?? ''}`, leading, indexes);
  return term !== undefined && names(term, figure);
}

/** The name in the first line of the table, in the column in which the figure stands. */
function headOver(upToHere: string, leading: string, indexes: readonly TermIndex[]): Term | undefined {
  const lines = upToHere.split('\n');
  const first = lines.findLastIndex((line) => !row.test(line)) + 1;
  const own = leading.split('\n').at(-1) ?? '';
  if (first >= lines.length - 1) return undefined;
  const head = lines[first]?.trim().split('|')[own.trimStart().split('|').length - 1] ?? '';
  return termAs(head.trim().toLowerCase(), indexes);
}

const row = /^\s*\|/;
