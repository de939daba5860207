// Writes evaluations as a workbook, and the empty one to fill in.
import type { CellValue, DataValidation, PageSetup, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { unitsOfData } from '../../evaluation/unit.ts';
import { limits } from './archive.ts';
import { addressOf, formatFor, numberCell } from './cell.ts';
import { headingOf, type Known } from './known.ts';
import { type Column, layouts, type SheetLayout } from './layout.ts';
import { choiceWritten } from './read-cell.ts';
import { type WorkbookWords, written } from './words.ts';
import { type Exported, rowsToWrite, type Written } from './write-rows.ts';

/** Why an evaluation does not fit into a workbook. */
export type Workbook =
  | { kind: 'written'; bytes: Uint8Array }
  | { kind: 'too_long'; sheet: string; cell: string };

/** Evaluations as a workbook that reads back without a difference. No cell of it starts a formula. */
export async function writeWorkbook(
  evaluations: readonly Exported[],
  words: WorkbookWords,
): Promise<Workbook> {
  const sheets: WriteSheet[] = [];
  for (const layout of layouts) {
    const rows = evaluations.flatMap((each) => rowsToWrite(layout, each, words));
    for (const [row, cells] of rows.entries()) {
      const column = cells.findIndex((cell) => (cell?.text.length ?? 0) > limits.cellLength);
      if (column >= 0)
        return { kind: 'too_long', sheet: sheetName(layout.id, words), cell: addressOf(row + 1, column) };
    }
    sheets.push(sheetOf(layout, rows, words));
  }
  return { kind: 'written', bytes: await writeXlsx({ sheets }) };
}

/** An empty workbook with headings, lists to choose from and an example that is not read. */
export async function writeTemplate(
  example: Exported | undefined,
  { words, catalogue }: Known,
): Promise<Uint8Array> {
  const guide: WriteSheet = {
    name: sheetName('guide', words),
    columns: [{ width: 120 }],
    rows: [words.zh.guide, words.en.guide].flatMap((lines) => [...lines.map((line) => [line]), [null]]),
  };
  const funds: WriteSheet = {
    name: sheetName('funds', words),
    rows: [
      [
        ...['evaluation', 'department_zh', 'year'].map((id) => headingOf('funds', id, words)),
        ...[...catalogue.facts.values()]
          .filter(({ type, unit }) => type === 'number' && unit === '万元')
          .map(({ names, unit }) => `${names.zh[0] ?? ''} / ${names.en[0] ?? ''}（${unit ?? ''}）`),
      ],
    ],
    freezePane: { rows: 1 },
    pageSetup: printed,
  };
  const empty = layouts.map((layout) => sheetOf(layout, [], words));
  const [basics, ...others] = empty;
  const shown = layouts.filter(({ id }) =>
    ['evaluations', 'facts', 'indicators', 'dimensions', 'findings'].includes(id),
  );
  const examples = shown.map((layout): WriteSheet => {
    const rows = example ? rowsToWrite(layout, example, words).slice(0, exampleRows) : [];
    return { ...sheetOf(layout, rows, words), name: exampleName(layout.id, words) };
  });
  return await writeXlsx({ sheets: [guide, ...(basics ? [basics] : []), funds, ...others, ...examples] });
}

const exampleRows = 6;

function sheetName(id: string, words: WorkbookWords): string {
  return `${words.zh.sheets[id]?.[0] ?? id} ${words.en.sheets[id]?.[0] ?? id}`;
}

function exampleName(id: string, words: WorkbookWords): string {
  const mark = [words.zh, words.en].map(({ sheets }) => sheets.example?.[0] ?? '').join(' ');
  return `${mark} ${words.zh.sheets[id]?.[0] ?? id}`;
}

function sheetOf(layout: SheetLayout, rows: readonly Written[][], words: WorkbookWords): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const index of layout.columns.keys())
    cells.set(`0,${index}`, {
      style: { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } },
    });
  const values = rows.map((row, index) =>
    row.map((cell, column): CellValue => {
      if (!cell) return null;
      const number = cell.kind === 'amount' ? exactNumber(cell.text) : undefined;
      if (number === undefined) return safe(cell.text);
      cells.set(`${index + 1},${column}`, { value: number, style: { numFmt: formatFor(cell.text) } });
      return number;
    }),
  );
  return {
    name: sheetName(layout.id, words),
    columns: layout.columns.map(({ kind }) => ({ width: kind === 'text' || kind === 'list' ? 24 : 14 })),
    rows: [layout.columns.map(({ id }) => headingOf(layout, id, words)), ...values],
    cells,
    dataValidations: layout.columns.flatMap((column, index) => validation(layout, column, index, words)),
    freezePane: { rows: 1 },
    pageSetup: printed,
  };
}

/** As wide as a page, however many pages long, with the headings on each. */
const printed: PageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '$1:$1',
};

/** The number whose cell reads back as the very same decimal; none where no double does. */
function exactNumber(text: string): number | undefined {
  const value = Number(text);
  const read = numberCell(value, formatFor(text));
  return read.kind === 'number' && read.text === text ? value : undefined;
}

/** Never the beginning of a formula; and what looks like an escape of the file format is escaped itself. */
function safe(text: string): string {
  const shown = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return shown.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** A list to choose from, or a hint, for the rows a person may fill in. */
function validation(
  layout: SheetLayout,
  column: Column,
  index: number,
  words: WorkbookWords,
): DataValidation[] {
  const values = choicesOf(column, words);
  const hint = [words.zh, words.en].flatMap(({ hints }) => hints[column.id] ?? []).join('\n');
  if (!values && hint === '') return [];
  return [
    {
      range: `${addressOf(1, index)}:${addressOf(deepestRow, index)}`,
      allowBlank: true,
      ...(values
        ? { type: 'list' as const, values }
        : { type: 'textLength' as const, operator: 'greaterThanOrEqual' as const, formula1: '0' }),
      // Amounts with their unit, and the catalogue's words for a choice, are understood as well.
      errorStyle: 'warning',
      showErrorMessage: values !== undefined,
      ...(hint !== '' && {
        showInputMessage: true,
        inputTitle: headingOf(layout, column.id, words).slice(0, 32),
        inputMessage: hint.slice(0, 255),
      }),
    },
  ];
}

const deepestRow = 2000;

function choicesOf({ kind, values }: Column, words: WorkbookWords): string[] | undefined {
  if (kind === 'unit')
    return unitsOfData.map((unit) => (unit === '' ? written(words, (of) => of.units.none) : unit));
  if (kind !== 'choice' || values === undefined) return undefined;
  return Object.keys(words.zh.values[values] ?? {}).map((value) => choiceWritten(values, value, words));
}
