// In which messages of Slack a draft stands: a button below any other message says nothing about it.
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('slack_draft')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('ts', 'text', (column) => column.notNull())
    .addColumn('draft_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('slack_draft_key', ['team', 'channel', 'ts'])
    .execute();
}
