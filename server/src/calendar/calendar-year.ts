import { createHash } from 'node:crypto';
import { type Db, listCalendarDays, type Trx } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import {
  buildCalendar,
  type CalendarDay,
  isMonthProvisional,
  workingDaysOf,
} from '@so-viec/shared/calendar/calendar.rules';
import type { Access } from '../access/access.ts';

/** Says which rows a year has, so that two people do not write over each other. */
export function stampOf(days: readonly CalendarDay[]): string {
  const text = days.map(({ on, kind, name, isProvisional }) => [on, kind, name, isProvisional].join('|'));
  return createHash('sha256').update(text.join('\n')).digest('hex').slice(0, 16);
}

export const isOfYear = (year: string) => (day: CalendarDay) => day.on.startsWith(year);

/** A year's holidays and make-up days, with the working days of each month. */
export async function viewOfYear(db: Db | Trx, access: Access, year: string) {
  const all = await listCalendarDays(db);
  const days = all.filter(isOfYear(year));
  const calendar = buildCalendar(all);
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
  return {
    year,
    days,
    stamp: stampOf(days),
    /** Not one settled row: weekends only, or days that are only expected. */
    isProvisional: !calendar.settledYears.has(year),
    months: months.map((month) => ({
      month,
      workingDays: workingDaysOf(calendar, month),
      isProvisional: isMonthProvisional(calendar, month),
    })),
    can: { change: can(access.relationsToAll(), 'calendar.change') },
  };
}
