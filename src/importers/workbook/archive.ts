// Opens a workbook from a stranger: what its archive declares is checked before anything is inflated, and only the
// parts that hold cells are handed on, as an archive of their own.
import { crc32 } from 'node:zlib';
import { strFromU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { excerpt, type IssueCode } from '../issue.ts';

/** Why a workbook is not read. */
export interface Refusal {
  code: IssueCode;
  found?: string;
  expected?: string;
  detail?: string;
}

export type Archive = { kind: 'opened'; bytes: Uint8Array } | { kind: 'refused'; refusal: Refusal };

/** Several times what an honest workbook has; each is told with the file that is beyond it. */
export const limits = {
  fileBytes: 20_000_000,
  entries: 2_000,
  inflatedBytes: 100_000_000,
  /** How many times its packed size a part of more than a megabyte may have. */
  ratio: 300,
  rows: 50_000,
  columns: 200,
  cells: 500_000,
  /** Rows times columns of one sheet, empty ones too. */
  area: 2_000_000,
  tags: 4_000_000,
  merges: 20_000,
  sheets: 200,
  /** Characters of a cell, read or written; Excel allows few more. */
  cellLength: 32_000,
} as const;

/** An archive with nothing but the workbook's cells in it, whole by size and checksum, or why there is none. */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length > limits.fileBytes) return refused('too_large', bytes.length, limits.fileBytes);
  // The container of old .xls files, and of any workbook with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refused('encrypted');
  if (!startsWith(bytes, [0x50, 0x4b])) return refused('not_workbook');
  try {
    return inflated(bytes);
  } catch {
    return { kind: 'refused', refusal: { code: 'damaged' } };
  }
}

function refused(code: IssueCode, found?: number | string, most?: number): Archive {
  const more = {
    ...(found !== undefined && { found: excerpt(String(found)) }),
    ...(most !== undefined && { expected: `≤ ${most}` }),
  };
  return { kind: 'refused', refusal: { code, ...more } };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

interface Entry {
  name: string;
  packed: number;
  size: number;
}

function inflated(bytes: Uint8Array): Archive {
  const entries = declared(bytes);
  const problem = declaredProblem(entries);
  if (problem) return problem;
  const sums = checksums(bytes);
  const parts = unzipSync(bytes, { filter: ({ name }) => isRead(name) });
  for (const { name, size } of entries) {
    const part = parts[name];
    // What is longer or shorter than it says was cut or filled up, and is not what was saved.
    if (part && (part.length !== size || crc32(part) !== sums.get(name))) return refused('damaged', name);
  }
  return contentProblem(parts) ?? { kind: 'opened', bytes: zipSync(parts, { level: 0 }) };
}

/** What the directory of the archive says, without inflating anything. */
function declared(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      entries.push({ name, packed: size, size: originalSize });
      return false;
    },
  });
  return entries;
}

function declaredProblem(entries: readonly Entry[]): Archive | undefined {
  if (entries.length > limits.entries) return refused('archive_too_large', entries.length, limits.entries);
  const names = new Set(entries.map(({ name }) => name));
  if (names.size < entries.length) return refused('damaged');
  const bytes = entries.reduce((sum, { size }) => sum + size, 0);
  if (bytes > limits.inflatedBytes) return refused('archive_too_large', bytes, limits.inflatedBytes);
  const bomb = entries.find(({ packed, size }) => size > 1_000_000 && size > packed * limits.ratio);
  if (bomb) return refused('archive_too_large', `${bomb.name} ${bomb.size}`, bomb.packed * limits.ratio);
  const has = (form: RegExp): Entry | undefined => entries.find(({ name }) => form.test(name));
  const macros = has(/vbaProject|\/macrosheets\/|\/(?:activeX|ctrlProps)\//i);
  if (macros) return refused('has_macros', macros.name);
  const link = has(/\/externalLinks\//i);
  if (link) return refused('external_links', link.name);
  // An .ods, .docx or any other zip file.
  if (!has(/^xl\/workbook\.xml$/) || !has(/^\[Content_Types\]\.xml$/)) return refused('not_workbook');
  return undefined;
}

function isRead(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/.test(
    name,
  );
}

/** The checksum of each entry, from the directory at the end of the archive. */
function checksums(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
  const sums = new Map<string, number>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    if (name === undefined || extra === undefined || comment === undefined) break;
    // As fflate decodes it: UTF-8 where the flag says so.
    const latin = (view.getUint16(at + 8, true) & 2048) === 0;
    sums.set(strFromU8(bytes.subarray(at + 46, at + 46 + name), latin), view.getUint32(at + 16, true));
    at += 46 + name + extra + comment;
  }
  return sums;
}

/** What would cost too much to read, counted by the marks of its syntax. */
function contentProblem(parts: Unzipped): Archive | undefined {
  if (/macroEnabled/i.test(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())))
    return refused('has_macros', '[Content_Types].xml');
  let cells = 0;
  let tags = 0;
  for (const [name, part] of Object.entries(parts)) {
    const xml = strFromU8(part);
    // A document type could declare entities; no workbook has one.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return refused('damaged', name);
    const isSheet = name.startsWith('xl/worksheets/');
    if (isSheet) cells += countOf(xml, /<(?:[\w.-]+:)?c[\s/>]/g);
    if (cells > limits.cells) return refused('too_many_cells', cells, limits.cells);
    tags += countOf(xml, /</g);
    if (tags > limits.tags) return refused('archive_too_large', tags, limits.tags);
    if (!isSheet) continue;
    const merges = countOf(xml, /<(?:[\w.-]+:)?mergeCell[\s/>]/g);
    if (merges > limits.merges) return refused('too_many_merges', merges, limits.merges);
    // Each may stand for sixteen thousand columns.
    if (countOf(xml, /<(?:[\w.-]+:)?col[\s/>]/g) > 1_000) return refused('damaged', name);
    const beyond = farthest(xml);
    if (beyond.rows > limits.rows) return refused('too_many_rows', beyond.rows, limits.rows);
    if (beyond.columns > limits.columns) return refused('too_many_columns', beyond.columns, limits.columns);
    const area = beyond.rows * beyond.columns;
    if (area > limits.area) return refused('too_many_cells', area, limits.area);
  }
  return undefined;
}

function countOf(text: string, form: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(form)) count += 1;
  return count;
}

/** The lowest row and the rightmost column that hold something. */
function farthest(xml: string): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  for (const [, letters = '', row = '', filled] of xml.matchAll(
    /<(?:[\w.-]+:)?c\s[^<>]*?\br="([A-Z]+)(\d+)"[^<>]*?(\/?)>/g,
  )) {
    // A cell without content only carries a style.
    if (filled === '/') continue;
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnNumber(letters));
  }
  return { rows, columns };
}

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
