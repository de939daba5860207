// Reads workbooks and tables: evaluations that can be trusted, or every problem with its sheet and cell.
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { evaluation } from '../../evaluation/shape.ts';
import { evaluationProblems } from '../evaluation-problems.ts';
import type { Issue, Problem } from '../issue.ts';
import type { LoadedEvaluation, Report } from '../load-evaluations.ts';
import { fitShape } from '../shape-problems.ts';
import type { Refusal } from './archive.ts';
import { assemble } from './assemble.ts';
import { translate } from './complete-item.ts';
import { type Draft, isTold, locateIn } from './draft.ts';
import { type Found, findTables } from './find-tables.ts';
import { formHead } from './form-head.ts';
import { idOf, type Known } from './known.ts';
import { readCsv } from './read-csv.ts';
import { readSheets, type Sheets } from './read-sheets.ts';
import type { Stored } from './stored.ts';

/** Named in the record of every import. Changes when the same workbook would be read as something else. */
export const workbookImporter = 'workbook-1';

/** A file whose bytes are here; its ending tells whether it is a workbook or a table. */
export interface HandedIn {
  file: string;
  bytes: Uint8Array;
  /** The report of this name beside the file. */
  report: (name: string) => Promise<Report>;
}

export interface Around {
  known: Known;
  stored: Stored;
  /** Whether the catalogue is whole: one with gaps would blame the files for them. */
  catalogueIsWhole: boolean;
  /** The evaluation that rows without one belong to. */
  only?: string | undefined;
}

export interface ReadTables {
  evaluations: (Pick<LoadedEvaluation, 'evaluation' | 'report' | 'file'> & {
    place: (problem: Problem) => Issue;
  })[];
  issues: Issue[];
  warnings: Issue[];
}

/** Reads a workbook by itself; tables in .csv files are given together, since each holds only one. Never throws on what they hold. */
export async function readWorkbook(files: readonly HandedIn[], around: Around): Promise<ReadTables> {
  const result: ReadTables = { evaluations: [], issues: [], warnings: [] };
  const found: Found = { tables: [], problems: [], warnings: [] };
  for (const { file, bytes } of files) {
    const sheets = await sheetsOf(file, bytes);
    if (sheets.kind === 'refused') result.issues.push(issueOf(file, sheets.refusal));
    else {
      const { tables, problems, warnings } = findTables(file, sheets.sheets, around.known);
      const heads = tables
        .filter(({ layout }) => idOf(layout) === 'indicators')
        .map((table) => formHead(table, around.known));
      found.tables.push(...tables, ...heads.flatMap(({ funds }) => funds ?? []));
      found.problems.push(...problems);
      found.warnings.push(...warnings, ...heads.flatMap((head) => head.warnings));
    }
  }
  result.issues.push(...found.problems);
  result.warnings.push(...found.warnings);
  if (result.issues.some(({ code }) => code !== 'heading_taken' && code !== 'heading_near')) {
    if (found.tables.length === 0) return result;
  }
  const { drafts, problems } = await assemble(found.tables, around.known, around.stored, around.only);
  result.issues.push(...problems);
  for (const draft of drafts) {
    // As in assemble: others have their turn.
    await setImmediate();
    const source = files.find(({ file }) => file === draft.place.file);
    await finish(draft, source, around, result);
  }
  if (drafts.length === 0 && result.issues.length === 0) {
    result.issues.push({ code: 'no_table', file: files[0]?.file ?? '', field: '' });
  }
  return result;
}

async function sheetsOf(file: string, bytes: Uint8Array): Promise<Sheets> {
  return /\.csv$/i.test(file)
    ? readCsv(basename(file).replace(/\.csv$/i, ''), bytes)
    : await readSheets(bytes);
}

function issueOf(file: string, { code, ...rest }: Refusal): Issue {
  return { code, file, field: '', ...rest };
}

/** Holds a draft against the shape of evaluations, then against its report and the catalogue. */
async function finish(
  draft: Draft,
  source: HandedIn | undefined,
  around: Around,
  result: ReadTables,
): Promise<void> {
  const untranslated = translate(draft.data);
  if (untranslated > 0) {
    const found = `${untranslated}`;
    result.warnings.push({ code: 'untranslated', file: draft.place.file, field: draft.id, found });
  }
  const locate = locateIn(draft);
  const located = (problems: readonly Problem[]): Issue[] =>
    problems.filter((problem) => !isTold(draft, problem)).map(locate);
  result.warnings.push(...draft.warnings);
  const issues = [...draft.problems];
  const fitted = fitShape(evaluation, draft.data);
  const report = await reportOf(draft, source);
  if (report.kind === 'refused') issues.push(...located(report.problems));
  if (fitted.kind === 'unfit') issues.push(...located(fitted.problems));
  else {
    const { value } = fitted;
    const checksQuotes = report.kind === 'read' && (value.report !== undefined || report.value !== '');
    const problems = evaluationProblems(value, {
      ...(checksQuotes && { report: report.value }),
      ...(around.catalogueIsWhole && { catalogue: around.known.catalogue }),
    });
    issues.push(...located(problems));
    if (issues.length === 0 && report.kind === 'read') {
      const file = draft.place.file;
      result.evaluations.push({ evaluation: value, report: report.value, file, place: locate });
    }
  }
  // A column that is missing is missing in every row.
  const told = new Set(result.issues.map((issue) => JSON.stringify(issue)));
  for (const issue of issues) {
    const text = JSON.stringify(issue);
    if (issue.code !== 'column_missing' || !told.has(text)) result.issues.push(issue);
    told.add(text);
  }
}

/** From the workbook itself, else from the file it names, else what is stored with the evaluation. */
async function reportOf(draft: Draft, source: HandedIn | undefined): Promise<Report> {
  if (draft.report) return { kind: 'read', value: draft.report.join('\n') };
  if (draft.base) return { kind: 'read', value: draft.base.report };
  const named = draft.data.report;
  if (typeof named !== 'string' || !source) return { kind: 'read', value: '' };
  return await source.report(named);
}
