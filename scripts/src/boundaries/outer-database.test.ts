import { describe, expect, test } from 'vitest';
import { outerDatabaseUses } from './outer-database.ts';

function usesIn(source: string): string[] {
  return outerDatabaseUses('planted.ts', source).map(({ line, name }) => `${line}: ${name}`);
}

describe('the outer database inside a transaction', () => {
  test('is not found where the body takes only trx', () => {
    const source = `
      // Lưu một dòng
      const saved = await inTransaction(db, (trx) => saveEntry(trx, entry));
      await inTransaction(c.var.db, async (trx) => { await removeEntry(trx, { db: 'name of a key' }); });
      await db.transaction().execute((trx) => runBatch(trx, queue));
      await sql\`select 1\`.execute(db);
      const rows = await db.selectFrom('unit').execute();`;
    expect(usesIn(source)).toEqual([]);
  });

  test.each([
    ['as an argument', 'await inTransaction(db, (trx) =>\n  saveEntry(db, entry));', ['2: db']],
    [
      'as a query',
      "await inTransaction(db, async () => {\n await db.selectFrom('unit').execute();\n});",
      ['2: db'],
    ],
    ['as a member', 'inTransaction(deps.db, (trx) => deps.db.selectFrom(trx));', ['1: .db']],
    ['as a context variable', "inTransaction(db, (trx) => list(c.get('db'), trx));", ["1: get('db')"]],
    ['as a shorthand', 'inTransaction(db, (trx) => save({ db, trx }));', ['1: db']],
    [
      'in a nested function',
      'inTransaction(db, async (trx) => {\n  for (const x of xs)\n    await y(() => z(db));\n});',
      ['3: db'],
    ],
    [
      'in a named body of the same file',
      'const body = (trx: Trx) => save(db, trx);\ninTransaction(db, body);',
      ['1: db'],
    ],
    [
      'in Kysely’s own transaction',
      'await db.transaction().execute(async (trx) => { await save(db); });',
      ['1: db'],
    ],
    [
      'in one with a level',
      "db.transaction().setIsolationLevel('serializable').execute((trx) => save(db));",
      ['1: db'],
    ],
    [
      'after Vietnamese text',
      "const a = 'Đã lưu lúc nãy';\ninTransaction(db, (trx) => save(db));",
      ['2: db'],
    ],
  ])('is found %s', (_, source, expected) => {
    expect(usesIn(source)).toEqual(expected);
  });
});
