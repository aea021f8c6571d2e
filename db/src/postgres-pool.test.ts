import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { type Db, openPostgres } from './dialects.ts';
import { openTestDatabase, type TestDatabase } from './testing/databases.ts';
import { isBusy } from './transaction.ts';

describe.runIf(process.env.SV_TEST_DB === 'postgres')('a connection to PostgreSQL', () => {
  let lent: TestDatabase;
  let db: Db;

  beforeEach(async () => {
    lent = await openTestDatabase();
    db = openPostgres(lent.url, 1);
    await sql`create table kept (id text, "amount" integer)`.execute(db);
    await sql`insert into kept values ('a', 1)`.execute(db);
  });

  afterEach(async () => {
    await sql`drop table kept`.execute(db);
    await db.destroy();
    await lent.close();
  });

  const read = async () => (await sql`select * from kept where id = ${'a'}`.execute(db)).rows;

  const cutOff = (pid: number | undefined) => sql`select pg_terminate_backend(${pid})`.execute(lent.db);

  test('keeps what is run a second time', async () => {
    for (let time = 0; time < 3; time++) expect(await read()).toEqual([{ id: 'a', amount: 1 }]);
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
      db,
    );
    expect(rows.map(({ statement }) => statement)).toEqual(['select * from kept where id = $1']);
  });

  test('keeps what is run often also after very many texts that came once', async () => {
    for (let one = 0; one < 501; one++) await sql`select ${one}::int as ${sql.ref(`once${one}`)}`.execute(db);
    for (let time = 0; time < 3; time++) await read();
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
      db,
    );
    expect(rows).toHaveLength(1);
  });

  test('that is cut off in the middle of a transaction fails it and nothing else, and is replaced', async () => {
    const cut = db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
      await cutOff(rows[0]?.pid);
      // Nothing runs on it when the news comes.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await sql`select 1`.execute(trx);
    });
    await expect(cut).rejects.toSatisfy(isBusy);
    expect(await read()).toEqual([{ id: 'a', amount: 1 }]);
  });

  test('is replaced when a table changed under a kept statement', async () => {
    for (let time = 0; time < 3; time++) await read();
    await sql`alter table kept add column "more" text`.execute(db);
    await expect(read()).rejects.toThrow('cached plan must not change result type');
    expect(await read()).toEqual([{ id: 'a', amount: 1, more: null }]);
  });
});
