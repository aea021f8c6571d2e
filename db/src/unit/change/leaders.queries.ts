import { addDays, type CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db } from '../../dialects.ts';
import { insertMany } from '../../import/bulk.queries.ts';
import type { Trx } from '../../transaction.ts';
import type { DelegationTable, HeadshipTable } from '../unit.table.ts';

export type StoredHeadship = Selectable<HeadshipTable>;
export type StoredDelegation = Selectable<DelegationTable>;

const lastsUntil = (day: CivilDay) => sql<boolean>`("toOn" is null or "toOn" >= ${day})`;

/** Heads and deputies of these units on a day or later. */
export async function listLeaders(
  db: Db | Trx,
  unitIds: readonly string[],
  from: CivilDay,
): Promise<StoredHeadship[]> {
  if (unitIds.length === 0) return [];
  return db
    .selectFrom('headship')
    .selectAll()
    .where('unitId', 'in', unitIds)
    .where(lastsUntil(from))
    .orderBy('fromOn')
    .execute();
}

/** Heads, deputies and stand-ins of these units are such no longer from a day on; what is planned for later never is. */
export async function endLeading(trx: Trx, unitIds: readonly string[], on: CivilDay): Promise<void> {
  if (unitIds.length === 0) return;
  const toOn = addDays(on, -1);
  for (const table of ['headship', 'delegation'] as const) {
    await trx.deleteFrom(table).where('unitId', 'in', unitIds).where('fromOn', '>=', on).execute();
    await trx
      .updateTable(table)
      .set((eb) => ({ toOn, version: eb('version', '+', 1) }))
      .where('unitId', 'in', unitIds)
      .where(lastsUntil(on))
      .execute();
  }
}

/** One person leads a unit no longer from a day on; who would begin on that day or later never does. */
export async function endHeadship(trx: Trx, id: string, on: CivilDay): Promise<void> {
  await trx.deleteFrom('headship').where('id', '=', id).where('fromOn', '>=', on).execute();
  await trx
    .updateTable('headship')
    .set((eb) => ({ toOn: addDays(on, -1), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function insertHeadships(trx: Trx, rows: readonly Insertable<HeadshipTable>[]): Promise<void> {
  await insertMany(trx, 'headship', rows);
}
