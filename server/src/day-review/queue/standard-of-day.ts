import type { NamedAssignment } from '@so-viec/db';
import { mainAssignmentOn, postsOn } from '@so-viec/shared/assignment/held.rules';
import { standardMinutesOfDay } from '@so-viec/shared/assignment/standard.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { CadreDays } from '../../work-day/day-of-cadre.ts';

interface DayOfUnit {
  unitId: string;
  workedOn: CivilDay;
}

/** The post in which a day was worked: the one its person held in that unit. */
export function postOfDay(held: readonly NamedAssignment[], day: DayOfUnit): NamedAssignment | undefined {
  return postsOn(held, day.workedOn).find((post) => post.unitId === day.unitId);
}

/** The standard of a day in one unit; null where the unit is not that of the main post, whose standard it is. */
export function standardOfDay(held: CadreDays, day: DayOfUnit): { standardMinutes: number | null } {
  const main = mainAssignmentOn(held.assignments, day.workedOn);
  if (main?.unitId !== day.unitId) return { standardMinutes: null };
  return { standardMinutes: standardMinutesOfDay({ ...held, day: day.workedOn }) };
}
