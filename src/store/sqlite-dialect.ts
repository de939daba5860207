// Kysely's SQLite dialect with what several processes on one file, and a disk that is full, need.
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
} from 'kysely';

export class SharedSqliteDialect extends SqliteDialect {
  /** Takes the write lock at `begin`: a deferred transaction that reads first and then writes fails as busy at once. */
  override createDriver(): Driver {
    const driver = super.createDriver();
    driver.beginTransaction = async (connection) => {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'));
    };
    driver.rollbackTransaction = rollback;
    return driver;
  }

  /** SQLite rolls back DDL like any other statement, so a failed migration must leave nothing behind. */
  override createAdapter(): DialectAdapter {
    return new TransactionalDdlAdapter();
  }
}

/** After some errors, such as a full disk, SQLite has rolled back by itself; the error that is told must stay that one. */
async function rollback(connection: DatabaseConnection): Promise<void> {
  try {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
  }
}

class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
