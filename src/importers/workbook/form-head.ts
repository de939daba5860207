// What stands above the headings of a table of indicators: the block of the platform's self-evaluation form. Its total
// of funds is read as facts where they are the department's; of everything else it is said that it was not read.
import { dimensionOf } from '../../evaluation/unit.ts';
import { excerpt, type Issue } from '../issue.ts';
import { addressOf, type Cell } from './cell.ts';
import { columnsOf, type Table, type TableColumn } from './find-tables.ts';
import type { Known } from './known.ts';
import { readCell, textOf } from './read-cell.ts';
import { allWords, even, partsOf, withoutBrackets } from './words.ts';

export interface FormHead {
  /** The row of the total, as a table of funds. */
  funds?: Table;
  warnings: Issue[];
}

/**
 * Rows of one cell at the very top are the title. Funds of a project are not the department's, and a table that names
 * its evaluations is no such form: of these nothing is taken.
 */
export function formHead(table: Table, known: Known): FormHead {
  const rows = rowsAbove(table);
  const above = table.columns.has('evaluation') ? undefined : fundsAbove(table, known);
  const ofProject = above !== undefined && isProject(rows, known);
  const title = rows.findIndex((cells) => cells.length > 1);
  const warnings = rows.flatMap((cells, row): Issue[] => {
    if (title === -1 || row < title || row === above?.heads) return [];
    const funds = row === above?.total ? above : undefined;
    const unread = cells.filter(({ index }) => ofProject || !funds?.isRead(index));
    const [first] = unread;
    if (!first) return [];
    const found = unread.map(({ cell, index }) => `${funds?.headingOf(index) ?? ''} ${textOf(cell)}`.trim());
    const place = { file: table.file, sheet: table.sheet.name, cell: addressOf(row, first.index), field: '' };
    const code = funds && ofProject ? 'project_funds' : 'above_not_read';
    return [{ code, ...place, found: excerpt(found.join(' ')) }];
  });
  return { ...(above && !ofProject && { funds: above.table }), warnings };
}

/** 项目名称, 项目资金（万元）: what the form is about is a project. */
function isProject(rows: readonly Filled[][], { words }: Known): boolean {
  const said = allWords(words, ({ project }) => project).map(even);
  return rows.some((cells) =>
    cells.some(({ cell }) => partsOf(withoutBrackets(cell.text)).some((part) => said.includes(part))),
  );
}

interface Filled {
  cell: Cell;
  index: number;
}

function rowsAbove({ sheet, head }: Table): Filled[][] {
  return sheet.rows
    .slice(0, head)
    .map((row) => row.flatMap((cell, index) => (cell && cell.kind !== 'broken' ? [{ cell, index }] : [])));
}

interface Funds {
  table: Table;
  /** The row of headings and the row of the total, from 0. */
  heads: number;
  total: number;
  isRead: (index: number) => boolean;
  headingOf: (index: number) => string;
}

/** The first row with two headings or more that the catalogue knows, and the first row of amounts below it. */
function fundsAbove(table: Table, known: Known): Funds | undefined {
  const rows = rowsAbove(table);
  for (const heads of rows.keys()) {
    const { columns, unknown } = columnsOf(table.sheet, heads, 'funds', known);
    const facts = [...columns].filter(([id]) => isMoney(id, known));
    if (facts.length < 2) continue;
    const total = rows.findIndex(
      (_, row) => row > heads && facts.some(([, { index }]) => isAmount(table, row, index, known)),
    );
    if (total === -1) return undefined;
    // 项目资金（万元）: the unit is that of the block.
    const unit = unknown.find((column) => column.unit !== undefined)?.unit;
    const inUnit = facts.map(([id, column]): [string, TableColumn] => [
      id,
      { ...(unit !== undefined && { unit }), ...column },
    ]);
    const first = Math.min(...facts.map(([, { index }]) => index));
    const headings = new Map([...columns.values(), ...unknown].map(({ index, heading }) => [index, heading]));
    return {
      table: { ...table, layout: 'funds', head: total - 1, end: total + 1, columns: new Map(inUnit) },
      heads,
      total,
      isRead: (index) => index < first || facts.some(([, column]) => column.index === index),
      headingOf: (index) => headings.get(index) ?? '',
    };
  }
  return undefined;
}

/** 分值 and 得分 in this block are those of its rate of execution, not of the whole evaluation. */
function isMoney(id: string, { catalogue }: Known): boolean {
  const unit = catalogue.facts.get(id)?.unit;
  return unit !== undefined && dimensionOf(unit) === 'money';
}

function isAmount({ sheet }: Table, row: number, index: number, known: Known): boolean {
  const column = { id: 'value', kind: 'measure', path: ['value'] } as const;
  return readCell(sheet.rows[row]?.[index], column, known).kind === 'measure';
}
