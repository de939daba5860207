// The audit log: a row an answer, and below it a row a step that led to it.
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // No reference to the conversation: what was answered is kept as long as its own retention says.
  await db.schema
    .createTable('answer_log')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('conversation', 'text')
    .addColumn('caller', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('planner', 'text', (column) => column.notNull())
    .addColumn('fallback', 'text')
    .addColumn('model_calls', 'integer', (column) => column.notNull())
    .addColumn('input_tokens', 'integer', (column) => column.notNull())
    .addColumn('output_tokens', 'integer', (column) => column.notNull())
    .addColumn('cached_tokens', 'integer', (column) => column.notNull())
    .addColumn('prompt_hashes', 'text', (column) => column.notNull())
    .addColumn('ms', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  // The tokens ride along, so that budgets are summed from the index alone.
  const spent = ['at', 'input_tokens', 'output_tokens'];
  await db.schema
    .createIndex('answer_log_by_caller')
    .on('answer_log')
    .columns(['workspace', 'caller', ...spent])
    .execute();
  await db.schema
    .createIndex('answer_log_by_workspace')
    .on('answer_log')
    .columns(['workspace', ...spent])
    .execute();
  await db.schema.createIndex('answer_log_by_time').on('answer_log').column('at').execute();

  await db.schema
    .createTable('answer_log_step')
    .addColumn('answer_id', 'text', (column) =>
      column.notNull().references('answer_log.id').onDelete('cascade'),
    )
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('answer_log_step_key', ['answer_id', 'ordinal'])
    .execute();
}
