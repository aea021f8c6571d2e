import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';

/** People who hold a post with the duty to log in a unit of the scope on a day and have no line of that day. */
export async function listPeopleWithoutLines(db: Db, scope: Scope, day: CivilDay) {
  return db
    .selectFrom('assignment as a')
    .innerJoin('cadre as c', 'c.id', 'a.cadreId')
    .select(['a.cadreId', 'a.unitId', 'c.fullName'])
    .where('a.fromOn', '<=', day)
    .where(sql<boolean>`(a."toOn" is null or a."toOn" >= ${day})`)
    .where('a.hasDutyToLog', '=', 1)
    .where('a.kind', '<>', 'concurrent')
    .where(withinScope(scope, 'a'))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('cadre_day as f')
            .select('f.workDayId')
            .whereRef('f.cadreId', '=', 'a.cadreId')
            .where('f.workedOn', '=', day),
        ),
      ),
    )
    .orderBy('c.nameSort')
    .orderBy('c.id')
    .execute();
}
