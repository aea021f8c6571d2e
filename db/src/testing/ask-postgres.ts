import pg from 'pg';

/** The rows that one statement gives on a PostgreSQL server of the tests. */
export async function askPostgres(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
