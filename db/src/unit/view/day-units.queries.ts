import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import type { Db } from '../../dialects.ts';

const heldOn = (alias: string, day: CivilDay) =>
  sql<boolean>`${sql.ref(`${alias}.fromOn`)} <= ${day}
    and (${sql.ref(`${alias}.toOn`)} is null or ${sql.ref(`${alias}.toOn`)} >= ${day})`;

/** Every unit that stands on a day, as it stands. */
export function listUnitsOn(db: Db, day: CivilDay) {
  return db
    .selectFrom('unit_version as v')
    .innerJoin('unit as u', 'u.id', 'v.unitId')
    .select(['u.code', 'v.unitId', 'v.parentId', 'v.name', 'v.nameFold', 'v.block', 'v.level', 'v.isBody'])
    .where(heldOn('v', day))
    .execute();
}

/**
 * How many people work in each unit on a day: everybody once, in the secondment while it lasts, else in the primary
 * post.
 */
export function countPeopleOn(db: Db, day: CivilDay): Promise<{ unitId: string; people: number }[]> {
  return db
    .selectFrom('assignment as a')
    .select((eb) => ['a.unitId', eb.fn.count<number>('a.cadreId').distinct().as('people')])
    .where(heldOn('a', day))
    .where(
      sql<boolean>`(a."kind" = 'secondment' or (a."kind" = 'primary' and not exists (select 1 from assignment s
        where s."cadreId" = a."cadreId" and s."kind" = 'secondment' and ${heldOn('s', day)})))`,
    )
    .groupBy('a.unitId')
    .execute();
}
