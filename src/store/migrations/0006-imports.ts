// What an import was: one act of one person on one or more files, and the version it replaced, to be had back.
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // The text the quotes were checked against, so that an evaluation can leave as it came.
  await db.schema
    .alterTable('evaluation')
    .addColumn('report', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  const columns = ['batch', 'person', 'file_hash', 'restored_from', 'document', 'report'] as const;
  for (const name of columns) {
    await db.schema.alterTable('import_record').addColumn(name, 'text').execute();
  }
  await db.schema.createIndex('import_record_by_file').on('import_record').columns(['file', 'id']).execute();
}
