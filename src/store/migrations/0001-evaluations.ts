// Evaluations, the passages of their reports, and the record of every import.
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('evaluation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('department_id', 'text', (column) => column.notNull())
    .addColumn('department_names', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('made_up', 'integer', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('evaluation_by_department')
    .on('evaluation')
    .columns(['department_id', 'year', 'id'])
    .execute();
  await db.schema.createIndex('evaluation_by_hash').on('evaluation').column('hash').execute();

  await db.schema
    .createTable('passage')
    .addColumn('evaluation_id', 'text', (column) =>
      column.notNull().references('evaluation.id').onDelete('cascade'),
    )
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('section', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('keywords', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('passage_key', ['evaluation_id', 'ordinal'])
    .execute();

  // No reference to the evaluation: the record of an import outlives what was imported.
  await db.schema
    .createTable('import_record')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('evaluation_id', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('importer', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('import_record_by_evaluation')
    .on('import_record')
    .columns(['evaluation_id', 'id'])
    .execute();
}
