// Imports, whatever the surface: files are checked and compared with what is stored, and stored together or not at all.
// An earlier version can be had back; any evaluation can leave as a workbook.
import { setImmediate } from 'node:timers/promises';
import type { Evaluation } from '../evaluation/shape.ts';
import { evaluationWarnings } from '../importers/evaluation-warnings.ts';
import type { Issue } from '../importers/issue.ts';
import type { LoadedFrameworks } from '../importers/load-frameworks.ts';
import { hashOf } from '../importers/text-file.ts';
import type { Upload } from '../importers/upload.ts';
import { type Known, knownIn } from '../importers/workbook/known.ts';
import { loadWorkbookWords } from '../importers/workbook/words.ts';
import type { Workbook } from '../importers/workbook/write-workbook.ts';
import { namesIn } from '../load-data.ts';
import { departmentNames } from '../store/evaluations.ts';
import {
  type Also,
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
  /**
   * Reads files without storing anything. `only` is the evaluation that rows without one belong to. What is not seen is
   * held against nothing and replaced by nothing: that it is there is not told.
   */
  check(uploads: readonly Upload[], options?: { only?: string | undefined; sees?: Sees }): Promise<Checked>;
  /** The latest imports, the newest first. */
  list(limit: number): Promise<ImportAct[]>;
  /** Prepares to bring back what an import stored; undefined where there is nothing to bring back. */
  restore(act: string): Promise<Checked | undefined>;
  /** Evaluations as a workbook; undefined where one of the ids is not there. */
  exportWorkbook(ids: readonly string[]): Promise<Workbook | undefined>;
  /** A workbook to fill in, with an evaluation, if there is one, as an example that is not read. */
  template(example: string | undefined): Promise<Uint8Array>;
}

/** Whether whoever imports may see the evaluations of a department and year. Everything, unless told. */
export type Sees = (what: { departmentId: string; year: number }) => boolean;

export interface Checked {
  /** With one of these nothing can be stored. */
  problems: Issue[];
  warnings: Issue[];
  /** An evaluation each, in the order of the files. */
  changes: (Changes & { file: string })[];
  /** A hash of what was read and of what it was compared with: another one, if either is another. */
  basis: string;
  /**
   * Stores all that changed, by this person. Only where there are no problems; refuses if the store changed since.
   * @param also done in the same transaction; where it rejects, nothing is stored
   */
  apply: (person: string, also?: Also) => Promise<Stored | { kind: 'nothing' }>;
}

export function openIntake(db: Store['db'], frameworks: LoadedFrameworks, promptsFolder: string): Intake {
  // Words are read when the first import needs them, not at every start.
  let gathered: Known | undefined;
  const known = (): Known => {
    gathered ??= knownIn(loadWorkbookWords(promptsFolder), frameworks.catalogue);
    return gathered;
  };
  return {
    check: async (uploads, { only, sees = everything } = {}) => {
      const around = { known: known(), frameworks, stored: storedIn(db, sees), only };
      const { evaluations, issues, warnings } = await readUploads(uploads, around);
      const own = evaluations.flatMap(({ evaluation, place }) =>
        evaluationWarnings(evaluation, frameworks.catalogue).map(place),
      );
      const { within, beyond } = await parted(db, evaluations, sees);
      return await prepared(db, frameworks, within, [...issues, ...beyond], [...warnings, ...own]);
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
      if (there.length < ids.length) return undefined;
      const { writeWorkbook } = await loadWriter();
      return await writeWorkbook(there, known().words);
    },
    template: async (example) => {
      const version = example === undefined ? undefined : await storedVersion(db, example);
      const { writeTemplate } = await loadWriter();
      return await writeTemplate(version, known());
    },
  };
}

/** What writes workbooks takes a while to load, and most programs never write one. */
function loadWriter() {
  return import('../importers/workbook/write-workbook.ts');
}

function everything(): boolean {
  return true;
}

function headOf({ department, year }: Evaluation): Parameters<Sees>[0] {
  return { departmentId: department.id, year };
}

function storedIn(db: Store['db'], sees: Sees) {
  return {
    open: async (id: string) => {
      const version = await storedVersion(db, id);
      return version && sees(headOf(version.evaluation)) ? version : undefined;
    },
    idOf: async (department: string, year: number): Promise<string | undefined> => {
      const heads = await departmentNames(db);
      const sought = department.toLowerCase();
      const fitting = heads.filter(
        (each) =>
          each.year === year &&
          sees(each) &&
          [...each.names.zh, ...each.names.en].some((name) => name.toLowerCase() === sought),
      );
      return fitting.length === 1 ? fitting[0]?.evaluationId : undefined;
    },
  };
}

/** Those that may be imported, and a problem for each of the others: it is not seen, or what it would replace is not. */
async function parted(
  db: Store['db'],
  evaluations: readonly ReadEvaluation[],
  sees: Sees,
): Promise<{ within: ReadEvaluation[]; beyond: Issue[] }> {
  const within: ReadEvaluation[] = [];
  const beyond: Issue[] = [];
  for (const each of evaluations) {
    const { id } = each.evaluation;
    const before = await storedVersion(db, id);
    if (sees(headOf(each.evaluation)) && (!before || sees(headOf(before.evaluation)))) within.push(each);
    else beyond.push(each.place({ code: 'out_of_sight', path: ['id'], found: id }));
  }
  return { within, beyond };
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
  const compared: string[] = [];
  for (const { evaluation, report, hash, file, importer, fileHash, restoredFrom } of wanted) {
    await setImmediate();
    const before = await storedVersion(db, evaluation.id);
    const change = changesOf(evaluation, before?.evaluation);
    const isSame = change.kind === 'same' && before?.report === report;
    const kind = change.kind === 'same' && !isSame ? 'changed' : change.kind;
    changes.push({ ...change, kind, file });
    compared.push(evaluation.id, hash, before?.hash ?? '');
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
    basis: hashOf(compared),
    apply: async (person, also) => {
      if (problems.length > 0) throw new Error('an import with problems was to be stored');
      if (store.length === 0) return { kind: 'nothing' };
      const at = new Date();
      const all = store.map((each) => {
        const passages = splitPassages(each.evaluation, each.report ?? '', namesIn(catalogue));
        return { ...each, passages, person, at };
      });
      return await storeTogether(db, all, at, also);
    },
  };
}
