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
