// Kysely's SQLite dialect with two changes that several processes on one file need.
import { CompiledQuery, type DialectAdapter, type Driver, SqliteAdapter, SqliteDialect } from 'kysely';

export class SharedSqliteDialect extends SqliteDialect {
  /** Takes the write lock at `begin`: a deferred transaction that reads first and then writes fails as busy at once. */
  override createDriver(): Driver {
    const driver = super.createDriver();
    driver.beginTransaction = async (connection) => {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'));
    };
    return driver;
  }

  /** SQLite rolls back DDL like any other statement, so a failed migration must leave nothing behind. */
  override createAdapter(): DialectAdapter {
    return new TransactionalDdlAdapter();
  }
}

class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
