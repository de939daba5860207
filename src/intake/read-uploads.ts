// Reads what is to be imported, of whatever kind: workbooks one by one, tables together, YAML with its report.
import { fieldOf, type Issue, type Problem } from '../importers/issue.ts';
import { type LoadedEvaluation, type Report, readYamlEvaluation } from '../importers/load-evaluations.ts';
import type { LoadedFrameworks } from '../importers/load-frameworks.ts';
import { hashOf } from '../importers/text-file.ts';
import { hashOfBytes, kindOf, type Upload, utf8 } from '../importers/upload.ts';
import type { Known } from '../importers/workbook/known.ts';
import type { HandedIn } from '../importers/workbook/read-workbooks.ts';
import type { Stored } from '../importers/workbook/stored.ts';

export interface ReadEvaluation extends LoadedEvaluation {
  /** Where in its file a warning stands. */
  place: (problem: Problem) => Issue;
}

export interface Around {
  known: Known;
  frameworks: LoadedFrameworks;
  stored: Stored;
  only: string | undefined;
}

interface ReadUploads {
  evaluations: ReadEvaluation[];
  issues: Issue[];
  warnings: Issue[];
}

/** Every evaluation of the files, and every problem; an id that two of them give is a problem. */
export async function readUploads(uploads: readonly Upload[], around: Around): Promise<ReadUploads> {
  const result: ReadUploads = { evaluations: [], issues: [], warnings: [] };
  const tables: HandedIn[] = [];
  for (const upload of uploads) {
    const bytes = await upload.bytes();
    if (bytes.kind === 'refused') result.issues.push(...bytes.issues);
    else {
      const given = { file: upload.file, bytes: bytes.value, report: upload.report };
      switch (kindOf(upload.file)) {
        case 'yaml':
          await readYaml(given, around, result);
          break;
        case 'workbook':
          await readTables([given], around, result);
          break;
        case 'table':
          tables.push(given);
          break;
        case 'report':
        case 'unknown':
          result.issues.push({ code: 'unknown_kind', file: upload.file, field: '' });
      }
    }
  }
  if (tables.length > 0) await readTables(tables, around, result);
  return result;
}

async function readYaml(
  { file, bytes, report }: HandedIn,
  around: Around,
  result: ReadUploads,
): Promise<void> {
  const content = utf8(bytes);
  if (content === undefined) {
    result.issues.push({ code: 'unreadable', file, field: '', expected: 'UTF-8' });
    return;
  }
  const ids = new Set(result.evaluations.map(({ evaluation }) => evaluation.id));
  const none: Report = { kind: 'read', value: '' };
  const source = {
    file,
    content,
    report: async (name: string | undefined) => (name === undefined ? none : await report(name)),
  };
  const read = await readYamlEvaluation(source, around.frameworks, ids);
  if (read.kind === 'refused') result.issues.push(...read.issues);
  else {
    const place = ({ path, code, found, expected }: Problem): Issue => ({
      code,
      file,
      field: fieldOf(path),
      ...(found !== undefined && { found }),
      ...(expected !== undefined && { expected }),
    });
    result.evaluations.push({ ...read.value, place });
  }
}

async function readTables(files: readonly HandedIn[], around: Around, result: ReadUploads): Promise<void> {
  // Loaded only now: most programs never read one.
  const { readWorkbook, workbookImporter } = await import('../importers/workbook/read-workbooks.ts');
  const { known, stored, only, frameworks } = around;
  const catalogueIsWhole = frameworks.issues.length === 0;
  const read = await readWorkbook(files, { known, stored, only, catalogueIsWhole });
  result.issues.push(...read.issues);
  result.warnings.push(...read.warnings);
  const hashes = new Map(files.map(({ file, bytes }) => [file, hashOfBytes(bytes)]));
  for (const { evaluation, report, file, place } of read.evaluations) {
    if (result.evaluations.some((other) => other.evaluation.id === evaluation.id)) {
      result.issues.push(place({ code: 'taken', path: ['id'], found: evaluation.id }));
      continue;
    }
    // What was read, not the bytes: a workbook that is saved again without a change is the same.
    const hash = hashOf([workbookImporter, JSON.stringify(evaluation), report]);
    const fileHash = hashes.get(file) ?? '';
    result.evaluations.push({ evaluation, report, file, place, hash, fileHash, importer: workbookImporter });
  }
}
