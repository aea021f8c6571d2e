import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insertFixture, insertRows, openTestDatabase, rowsFor, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { insertMany } from './bulk.queries.ts';
import { applyWrites, noWrites, sizeOfWrites } from './writes.queries.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

const unit = (i: number) => ({
  id: `U${i}`,
  code: `Đơn vị "${i}" \\ 'x'`,
  createdAt: '2024-01-01T00:00:00.000Z',
});
const unitsIn = () =>
  database.db.selectFrom('unit').select(['id', 'code', 'createdAt']).orderBy('id').execute();

describe('rows in bulk', () => {
  test('all come in, whatever their number and their signs', async () => {
    const rows = Array.from({ length: 4321 }, (_, i) => unit(i));
    let done = 0;
    await inTransaction(database.db, (trx) =>
      insertMany(trx, 'unit', rows, (count) => {
        done += count;
      }),
    );
    expect(done).toBe(4321);
    expect(await unitsIn()).toEqual(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  });

  test('keep empty texts apart from nothing, and whole numbers whole', async () => {
    const cadre = (id: string, email: string | null) => ({
      id,
      code: id,
      fullName: 'Lê Anh Dũng',
      nameFold: '',
      nameSort: 'd',
      kind: 'official',
      email,
      createdAt: '2024-01-01T00:00:00.000Z',
      version: 2_147_483_647,
    });
    const rows = [cadre('A', null), cadre('B', '')];
    await inTransaction(database.db, (trx) => insertMany(trx, 'cadre', rows));
    expect(await database.db.selectFrom('cadre').selectAll().orderBy('id').execute()).toEqual(rows);
  });

  test('of a wide table come in past the values that one statement takes', async () => {
    const fixture = await insertFixture(database.db);
    const day = rowsFor(fixture).day('ha', 'ccvc', '2024-02-01');
    const line = (ordinal: number) => rowsFor(fixture).line(day, { ordinal, note: `dòng ${ordinal}` });
    const lines = Array.from({ length: 2345 }, (_, i) => line(i));
    await insertRows(database.db, { work_day: [day], work_entry: lines });
    const found = await database.db.selectFrom('work_entry').selectAll().orderBy('ordinal').execute();
    expect(found).toMatchObject(lines);
  });

  test('come in together or not at all', async () => {
    const rows = [...Array.from({ length: 2500 }, (_, i) => unit(i)), unit(7)];
    const inserted = inTransaction(database.db, (trx) => insertMany(trx, 'unit', rows));
    await expect(inserted).rejects.toThrow(/unique/i);
    expect(await unitsIn()).toEqual([]);
  });

  test('may be none', async () => {
    await inTransaction(database.db, (trx) => insertMany(trx, 'unit', []));
    expect(await unitsIn()).toEqual([]);
  });
});

describe('the writes of an import', () => {
  test('take away more rows than one statement names, and no others', async () => {
    const first = noWrites();
    first.inserts.unit = Array.from({ length: 6002 }, (_, i) => unit(i));
    await inTransaction(database.db, (trx) => applyWrites(trx, first));
    const second = noWrites();
    const values = first.inserts.unit.slice(1, -1).map(({ id }) => id);
    second.removals.push({ table: 'unit', column: 'id', values });
    await inTransaction(database.db, (trx) => applyWrites(trx, second));
    expect((await unitsIn()).map(({ id }) => id)).toEqual(['U0', 'U6001']);
  });

  test('are done in an order that references allow', async () => {
    const writes = noWrites();
    const version = { fromOn: '2024-01-01', toOn: null, name: 'Phòng', nameFold: 'phong', parentId: 'U1' };
    const kind = { block: 'party', level: 'division', isBody: 0, documentStyle: 'party' };
    const open = { weeklyPattern: null, decision: null };
    writes.inserts.unit_version = [{ id: 'V', unitId: 'U2', ...version, ...kind, ...open }];
    writes.inserts.unit = [unit(2), unit(1)];
    writes.updates.push({ table: 'unit_version', id: 'V', set: { name: 'Ban' } });
    let done = 0;
    await inTransaction(database.db, (trx) =>
      applyWrites(trx, writes, (count) => {
        done += count;
      }),
    );
    expect(done).toBe(sizeOfWrites(writes));
    expect(await database.db.selectFrom('unit_version').select('name').execute()).toEqual([{ name: 'Ban' }]);
  });

  test('take away what they name, before and after', async () => {
    const first = noWrites();
    first.inserts.unit = [unit(1), unit(2), unit(3)];
    await inTransaction(database.db, (trx) => applyWrites(trx, first));
    const second = noWrites();
    second.removals.push({ table: 'unit', column: 'id', values: ['U1'] });
    second.inserts.unit = [unit(1)];
    second.lateRemovals.push({ table: 'unit', column: 'id', values: ['U2', 'U3'] });
    await inTransaction(database.db, (trx) => applyWrites(trx, second));
    expect((await unitsIn()).map((u) => u.id)).toEqual(['U1']);
  });
});
