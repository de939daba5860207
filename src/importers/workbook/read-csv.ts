// A .csv file as a sheet: UTF-8, UTF-16 with its mark, or GB18030; commas, semicolons or tabs.
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { limits, type Refusal } from './archive.ts';
import type { Cell } from './cell.ts';
import type { Sheets } from './read-sheets.ts';

/** The one sheet of a .csv file under the given name, or why it is not read. Never throws. */
export function readCsv(name: string, bytes: Uint8Array): Sheets {
  if (bytes.length > limits.fileBytes) {
    return refused({ code: 'too_large', found: `${bytes.length}`, expected: `≤ ${limits.fileBytes}` });
  }
  const text = decoded(bytes);
  if (text === undefined || text.includes('\0')) return refused({ code: 'not_csv' });
  const marks = text.match(/[,;\t\n]/g)?.length ?? 0;
  if (marks > limits.cells) {
    return refused({ code: 'too_many_cells', found: `${marks}`, expected: `≤ ${limits.cells}` });
  }
  try {
    const records: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relaxColumnCount: true,
      skipEmptyLines: false,
      bom: true,
    });
    const widest = records.reduce((most, record) => Math.max(most, record.length), 0);
    if (records.length > limits.rows) {
      return refused({ code: 'too_many_rows', found: `${records.length}`, expected: `≤ ${limits.rows}` });
    }
    if (widest > limits.columns) {
      return refused({ code: 'too_many_columns', found: `${widest}`, expected: `≤ ${limits.columns}` });
    }
    const rows = records.map((record) => record.map(cellOf));
    return { kind: 'read', sheets: [{ name, hidden: false, rows, merges: [] }] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused({ code: 'not_csv', detail: error.code });
  }
}

function cellOf(text: string): Cell | undefined {
  return text.trim() === '' ? undefined : { kind: 'text', text };
}

function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of marked) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return undefined;
}

/** The one that stands most often in the first line that has any. */
function delimiterOf(text: string): string {
  const line = /^.*[,;\t].*$/m.exec(text.slice(0, 10_000))?.[0] ?? '';
  const count = (mark: string): number => line.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function refused(refusal: Refusal): Sheets {
  return { kind: 'refused', refusal };
}
