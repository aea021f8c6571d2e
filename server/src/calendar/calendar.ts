import type { Organisation } from '@so-viec/db';
import { type Db, listCalendarDays } from '@so-viec/db';
import type { PatternOf } from '@so-viec/shared/assignment/held.rules';
import { buildCalendar, type Calendar } from '@so-viec/shared/calendar/calendar.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';

const kept = new WeakMap<Db, { changeCount: number; calendar: Calendar }>();

/** The calendar, read anew when the change counter has moved. */
export async function calendarOf(db: Db, changeCount: number): Promise<Calendar> {
  const known = kept.get(db);
  if (known?.changeCount === changeCount) return known.calendar;
  const calendar = buildCalendar(await listCalendarDays(db));
  kept.set(db, { changeCount, calendar });
  return calendar;
}

/** The weekly pattern a unit has of its own on a day, from its versions. */
export function patternsOf(organisation: Organisation): PatternOf {
  const own = organisation.versions.filter((version) => version.weeklyPattern !== null);
  return (unitId: string, day: CivilDay) =>
    own.find((v) => v.unitId === unitId && v.fromOn <= day && (v.toOn === null || v.toOn >= day))
      ?.weeklyPattern ?? null;
}
