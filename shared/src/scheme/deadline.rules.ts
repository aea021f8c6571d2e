import { type Calendar, isWorkingDay } from '../calendar/calendar.rules.ts';
import { addDays, type CivilDay } from '../civil-day/civil-day.ts';
import type { SchemeStepKind } from './scheme.rules.ts';

/** Working days that whoever has the turn after a step gets [config]; the two with a choice may be changed with the step. */
export const DUE_WORKING_DAYS: Partial<Record<SchemeStepKind, number>> = {
  submission: 5,
  'appraisal-start': 15,
  'additions-request': 7,
  'additions-answer': 10,
  appraisal: 10,
  approval: 10,
};

/** The steps whose deadline is set by who takes them. */
export const STEPS_WITH_DAYS: readonly SchemeStepKind[] = ['appraisal-start', 'additions-request'];
export const MOST_DUE_DAYS = 60;

/** The working day that many working days after a day, by the calendar. */
export function workingDayAfter(calendar: Calendar, day: CivilDay, count: number): CivilDay {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, 1);
    if (isWorkingDay(calendar, found)) left--;
  }
  return found;
}

/** Until when the next step is due after a step on a day; null where nothing is awaited. */
export function dueAfter(
  calendar: Calendar,
  step: SchemeStepKind,
  on: CivilDay,
  days: number | null,
): CivilDay | null {
  const usual = DUE_WORKING_DAYS[step];
  if (usual === undefined) return null;
  return workingDayAfter(calendar, on, STEPS_WITH_DAYS.includes(step) ? (days ?? usual) : usual);
}

/** Working days that a deadline is over on a day; 0 while it is not. */
export function workingDaysOver(calendar: Calendar, dueOn: CivilDay | null, day: CivilDay): number {
  if (dueOn === null) return 0;
  let over = 0;
  for (let on = addDays(dueOn, 1); on <= day; on = addDays(on, 1)) if (isWorkingDay(calendar, on)) over++;
  return over;
}
