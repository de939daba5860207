// Imports as acts: several evaluations stored together or not at all, the list of what was imported, earlier versions.
import type { Kysely } from 'kysely';
import type { Evaluation } from '../evaluation/shape.ts';
import { type EvaluationImport, saveWithin } from './evaluations.ts';
import type { Schema } from './schema.ts';
import { timeOrderedId } from './time-ordered-id.ts';

/** What is stored under an id now. */
export interface StoredVersion {
  evaluation: Evaluation;
  report: string;
  hash: string;
}

export async function storedVersion(db: Kysely<Schema>, id: string): Promise<StoredVersion | undefined> {
  const row = await db
    .selectFrom('evaluation')
    .select(['document', 'report', 'hash'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { evaluation: JSON.parse(row.document), report: row.report, hash: row.hash };
}

/** An evaluation to store, and the hash of the version that it was compared with; none where there was none. */
export interface ToStore extends Omit<EvaluationImport, 'batch'> {
  instead: string | undefined;
}

export type Stored =
  /** `batch` names the import in the list of them. */
  | { kind: 'stored'; batch: string }
  /** What these ids hold is no longer what it was when the import was prepared. Nothing was stored. */
  | { kind: 'changed_since'; ids: string[] };

/** Something to be done in the transaction of an import, or, by rejecting, not to let it be. */
export type Also = (transaction: Kysely<Schema>, batch: string) => Promise<void>;

/** Stores all of them in one transaction, unless one of the versions to be replaced is another by now. */
export async function storeTogether(
  db: Kysely<Schema>,
  all: readonly ToStore[],
  at: Date,
  also?: Also,
): Promise<Stored> {
  const batch = timeOrderedId(at);
  return await db.transaction().execute(async (transaction) => {
    const changed: string[] = [];
    for (const { evaluation, instead } of all) {
      const there = await transaction
        .selectFrom('evaluation')
        .select('hash')
        .where('id', '=', evaluation.id)
        .executeTakeFirst();
      if (there?.hash !== instead) changed.push(evaluation.id);
    }
    if (changed.length > 0) return { kind: 'changed_since', ids: changed };
    for (const each of all) await saveWithin(transaction, { ...each, batch });
    await also?.(transaction, batch);
    return { kind: 'stored', batch };
  });
}

export interface ImportAct {
  id: string;
  at: string;
  /** Null where it was the data folder. */
  person: string | null;
  files: string[];
  evaluations: string[];
  /** It brought an earlier version back. */
  isRestore: boolean;
}

/** The latest imports, the newest first; what was stored together is one. */
export async function listImports(db: Kysely<Schema>, limit: number): Promise<ImportAct[]> {
  const acts = await db
    .selectFrom('import_record')
    .select(({ fn }) => [fn.coalesce('batch', 'id').as('act'), fn.max('id').as('last')])
    .groupBy(({ fn }) => fn.coalesce('batch', 'id'))
    .orderBy('last', 'desc')
    .limit(limit)
    .execute();
  const result: ImportAct[] = [];
  for (const { act } of acts) {
    const rows = await recordsOf(db, act);
    const [first] = rows;
    if (!first) continue;
    result.push({
      id: act,
      at: first.at,
      person: first.person,
      files: [...new Set(rows.map(({ file }) => file))],
      evaluations: rows.map(({ evaluation_id }) => evaluation_id),
      isRestore: first.restored_from !== null,
    });
  }
  return result;
}

async function recordsOf(db: Kysely<Schema>, act: string) {
  return await db
    .selectFrom('import_record')
    .selectAll()
    .where(({ fn }) => fn.coalesce('batch', 'id'), '=', act)
    .orderBy('id')
    .execute();
}

/** A version that an import stored, ready to be stored again. */
export interface EarlierVersion {
  record: string;
  evaluation: Evaluation;
  report: string;
  hash: string;
  file: string;
  importer: string;
  /** It is what is stored now. */
  isCurrent: boolean;
}

/** What an import stored; empty where there was none with this id, or its versions were not kept yet. */
export async function versionsOf(db: Kysely<Schema>, act: string): Promise<EarlierVersion[]> {
  const versions: EarlierVersion[] = [];
  for (const { id, evaluation_id, hash, file, importer, document, report } of await recordsOf(db, act)) {
    const current = await storedVersion(db, evaluation_id);
    const kept = document === null ? undefined : { evaluation: JSON.parse(document), report: report ?? '' };
    const isCurrent = current?.hash === hash;
    const version = isCurrent ? current : kept;
    if (version) {
      const { evaluation, report: text } = version;
      versions.push({ record: id, evaluation, report: text, hash, file, importer, isCurrent });
    }
  }
  return versions;
}

/**
 * The evaluation that was last read from this file with this content and has been replaced from elsewhere since: the
 * file has nothing new to say about it.
 */
export async function replacedSince(
  db: Kysely<Schema>,
  file: string,
  fileHash: string,
): Promise<string | undefined> {
  const last = await db
    .selectFrom('import_record')
    .select(['evaluation_id', 'hash', 'file_hash'])
    .where('file', '=', file)
    .where('restored_from', 'is', null)
    .where('person', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last || last.file_hash !== fileHash) return undefined;
  const now = await db
    .selectFrom('evaluation')
    .select('hash')
    .where('id', '=', last.evaluation_id)
    .executeTakeFirst();
  return now && now.hash !== last.hash ? last.evaluation_id : undefined;
}
