// Answers posted in Slack, so that the buttons below them still work after a restart, and what was thought of them.
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export interface PostedAnswer {
  id: string;
  team: string;
  channel: string;
  thread: string;
  /** Undefined where only the asker was shown it. */
  ts?: string;
  asker: string;
  question: string;
  /** The answer itself, which belongs to the assistant; the store hands it back unread. */
  answer: unknown;
  at: Date;
}

export interface Feedback {
  user: string;
  rating: 'good' | 'bad';
  reason?: string;
  at: Date;
}

/** Keeps an answer under its id; the same id again replaces it. */
export async function keepPostedAnswer(
  db: Kysely<Schema>,
  { id, ts, answer, at, ...rest }: PostedAnswer,
): Promise<void> {
  const row = { ...rest, ts: ts ?? null, answer: JSON.stringify(answer), at: at.toISOString() };
  await db
    .insertInto('slack_answer')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** Keeps where an answer stands, once it does. */
export async function keepPlace(
  db: Kysely<Schema>,
  id: string,
  place: Required<Pick<PostedAnswer, 'channel' | 'thread' | 'ts'>>,
): Promise<void> {
  await db.updateTable('slack_answer').set(place).where('id', '=', id).execute();
}

export async function postedAnswer(db: Kysely<Schema>, id: string): Promise<PostedAnswer | undefined> {
  const row = await db.selectFrom('slack_answer').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const { ts, answer, at, ...rest } = row;
  return { ...rest, ...(ts !== null && { ts }), answer: JSON.parse(answer), at: new Date(at) };
}

/** The answer that stands in this message. */
export async function answerInMessage(
  db: Kysely<Schema>,
  { team, channel, ts }: { team: string; channel: string; ts: string },
): Promise<PostedAnswer | undefined> {
  const row = await db
    .selectFrom('slack_answer')
    .select('id')
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('ts', '=', ts)
    .executeTakeFirst();
  return row && (await postedAnswer(db, row.id));
}

/**
 * Keeps what a person thinks of an answer; one opinion a person, the last. The same rating again, without a reason, leaves
 * the reason that was given. False where there is no such answer.
 */
export async function keepFeedback(
  db: Kysely<Schema>,
  answerId: string,
  { user, rating, reason, at }: Feedback,
): Promise<boolean> {
  if (!(await postedAnswer(db, answerId))) return false;
  const row = { rating, reason: reason ?? null, at: at.toISOString() };
  await db
    .insertInto('slack_feedback')
    .values({ answer_id: answerId, user, ...row })
    .onConflict((conflict) =>
      conflict.columns(['answer_id', 'user']).doUpdateSet((eb) => ({
        ...row,
        reason: eb
          .case()
          .when('slack_feedback.rating', '=', rating)
          .then(eb.fn.coalesce(eb.ref('excluded.reason'), eb.ref('slack_feedback.reason')))
          .else(eb.ref('excluded.reason'))
          .end(),
      })),
    )
    .execute();
  return true;
}

export async function feedbackOn(db: Kysely<Schema>, answerId: string): Promise<Feedback[]> {
  const rows = await db
    .selectFrom('slack_feedback')
    .selectAll()
    .where('answer_id', '=', answerId)
    .orderBy('user')
    .execute();
  return rows.map(({ user, rating, reason, at }) => ({
    user,
    rating,
    ...(reason !== null && { reason }),
    at: new Date(at),
  }));
}

/** Forgets answers given before a time, with what was thought of them. */
export async function forgetPostedAnswersBefore(db: Kysely<Schema>, time: Date): Promise<void> {
  await db.deleteFrom('slack_answer').where('at', '<', time.toISOString()).execute();
}
