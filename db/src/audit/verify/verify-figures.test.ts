import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildFigures, SUMS } from '../../summary/figures.queries.ts';
import { openFixtureDatabase, type TestDatabase } from '../../testing/index.ts';
import { insertRows, rowsFor } from '../../testing/work.ts';
import { inTransaction } from '../../transaction.ts';
import { verifyFigures } from './verify-figures.ts';

const MONTH = '2024-01';

let database: TestDatabase;
let dayId: string;
let lineId: string;
let cadreId: string;
const rebuild = () => inTransaction(database.db, (trx) => rebuildFigures(trx, MONTH, MONTH));
beforeAll(async () => {
  const { fixture, ...opened } = await openFixtureDatabase();
  database = opened;
  const { day, line, output } = rowsFor(fixture);
  const days = [
    day('ha', 'ccvc', '2024-01-10', { state: 'accepted' }),
    day('ha', 'ccvc', '2024-01-11'),
    day('bao', 'ccvc', '2024-01-10', { state: 'submitted' }),
  ];
  const lines = days.map((logged) => line(logged));
  const outputs = days.map((logged) => output(logged, { coefficientMilli: 1500, degree: 100 }));
  await insertRows(opened.db, { work_day: days, work_entry: lines, output: outputs });
  dayId = days[0]?.id ?? '';
  lineId = lines[0]?.id ?? '';
  cadreId = fixture.cadreIds.ha;
  await rebuild();
});
afterAll(() => database.close());

const ofDay = () => ({ kind: 'figures-differ', table: 'cadre_day', id: dayId });
const ofMonth = () => ({ kind: 'figures-differ', table: 'cadre_month', id: `${MONTH} ${cadreId}` });

describe('the sums of days and months', () => {
  it.each(SUMS)('are those of their lines and products in "%s"', async (name) => {
    const { db } = database;
    expect(await verifyFigures(db)).toEqual([]);
    const more = (table: 'cadre_day', by: number) =>
      db
        .updateTable(table)
        .set((eb) => ({ [name]: eb(name, '+', by) }))
        .where('cadreId', '=', cadreId);
    await more('cadre_month' as 'cadre_day', 1).execute();
    expect(await verifyFigures(db)).toEqual([ofMonth()]);
    await more('cadre_day', 1).where('workDayId', '=', dayId).execute();
    expect(await verifyFigures(db)).toEqual([ofDay()]);
    await more('cadre_month' as 'cadre_day', -1).execute();
    await more('cadre_day', -1).where('workDayId', '=', dayId).execute();
  });

  it('are on both sides, whichever is missing', async () => {
    const { db } = database;
    await db.updateTable('cadre_month').set({ loggedMask: 0 }).where('cadreId', '=', cadreId).execute();
    expect(await verifyFigures(db)).toEqual([ofMonth()]);
    await db.deleteFrom('cadre_month').where('cadreId', '=', cadreId).execute();
    expect(await verifyFigures(db)).toEqual([ofMonth()]);
    await db.deleteFrom('cadre_day').where('workDayId', '=', dayId).execute();
    expect(await verifyFigures(db)).toEqual([ofDay(), ofMonth()]);
    await rebuild();
    await db.deleteFrom('work_entry').where('id', '=', lineId).execute();
    expect(await verifyFigures(db)).toEqual([ofDay()]);
    await rebuild();
    expect(await verifyFigures(db)).toEqual([]);
  });
});
