import { insertCalendarDays, inTransaction, listCalendarDays } from '@so-viec/db';
import { openTestDatabase, type TestDatabase } from '@so-viec/db/testing';
import { buildCalendar, workingDaysOf } from '@so-viec/shared/calendar/calendar.rules';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putKnownCalendar } from './known-calendar.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

describe('a new database', () => {
  test('knows the official working days', async () => {
    await putKnownCalendar(database.db);
    const calendar = buildCalendar(await listCalendarDays(database.db));
    expect(['2024-01', '2024-02', '2024-03'].map((month) => workingDaysOf(calendar, month))).toEqual([
      22, 16, 21,
    ]);
  });

  test('is not given them twice', async () => {
    await putKnownCalendar(database.db);
    const before = await listCalendarDays(database.db);
    await putKnownCalendar(database.db);
    expect(await listCalendarDays(database.db)).toEqual(before);
    const acts = database.db.selectFrom('audit_event').select('objectId').where('act', '=', 'calendar.known');
    const years = (await acts.orderBy('objectId').execute()).map(({ objectId }) => objectId);
    expect(years).toEqual([...new Set(before.map(({ on }) => on.slice(0, 4)))]);
  });
});

test('a year that somebody wrote down stays as it is', async () => {
  const own = { on: '2024-06-03', kind: 'off', name: 'Ngày của tỉnh', isProvisional: false } as const;
  await inTransaction(database.db, (trx) => insertCalendarDays(trx, [own]));
  await putKnownCalendar(database.db);
  const days = await listCalendarDays(database.db);
  expect(days.filter((day) => day.on.startsWith('2024'))).toEqual([own]);
  expect(days.some((day) => day.on.startsWith('2025'))).toBe(true);
});
