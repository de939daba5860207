// The inbox: what came in, kept before it is worked on. Work is claimed for a while; within a lane one piece at a time,
// in the order of arrival; several lanes at once. Several processes may work on one inbox.
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';
import { timeOrderedId } from './time-ordered-id.ts';

export interface Incoming {
  /** The same for every delivery of the same thing. */
  event: string;
  /** The message it came from, by which a second event about it is known. */
  message?: string;
  lane: string;
  request: unknown;
}

export interface Claim {
  id: string;
  event: string;
  lane: string;
  request: unknown;
  /** What was kept of earlier tries; undefined before the first. */
  progress: unknown;
  /** How often it was claimed, this time included. Also the fence: an older holder can write no more. */
  claims: number;
  /** How many tries ended in a failure. */
  failures: number;
}

/** Keeps what came in. False where it, or another event about the same message, is known already. */
export async function record(
  db: Kysely<Schema>,
  { event, message, lane, request }: Incoming,
  at: Date = new Date(),
): Promise<boolean> {
  const row = {
    id: timeOrderedId(at),
    // In the same statement, so that two writers cannot take the same place.
    seq: sql<number>`(select coalesce(max(seq), 0) + 1 from inbox)`,
    event,
    message: message ?? null,
    lane,
    request: JSON.stringify(request),
    progress: null,
    status: 'ready' as const,
    claims: 0,
    failures: 0,
    run_at: at.getTime(),
    lease_until: 0,
    problem: null,
    at: at.toISOString(),
  };
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('inbox')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** Takes the oldest piece of work that may be done now, or undefined where there is none. */
export async function claim(
  db: Kysely<Schema>,
  { leaseMs, now = Date.now() }: { leaseMs: number; now?: number },
): Promise<Claim | undefined> {
  const { rows } = await sql<Taken>`
    update inbox set status = 'running', claims = claims + 1, lease_until = ${now + leaseMs}
    where id = (
      select due.id from inbox due
      where (due.status = 'ready' and due.run_at <= ${now}
          or due.status = 'running' and due.lease_until < ${now})
        and not exists (
          select 1 from inbox before
          where before.lane = due.lane and before.seq < due.seq and before.status in ('ready', 'running'))
      order by due.seq limit 1)
    returning id, event, lane, request, progress, claims, failures`.execute(db);
  const [taken] = rows;
  return (
    taken && {
      ...taken,
      request: JSON.parse(taken.request),
      progress: taken.progress === null ? undefined : JSON.parse(taken.progress),
    }
  );
}

interface Taken {
  id: string;
  event: string;
  lane: string;
  request: string;
  progress: string | null;
  claims: number;
  failures: number;
}

/** Keeps how far the work has come. False where the claim has passed to another. */
export async function keepProgress(db: Kysely<Schema>, held: Held, progress: unknown): Promise<boolean> {
  return await change(db, held, { progress: JSON.stringify(progress) });
}

/** Holds on to a claim for longer. False where it has passed to another. */
export async function extendLease(
  db: Kysely<Schema>,
  held: Held,
  { leaseMs, now = Date.now() }: { leaseMs: number; now?: number },
): Promise<boolean> {
  return await change(db, held, { lease_until: now + leaseMs });
}

/** The work is done. What was asked is forgotten; that it came is remembered, so that it is not done twice. */
export async function finish(db: Kysely<Schema>, held: Held): Promise<boolean> {
  return await change(db, held, { status: 'done', request: null, progress: null });
}

/** The work failed and is to be tried again at a time. Those behind it in its lane wait. */
export async function tryAgain(
  db: Kysely<Schema>,
  held: Held,
  { at, problem }: { at: number; problem: string },
): Promise<boolean> {
  const failures = held.failures + 1;
  return await change(db, held, { status: 'ready', run_at: at, failures, problem });
}

/** The work failed for good: it no longer blocks its lane. */
export async function giveUp(db: Kysely<Schema>, held: Held, problem: string): Promise<boolean> {
  return await change(db, held, { status: 'failed', request: null, progress: null, problem });
}

/** Hands work back that was not finished, for whoever comes next. */
export async function handBack(db: Kysely<Schema>, held: Held): Promise<boolean> {
  return await change(db, held, { status: 'ready' });
}

type Held = Pick<Claim, 'id' | 'claims' | 'failures'>;

async function change(
  db: Kysely<Schema>,
  { id, claims }: Held,
  set: Partial<Schema['inbox']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('inbox')
    .set(set)
    .where('id', '=', id)
    .where('claims', '=', claims)
    .where('status', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How many pieces of work are not yet done. */
export async function countWaiting(db: Kysely<Schema>): Promise<number> {
  const { count } = await db
    .selectFrom('inbox')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', 'in', ['ready', 'running'])
    .executeTakeFirstOrThrow();
  return count;
}

/** Forgets work that came in before a time and is over. */
export async function forgetInboxBefore(db: Kysely<Schema>, time: Date): Promise<void> {
  await db
    .deleteFrom('inbox')
    .where('at', '<', time.toISOString())
    .where('status', 'in', ['done', 'failed'])
    .execute();
}
