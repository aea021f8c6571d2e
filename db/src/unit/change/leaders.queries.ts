import { addDays, type CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { type Insertable, type Selectable, sql } from 'kysely';
import { tellForeign, tellForeignRows } from '../../audit/mark/foreign.ts';
import { remark, remarkRows } from '../../audit/mark/mark.ts';
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
    const ended = await trx
      .selectFrom(table)
      .select('id')
      .where('unitId', 'in', unitIds)
      .where(lastsUntil(on))
      .execute();
    await tellForeignRows(trx, table, ended);
    await trx
      .updateTable(table)
      .set((eb) => ({ toOn, version: eb('version', '+', 1) }))
      .where('unitId', 'in', unitIds)
      .where(lastsUntil(on))
      .execute();
    await remarkRows(trx, table, ended);
  }
}

/**
 * One person leads a unit no longer from a day on; who would begin on that day or later never does. Where it ends with a
 * post (`postId`), it is kept until when it would have lasted.
 */
export async function endHeadship(trx: Trx, id: string, on: CivilDay, postId?: string): Promise<void> {
  await tellForeign(trx, 'headship', [id]);
  await trx.deleteFrom('headship').where('id', '=', id).where('fromOn', '>=', on).execute();
  await trx
    .updateTable('headship')
    .set((eb) => ({
      ...{ toOn: addDays(on, -1), version: eb('version', '+', 1), endedWithId: postId ?? null },
      // Ended with this post before, on another day: what it would have lasted to is known already.
      wasToOn:
        postId === undefined
          ? null
          : eb.case().when('endedWithId', '=', postId).then(eb.ref('wasToOn')).else(eb.ref('toOn')).end(),
    }))
    .where('id', '=', id)
    .execute();
  await remark(trx, 'headship', [id]);
}

/** What an office that ended with a post would have lasted to, where that was only by a change that may be taken back. */
export async function noteLastedTo(
  trx: Trx,
  { id, by, without }: { id: string; by: CivilDay | null; without: CivilDay | null },
): Promise<void> {
  await tellForeign(trx, 'headship', [id]);
  await trx
    .updateTable('headship')
    .set({ wasToOn: without })
    .where('id', '=', id)
    .where('endedWithId', 'is not', null)
    .where('wasToOn', '=', by)
    .execute();
  await remark(trx, 'headship', [id]);
}

/** The offices that ended with a post and that nobody decided about since. */
export function listHeadshipsEndedWith(trx: Trx, postId: string) {
  return trx
    .selectFrom('headship')
    .select(['id', 'unitId', 'cadreId', 'kind', 'toOn', 'wasToOn'])
    .where('endedWithId', '=', postId)
    .orderBy('id')
    .execute();
}

/** An office that ended with a post goes on to a day, as if it had not. */
export async function resumeHeadship(trx: Trx, id: string, toOn: CivilDay | null): Promise<void> {
  await tellForeign(trx, 'headship', [id]);
  await trx
    .updateTable('headship')
    .set((eb) => ({ toOn, endedWithId: null, wasToOn: null, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await remark(trx, 'headship', [id]);
}

export async function insertHeadships(trx: Trx, rows: readonly Insertable<HeadshipTable>[]): Promise<void> {
  await insertMany(trx, 'headship', rows);
}
