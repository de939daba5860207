// The rows of a table as items: each value where it belongs in an evaluation, each with the cell it came from.
import { excerpt, fieldOf, type Issue } from '../issue.ts';
import { addressOf, type Cell } from './cell.ts';
import type { Table } from './find-tables.ts';
import { headingOf, type Known } from './known.ts';
import type { Column, SheetLayout } from './layout.ts';
import { type CellProblem, choiceWritten, type Reading, readCell, textOf } from './read-cell.ts';
import { allWords, even } from './words.ts';

/** Where something stands: enough to say it to a person. */
export type Place = Pick<Issue, 'file' | 'sheet' | 'cell' | 'field'>;

export type Item = Record<string, unknown>;

export interface Row {
  /** What the column of evaluations says; undefined where it is blank or not there. */
  evaluation: string | undefined;
  item: Item;
  /** By path within the item; the row as a whole under the empty path. */
  places: Map<string, Place>;
  problems: Issue[];
  warnings: Issue[];
  /** Paths of which a problem is told already. */
  wrong: string[];
  /** Everything in the row, for a table that is its own source. */
  words: string;
  /** Where the heading of the row's table would be that holds this field; undefined where there is no such column. */
  headingOf: (field: string) => (Place & { expected: string }) | undefined;
}

/** Every row below the headings that holds something and does not only add up others. */
export function* rowsOf(table: Table & { layout: SheetLayout }, known: Known): Generator<Row> {
  const { sheet, head, columns } = table;
  // Only where rows are scored does a row add up others.
  const totals = new Set(
    table.layout.columns.some(({ id }) => id === 'score')
      ? allWords(known.words, (of) => of.totals).map(even)
      : [],
  );
  const covered = coveredCells(table);
  const above = new Map<string, Cell>();
  for (let index = head + 1; index < sheet.rows.length; index += 1) {
    const cells = sheet.rows[index] ?? [];
    const filled = [...columns.values()].flatMap((column) => cells[column.index] ?? []);
    const [first] = filled;
    if (!first) continue;
    if (totals.has(even(first.text)) && filled.length < columns.size / 2) continue;
    yield readRow(table, index, known, covered, above);
  }
}

/** Cells that a merge hides, and the one that shows in their place. Across columns only the first column counts. */
function coveredCells({ sheet, head }: Table): Map<string, Cell> {
  const covered = new Map<string, Cell>();
  for (const { top, left, bottom } of sheet.merges) {
    const shown = sheet.rows[top]?.[left];
    if (!shown) continue;
    for (let row = Math.max(top, head) + 1; row <= bottom && covered.size < mostCovered; row += 1)
      covered.set(`${row},${left}`, shown);
  }
  return covered;
}

const mostCovered = 200_000;

function readRow(
  { file, sheet, layout, head, columns }: Table & { layout: SheetLayout },
  index: number,
  known: Known,
  covered: ReadonlyMap<string, Cell>,
  above: Map<string, Cell>,
): Row {
  const cells = sheet.rows[index] ?? [];
  const firstFilled = Math.max(
    0,
    cells.findIndex((cell) => cell !== undefined),
  );
  const row: Row = {
    evaluation: undefined,
    item: {},
    places: new Map([['', { file, sheet: sheet.name, cell: addressOf(index, firstFilled), field: '' }]]),
    problems: [],
    warnings: [],
    wrong: [],
    words: '',
    headingOf: (field) => {
      const expected = headingFor(layout, field, known);
      return expected === undefined
        ? undefined
        : { file, sheet: sheet.name, cell: addressOf(head, 0), field: '', expected };
    },
  };
  const words: string[] = [];
  for (const column of layout.columns) {
    const at = columns.get(column.id);
    if (!at) continue;
    const place = { file, sheet: sheet.name, cell: addressOf(index, at.index), field: at.heading };
    // What a merge covers is not what a person sees there, even where something is still stored.
    const shown = covered.get(`${index},${at.index}`);
    if (shown && !column.carried && !(column.id === 'evaluation')) {
      row.problems.push({ code: 'merged', ...place });
      row.wrong.push(fieldOf(column.path));
      continue;
    }
    const cell = shown ?? cells[at.index] ?? (column.carried ? above.get(column.id) : undefined);
    if (cell && column.carried) above.set(column.id, cell);
    if (cell && cell.kind !== 'broken' && column.id !== 'evaluation') words.push(textOf(cell));
    if (column.id === 'evaluation' && layout.id !== 'evaluations') {
      if (cell && cell.kind !== 'broken') row.evaluation = textOf(cell);
      row.places.set('evaluation', place);
      continue;
    }
    row.places.set(fieldOf(column.path), place);
    enter(row, column, readCell(cell, column, known), place, at.unit, known);
  }
  row.words = words.join(' | ');
  return row;
}

/** Puts a reading where it belongs; what a cell brings along must not contradict the columns beside it. */
function enter(
  row: Row,
  column: Column,
  reading: Reading,
  place: Place,
  unit: string | undefined,
  { words }: Known,
): void {
  const fail = (problem: CellProblem): void => {
    row.problems.push({ ...problem, ...place });
    row.wrong.push(fieldOf(column.path));
  };
  const around = column.path.slice(0, -1);
  switch (reading.kind) {
    case 'nothing':
      return;
    case 'wrong':
      fail(reading.problem);
      return;
    case 'value': {
      const there = valueAt(row.item, column.path);
      if (there !== undefined && there !== reading.value)
        fail({ code: 'contradicts', found: plain(reading.value), expected: plain(there) });
      else setAt(row.item, column.path, reading.value);
      return;
    }
    case 'words':
      setAt(row.item, [...around, 'wording', 'zh'], reading.text);
      if (reading.strangeUnit && around.length > 0)
        row.warnings.push({ code: 'kept_as_words', ...place, found: excerpt(reading.text) });
      return;
    case 'measure': {
      setAt(row.item, column.path, reading.value);
      const own = reading.unit ?? unit;
      if (own !== undefined) setAt(row.item, [...around, 'unit'], own);
      if (reading.comparator === undefined) return;
      const stated = row.item.comparator;
      if (around[0] === 'target' && (stated === undefined || stated === reading.comparator)) {
        row.item.comparator = reading.comparator;
        return;
      }
      const mark = (comparator: string): string => choiceWritten('comparator', comparator, words);
      const found = excerpt(`${mark(reading.comparator)}${reading.value}`);
      fail(
        around[0] === 'target'
          ? { code: 'contradicts', found, expected: mark(plain(stated)) }
          : { code: 'comparator_here', found },
      );
    }
  }
}

export function valueAt(item: unknown, path: readonly string[]): unknown {
  let value = item;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

export function setAt(item: Item, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) {
    item[first] = value;
    return;
  }
  const inner = item[first];
  const next: Item = isItem(inner) ? inner : {};
  item[first] = next;
  setAt(next, rest, value);
}

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The heading that a field, or the first of its parts, would have where the layout has a column for it. */
function headingFor(layout: SheetLayout, path: string, known: Known): string | undefined {
  const column = layout.columns.find(({ path: own }) => {
    const field = fieldOf(own);
    return field === path || field.startsWith(`${path}.`);
  });
  return column && headingOf(layout, column.id, known.words);
}

/** The text of a scalar; nothing for anything else. */
export function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : '';
}
