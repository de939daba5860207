// What a row of the tables of broken files is: how the file comes about, and what a person is told in both languages.
import type { CellValue, WriteSheet } from 'hucre';
import { book, type Given, type Rows, repacked, withCells } from './book.ts';

export interface Broken {
  what: string;
  files: () => Promise<Given[]> | Given[];
  /** Every problem, in the order they are told. */
  zh: readonly string[];
  en: readonly string[];
}

/** One workbook, handed in as a.xlsx. */
export async function asWorkbook(bytes: Promise<Uint8Array> | Uint8Array): Promise<Given[]> {
  return [{ name: 'a.xlsx', bytes: await bytes }];
}

/** The sound workbook with these sheets instead. */
export function sheets(
  changed: Readonly<Record<string, Rows | null>>,
  more: Readonly<Record<string, Partial<WriteSheet>>> = {},
): Broken['files'] {
  return () => asWorkbook(book(changed, more));
}

/** The sound workbook with single cells of a sheet changed, by address. */
export function cells(sheet: string, changed: Readonly<Record<string, CellValue>>): Broken['files'] {
  return sheets({ [sheet]: withCells(sheet, changed) });
}

/** The sound workbook with parts of its archive changed. */
export function parts(changed: Parameters<typeof repacked>[1]): Broken['files'] {
  return async () => await asWorkbook(repacked(await book(), changed));
}

/** A table as text, handed in as a.csv. */
export function csv(...lines: string[]): Broken['files'] {
  return () => [{ name: 'a.csv', bytes: Buffer.from(lines.join('\r\n')) }];
}
