import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type CreateTableNode,
  type DatabaseConnection,
  type DataTypeNode,
  ExpressionWrapper,
  Kysely,
  PostgresDialect,
  PostgresQueryCompiler,
  PrimitiveValueListNode,
  type QueryCompiler,
  type RawBuilder,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import pg from 'pg';
import { WITHOUT_MARKS } from './audit/mark/without-marks.ts';
import { DatabaseProblem } from './database-problem.ts';
import { postgresPool } from './postgres-pool.ts';
import type { Schema } from './schema.ts';

/** The open database. A transaction's body gets a `Trx` and never sees a `Db`. */
export type Db = Kysely<Schema>;
type DialectName = 'sqlite' | 'postgres';

/** Which of the two databases this is; only transactions, inserts in bulk and the benches need to know. */
export function dialectOf(db: Db): DialectName {
  return db.getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'postgres';
}

/** More values than this in a list of `in` are bound as one: their number is limited, and each makes a statement of its own. */
const VALUES_ONE_BY_ONE = 1000;

const isLong = ({ values }: PrimitiveValueListNode): boolean =>
  values.length > VALUES_ONE_BY_ONE && values.every((value) => typeof value === 'string');

/** The list of an `in` within raw SQL, however long; a query builder's `where(…, 'in', ids)` needs nothing else. */
export const listOf = (ids: readonly string[]): ExpressionWrapper<unknown, never, string> =>
  new ExpressionWrapper(PrimitiveValueListNode.create(ids));

/** Whether a column holds one of these ids, however many, always as one bound value. */
export function idsIn(db: Db, column: RawBuilder<unknown>, ids: readonly string[]): RawBuilder<boolean> {
  return dialectOf(db) === 'sqlite'
    ? sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`
    : sql`${column} = any(${[...ids]}::text[])`;
}

/** STRICT tables: SQLite refuses a text in an integer column as PostgreSQL does; its integers are all of 64 bits. */
class StrictSqliteCompiler extends SqliteQueryCompiler {
  protected override visitCreateTable(node: CreateTableNode): void {
    super.visitCreateTable(node);
    if (!node.table.table.identifier.name.startsWith('kysely_')) this.append(' strict');
  }
  protected override visitDataType(node: DataTypeNode): void {
    if (node.dataType === 'bigint') this.append('integer');
    else super.visitDataType(node);
  }
  /**
   * The plus keeps SQLite from preparing a join anew whenever a bound value changes (its builds with STAT4
   * do): a read of one row by a join took 100 µs instead of 12.
   */
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
  protected override visitPrimitiveValueList(node: PrimitiveValueListNode): void {
    if (!isLong(node)) {
      super.visitPrimitiveValueList(node);
      return;
    }
    this.append('(select value from json_each(');
    this.appendValue(JSON.stringify(node.values));
    this.append('))');
  }
}

/** Collation C: PostgreSQL compares text byte by byte as SQLite does. Its name for bytes is bytea. */
class BytewisePostgresCompiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    if (node.dataType === 'blob') {
      this.append('bytea');
      return;
    }
    super.visitDataType(node);
    if (node.dataType === 'text') this.append(' collate "C"');
  }
  /** An empty list, which SQLite takes as it stands, holds nothing. */
  protected override visitPrimitiveValueList(node: PrimitiveValueListNode): void {
    if (!isLong(node)) {
      if (node.values.length === 0) this.append('(select null::text where false)');
      else super.visitPrimitiveValueList(node);
      return;
    }
    this.append('(select unnest(');
    this.appendValue([...node.values]);
    this.append('::text[]))');
  }
}

/** A plain BEGIN can fail late with BUSY_SNAPSHOT, so writers take the lock at once. */
class ImmediateSqliteDriver extends SqliteDriver {
  readonly #database: Database.Database;
  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }
  /** A full disk ends a transaction by itself: to end it again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite takes back tables and indexes with all else: a migration that is cut off leaves nothing. */
class HouseSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class HouseSqliteDialect extends SqliteDialect {
  readonly #database: Database.Database;
  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }
  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#database);
  }
  override createAdapter(): SqliteAdapter {
    return new HouseSqliteAdapter();
  }
  override createQueryCompiler(): QueryCompiler {
    return new StrictSqliteCompiler();
  }
}

class HousePostgresDialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new BytewisePostgresCompiler();
  }
}

/** Kysely prepares every statement anew; keeping them makes a write 1.5 times as fast. */
function keepStatements(database: Database.Database): void {
  const prepare = database.prepare.bind(database);
  const kept = new Map<string, Database.Statement>();
  database.prepare = ((sql: string) => {
    let statement = kept.get(sql);
    if (!statement) {
      statement = prepare(sql);
      if (kept.size >= 1000) kept.clear();
      kept.set(sql, statement);
    }
    return statement;
  }) as typeof database.prepare;
}

const PRAGMAS: [name: string, value: string | number][] = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  // What was taken out is overwritten, not only unlinked: else it can be read in the file.
  ['secure_delete', 1],
  ['busy_timeout', 5000],
  // Pages: 64 MB of log. Pages that are written again and again go to the file once.
  ['wal_autocheckpoint', 16_384],
];

/** Before it, a checkpoint beside a write could lose what was written (the WAL-reset bug, sqlite.org/wal.html). */
const LEAST_SQLITE = [3, 51, 3];

/** Refuses a SQLite that may damage what is written. Throws a DatabaseProblem. */
export function refuseOldSqlite(version: string): void {
  const parts = version.split('.').map(Number);
  const differing = LEAST_SQLITE.findIndex((least, at) => parts[at] !== least);
  if (differing === -1 || (parts[differing] ?? 0) > (LEAST_SQLITE[differing] ?? 0)) return;
  throw new DatabaseProblem('old-sqlite', `SQLite ${version} < ${LEAST_SQLITE.join('.')}`);
}

/** SQLite would make the file for everybody to read; what it makes beside it is as the file is. */
function makePrivateFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch {
    // It is there, or SQLite says why it cannot be.
  }
}

/** Opens a SQLite file with WAL, FULL, foreign keys and deletion that overwrites, and reads each setting back. */
export function openSqlite(path: string): Db {
  let database: Database.Database;
  if (path !== ':memory:') makePrivateFile(path);
  try {
    database = new Database(path);
    for (const [name, value] of PRAGMAS) database.pragma(`${name} = ${value}`);
    database.pragma('temp_store = memory');
    database.pragma('cache_size = -65536');
    // A lock alone is granted on some databases that take no write.
    database.exec('begin immediate; create table write_probe (id text); rollback');
  } catch (error) {
    throw DatabaseProblem.ofSqlite(error, path);
  }
  refuseOldSqlite(String(database.prepare('select sqlite_version()').pluck().get()));
  for (const [name, value] of PRAGMAS) {
    const actual = database.pragma(name, { simple: true });
    if (path !== ':memory:' && actual !== value) throw new DatabaseProblem('pragma', `${name} = ${actual}`);
  }
  // From here on a writer that is busy elsewhere is waited for in inTransaction, not on the event loop.
  database.pragma('busy_timeout = 20');
  keepStatements(database);
  return new Kysely<Schema>({ dialect: new HouseSqliteDialect(database), plugins: [WITHOUT_MARKS] });
}

/** Counts and sums come as numbers: they stay far below 2^53 here. */
function readNumbersAsNumbers(): void {
  pg.types.setTypeParser(20, Number);
  pg.types.setTypeParser(1700, Number);
}

/** Opens a PostgreSQL database by its address, with at most `connections` at a time. */
export function openPostgres(url: string, connections = 10): Db {
  return databaseOver(postgresPool({ connectionString: url, max: connections }));
}

/** A PostgreSQL database over a pool of connections that somebody opened. */
export function databaseOver(pool: Pick<pg.Pool, 'connect' | 'end'>): Db {
  readNumbersAsNumbers();
  return new Kysely<Schema>({
    dialect: new HousePostgresDialect({ pool: pool as pg.Pool }),
    plugins: [WITHOUT_MARKS],
  });
}
