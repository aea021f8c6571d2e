import type { CalendarDay } from '@so-viec/shared/calendar/calendar.rules';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/** Every holiday and make-up day that is known. */
export async function listCalendarDays(db: Db | Trx): Promise<CalendarDay[]> {
  const rows = await db.selectFrom('calendar_day').selectAll().orderBy('onDay').execute();
  return rows.map(({ onDay, kind, name, isProvisional }) => ({
    on: onDay,
    kind: kind === 'work' ? 'work' : 'off',
    name,
    isProvisional: isProvisional === 1,
  }));
}

/** Adds holidays and make-up days; a day that is known already stays as it is. */
export async function insertCalendarDays(trx: Trx, days: readonly CalendarDay[]): Promise<void> {
  if (days.length === 0) return;
  const rows = days.map(({ on, kind, name, isProvisional }) => ({
    onDay: on,
    kind,
    name,
    isProvisional: isProvisional ? 1 : 0,
  }));
  await trx
    .insertInto('calendar_day')
    .values(rows)
    .onConflict((c) => c.column('onDay').doNothing())
    .execute();
}

/** Puts these rows in the place of those that a year has. */
export async function replaceCalendarYear(
  trx: Trx,
  year: string,
  days: readonly CalendarDay[],
): Promise<void> {
  await trx
    .deleteFrom('calendar_day')
    .where('onDay', '>=', `${year}-01-01`)
    .where('onDay', '<=', `${year}-12-31`)
    .execute();
  await insertCalendarDays(trx, days);
}
