import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { remark, withMark } from '../audit/mark/mark.ts';
import { requireOpenStretch } from '../closing/closed-guard.queries.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import { leaveWords } from './leave.queries.ts';
import type { LeaveTable } from './leave.table.ts';

/** The leave of one person that touches these days, as rows that can be changed; the newest first. */
export async function listLeaveRows(db: Db | Trx, of: { cadreId: string; fromOn: CivilDay; toOn: CivilDay }) {
  const rows = await db
    .selectFrom('leave')
    .selectAll()
    .where('cadreId', '=', of.cadreId)
    .where('fromOn', '<=', of.toOn)
    .where('toOn', '>=', of.fromOn)
    .orderBy('fromOn', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, ...leaveWords(row) }));
}

export function findLeave(db: Db | Trx, id: string): Promise<Selectable<LeaveTable> | undefined> {
  return db.selectFrom('leave').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Refuses leave in a month that is closed for the person, as the two below do. */
export async function insertLeave(trx: Trx, row: Insertable<LeaveTable>): Promise<void> {
  await requireOpenStretch(trx, row.cadreId, { before: null, after: row, isOther: false });
  await trx
    .insertInto('leave')
    .values(withMark(trx, 'leave', row))
    .execute();
}

/** Whether the version seen was still there. */
export async function updateLeave(
  trx: Trx,
  { id, version }: { id: string; version: number },
  set: Omit<Updateable<LeaveTable>, 'id' | 'cadreId' | 'version'>,
): Promise<boolean> {
  await tellForeign(trx, 'leave', [id]);
  const before = await findLeave(trx, id);
  if (before) {
    const after = { fromOn: set.fromOn ?? before.fromOn, toOn: set.toOn ?? before.toOn };
    const isOther = (['kind', 'isHalf', 'half'] as const).some(
      (name) => set[name] !== undefined && set[name] !== before[name],
    );
    await requireOpenStretch(trx, before.cadreId, { before, after, isOther });
  }
  const done = await trx
    .updateTable('leave')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  await remark(trx, 'leave', [id]);
  return done.numUpdatedRows === 1n;
}

/** Whether the version seen was still there. */
export async function removeLeave(
  trx: Trx,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  const before = await findLeave(trx, id);
  if (before) await requireOpenStretch(trx, before.cadreId, { before, after: null, isOther: false });
  const done = await trx
    .deleteFrom('leave')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}
