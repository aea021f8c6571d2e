import { type Db, findWorkDay, listDaysOfMonth, sumCadreMonth } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { type CivilDay, firstDayOf, lastDayOf, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { monthBeside } from '@so-viec/shared/day-review/month-beside.rules';
import type { Access } from '../access/access.ts';
import { Problem } from '../http/problem.ts';
import { loadCadreDays } from '../work-day/day-of-cadre.ts';
import { loadOvertime } from '../work-day/overtime.ts';

/** The month of the person whose day this is: what the reviewer may see of it. */
export async function viewOfMonthBeside(db: Db, access: Access, of: { id: string; today: CivilDay }) {
  const scope = access.readingScope();
  const day = await findWorkDay(db, scope, of.id);
  if (!day) throw new Problem('not-found');
  access.require('day-review.read', day);
  const { cadreId } = day;
  const month = monthOf(day.workedOn);
  const held = await loadCadreDays(db, access, {
    cadreId,
    fromOn: firstDayOf(month),
    toOn: lastDayOf(month),
  });
  const sums = await sumCadreMonth(db, scope, { cadreId, month });
  const days = await listDaysOfMonth(db, scope, { cadreId, month });
  const unitIds = [...new Set(held.assignments.map((assignment) => assignment.unitId))].filter((unitId) =>
    can(access.relationsTo({ cadreId, unitId }), 'day.read'),
  );
  return {
    month,
    cadreId,
    unitId: day.unitId,
    ...sums,
    overtime: await loadOvertime(db, { access, scope, cadreId, month }),
    ...monthBeside({ ...held, month, today: of.today, unitIds, days, minutes: sums.minutes }),
  };
}

export type MonthBesideView = Awaited<ReturnType<typeof viewOfMonthBeside>>;
