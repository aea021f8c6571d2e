import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { inRewrittenFile } from '../../testing/rewritten-file.ts';
import { verifyPages } from './verify-pages.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it('finds nothing in a database that only the program wrote', async () => {
  expect(await verifyPages(database.db)).toEqual([]);
});

describe.skipIf(process.env.SV_TEST_DB === 'postgres')('in a file of SQLite', () => {
  const KEY = 'sqlite_autoindex_setting_1';
  const write = (sets: string, ...more: string[]) => [
    'pragma writable_schema = 1',
    `update sqlite_master set ${sets}`,
    ...more,
    'pragma writable_schema = reset',
  ];

  it('names the table of a row that no walk by its key meets, and what makes it met again', async () => {
    const seen = await inRewrittenFile(
      database.db,
      [
        `create temp table aside as select * from sqlite_master where name = '${KEY}'`,
        ...write(
          `sql = replace(sql, ' primary key', '') where name = 'setting'`,
          `delete from sqlite_master where name = '${KEY}'`,
        ),
        `insert into setting (name, value) values ('hidden', 'x')`,
        ...write(
          `sql = replace(sql, '"name" text', '"name" text primary key') where name = 'setting'`,
          'insert into sqlite_master select * from aside',
        ),
      ],
      async (db) => {
        const by = () => db.selectFrom('setting').select('value').where('name', '=', 'hidden').execute();
        const before = await by();
        const faults = await verifyPages(db);
        for (const statement of faults[0]?.mend ?? []) await sql.raw(statement).execute(db);
        return { before, faults, after: await by(), left: await verifyPages(db) };
      },
    );
    expect(seen).toEqual({
      before: [],
      faults: expect.arrayContaining([
        {
          kind: 'pages-damaged',
          table: 'setting',
          id: `wrong # of entries in index ${KEY}`,
          mend: ['reindex "setting"'],
        },
      ]),
      after: [{ value: 'x' }],
      left: [],
    });
  });

  it('names the table of a value that no statement could write there', async () => {
    const faults = await inRewrittenFile(
      database.db,
      [
        ...write(`sql = replace(sql, '"value" text not null', '"value" text') where name = 'setting'`),
        `insert into setting (name, value) values ('nothing', null)`,
        ...write(`sql = replace(sql, '"value" text', '"value" text not null') where name = 'setting'`),
      ],
      verifyPages,
    );
    expect(faults).toEqual([{ kind: 'pages-damaged', table: 'setting', id: 'NULL value in setting.value' }]);
  });
});
