// The audit log: every answer with the steps that led to it, and what is told from it, such as the tokens spent.
import type { Kysely } from 'kysely';
import { fromRows, type LoggedAnswer, type LoggedStep, toRows } from './logged-answer.ts';
import type { Schema } from './schema.ts';
import { timeOrderedId } from './time-ordered-id.ts';

export type { LoggedAnswer, LoggedStep } from './logged-answer.ts';

/** Keeps an answer and its steps: all of it or nothing, within a transaction if it is given one. Returns its id, which sorts by the time of the answer. */
export async function logAnswer(db: Kysely<Schema>, answer: Omit<LoggedAnswer, 'id'>): Promise<string> {
  const id = timeOrderedId(answer.at);
  const { row, steps } = toRows(id, answer);
  const write = async (transaction: Kysely<Schema>): Promise<void> => {
    await transaction.insertInto('answer_log').values(row).execute();
    for (let start = 0; start < steps.length; start += rowsPerStatement) {
      await transaction
        .insertInto('answer_log_step')
        .values(steps.slice(start, start + rowsPerStatement))
        .execute();
    }
  };
  if (db.isTransaction) await write(db);
  else await db.transaction().execute(write);
  return id;
}

// Four columns a row, far below the 32,766 parameters a statement may have.
const rowsPerStatement = 1000;

/** The latest answers with their steps, the newest first. */
export async function lastAnswers(db: Kysely<Schema>, count: number): Promise<LoggedAnswer[]> {
  const rows = await db.selectFrom('answer_log').selectAll().orderBy('id', 'desc').limit(count).execute();
  const oldest = rows.at(-1)?.id;
  if (oldest === undefined) return [];
  // By a bound, not by a list of ids, which could be longer than a statement may be.
  const steps = await db
    .selectFrom('answer_log_step')
    .selectAll()
    .where('answer_id', '>=', oldest)
    .orderBy('answer_id')
    .orderBy('ordinal')
    .execute();
  const byAnswer = Map.groupBy(steps, (step) => step.answer_id);
  return rows.map((row) => fromRows(row, byAnswer.get(row.id) ?? []));
}

/** The answer with its steps, or undefined where none has the id. */
export async function loggedAnswer(db: Kysely<Schema>, id: string): Promise<LoggedAnswer | undefined> {
  const row = await db.selectFrom('answer_log').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const steps = await db
    .selectFrom('answer_log_step')
    .selectAll()
    .where('answer_id', '=', id)
    .orderBy('ordinal')
    .execute();
  return fromRows(row, steps);
}

/** Input and output tokens of the answers from `since` on: of the whole workspace, and of one caller in it. */
export async function tokensSpent(
  db: Kysely<Schema>,
  { since, workspace, caller }: { since: Date; workspace: string; caller: string },
): Promise<{ user: number; workspace: number }> {
  const { all, own } = await db
    .selectFrom('answer_log')
    .select(({ fn, eb }) => {
      const tokens = eb('input_tokens', '+', eb.ref('output_tokens'));
      return [
        fn.sum(tokens).as('all'),
        fn.sum(eb.case().when('caller', '=', caller).then(tokens).else(0).end()).as('own'),
      ];
    })
    .where('workspace', '=', workspace)
    .where('at', '>=', since.toISOString())
    .executeTakeFirstOrThrow();
  // Null where there are no rows; text where the database has wider integers than JavaScript.
  return { user: Number(own ?? 0), workspace: Number(all ?? 0) };
}

/** How many answers from `since` on were made without the model that is set, for each reason. */
export async function fallbacksByReason(db: Kysely<Schema>, since: Date): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('answer_log')
    .select(({ fn }) => ['fallback', fn.countAll().as('count')])
    .where('at', '>=', since.toISOString())
    .where('fallback', 'is not', null)
    .groupBy('fallback')
    .orderBy('fallback')
    .execute();
  return Object.fromEntries(rows.map(({ fallback, count }) => [fallback, Number(count)]));
}

/** How many drafts were rejected from `since` on for each code; a draft counts once for every code it has. */
export async function rejectionsByCode(db: Kysely<Schema>, since: Date): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('answer_log')
    .innerJoin('answer_log_step', 'answer_log_step.answer_id', 'answer_log.id')
    .select('answer_log_step.step')
    .where('answer_log.at', '>=', since.toISOString())
    .where('answer_log_step.kind', '=', 'rejected')
    .execute();
  const counts = new Map<string, number>();
  for (const row of rows) {
    const { problems }: LoggedStep & { kind: 'rejected' } = JSON.parse(row.step);
    for (const code of new Set(problems.map((problem) => problem.code)))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Forgets what was answered before a time, with its steps. Returns how many answers that were. */
export async function forgetAnswersBefore(db: Kysely<Schema>, time: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('answer_log')
    .where('at', '<', time.toISOString())
    .executeTakeFirst();
  return Number(numDeletedRows);
}
