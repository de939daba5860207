// Prepared statements of one SQLite connection, kept by their text: a question runs the same dozen each time, and
// preparing one takes as long as running it.
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** The same database; of the statements it has prepared, those used last are used again. */
export function reusingStatements(database: SqliteDatabase): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    prepare: (sql) => {
      const statement = prepared.get(sql) ?? database.prepare(sql);
      prepared.delete(sql);
      prepared.set(sql, statement);
      const [oldest] = prepared.keys();
      if (prepared.size > mostKept && oldest !== undefined) prepared.delete(oldest);
      return statement;
    },
    close: () => database.close(),
  };
}

// The program has about a hundred; lists of values of other lengths make more.
const mostKept = 200;
