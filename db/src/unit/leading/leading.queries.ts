import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Insertable } from 'kysely';
import { tellForeign } from '../../audit/mark/foreign.ts';
import { remark, withMark } from '../../audit/mark/mark.ts';
import type { Db } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import type { StoredDelegation, StoredHeadship } from '../change/leaders.queries.ts';
import type { DelegationTable, HeadshipTable } from '../unit.table.ts';

export function findHeadship(db: Db | Trx, id: string): Promise<StoredHeadship | undefined> {
  return db.selectFrom('headship').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertHeadship(trx: Trx, row: Insertable<HeadshipTable>): Promise<void> {
  await trx
    .insertInto('headship')
    .values(withMark(trx, 'headship', row))
    .execute();
}

/** Writes the last day and the charge of a headship, if it still has the version seen. */
export async function updateHeadship(
  trx: Trx,
  { id, version }: { id: string; version: number },
  set: { toOn: CivilDay | null; charge: string; decision: string },
): Promise<boolean> {
  await tellForeign(trx, 'headship', [id]);
  const { numUpdatedRows } = await trx
    .updateTable('headship')
    .set({ ...set, endedWithId: null, wasToOn: null, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  await remark(trx, 'headship', [id]);
  return numUpdatedRows === 1n;
}

export function findDelegation(db: Db | Trx, id: string): Promise<StoredDelegation | undefined> {
  return db.selectFrom('delegation').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertDelegation(trx: Trx, row: Insertable<DelegationTable>): Promise<void> {
  await trx
    .insertInto('delegation')
    .values(withMark(trx, 'delegation', row))
    .execute();
}

/** Moves the last day of a delegation, if it still has the version seen. */
export async function updateDelegationEnd(
  trx: Trx,
  { id, version }: { id: string; version: number },
  toOn: CivilDay,
): Promise<boolean> {
  await tellForeign(trx, 'delegation', [id]);
  const { numUpdatedRows } = await trx
    .updateTable('delegation')
    .set({ toOn, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  await remark(trx, 'delegation', [id]);
  return numUpdatedRows === 1n;
}

/** The names of these people. */
export async function listPersonNames(db: Db | Trx, cadreIds: readonly string[]) {
  if (cadreIds.length === 0) return [];
  return db.selectFrom('cadre').select(['id', 'fullName']).where('id', 'in', cadreIds).execute();
}

/** What somebody is called, for refusals that name them. */
export async function findPersonName(db: Db | Trx, cadreId: string): Promise<string | undefined> {
  const row = await db.selectFrom('cadre').select('fullName').where('id', '=', cadreId).executeTakeFirst();
  return row?.fullName;
}
