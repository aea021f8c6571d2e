import { type Db, listAssignments, listClosedMonthsOf, sumWorkWithin, type Trx } from '@so-viec/db';
import { standardMinutesOfDay } from '@so-viec/shared/assignment/standard.rules';
import { addDays, type CivilDay, daysBetween, formatDay, minDay } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../access/access.ts';
import { monthsOver } from '../assignment/past/touched.ts';
import { findPerson, readsDays } from '../cadre/person.ts';
import { presentSide } from '../calendar/impact.ts';
import { refuseAt } from '../http/refuse-at.ts';

interface Stretch {
  fromOn: CivilDay;
  toOn: CivilDay;
}

/**
 * What leave over these days touches: days of work it takes, what is logged and accepted in them and stays, reviews that
 * are decided, months that are over and computed anew, and closed ones, for which it is refused.
 */
export async function effectsOfLeave(db: Db, access: Access, { code, ...days }: Stretch & { code: string }) {
  const { cadre, posts } = await findPerson(db, access, code);
  const of = { ...days, cadreId: cadre.id };
  const { today } = access.organisation;
  const units = [...new Set(posts.map(({ unitId }) => unitId))];
  const unitIds = units.filter((unitId) => readsDays(access, cadre.id, [{ unitId }]));
  return {
    workingDays: (await workingDaysOf(db, access, of)) ?? 0,
    ...(await sumWorkWithin(db, { ...of, unitIds })),
    pastMonths: monthsOver(days.fromOn, minDay(days.toOn, today), today),
    closedMonths: await listClosedMonthsOf(db, of),
  };
}

/** How many of these days a person's week and the calendar ask for; undefined where they hold concurrent posts alone. */
async function workingDaysOf(
  db: Db | Trx,
  { organisation }: Access,
  { cadreId, fromOn, toOn }: Stretch & { cadreId: string },
): Promise<number | undefined> {
  const assignments = await listAssignments(db, { cadreIds: [cadreId], fromOn, toOn });
  if (assignments.every(({ kind }) => kind === 'concurrent')) return undefined;
  const side = await presentSide(db, organisation);
  const days = Array.from({ length: daysBetween(fromOn, toOn) + 1 }, (_, after) => addDays(fromOn, after));
  return days.filter((day) => standardMinutesOfDay({ ...side, assignments, leaves: [], day }) > 0).length;
}

/** Refuses leave from days that the person has off anyway. */
export async function refuseDaysOff(
  trx: Trx,
  access: Access,
  of: Stretch & { cadreId: string },
): Promise<void> {
  if ((await workingDaysOf(trx, access, of)) !== 0) return;
  const [from, to] = [formatDay(of.fromOn), formatDay(of.toOn)];
  if (from === to) refuseAt('fromOn', 'leave-on-day-off', { day: from });
  refuseAt('toOn', 'leave-on-days-off', { from, to });
}
