import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { findFirstDay, hasWrittenLine, putFirstDay } from '../first-day/first-day.queries.ts';
import {
  type Fixture,
  insertRows,
  openFixtureDatabase,
  rowsFor,
  type TestDatabase,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { findReading, putReading } from './reading.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeEach(async () => {
  await database?.close();
  ({ fixture, ...database } = await openFixtureDatabase());
});
afterAll(() => database.close());

const AT = '2024-01-12T02:00:00.000Z';

describe('what an account chose', () => {
  it('is what it chose last, for itself alone', async () => {
    const { ha, bao } = fixture.accountIds;
    const chosen = { accountId: ha, text: 150, scheme: 'dark', contrast: 'more', motion: 'less', at: AT };
    await inTransaction(database.db, (trx) => putReading(trx, chosen));
    await inTransaction(database.db, (trx) => putReading(trx, { ...chosen, text: 200, contrast: 'auto' }));
    expect(await findReading(database.db, ha)).toEqual({ ...chosen, text: 200, contrast: 'auto' });
    expect(await findReading(database.db, bao)).toBeUndefined();
  });

  it('of its first day is what it reached last', async () => {
    const { ha } = fixture.accountIds;
    const reached = { accountId: ha, state: 'open', step: 2, at: AT };
    await inTransaction(database.db, (trx) => putFirstDay(trx, reached));
    expect(await findFirstDay(database.db, ha)).toEqual(reached);
  });
});

describe('who begins', () => {
  it('has written no line; history that was imported does not count', async () => {
    const { db } = database;
    const { ha, bao } = fixture.cadreIds;
    const rows = rowsFor(fixture);
    const [early, late] = [rows.day('ha', 'ccvc', '2024-01-10'), rows.day('ha', 'ccvc', '2024-01-11')];
    await insertRows(db, { work_day: [early, late], work_entry: [rows.line(early, { importKey: 'x1' })] });
    expect(await hasWrittenLine(db, ha)).toBe(false);
    await insertRows(db, { work_entry: [rows.line(late)] });
    expect(await hasWrittenLine(db, ha)).toBe(true);
    expect(await hasWrittenLine(db, bao)).toBe(false);
  });
});
