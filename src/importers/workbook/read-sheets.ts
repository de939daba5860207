// The one place where a workbook becomes cells. What hucre gives is turned into our own cells here, so that another
// reader is another body of this function.
import { type CellValue, HucreError, type Sheet as RawSheet } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { limits, openArchive, type Refusal } from './archive.ts';
import { addressOf, type Cell, numberCell, type Sheet } from './cell.ts';

export type Sheets = { kind: 'read'; sheets: Sheet[] } | { kind: 'refused'; refusal: Refusal };

/** The sheets of an .xlsx file in their order, hidden ones too, or why it is not read. Never throws. */
export async function readSheets(bytes: Uint8Array): Promise<Sheets> {
  const archive = openArchive(bytes);
  if (archive.kind === 'refused') return archive;
  try {
    const range = `A1:${addressOf(limits.rows - 1, limits.columns - 1)}`;
    const { sheets } = await readXlsx(archive.bytes, { readStyles: true, range });
    if (sheets.length > limits.sheets) {
      const [found, expected] = [`${sheets.length}`, `≤ ${limits.sheets}`];
      return { kind: 'refused', refusal: { code: 'archive_too_large', found, expected } };
    }
    return { kind: 'read', sheets: sheets.map(sheetOf) };
  } catch (error) {
    // Its own errors tell of the file; the others are how it fails on what nobody foresaw.
    if (!(error instanceof HucreError || error instanceof RangeError || error instanceof TypeError))
      throw error;
    return { kind: 'refused', refusal: { code: 'damaged' } };
  }
}

function sheetOf(sheet: RawSheet): Sheet {
  const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: Math.min(endRow, sheet.rows.length - 1),
    right: Math.min(endCol, limits.columns),
  }));
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((values, row) =>
      values.map((value, column) => cellOf(value, sheet.cells?.get(`${row},${column}`))),
    ),
    merges,
  };
}

type RawCell = NonNullable<RawSheet['cells']> extends Map<string, infer Each> ? Each : never;

function cellOf(value: CellValue, cell: RawCell | undefined): Cell | undefined {
  if (cell?.type === 'error') return { kind: 'broken', code: 'cell_error', text: String(value) };
  if (value === null) {
    const formula = cell?.formula;
    return formula === undefined
      ? undefined
      : { kind: 'broken', code: 'no_cached_value', text: `=${formula}` };
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { kind: 'broken', code: 'cell_error', text: String(value) };
    return numberCell(value, cell?.style?.numFmt ?? '');
  }
  if (typeof value === 'boolean') return { kind: 'truth', text: value ? 'true' : 'false' };
  if (typeof value === 'string') return value === '' ? undefined : { kind: 'text', text: value };
  if (Number.isNaN(value.getTime())) return { kind: 'broken', code: 'cell_error', text: 'date' };
  const [day = '', time = ''] = value.toISOString().split('T');
  return { kind: 'date', text: time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}` };
}
