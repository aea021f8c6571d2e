import { addDays, type CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { PostMove } from '@so-viec/shared/unit/change/draft';
import { sql } from 'kysely';
import type { Db } from '../../dialects.ts';
import { insertMany } from '../../import/bulk.queries.ts';
import type { Trx } from '../../transaction.ts';

const UNITS_AT_ONCE = 5000;

/** Who holds a post in one of these units on a day or later, once for each unit. */
export async function listHolders(
  db: Db | Trx,
  unitIds: readonly string[],
  from: CivilDay,
): Promise<{ unitId: string; cadreId: string }[]> {
  const found: { unitId: string; cadreId: string }[] = [];
  for (let start = 0; start < unitIds.length; start += UNITS_AT_ONCE) {
    const rows = await db
      .selectFrom('assignment')
      .select(['unitId', 'cadreId'])
      .distinct()
      .where('unitId', 'in', unitIds.slice(start, start + UNITS_AT_ONCE))
      .where(sql<boolean>`("toOn" is null or "toOn" >= ${from})`)
      .execute();
    found.push(...rows);
  }
  return found;
}

/**
 * Lets posts go over to another unit from a day: one that holds by then ends the day before and is written anew, one
 * that begins later only changes its unit. Days before stay as they were.
 */
export async function movePosts(
  trx: Trx,
  { fromUnitId, toUnitId, cadreIds }: PostMove,
  { on, newId }: { on: CivilDay; newId: () => string },
): Promise<void> {
  if (cadreIds?.length === 0) return;
  const all = await trx
    .selectFrom('assignment')
    .selectAll()
    .where('unitId', '=', fromUnitId)
    .where(sql<boolean>`("toOn" is null or "toOn" >= ${on})`)
    .orderBy('id')
    .execute();
  const chosen = new Set(cadreIds ?? []);
  const held = cadreIds === null ? all : all.filter((row) => chosen.has(row.cadreId));
  const split = held.filter((row) => row.fromOn < on);
  const later = held.filter((row) => row.fromOn >= on).map((row) => row.id);
  if (split.length > 0) {
    await endPosts(
      trx,
      split.map((row) => row.id),
      addDays(on, -1),
    );
    const anew = split.map((row) => ({ ...row, id: newId(), unitId: toUnitId, fromOn: on, version: 1 }));
    await insertMany(trx, 'assignment', anew);
  }
  if (later.length === 0) return;
  await trx
    .updateTable('assignment')
    .set((eb) => ({ unitId: toUnitId, version: eb('version', '+', 1) }))
    .where('id', 'in', later)
    .execute();
}

async function endPosts(trx: Trx, ids: readonly string[], toOn: CivilDay): Promise<void> {
  for (let start = 0; start < ids.length; start += UNITS_AT_ONCE) {
    await trx
      .updateTable('assignment')
      .set((eb) => ({ toOn, version: eb('version', '+', 1) }))
      .where('id', 'in', ids.slice(start, start + UNITS_AT_ONCE))
      .execute();
  }
}

/**
 * Lets the days that were written from a day on belong to the unit the posts went over to, where the person has no
 * day there yet. Gives how many; the sums of these months are then to be made anew.
 */
export async function moveWork(
  trx: Trx,
  { fromUnitId, toUnitId, cadreIds }: PostMove,
  on: CivilDay,
): Promise<number> {
  const days = await trx
    .selectFrom('work_day as d')
    .select(['d.id', 'd.cadreId'])
    .where('d.unitId', '=', fromUnitId)
    .where('d.workedOn', '>=', on)
    .where(sql<boolean>`not exists (select 1 from work_day t where t."cadreId" = d."cadreId"
      and t."workedOn" = d."workedOn" and t."unitId" = ${toUnitId})`)
    .execute();
  const ids = days.filter((day) => cadreIds === null || cadreIds.includes(day.cadreId)).map((day) => day.id);
  for (let start = 0; start < ids.length; start += UNITS_AT_ONCE) {
    const some = ids.slice(start, start + UNITS_AT_ONCE);
    const set = { unitId: toUnitId };
    await trx.updateTable('work_day').set(set).where('id', 'in', some).execute();
    await trx.updateTable('work_entry').set(set).where('workDayId', 'in', some).execute();
    await trx.updateTable('output').set(set).where('workDayId', 'in', some).execute();
  }
  return ids.length;
}
