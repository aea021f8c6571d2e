import { type Db, listDayMinutes } from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import { type Overtime, overtimeOf } from '@so-viec/shared/work-day/overtime.rules';
import type { Access } from '../access/access.ts';
import { loadCadreDays } from './day-of-cadre.ts';

interface Asked {
  access: Access;
  scope: Scope;
  cadreId: string;
  month: Month;
  /** A day that is left out: the one whose minutes are just being typed. */
  exceptOn?: CivilDay;
}

/** A person's overtime in a month and its year, as far as the scope shows their days. */
export async function loadOvertime(
  db: Db,
  { access, scope, cadreId, month, exceptOn }: Asked,
): Promise<Overtime> {
  const year = month.slice(0, 4);
  const of = { cadreId, fromOn: `${year}-01-01`, toOn: `${year}-12-31` };
  const days = await listDayMinutes(db, scope, of);
  const others = days.filter(({ workedOn }) => workedOn !== exceptOn);
  return overtimeOf({ ...(await loadCadreDays(db, access, of)), month, days: others });
}
