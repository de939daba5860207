// Drafts: a row a draft, every version of it, everything that happened to it, and what each person chose last.
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // No reference to the evaluation: a draft outlives the data it was written from.
  await db.schema
    .createTable('draft')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('evaluation_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('step', 'integer', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('draft_by_evaluation').on('draft').column('evaluation_id').execute();

  await db.schema
    .createTable('draft_version')
    .addColumn('draft_id', 'text', (column) => column.notNull().references('draft.id').onDelete('cascade'))
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_version_key', ['draft_id', 'ordinal'])
    .execute();

  await db.schema
    .createTable('draft_event')
    .addColumn('draft_id', 'text', (column) => column.notNull().references('draft.id').onDelete('cascade'))
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_event_key', ['draft_id', 'ordinal'])
    .execute();

  await db.schema
    .createTable('draft_choice')
    .addColumn('person', 'text', (column) => column.primaryKey())
    .addColumn('choices', 'text', (column) => column.notNull())
    .execute();
}
