import pg from 'pg';

/** So many statements a connection keeps at most: each takes some memory of the server. */
const MOST = 500;

type Query = (text: unknown, values?: unknown, callback?: unknown) => unknown;

/** A pool of connections that keep the statements they run often. Ask it for nothing but connections. */
export function postgresPool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(options);
  pool.on('connect', keepStatements);
  // One in use that is cut off between two statements: the next one fails, which is told; nobody else may fall with it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => {
    // An idle connection that the server closed is replaced at the next query.
  });
  return pool;
}

/**
 * PostgreSQL parses and plans a statement anew each time, unless it has a name: what comes a second time on a
 * connection gets one. Joins of ten tables took longer to plan than to run.
 */
function keepStatements(client: pg.PoolClient): void {
  const query = client.query.bind(client) as Query;
  const seen = new Set<string>();
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (!seen.has(text) || names.size >= MOST) {
      // Lists of any length make texts that come once: they are forgotten, what comes often comes again.
      if (seen.size >= MOST) seen.clear();
      seen.add(text);
      return undefined;
    }
    const name = `kept_${names.size}`;
    names.set(text, name);
    return name;
  };
  const named: Query = (text, values, callback) => {
    const hasValues = typeof text === 'string' && Array.isArray(values) && values.length > 0;
    const name = hasValues ? nameOf(text) : undefined;
    if (name === undefined) return query(text, values, callback);
    const answer = query({ name, text, values }, callback);
    return answer instanceof Promise ? answer.catch((error) => replaceIfStale(client, error)) : answer;
  };
  client.query = named as typeof client.query;
}

/** A table was altered under a kept statement: the pool replaces this connection, and the next request gets a fresh one. */
function replaceIfStale(client: pg.ClientBase, error: unknown): never {
  const isStale = error instanceof pg.DatabaseError && error.routine === 'RevalidateCachedQuery';
  // What is under way on it fails as the statement did.
  if (isStale) (client as pg.Client).end().catch(() => undefined);
  throw error;
}
