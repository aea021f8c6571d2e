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

type Version = Organisation['versions'][number];
const ownPatterns = new WeakMap<readonly Version[], Map<string, Version[]>>();

/** The weekly pattern a unit has of its own on a day, from its versions. */
export function patternsOf({ versions }: Organisation): PatternOf {
  const known = ownPatterns.get(versions);
  const own =
    known ??
    Map.groupBy(
      versions.filter((version) => version.weeklyPattern !== null),
      ({ unitId }) => unitId,
    );
  if (!known) ownPatterns.set(versions, own);
  return (unitId: string, day: CivilDay) =>
    own.get(unitId)?.find((v) => v.fromOn <= day && (v.toOn === null || v.toOn >= day))?.weeklyPattern ??
    null;
}
