import { type Db, listAssignments, listLeave, type NamedAssignment } from '@so-viec/db';
import {
  hasDutyOn,
  mainAssignmentOn,
  type PatternOf,
  patternOn,
  postsOn,
} from '@so-viec/shared/assignment/held.rules';
import { standardMinutesOfDay } from '@so-viec/shared/assignment/standard.rules';
import {
  type Calendar,
  calendarDayOn,
  isProvisional,
  isWorkingDay,
} from '@so-viec/shared/calendar/calendar.rules';
import { type CivilDay, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { type Leave, leaveOn, sayableLeave } from '@so-viec/shared/leave/leave.rules';
import { isLate } from '@so-viec/shared/work-day/work-day.rules';
import type { Access } from '../access/access.ts';
import { calendarOf, patternsOf } from '../calendar/calendar.ts';

/** What all days go by. */
export interface DayRules {
  calendar: Calendar;
  patternOf: PatternOf;
}

export async function loadDayRules(db: Db, access: Access): Promise<DayRules> {
  const { organisation } = access;
  return { calendar: await calendarOf(db, organisation.changeCount), patternOf: patternsOf(organisation) };
}

/** All that decides what a person's days ask of them, for a stretch of days. */
export interface CadreDays extends DayRules {
  assignments: NamedAssignment[];
  leaves: Leave[];
}

export async function loadCadreDays(
  db: Db,
  access: Access,
  { cadreId, fromOn, toOn }: { cadreId: string; fromOn: CivilDay; toOn: CivilDay },
): Promise<CadreDays> {
  const of = { cadreIds: [cadreId], fromOn, toOn };
  return {
    ...(await loadDayRules(db, access)),
    assignments: await listAssignments(db, of),
    leaves: await listLeave(db, of),
  };
}

/**
 * Whether the person must say why a day is written late: counted to its first submission, or to today. Takes the
 * steps of the day.
 */
export function isDayLate(
  days: CadreDays,
  day: CivilDay,
  { steps, today }: { steps: readonly { kind: string; at: string }[]; today: CivilDay },
): boolean {
  const first = steps.find(({ kind }) => kind === 'submission');
  const writtenOn = first ? todayIn(new Date(first.at)) : today;
  const main = mainAssignmentOn(days.assignments, day);
  return isLate(days.calendar, day, writtenOn, main && patternOn(main, day, days.patternOf));
}

/** Whether the day asks for a log, and if not, why. */
type LogOfDay = 'due' | 'no-duty' | 'no-post';

/** What one day asks: its kind, leave, standard minutes and the posts that can be logged for. */
export function askedOf(days: CadreDays, day: CivilDay) {
  const { calendar, patternOf, assignments, leaves } = days;
  const main = mainAssignmentOn(assignments, day);
  const held = postsOn(assignments, day);
  const hasDuty = hasDutyOn(assignments, day);
  const log: LogOfDay = hasDuty ? 'due' : held.length > 0 ? 'no-duty' : 'no-post';
  return {
    isWorking: isWorkingDay(calendar, day, main ? patternOn(main, day, patternOf) : undefined),
    name: calendarDayOn(calendar, day)?.name ?? null,
    isProvisional: isProvisional(calendar, day),
    leave: sayableLeave(leaveOn(leaves, day)),
    log,
    standardMinutes: hasDuty ? standardMinutesOfDay({ calendar, patternOf, assignments, leaves, day }) : 0,
    posts: hasDuty ? held : [],
  };
}
