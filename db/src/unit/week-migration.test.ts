import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { up } from '../migrations/20261125-0020-give-weeks-minutes.ts';
import { type Fixture, insertFixture, openTestDatabase, type TestDatabase } from '../testing/index.ts';

const SATURDAYS = '480 480 480 480 480 480 0';
let database: TestDatabase;
let fixture: Fixture;
beforeEach(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  // As it stood before: a set of days in seven bits.
  for (const table of ['unit_version', 'assignment']) {
    await database.db.schema.alterTable(table).dropColumn('weeklyPattern').execute();
    await database.db.schema.alterTable(table).addColumn('weeklyPattern', 'integer').execute();
  }
});
afterEach(() => database.close());

test('a week of days becomes one of hours: eight on each of its days, and who had none has none', async () => {
  const { db } = database;
  const { unitIds, assignmentIds } = fixture;
  await sql`update unit_version set "weeklyPattern" = 63 where "unitId" = ${unitIds.ccvc}`.execute(db);
  await sql`update assignment set "weeklyPattern" = 96 where id = ${assignmentIds.ha}`.execute(db);
  const trace = { rows: { assignment: { added: [{ id: 'a', weeklyPattern: 31 }] } }, weeklyPattern: null };
  const change = { id: 'c', kind: 'merge', happenedOn: '2024-01-01', decision: '', content: '{}' };
  await db
    .insertInto('unit_change')
    .values({ ...change, at: '2024-01-01T00:00:00.000Z', accountId: null })
    .execute();
  await db
    .insertInto('unit_change_trace')
    .values({
      changeId: 'c',
      trace: JSON.stringify(trace),
      workMovedAt: null,
      undoneAt: null,
      undoneById: null,
    })
    .execute();
  await up(db as never);
  const units = db.selectFrom('unit_version').select(['unitId', 'weeklyPattern']);
  const own = (await units.execute()).filter(({ weeklyPattern }) => weeklyPattern !== null);
  expect(own).toEqual([{ unitId: unitIds.ccvc, weeklyPattern: SATURDAYS }]);
  const posts = db.selectFrom('assignment').select(['id', 'weeklyPattern']);
  expect((await posts.execute()).filter(({ weeklyPattern }) => weeklyPattern !== null)).toEqual([
    { id: assignmentIds.ha, weeklyPattern: '0 0 0 0 0 480 480' },
  ]);
  const kept = await db.selectFrom('unit_change_trace').select('trace').executeTakeFirstOrThrow();
  expect(JSON.parse(kept.trace)).toEqual({
    ...{ rows: { assignment: { added: [{ id: 'a', weeklyPattern: '480 480 480 480 480 0 0' }] } } },
    weeklyPattern: null,
  });
});
