import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEvaluation, saveEvaluation } from '../../src/store/evaluations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { SharedSqliteDialect } from '../../src/store/sqlite-dialect.ts';
import { storeErrorOf } from '../../src/store/store-error.ts';
import { smallImport } from '../support/evaluation-of.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('an address that cannot be used is refused', () => {
  test.each([
    ['', 'no_kind', ''],
    ['data/suanpan.db', 'no_kind', 'data/suanpan.db'],
    ['sqlite:', 'no_file', 'sqlite:'],
    ['sqlite:  ', 'no_file', 'sqlite:  '],
    ['sqlite://host/file.db', 'names_host', 'sqlite://host/file.db'],
    ['postgres://localhost/db', 'postgres', 'postgres'],
    ['postgresql://localhost/db', 'postgres', 'postgresql'],
    ['mysql://me:hunter2@localhost/db', 'unsupported_kind', 'mysql'],
  ])('%j', async (url, code, about) => {
    await expect(openStore(url)).rejects.toMatchObject({ name: 'StoreError', code, about });
  });
});

test('a password in an address is not repeated', async () => {
  await expect(openStore('postgres://me:hunter2@host/db')).rejects.not.toThrow('hunter2');
});

test('a file that is no database is left as it is and refused', async () => {
  const file = join(folder, 'notes.txt');
  writeFileSync(
    file,
    'these are notes, long enough to be more than a header of a database file could be; '.repeat(20),
  );
  await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({ code: 'not_a_store' });
});

test('a folder that cannot be made is named', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  await expect(openStore(`sqlite:${file}/sub/x.db`)).rejects.toMatchObject({ code: 'no_folder' });
});

test('the folder is made, and what was stored is there after opening again', async () => {
  const url = `sqlite:${join(folder, 'a', 'b', 'x.db')}`;
  const first = await openStore(url);
  await saveEvaluation(first.db, smallImport());
  await first.close();
  const second = await openStore(url);
  expect(await openEvaluation(second.db, 'jia-2021')).toEqual(smallImport().evaluation);
  await second.close();
});

test('a store in memory leaves no file', async () => {
  const before = readdirSync('.');
  const store = await openStore('sqlite::memory:');
  await saveEvaluation(store.db, smallImport());
  await store.close();
  expect(readdirSync('.')).toEqual(before);
});

test('a store of a newer version is refused and stays as it is', async () => {
  const url = `sqlite:${join(folder, 'x.db')}`;
  const store = await openStore(url);
  await sql`insert into kysely_migration (name, timestamp) values ('9999-future', '2999-01-01T00:00:00Z')`.execute(
    store.db,
  );
  await store.close();
  await expect(openStore(url)).rejects.toMatchObject({ code: 'newer_store' });
});

test('a disk that is full is told as such, and nothing of the step is kept', async () => {
  const store = await openStore(`sqlite:${join(folder, 'x.db')}`);
  await sql`pragma max_page_count = 1`.execute(store.db);
  const step = store.db.transaction().execute(async (transaction) => {
    await sql`create table more (content blob)`.execute(transaction);
    await sql`insert into more values (zeroblob(1000000))`.execute(transaction);
  });
  const failed: unknown = await step.catch((error: unknown) => error);
  expect(storeErrorOf(failed, 'x.db')).toMatchObject({ code: 'full', about: 'x.db' });
  const tables = await store.db.introspection.getTables();
  expect(tables.map(({ name }) => name)).not.toContain('more');
  await store.close();
});

test('an error that is none of the store is left to others', () => {
  expect(storeErrorOf(new TypeError('x'), 'x.db')).toBeUndefined();
});

test('the settings that several processes need are on', async () => {
  const store = await openStore(`sqlite:${join(folder, 'x.db')}`);
  const value = async (name: string): Promise<unknown> => {
    const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(store.db);
    return Object.values(rows[0] ?? {})[0];
  };
  expect(await value('journal_mode')).toBe('wal');
  expect(await value('foreign_keys')).toBe(1);
  expect(await value('busy_timeout')).toBe(10000);
  await store.close();
});

test('a change of the schema that fails in the middle leaves nothing behind', async () => {
  const db = new Kysely<unknown>({
    dialect: new SharedSqliteDialect({ database: new Database(':memory:') }),
  });
  const half = db.transaction().execute(async (transaction) => {
    await transaction.schema.createTable('half').addColumn('id', 'text').execute();
    throw new Error('stop');
  });
  await expect(half).rejects.toThrow('stop');
  expect(db.getExecutor().adapter.supportsTransactionalDdl).toBe(true);
  expect((await db.introspection.getTables()).map(({ name }) => name)).toEqual([]);
  await db.destroy();
});
