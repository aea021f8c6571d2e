import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  rowsFor,
  type TestDatabase,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { insertReminder, listDaysNotHandedIn, listRemindersOf } from './reminder.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeEach(async () => {
  await database?.close();
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

describe('a month that ended', () => {
  it('leaves days with lines that were not handed in, by person, with the first', async () => {
    const { day, line } = rowsFor(fixture);
    const days = [
      day('ha', 'ccvc', '2024-01-31', { state: 'draft' }),
      day('ha', 'stc', '2024-01-02', { state: 'returned' }),
      day('ha', 'ccvc', '2024-01-03', { state: 'submitted' }),
      day('bao', 'ccvc', '2024-01-04', { state: 'accepted' }),
      day('bao', 'ccvc', '2024-02-01', { state: 'draft' }),
    ];
    const empty = day('yen', 'stc', '2024-01-05', { state: 'draft' });
    const lines = days.map((one) => line(one));
    await insertRows(database.db, { work_day: [...days, empty], work_entry: lines });
    expect(await listDaysNotHandedIn(database.db, '2024-01')).toEqual([
      { cadreId: fixture.cadreIds.ha, count: 2, firstOn: '2024-01-02' },
    ]);
  });
});

it('is written once for a person, kind and day', async () => {
  const { ha, bao } = fixture.cadreIds;
  const remind = (cadreId: string, kind: string, onDay = '2024-01-12') =>
    inTransaction(database.db, (trx) =>
      insertReminder(trx, {
        ...{ id: newId(), cadreId, kind, onDay, count: 1, at: '2024-01-12T09:30:00.000Z', accountId: null },
      }),
    );
  expect([await remind(ha, 'log'), await remind(ha, 'log')]).toEqual([true, false]);
  expect([await remind(ha, 'press 2024-01'), await remind(bao, 'log')]).toEqual([true, true]);
  await remind(ha, 'queue', '2024-01-11');
  const rows = await listRemindersOf(database.db, ha, '2024-01-12');
  expect(rows.map(({ kind }) => kind)).toEqual(['log', 'press 2024-01']);
});
