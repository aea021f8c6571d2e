import type { CalendarDay } from '@so-viec/shared/calendar/calendar.rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { insertCalendarDays, listCalendarDays } from './calendar.queries.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const insert = (...days: CalendarDay[]) => inTransaction(database.db, (trx) => insertCalendarDays(trx, days));
const newYear = { on: '2027-01-01', kind: 'off', name: 'Tết Dương lịch', isProvisional: true } as const;
const makeUp = { on: '2026-08-22', kind: 'work', name: 'Làm bù', isProvisional: false } as const;

describe('the calendar', () => {
  it('is empty at first, and stays so when nothing is added', async () => {
    await insert();
    expect(await listCalendarDays(database.db)).toEqual([]);
  });

  it('gives back holidays and make-up days as they were added, in the order of time', async () => {
    await insert(newYear, makeUp);
    expect(await listCalendarDays(database.db)).toEqual([makeUp, newYear]);
  });

  it('keeps a day that is known as it is, and takes the new ones beside it', async () => {
    const added = { ...makeUp, on: '2026-09-01', kind: 'off', name: 'Quốc khánh' } as const;
    await insert({ ...newYear, kind: 'work', name: 'Khác', isProvisional: false }, added);
    expect(await listCalendarDays(database.db)).toEqual([makeUp, added, newYear]);
  });
});
