// The messages of Slack in which drafts stand.
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export interface DraftMessage {
  team: string;
  channel: string;
  ts: string;
}

/** Keeps that the draft stands in this message. A message holds one draft for good: another one is refused. */
export async function keepDraftMessage(
  db: Kysely<Schema>,
  { team, channel, ts }: DraftMessage,
  draft: string,
): Promise<boolean> {
  await db
    .insertInto('slack_draft')
    .values({ team, channel, ts, draft_id: draft })
    .onConflict((conflict) => conflict.columns(['team', 'channel', 'ts']).doNothing())
    .execute();
  return await standsIn(db, { team, channel, ts }, draft);
}

/** Whether the draft stands in this message. */
export async function standsIn(
  db: Kysely<Schema>,
  { team, channel, ts }: DraftMessage,
  draft: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('slack_draft')
    .select('draft_id')
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('ts', '=', ts)
    .executeTakeFirst();
  return row?.draft_id === draft;
}
