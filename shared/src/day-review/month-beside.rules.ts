import { type Assignment, mainAssignmentOn, type PatternOf, patternOn } from '../assignment/held.rules.ts';
import { type Calendar, calendarDayOn, isWorkingDay } from '../calendar/calendar.rules.ts';
import { countDays, type DayMask, maskBefore, maskOf } from '../calendar/day-mask.ts';
import {
  addDays,
  type CivilDay,
  daysOf,
  lastDayOf,
  type Month,
  maxDay,
  minDay,
} from '../civil-day/civil-day.ts';
import { divideHalfUp } from '../decimal/decimal.ts';
import { type Leave, leaveOn, type SayableLeave, sayableLeave } from '../leave/leave.rules.ts';
import { personMonth } from '../summary/person-month.rules.ts';
import type { DayState } from '../work-day/work-day.rules.ts';

export interface LoggedDay {
  id: string;
  workedOn: CivilDay;
  state: DayState;
  minutes: number;
}

interface MonthCell {
  on: CivilDay;
  isWorking: boolean;
  /** The holiday or make-up day's name. */
  name: string | null;
  leave: SayableLeave | null;
  /** The days written here, one for each unit worked for. */
  days: LoggedDay[];
  /** A duty day of the past without a day submitted or accepted. */
  isMissing: boolean;
}

interface MonthBesideInput {
  month: Month;
  today: CivilDay;
  calendar: Calendar;
  assignments: readonly Assignment[];
  leaves: readonly Leave[];
  patternOf: PatternOf;
  /** Units whose days the reader may see. */
  unitIds: readonly string[];
  days: readonly LoggedDay[];
  /** Minutes of days submitted or accepted. */
  minutes: number;
}

export interface MonthBeside {
  cells: MonthCell[];
  /** The last day that the average counts: yesterday, or a later day that is logged, within the month. */
  throughOn: CivilDay;
  personDays: number;
  /** Hours per person and day (rules §2), null without person-days. */
  hoursPerPersonDay: string | null;
  daysMissing: number;
}

const counts = ({ state }: LoggedDay): boolean => state === 'submitted' || state === 'accepted';

/** A person's month up to now as a reviewer sees it beside a day. Person-days and missing days as in rules §2. */
export function monthBeside(input: MonthBesideInput): MonthBeside {
  const { month, today, days } = input;
  const logged = days.filter(counts);
  const lastLogged = logged.reduce((last, day) => maxDay(last, day.workedOn), '');
  const throughOn = minDay(lastDayOf(month), maxDay(addDays(today, -1), lastLogged));
  const loggedMask = logged.reduce((mask: DayMask, day) => mask | maskOf(day.workedOn), 0);
  const { dutyMask } = rowsOf(input, input.assignments);
  const missing = dutyMask & maskBefore(month, today) & ~loggedMask;
  const { personDays } = rowsOf(input, heldUntil(input.assignments, throughOn));
  return {
    cells: daysOf(month).map((day) => cellOf(input, day, (missing & maskOf(day)) !== 0)),
    throughOn,
    personDays,
    hoursPerPersonDay: divideHalfUp(input.minutes, personDays * 60, 2) ?? null,
    daysMissing: countDays(missing),
  };
}

function rowsOf(
  { month, calendar, leaves, patternOf, unitIds }: MonthBesideInput,
  assignments: readonly Assignment[],
) {
  const rows = personMonth({ month, calendar, assignments, leaves, patternOf });
  const readable = rows.filter((row) => unitIds.includes(row.unitId));
  return {
    personDays: readable.reduce((sum, row) => sum + row.personDays, 0),
    dutyMask: readable.reduce((mask: DayMask, row) => mask | row.dutyMask, 0),
  };
}

function heldUntil(assignments: readonly Assignment[], day: CivilDay): Assignment[] {
  return assignments
    .filter((held) => held.fromOn <= day)
    .map((held) => ({ ...held, toOn: minDay(held.toOn ?? day, day) }));
}

function cellOf(input: MonthBesideInput, on: CivilDay, isMissing: boolean): MonthCell {
  const { calendar, assignments, leaves, patternOf, days } = input;
  const main = mainAssignmentOn(assignments, on);
  return {
    on,
    isWorking: main !== undefined && isWorkingDay(calendar, on, patternOn(main, on, patternOf)),
    name: calendarDayOn(calendar, on)?.name ?? null,
    leave: sayableLeave(leaveOn(leaves, on)),
    days: days.filter((day) => day.workedOn === on),
    isMissing,
  };
}
