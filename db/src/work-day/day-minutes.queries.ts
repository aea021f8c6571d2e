import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';

/** A person's counted minutes (of days submitted or accepted) day by day over all units within the scope. */
export function listDayMinutes(
  db: Db,
  scope: Scope,
  of: { cadreId: string; fromOn: CivilDay; toOn: CivilDay },
): Promise<{ workedOn: CivilDay; minutes: number }[]> {
  return db
    .selectFrom('cadre_day as d')
    .select('workedOn')
    .select((eb) => eb.fn.sum<number>('minutes').as('minutes'))
    .where('cadreId', '=', of.cadreId)
    .where('workedOn', '>=', of.fromOn)
    .where('workedOn', '<=', of.toOn)
    .where('minutes', '>', 0)
    .where(withinScope(scope, 'd'))
    .groupBy('workedOn')
    .orderBy('workedOn')
    .execute();
}
