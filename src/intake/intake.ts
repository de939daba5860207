// Imports, whatever the surface: files are checked and compared with what is stored, and stored together or not at all.
// An earlier version can be had back; any evaluation can leave as a workbook.
import { evaluationWarnings } from '../importers/evaluation-warnings.ts';
import type { Issue } from '../importers/issue.ts';
import type { LoadedFrameworks } from '../importers/load-frameworks.ts';
import type { Upload } from '../importers/upload.ts';
import { type Known, knownIn } from '../importers/workbook/known.ts';
import { loadWorkbookWords } from '../importers/workbook/words.ts';
import { type Workbook, writeTemplate, writeWorkbook } from '../importers/workbook/write-workbook.ts';
import { namesIn } from '../load-data.ts';
import { departmentNames } from '../store/evaluations.ts';
import {
  type ImportAct,
  listImports,
  type Stored,
  storedVersion,
  storeTogether,
  type ToStore,
  versionsOf,
} from '../store/imports.ts';
import type { Store } from '../store/open-store.ts';
import { splitPassages } from '../store/split-passages.ts';
import { type Changes, changesOf } from './changes.ts';
import { type ReadEvaluation, readUploads } from './read-uploads.ts';

export interface Intake {
  /** Reads files without storing anything. `only` is the evaluation that rows without one belong to. */
  check(uploads: readonly Upload[], options?: { only?: string | undefined }): Promise<Checked>;
  /** The latest imports, the newest first. */
  list(limit: number): Promise<ImportAct[]>;
  /** Prepares to bring back what an import stored; undefined where there is nothing to bring back. */
  restore(act: string): Promise<Checked | undefined>;
  /** Evaluations as a workbook; undefined where one of the ids is not there. */
  exportWorkbook(ids: readonly string[]): Promise<Workbook | undefined>;
  /** A workbook to fill in, with an evaluation, if there is one, as an example that is not read. */
  template(example: string | undefined): Promise<Uint8Array>;
}

export interface Checked {
  /** With one of these nothing can be stored. */
  problems: Issue[];
  warnings: Issue[];
  /** An evaluation each, in the order of the files. */
  changes: (Changes & { file: string })[];
  /** Stores all that changed, by this person. Only where there are no problems; refuses if the store changed since. */
  apply: (person: string) => Promise<Stored | { kind: 'nothing' }>;
}

export function openIntake(db: Store['db'], frameworks: LoadedFrameworks, promptsFolder: string): Intake {
  // Words are read when the first import needs them, not at every start.
  let gathered: Known | undefined;
  const known = (): Known => {
    gathered ??= knownIn(loadWorkbookWords(promptsFolder), frameworks.catalogue);
    return gathered;
  };
  return {
    check: async (uploads, { only } = {}) => {
      const around = { known: known(), frameworks, stored: storedIn(db), only };
      const { evaluations, issues, warnings } = await readUploads(uploads, around);
      const own = evaluations.flatMap(({ evaluation, place }) =>
        evaluationWarnings(evaluation, frameworks.catalogue).map(place),
      );
      return await prepared(db, frameworks, evaluations, issues, [...warnings, ...own]);
    },
    list: (limit) => listImports(db, limit),
    restore: async (act) => {
      const versions = await versionsOf(db, act);
      if (versions.length === 0) return undefined;
      const wanted = versions.map((version) => ({ ...version, restoredFrom: version.record }));
      return await prepared(db, frameworks, wanted, [], []);
    },
    exportWorkbook: async (ids) => {
      const versions = await Promise.all(ids.map((id) => storedVersion(db, id)));
      const there = versions.filter((version) => version !== undefined);
      return there.length < ids.length ? undefined : await writeWorkbook(there, known().words);
    },
    template: async (example) => {
      const version = example === undefined ? undefined : await storedVersion(db, example);
      return await writeTemplate(version, known());
    },
  };
}

function storedIn(db: Store['db']) {
  return {
    open: (id: string) => storedVersion(db, id),
    idOf: async (department: string, year: number): Promise<string | undefined> => {
      const heads = await departmentNames(db);
      const sought = department.toLowerCase();
      const fitting = heads.filter(
        (each) =>
          each.year === year &&
          [...each.names.zh, ...each.names.en].some((name) => name.toLowerCase() === sought),
      );
      return fitting.length === 1 ? fitting[0]?.evaluationId : undefined;
    },
  };
}

/** Compares with the store, and holds on to what was compared, so that nothing else is replaced later. */
async function prepared(
  db: Store['db'],
  { catalogue }: LoadedFrameworks,
  wanted: readonly (Omit<ReadEvaluation, 'place' | 'fileHash'> &
    Pick<ToStore, 'fileHash' | 'restoredFrom'>)[],
  problems: Issue[],
  warnings: Issue[],
): Promise<Checked> {
  const changes: Checked['changes'] = [];
  const store: Omit<ToStore, 'at' | 'person' | 'passages'>[] = [];
  for (const { evaluation, report, hash, file, importer, fileHash, restoredFrom } of wanted) {
    const before = await storedVersion(db, evaluation.id);
    const change = changesOf(evaluation, before?.evaluation);
    const isSame = change.kind === 'same' && before?.report === report;
    const kind = change.kind === 'same' && !isSame ? 'changed' : change.kind;
    changes.push({ ...change, kind, file });
    if (isSame) continue;
    store.push({
      evaluation,
      report,
      hash,
      file,
      importer,
      instead: before?.hash,
      ...(fileHash !== undefined && { fileHash }),
      ...(restoredFrom !== undefined && { restoredFrom }),
    });
  }
  return {
    problems,
    warnings,
    changes,
    apply: async (person) => {
      if (problems.length > 0) throw new Error('an import with problems was to be stored');
      if (store.length === 0) return { kind: 'nothing' };
      const at = new Date();
      const all = store.map((each) => {
        const passages = splitPassages(each.evaluation, each.report ?? '', namesIn(catalogue));
        return { ...each, passages, person, at };
      });
      return await storeTogether(db, all, at);
    },
  };
}
