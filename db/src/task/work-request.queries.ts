import type { Scope } from '@so-viec/shared/access/scope';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';
import type { WorkRequestTable } from './task.table.ts';

export type WorkRequest = Selectable<WorkRequestTable>;

export function findWorkRequest(db: Db | Trx, id: string): Promise<WorkRequest | undefined> {
  return db.selectFrom('work_request').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertWorkRequest(trx: Trx, request: Insertable<WorkRequestTable>): Promise<void> {
  await trx.insertInto('work_request').values(request).execute();
}

/** Changes a request at the version seen, which then grows by one; false when somebody was quicker. */
export async function updateWorkRequest(
  trx: Trx,
  { id, version }: { id: string; version: number },
  set: Updateable<WorkRequestTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('work_request')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Requests that nobody has answered, the oldest first, with who asks. */
export function listWaitingWorkRequests(db: Db | Trx, scope: Scope) {
  return db
    .selectFrom('work_request as r')
    .innerJoin('cadre as c', 'c.id', 'r.cadreId')
    .selectAll('r')
    .select(['c.fullName', 'c.code as cadreCode'])
    .where('r.answeredAt', 'is', null)
    .where('r.withdrawnAt', 'is', null)
    .where(withinScope(scope, 'r'))
    .orderBy('r.at')
    .orderBy('r.id')
    .execute();
}
