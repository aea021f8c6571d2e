import Database from 'better-sqlite3';

/** Statements run with nothing around them: no query builder, no server. */
interface Bare {
  /** Runs a reading statement once and gives its rows. */
  all(statement: string, ...values: (string | number)[]): unknown[];
  /** Runs statements in one durable transaction. */
  write(statements: [statement: string, ...values: (string | number)[]][]): void;
  close(): void;
}

/** A SQLite file opened as the product opens it, for the benchmark to compare with. */
export function openBare(path: string): Bare {
  const database = new Database(path);
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  database.pragma('foreign_keys = 1');
  database.pragma('busy_timeout = 5000');
  database.pragma('cache_size = -65536');
  const kept = new Map<string, Database.Statement>();
  const prepared = (statement: string): Database.Statement => {
    const known = kept.get(statement) ?? database.prepare(statement);
    kept.set(statement, known);
    return known;
  };
  const write = database.transaction((statements: Parameters<Bare['write']>[0]) => {
    for (const [statement, ...values] of statements) prepared(statement).run(...values);
  });
  return {
    all: (statement, ...values) => prepared(statement).all(...values),
    write: (statements) => write.immediate(statements),
    close: () => database.close(),
  };
}
