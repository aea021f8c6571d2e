import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import type { Db } from '../dialects.ts';

/** The people who hold a post in some units on a day, in the order of their names. */
export async function listHoldersOfUnits(db: Db, unitIds: string[], day: CivilDay) {
  return db
    .selectFrom('assignment as a')
    .innerJoin('cadre as c', 'c.id', 'a.cadreId')
    .select(['a.cadreId', 'a.unitId', 'c.fullName'])
    .where('a.unitId', 'in', unitIds)
    .where('a.fromOn', '<=', day)
    .where(sql<boolean>`(a."toOn" is null or a."toOn" >= ${day})`)
    .orderBy('c.nameSort')
    .orderBy('c.id')
    .execute();
}
