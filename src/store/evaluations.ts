// Evaluations in the store: each whole, under its id, with the passages of its report.
import type { Kysely, Transaction } from 'kysely';
import type { Evaluation, Naming } from '../evaluation/shape.ts';
import type { PassageDraft } from './passages.ts';
import type { Schema } from './schema.ts';
import { timeOrderedId } from './time-ordered-id.ts';

/** What is shown of an evaluation before it is opened. */
export interface EvaluationHead {
  id: string;
  departmentId: string;
  names: Naming;
  year: number;
  madeUp: boolean;
}

export interface EvaluationImport {
  evaluation: Evaluation;
  passages: readonly PassageDraft[];
  /** Hash of all the content the evaluation was read from. */
  hash: string;
  file: string;
  importer: string;
  at: Date;
  /** The text of the report; nothing where there is none. */
  report?: string;
  /** Who imports it; nobody where it is read from the data folder. */
  person?: string;
  /** Of what is stored together; without one it stands by itself. */
  batch?: string;
  /** Of the file alone, whatever it was held against. */
  fileHash?: string;
  /** The record of an earlier import whose version this is. */
  restoredFrom?: string;
}

/** Keeps an evaluation, in place of an older version of the same id: wholly or not at all. The same hash again changes nothing. */
export async function saveEvaluation(
  db: Kysely<Schema>,
  given: EvaluationImport,
): Promise<{ kind: 'stored' | 'unchanged' }> {
  return await db.transaction().execute((transaction) => saveWithin(transaction, given));
}

/** {@link saveEvaluation} within a transaction that holds others too. */
export async function saveWithin(
  transaction: Transaction<Schema>,
  {
    evaluation,
    passages,
    hash,
    report = '',
    file,
    importer,
    at,
    person,
    batch,
    fileHash,
    restoredFrom,
  }: EvaluationImport,
): Promise<{ kind: 'stored' | 'unchanged' }> {
  const { id, department, year, made_up } = evaluation;
  const older = await transaction
    .selectFrom('evaluation')
    .select('hash')
    .where('id', '=', id)
    .executeTakeFirst();
  if (older?.hash === hash) return { kind: 'unchanged' };
  await keepOlder(transaction, id);
  const row = {
    department_id: department.id,
    department_names: JSON.stringify(department.names),
    year,
    made_up: made_up ? 1 : 0,
    document: JSON.stringify(evaluation),
    hash,
    report,
  };
  await transaction
    .insertInto('evaluation')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await replacePassages(transaction, id, passages);
  const record = { id: timeOrderedId(at), evaluation_id: id, hash, file, importer, at: at.toISOString() };
  await transaction
    .insertInto('import_record')
    .values({
      ...record,
      batch: batch ?? record.id,
      person: person ?? null,
      ...(fileHash !== undefined && { file_hash: fileHash }),
      ...(restoredFrom !== undefined && { restored_from: restoredFrom }),
    })
    .execute();
  return { kind: 'stored' };
}

/** Moves the version that is about to go to the record of its import, from which it can be had back. */
async function keepOlder(transaction: Transaction<Schema>, id: string): Promise<void> {
  const older = await transaction
    .selectFrom('evaluation')
    .select(['document', 'report', 'hash'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!older) return;
  const record = await transaction
    .selectFrom('import_record')
    .select('id')
    .where('evaluation_id', '=', id)
    .where('hash', '=', older.hash)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!record) return;
  const { document, report } = older;
  await transaction
    .updateTable('import_record')
    .set({ document, report })
    .where('id', '=', record.id)
    .execute();
}

async function replacePassages(
  transaction: Transaction<Schema>,
  evaluationId: string,
  passages: readonly PassageDraft[],
): Promise<void> {
  await transaction.deleteFrom('passage').where('evaluation_id', '=', evaluationId).execute();
  const rows = passages.map((passage, ordinal) => ({ evaluation_id: evaluationId, ordinal, ...passage }));
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await transaction
      .insertInto('passage')
      .values(rows.slice(start, start + rowsPerStatement))
      .execute();
  }
}

// Five columns a row, far below the 32,766 parameters a statement may have.
const rowsPerStatement = 1000;

/** The whole evaluation, or undefined where none has the id. Not checked again: it was when it came in. */
export async function openEvaluation(db: Kysely<Schema>, id: string): Promise<Evaluation | undefined> {
  const row = await db.selectFrom('evaluation').select('document').where('id', '=', id).executeTakeFirst();
  return row && JSON.parse(row.document);
}

/** Heads in the order of department, then year from the latest, then id. */
export async function listEvaluations(
  db: Kysely<Schema>,
  { limit, departmentId }: { limit: number; departmentId?: string },
): Promise<EvaluationHead[]> {
  const rows = await db
    .selectFrom('evaluation')
    .select(['id', 'department_id', 'department_names', 'year', 'made_up'])
    .$if(departmentId !== undefined, (query) => query.where('department_id', '=', departmentId ?? ''))
    .orderBy('department_id')
    .orderBy('year', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    departmentId: row.department_id,
    names: JSON.parse(row.department_names),
    year: row.year,
    madeUp: row.made_up === 1,
  }));
}

export async function countEvaluations(db: Kysely<Schema>): Promise<number> {
  const { count } = await db
    .selectFrom('evaluation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The names of every department by evaluation, for recognising them in a question. */
export async function departmentNames(
  db: Kysely<Schema>,
): Promise<{ evaluationId: string; departmentId: string; year: number; names: Naming }[]> {
  const rows = await db
    .selectFrom('evaluation')
    .select(['id', 'department_id', 'year', 'department_names'])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    evaluationId: row.id,
    departmentId: row.department_id,
    year: row.year,
    names: JSON.parse(row.department_names),
  }));
}

/** The id of the evaluation that was read from content with this hash, so that unchanged files need not be read again. */
export async function evaluationWithHash(db: Kysely<Schema>, hash: string): Promise<string | undefined> {
  const row = await db.selectFrom('evaluation').select('id').where('hash', '=', hash).executeTakeFirst();
  return row?.id;
}

/** Removes an evaluation and its passages; the record of its imports stays. Tells whether there was one. */
export async function removeEvaluation(db: Kysely<Schema>, id: string): Promise<boolean> {
  return await db.transaction().execute(async (transaction) => {
    await keepOlder(transaction, id);
    const gone = transaction.deleteFrom('evaluation').where('id', '=', id);
    return (await gone.executeTakeFirst()).numDeletedRows > 0n;
  });
}

/**
 * A mark of the state of the evaluations: as long as it stays the same, so do they. Counted, not told by the time of
 * the latest import, since of two processes the one that began first may finish last.
 */
export async function lastImport(db: Kysely<Schema>): Promise<string> {
  const { count } = await db
    .selectFrom('import_record')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  // Imports only ever add a record and removals take an evaluation away, so no state comes twice.
  return `${count}/${await countEvaluations(db)}`;
}
