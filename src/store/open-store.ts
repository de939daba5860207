// Opens the store: the database file, its settings and its schema.
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { makeFolder } from './make-folder.ts';
import { migrations } from './migrations/migrations.ts';
import { reusingStatements } from './reused-statements.ts';
import type { Schema } from './schema.ts';
import { SharedSqliteDialect } from './sqlite-dialect.ts';
import { StoreError, storeErrorOf } from './store-error.ts';
import { readStoreUrl, type StoreUrl } from './store-url.ts';

export interface Store {
  db: Kysely<Schema>;
  close(): Promise<void>;
}

/**
 * Opens a store and brings its schema up to date; makes the file and its folder when they are missing.
 * @param url `sqlite:PATH`, with PATH relative to the working directory, or `sqlite::memory:`
 * @throws StoreError on anything a person can put right: the address, the folder, the file, an older program
 */
export async function openStore(url: string): Promise<Store> {
  const place = readStoreUrl(url);
  const database = await openDatabase(place);
  const db = new Kysely<Schema>({
    dialect: new SharedSqliteDialect({ database: reusingStatements(database) }),
  });
  try {
    await migrate(db, place);
  } catch (error) {
    database.close();
    throw error;
  }
  return { db, close: () => db.destroy() };
}

async function openDatabase(place: StoreUrl): Promise<Database.Database> {
  if (place.kind === 'memory') return withSettings(new Database(':memory:'));
  const { path } = place;
  await makeFolder(dirname(path)).catch((error: unknown) => {
    throw new StoreError('no_folder', path, { cause: error });
  });
  try {
    return withSettings(new Database(path));
  } catch (error) {
    throw storeErrorOf(error, path) ?? new StoreError('cannot_open', path, { cause: error });
  }
}

function withSettings(database: Database.Database): Database.Database {
  // First, so that the settings after it wait for another process too.
  database.pragma('busy_timeout = 10000');
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = normal');
  database.pragma('foreign_keys = on');
  return database;
}

async function migrate(db: Kysely<Schema>, place: StoreUrl): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const file = place.kind === 'memory' ? ':memory:' : place.path;
  // Kysely tells this case by its message alone.
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new StoreError('newer_store', file, { cause: error });
  }
  throw storeErrorOf(error, file) ?? new StoreError('cannot_open', file, { cause: error });
}
