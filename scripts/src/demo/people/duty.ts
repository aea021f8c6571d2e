import type { Assignment } from '@so-viec/shared/assignment/held.rules';
import type { Calendar } from '@so-viec/shared/calendar/calendar.rules';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { type PersonMonth, personMonth } from '@so-viec/shared/summary/person-month.rules';
import type { DemoCadre } from './cadre.ts';
import type { DemoLeave } from './leave.ts';

/** Somebody's posts as the rules read them, with codes in place of ids. */
export function assignmentsOf({ code, posts }: DemoCadre): Assignment[] {
  return posts.map(({ unitCode, positionCode, title: _, ...post }, i) => ({
    ...post,
    id: `${code}-${i}`,
    cadreId: code,
    unitId: unitCode,
    positionId: positionCode,
    weeklyPattern: null,
  }));
}

/** A person's month by the rules of the summary. */
function monthOfPerson(
  cadre: DemoCadre,
  month: Month,
  calendar: Calendar,
  leaves: DemoLeave[] = [],
): PersonMonth[] {
  const assignments = assignmentsOf(cadre);
  return personMonth({ month, calendar, assignments, leaves, patternOf: () => null });
}

/** Headcount and person-days of a month over all people, each counted once. */
export function denominatorsOf(cadres: DemoCadre[], month: Month, calendar: Calendar) {
  const rows = cadres.map((cadre) => monthOfPerson(cadre, month, calendar)).filter((own) => own.length > 0);
  const personDays = rows.flat().reduce((sum, row) => sum + row.personDays, 0);
  return { headcount: rows.length, personDays };
}
