import { setImmediate } from 'node:timers/promises';
import { type Db, listAssignments, listLeave, type Organisation } from '@so-viec/db';
import type { Assignment } from '@so-viec/shared/assignment/held.rules';
import { type Impact, impactOf, type Side } from '@so-viec/shared/calendar/calendar-change.rules';
import {
  addDays,
  addMonths,
  type CivilDay,
  daysBetween,
  lastDayOf,
  maxDay,
  monthOf,
} from '@so-viec/shared/civil-day/civil-day';
import { calendarOf, patternsOf } from './calendar.ts';

type People = Parameters<typeof impactOf>[0] extends Iterable<infer Person> ? Person[] : never;

/** Other requests are answered between so many days of people. */
const DAYS_AT_ONCE = 20_000;

/** What a change moves in people's standard hours before anybody confirms it: in all, by day and by month. */
export async function impactOnPeople(
  people: People,
  of: { days: readonly CivilDay[]; before: Side; after: Side },
) {
  const impact = impactOf([], of);
  const atOnce = Math.ceil(DAYS_AT_ONCE / Math.max(1, of.days.length));
  for (let start = 0; start < people.length; start += atOnce) {
    impactOf(people.slice(start, start + atOnce), of, impact);
    await setImmediate();
  }
  return viewOf(impact);
}

export type ImpactView = ReturnType<typeof viewOf>;

function viewOf({ byDay, ...impact }: Impact) {
  const inOrder = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
  const days = inOrder.map(([day, sums]) => ({ day, ...sums }));
  const months = new Map<string, number>();
  for (const { day, minutes } of days) {
    months.set(monthOf(day), (months.get(monthOf(day)) ?? 0) + minutes);
  }
  return { ...impact, byDay: days, byMonth: [...months].map(([month, minutes]) => ({ month, minutes })) };
}

/** The posts and leave of everybody (`cadreIds` null) or of some from the first of the days to the last. */
export async function peopleOn(db: Db, cadreIds: string[] | null, days: readonly CivilDay[]) {
  const [fromOn, toOn] = [days[0], days.at(-1)];
  if (fromOn === undefined || toOn === undefined) return [];
  const of = { cadreIds, fromOn, toOn };
  const held = Map.groupBy<string, Assignment>(await listAssignments(db, of), ({ cadreId }) => cadreId);
  const leave = Map.groupBy(await listLeave(db, of), ({ cadreId }) => cadreId);
  return [...held].map(([cadreId, assignments]) => ({ assignments, leaves: leave.get(cadreId) ?? [] }));
}

/**
 * The days that a change from a day on is told by: to its last one, and of an open one to the end of the month after
 * the one it begins in, or after this month.
 */
export function daysToldOf(fromOn: CivilDay, toOn: CivilDay | null, today: CivilDay): CivilDay[] {
  const lastOn = toOn ?? lastDayOf(addMonths(monthOf(maxDay(fromOn, today)), 1));
  const length = daysBetween(fromOn, lastOn) + 1;
  return Array.from({ length: Math.max(0, length) }, (_, after) => addDays(fromOn, after));
}

/** What the standard goes by now. */
export async function presentSide(
  db: Db,
  organisation: Organisation & { changeCount: number },
): Promise<Side> {
  return {
    calendar: await calendarOf(db, organisation.changeCount),
    patternOf: patternsOf(organisation),
  };
}
