import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceShares } from '../../output/output-share.queries.ts';
import { openFixtureDatabase, type TestDatabase } from '../../testing/index.ts';
import { insertRows, rowsFor } from '../../testing/work.ts';
import { inTransaction } from '../../transaction.ts';
import { insertEntryRevision } from '../../work-entry/work-entry.queries.ts';
import { insertAuditEvent } from '../audit.queries.ts';
import { auditKeys } from '../audit-key.ts';
import { beginMarks, markUnmarked, toldEdition } from './first-marks.ts';
import { isMarkRight, listMarkedAfter, markOf } from './mark.ts';
import { LAST_EDITION, MARKED_FIRST, MARKED_TABLES, type MarkedTable } from './marked.ts';

const AT = '2024-01-12T09:00:00.000Z';
let database: TestDatabase;
let outputId: string;
beforeEach(async () => {
  const { fixture, ...opened } = await openFixtureDatabase();
  database = opened;
  const { day, line, output } = rowsFor(fixture);
  const logged = day('ha', 'ccvc', '2024-01-10');
  const product = output(logged);
  outputId = product.id;
  await insertRows(opened.db, { work_day: [logged], work_entry: [line(logged)], output: [product] });
  const { ha, bao } = fixture.cadreIds;
  const shares = [ha, bao].map((cadreId) => ({ cadreId, shareMilli: 500 }));
  await inTransaction(opened.db, (trx) => replaceShares(trx, product.id, shares));
});
afterEach(() => database.close());

const begin = (isNew: boolean) => beginMarks(database.db, { isNew, at: AT, id: `begin ${isNew}` });
/** The tables with rows that are not right as they lie. */
async function wrong() {
  const found = new Set<MarkedTable>();
  for (const table of MARKED_TABLES)
    for (const { row, parts } of await listMarkedAfter(database.db, table, undefined, 1000))
      if (!isMarkRight(auditKeys(database.db), table, row, parts)) found.add(table);
  return [...found].sort();
}
async function wrongOutputs() {
  const rows = await listMarkedAfter(database.db, 'output', undefined, 2000);
  const keys = auditKeys(database.db);
  return rows.flatMap(({ row, parts }) => (isMarkRight(keys, 'output', row, parts) ? [] : [row.id]));
}
const emptyMarks = async () => {
  for (const table of MARKED_TABLES)
    await database.db
      .updateTable(table as 'work_day')
      .set({ mark: null })
      .execute();
};
const ofFixture = [
  'account',
  'assignment',
  'headship',
  'leave',
  'output_product',
  'role_grant',
  'unit_version',
];

it('begin with the trail for all that is there', async () => {
  await emptyMarks();
  expect(await toldEdition(database.db)).toBe(1);
  expect(await begin(true)).toBe(true);
  expect(await wrong()).toEqual([]);
  expect(await toldEdition(database.db)).toBe(LAST_EDITION);
});

it('come later for what had none, once: nobody has rows marked by emptying their marks', async () => {
  await emptyMarks();
  expect(await begin(false)).toBe(true);
  expect(await wrong()).toEqual(['output', 'work_day', 'work_entry']);
  await emptyMarks();
  expect([await begin(false), await begin(true)]).toEqual([false, false]);
  const left = [...ofFixture, 'output', 'work_day', 'work_entry'].sort();
  expect(await wrong()).toEqual(left);
  expect(MARKED_FIRST.filter((table) => left.includes(table))).toHaveLength(3);
});

it.each([
  ['are right where the mark of before was', {}, []],
  ['stay wrong where it was not', { quantity: 9 }, ['output']],
])('of a product that is shared %s', async (_, change, found) => {
  const { db } = database;
  const row = await db.selectFrom('output').selectAll().where('id', '=', outputId).executeTakeFirstOrThrow();
  const mark = markOf(db, 'output', { ...row, ...change });
  await db.updateTable('output').set({ mark }).execute();
  await begin(false);
  expect(await wrong()).toEqual(found);
});

it('come to earlier contents that were right by the mark within them, or wiped, and to nothing else once more', async () => {
  const { db } = database;
  const line = await db.withoutPlugins().selectFrom('work_entry').selectAll().executeTakeFirstOrThrow();
  const contents = {
    right: { entry: line },
    changed: { entry: { ...line, version: 2 } },
    'from before': { entry: { ...line, version: 3, mark: null } },
    wiped: {},
  };
  const kept = { entryId: line.id, kind: 'changed', at: AT, accountId: null, reason: '' };
  await inTransaction(db, async (trx) => {
    for (const [index, [id, content]] of Object.entries(contents).entries()) {
      const wipedAt = id === 'wiped' ? AT : null;
      const row = { ...kept, id, version: index + 1, content: JSON.stringify(content), wipedAt };
      await insertEntryRevision(trx, row);
    }
    await insertAuditEvent(trx, {
      ...{ id: 'second', at: AT, accountId: null, act: 'trail.mark', object: 'mark', objectId: '2' },
      ...{ objectVersion: null, outcome: 'done', detail: '{}' },
    });
  });
  await emptyMarks();
  expect(await begin(false)).toBe(true);
  const marked = await db
    .selectFrom('work_entry_revision')
    .select('id')
    .where('mark', 'is not', null)
    .orderBy('id')
    .execute();
  expect(marked.map(({ id }) => id)).toEqual(['from before', 'right', 'wiped']);
  expect(await wrong()).toContain('work_day');
});

it('go through a table however long it is', async () => {
  const { db } = database;
  const [like] = await db.selectFrom('output').selectAll().execute();
  if (!like) throw new Error('A product was written');
  const outputs = Array.from({ length: 1001 }, () => ({ ...like, id: newId() }));
  await insertRows(db, { output: outputs });
  const last = outputs.at(-1)?.id ?? '';
  await db
    .insertInto('output_share')
    .values({ outputId: last, cadreId: like.cadreId, shareMilli: 1000 })
    .execute();
  expect(await wrongOutputs()).toEqual([last]);
  await begin(false);
  expect(await wrongOutputs()).toEqual([]);
  await emptyMarks();
  await markUnmarked(db);
  expect(await wrongOutputs()).toEqual([]);
});

it('are read with no row', async () => {
  for (const table of MARKED_TABLES)
    for (const row of await database.db
      .selectFrom(table as 'work_day')
      .selectAll()
      .execute())
      expect([table, row]).not.toEqual([table, expect.objectContaining({ mark: expect.anything() })]);
});
