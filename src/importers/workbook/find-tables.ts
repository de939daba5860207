// Finds the tables in the sheets of a workbook: by the name of the sheet and by its headings, wherever the row of
// headings stands.
import type { Unit } from '../../evaluation/unit.ts';
import { excerpt, type Issue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import { unitIn } from './amount-text.ts';
import { addressOf, type Sheet } from './cell.ts';
import { headingOf, idOf, type Known, type TableLayout, tableLayouts } from './known.ts';
import { evaluationsSheet } from './layout.ts';
import { allWords, even, partsOf, type WorkbookWords, withoutBrackets } from './words.ts';

export interface Table {
  file: string;
  sheet: Sheet;
  /** `funds` has a row an evaluation and a column a fact; the others are sheets of the layout. */
  layout: TableLayout;
  /** The row of headings, from 0. */
  head: number;
  /** The row behind its last, where it ends before the sheet does: then it stands above another table. */
  end?: number;
  columns: ReadonlyMap<string, TableColumn>;
}

export interface TableColumn {
  index: number;
  heading: string;
  /** From the brackets of the heading: 年初预算（万元）. */
  unit?: Unit;
}

export interface Found {
  tables: Table[];
  problems: Issue[];
  warnings: Issue[];
}

/** Every table of one file. Hidden sheets and those marked as examples are not read. */
export function findTables(file: string, sheets: readonly Sheet[], known: Known): Found {
  const found: Found = { tables: [], problems: [], warnings: [] };
  const examples = allWords(known.words, ({ marked_example }) => marked_example).map(even);
  for (const sheet of sheets) {
    if (sheet.rows.every((row) => row.every((cell) => cell === undefined))) continue;
    const [name] = partsOf(sheet.name);
    if (examples.some((mark) => name?.startsWith(mark) || partsOf(sheet.name).includes(mark))) continue;
    const warn = (code: Issue['code']): number =>
      found.warnings.push({ code, file, sheet: sheet.name, field: '' });
    if (sheet.hidden) warn('hidden_sheet');
    else {
      const table = tableIn(file, sheet, known, found);
      if (table) found.tables.push(table);
      else warn('sheet_not_read');
    }
  }
  if (found.tables.length === 0 && found.problems.length === 0)
    found.problems.push({ code: 'no_table', file, field: '' });
  return found;
}

interface Heads {
  layout: TableLayout;
  head: number;
  columns: Map<string, TableColumn>;
}

/** Names of known columns decide; where two layouts fit as well, the name of the sheet does. */
function tableIn(file: string, sheet: Sheet, known: Known, found: Found): Table | undefined {
  const named = tableLayouts.find((layout) => isNamed(sheet.name, idOf(layout), known.words));
  let best: (Heads & { fit: number }) | undefined;
  for (let head = 0; head < Math.min(sheet.rows.length, deepestHead); head += 1) {
    for (const layout of named ? [named] : tableLayouts) {
      const columns = columnsOf(sheet, head, layout, known).columns;
      const fit = fitOf(layout, columns, named !== undefined);
      if (fit > (best?.fit ?? 0)) best = { layout, head, columns, fit };
    }
  }
  if (!best) {
    if (named) found.problems.push(...missing(file, sheet, named, new Map(), 0, known));
    return undefined;
  }
  const { layout, head, columns } = best;
  const { taken, unknown } = columnsOf(sheet, head, layout, known);
  const at = (index: number): Pick<Issue, 'file' | 'sheet' | 'cell'> => ({
    file,
    sheet: sheet.name,
    cell: addressOf(head, index),
  });
  for (const { heading, index } of taken)
    found.problems.push({ code: 'heading_taken', ...at(index), field: heading, found: heading });
  const headings = known.headings(layout);
  for (const { heading, index } of unknown) {
    const issue = { ...at(index), field: heading, found: excerpt(heading) };
    const suggestion = nearest(even(heading), headings.keys());
    const id = suggestion === undefined ? undefined : headings.get(suggestion);
    // A heading that is nearly one that is there already is another one, such as 一级指标 beside 二级指标.
    if (suggestion !== undefined && id !== undefined && !columns.has(id))
      found.problems.push({ code: 'heading_near', ...issue, suggestion });
    else found.warnings.push({ code: 'column_not_read', ...issue });
  }
  found.problems.push(...missing(file, sheet, layout, columns, head, known));
  return { file, sheet, layout, head, columns };
}

const deepestHead = 30;

function isNamed(name: string, id: string, words: WorkbookWords): boolean {
  const names = allWords(words, ({ sheets }) => sheets[id]).map(even);
  return partsOf(name).some((part) => names.includes(part));
}

/** How many columns are known; nothing where it is too little to tell. A single one does where the sheet is named. */
function fitOf(layout: TableLayout, columns: ReadonlyMap<string, TableColumn>, isNamed: boolean): number {
  if (layout === 'funds') {
    const facts = [...columns.keys()].filter((id) => id.includes('.')).length;
    return facts > 0 && facts < columns.size ? columns.size : 0;
  }
  const needed = layout.needs.filter((id) => columns.has(id)).length;
  return needed > 0 && (columns.size > 1 || isNamed)
    ? columns.size + (needed === layout.needs.length ? 1 : 0)
    : 0;
}

function missing(
  file: string,
  sheet: Sheet,
  layout: TableLayout,
  columns: ReadonlyMap<string, TableColumn>,
  head: number,
  { words }: Known,
): Issue[] {
  if (layout === 'funds') return [];
  return layout.needs
    .filter((id) => !columns.has(id))
    .map((id) => {
      const expected = headingOf(layout, id, words);
      const place = { file, sheet: sheet.name, cell: addressOf(head, 0), field: '' };
      return { code: 'column_missing', ...place, expected };
    });
}

interface Columns {
  columns: Map<string, TableColumn>;
  taken: TableColumn[];
  unknown: TableColumn[];
}

/** The columns of a row of headings: those a layout knows, those it knows twice, those it does not know. */
export function columnsOf(sheet: Sheet, head: number, layout: TableLayout, known: Known): Columns {
  const result: Columns = { columns: new Map(), taken: [], unknown: [] };
  const headings = known.headings(layout);
  for (const [index, cell] of (sheet.rows[head] ?? []).entries()) {
    if (!cell || cell.kind === 'broken') continue;
    const column = headed(cell.text, index, known.words);
    const id = idFor(cell.text, headings) ?? (layout === 'funds' ? known.factNamed(cell.text) : undefined);
    if (id === undefined) result.unknown.push(column);
    else if (result.columns.has(id)) result.taken.push(column);
    else result.columns.set(id, column);
  }
  return result;
}

function idFor(text: string, headings: ReadonlyMap<string, string>): string | undefined {
  for (const part of [...partsOf(text), ...partsOf(withoutBrackets(text))]) {
    const id = headings.get(part);
    if (id !== undefined) return id;
  }
  return undefined;
}

function headed(text: string, index: number, words: WorkbookWords): TableColumn {
  const [, inside] = /[（(]([^（()）]*)[)）]/.exec(text) ?? [];
  const unit = inside === undefined ? undefined : unitIn(inside, words);
  return { index, heading: text.replace(/\s+/g, ' ').trim(), ...(unit !== undefined && { unit }) };
}

/** The table in which evaluations are declared. */
export function declaresEvaluations({ layout }: Table): boolean {
  return layout === evaluationsSheet;
}
