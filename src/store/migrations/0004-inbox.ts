// The inbox of what people ask in Slack, their conversations by thread, the answers posted, and what was thought of them.
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('inbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull().unique())
    .addColumn('event', 'text', (column) => column.notNull().unique())
    .addColumn('message', 'text', (column) => column.unique())
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn('request', 'text')
    .addColumn('progress', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('claims', 'integer', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('run_at', 'bigint', (column) => column.notNull())
    .addColumn('lease_until', 'bigint', (column) => column.notNull())
    .addColumn('problem', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('inbox_by_lane').on('inbox').columns(['lane', 'status', 'seq']).execute();
  await db.schema.createIndex('inbox_by_status').on('inbox').columns(['status', 'seq']).execute();

  await db.schema
    .createTable('slack_conversation')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('sight', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('slack_conversation_key', ['team', 'channel', 'thread', 'asker', 'sight'])
    .execute();

  await db.schema
    .createTable('slack_answer')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('ts', 'text')
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('slack_feedback')
    .addColumn('answer_id', 'text', (column) =>
      column.notNull().references('slack_answer.id').onDelete('cascade'),
    )
    .addColumn('user', 'text', (column) => column.notNull())
    .addColumn('rating', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('slack_feedback_key', ['answer_id', 'user'])
    .execute();
}
