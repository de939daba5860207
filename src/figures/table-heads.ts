// Checks that a figure in a table does not stand under the name of something else.
import type { FigureContext } from './figure-context.ts';
import type { Problem } from './problem.ts';
import { names, type Term, type TermIndex, termAs } from './terms.ts';

/** "| 年初预算 |" over the adjusted budget. A head that is more than the name alone says nothing. */
export function checkTableHead(context: FigureContext, indexes: readonly TermIndex[]): Problem[] {
  const term = headOver(context, indexes);
  if (term === undefined || names(term, context.figure)) return [];
  return [{ code: 'wrong_label', at: context.at, found: term.text, may: [...term.ids] }];
}

/** In a table of one measure the rows are named by what it is measured of. */
export function isUnderOwnName(context: FigureContext, indexes: readonly TermIndex[]): boolean {
  const term = headOver(context, indexes);
  return term !== undefined && names(term, context.figure);
}

/** The name in the first line of the table, in the column in which the figure stands. */
function headOver({ leading }: FigureContext, indexes: readonly TermIndex[]): Term | undefined {
  const lines = leading.split('\n');
  const table = lines.slice(lines.findLastIndex((line) => !row.test(line)) + 1);
  const [head, ...below] = table.map((line) => line.trim().split('|'));
  const own = below.at(-1);
  const name = own && head?.[own.length - 1];
  return name === undefined ? undefined : termAs(name.trim().toLowerCase(), indexes);
}

const row = /^ *\|/;
