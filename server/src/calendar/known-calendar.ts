import {
  type Db,
  insertCalendarDays,
  inTransaction,
  listCalendarDays,
  lockOrganisation,
  raiseChangeCounter,
  type Trx,
} from '@so-viec/db';
import { CALENDAR_DAYS } from '@so-viec/shared/calendar/calendar.data';
import type { CalendarDay } from '@so-viec/shared/calendar/calendar.rules';
import { audit } from '../audit/audit.ts';

/** Gives a database the official days of every year it knows nothing of; a year that has rows stays as it is. */
export async function putKnownCalendar(db: Db): Promise<void> {
  const years = new Set((await listCalendarDays(db)).map((day) => day.on.slice(0, 4)));
  const missing = CALENDAR_DAYS.filter((day) => !years.has(day.on.slice(0, 4)));
  if (missing.length > 0) await inTransaction(db, (trx) => insertDays(trx, missing));
}

async function insertDays(trx: Trx, days: readonly CalendarDay[]): Promise<void> {
  await lockOrganisation(trx);
  await insertCalendarDays(trx, days);
  await raiseChangeCounter(trx);
  const by = { at: new Date().toISOString(), accountId: null };
  for (const year of new Set(days.map((day) => day.on.slice(0, 4)))) {
    await audit(trx, by, 'calendar.known', { object: 'calendar_year', objectId: year });
  }
}
