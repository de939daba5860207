// A file that someone hands in to be imported, from wherever it comes; here from the disk.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Read } from './issue.ts';
import { type Report, readReport } from './load-evaluations.ts';
import { unreadable } from './text-file.ts';
import { limits } from './workbook/archive.ts';

export interface Upload {
  /** Its name, with the path where it has one; the ending tells its kind. */
  file: string;
  bytes: () => Promise<Read<Uint8Array>>;
  /** The report of this name that goes with it. */
  report: (name: string) => Promise<Report>;
}

/** A file on the disk; its report is sought beside it. */
export function uploadFrom(file: string): Upload {
  return {
    file,
    bytes: async () => {
      try {
        const { size } = await stat(file);
        if (size > limits.fileBytes) {
          const [found, expected] = [`${size}`, `≤ ${limits.fileBytes}`];
          return { kind: 'refused', issues: [{ code: 'too_large', file, field: '', found, expected }] };
        }
        return { kind: 'read', value: await readFile(file) };
      } catch (error) {
        return { kind: 'refused', issues: [unreadable(file, error)] };
      }
    },
    report: (name) => readReport(file, name),
  };
}

export type FileKind = 'yaml' | 'workbook' | 'table' | 'report' | 'unknown';

/** What a file is by its name, which is as good as a promise. */
export function kindOf(file: string): FileKind {
  const [, ending = ''] = /\.([a-z]+)$/i.exec(file) ?? [];
  switch (ending.toLowerCase()) {
    case 'yaml':
    case 'yml':
      return 'yaml';
    // The others are told why they are not read.
    case 'xlsx':
    case 'xlsm':
    case 'xls':
    case 'ods':
      return 'workbook';
    case 'csv':
      return 'table';
    case 'txt':
      return 'report';
    default:
      return 'unknown';
  }
}

/** Files handed in as they are: of reports only those that were handed in too are found. */
export function uploadsOf(files: readonly { name: string; bytes: Uint8Array }[]): Upload[] {
  return files
    .filter(({ name }) => kindOf(name) !== 'report')
    .map(({ name, bytes }) => ({
      file: name,
      bytes: async () => ({ kind: 'read', value: bytes }),
      report: async (sought) => {
        const text = files.find((each) => each.name === sought);
        const value = text && utf8(text.bytes);
        if (value !== undefined) return { kind: 'read', value };
        return { kind: 'refused', problems: [{ code: 'unreadable', path: ['report'], found: sought }] };
      },
    }));
}

/** The text of UTF-8 bytes; undefined where they are something else. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
