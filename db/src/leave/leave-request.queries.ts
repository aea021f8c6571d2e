import type { Scope } from '@so-viec/shared/access/scope';
import type { LeaveHalf, LeaveKind } from '@so-viec/shared/leave/leave.rules';
import type { LeaveRequestState } from '@so-viec/shared/leave/leave-request.rules';
import type { Insertable, Selectable } from 'kysely';
import { requireOpenStretch } from '../closing/closed-guard.queries.ts';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';
import { leaveWords } from './leave.queries.ts';
import type { LeaveRequestStepTable, LeaveRequestTable } from './leave-request.table.ts';

type Typed<R> = Omit<R, 'kind' | 'isHalf' | 'half' | 'state'> & {
  kind: LeaveKind;
  isHalf: boolean;
  half: LeaveHalf;
  state: LeaveRequestState;
};

function typed<R extends Selectable<LeaveRequestTable>>(row: R): Typed<R> {
  const state = row.state as LeaveRequestState;
  return { ...row, ...leaveWords(row), state };
}

/** What a person asked for, the newest first. */
export async function listRequestsOf(db: Db | Trx, cadreId: string, limit: number) {
  const rows = await db
    .selectFrom('leave_request')
    .selectAll()
    .where('cadreId', '=', cadreId)
    .orderBy('askedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => typed(row));
}

/** Requests that wait for an answer within a scope, the oldest first, with who asks. */
export async function listWaitingRequests(db: Db, scope: Scope) {
  const rows = await db
    .selectFrom('leave_request as r')
    .innerJoin('cadre as c', 'c.id', 'r.cadreId')
    .selectAll('r')
    .select(['c.code', 'c.fullName'])
    .where('r.state', '=', 'asked')
    .where(withinScope(scope, 'r'))
    .orderBy('r.askedAt')
    .orderBy('r.id')
    .execute();
  return rows.map((row) => typed(row));
}

export async function findRequest(db: Db | Trx, id: string) {
  const row = await db.selectFrom('leave_request').selectAll().where('id', '=', id).executeTakeFirst();
  return row && typed(row);
}
export type LeaveRequest = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/** The steps of requests, in their order. */
export function listRequestSteps(db: Db | Trx, requestIds: readonly string[]) {
  if (requestIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('leave_request_step as s')
    .innerJoin('account as a', 'a.id', 's.accountId')
    .selectAll('s')
    .select('a.displayName')
    .where('s.requestId', 'in', requestIds)
    .orderBy('s.requestId')
    .orderBy('s.sequence')
    .execute();
}

export function findRequestStep(db: Db | Trx, id: string): Promise<LeaveRequestStepTable | undefined> {
  return db.selectFrom('leave_request_step').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Refuses a request for leave in a month that is closed for the person: it could never be granted. */
export async function insertRequest(trx: Trx, row: Insertable<LeaveRequestTable>): Promise<void> {
  const { fromOn, toOn } = row;
  await requireOpenStretch(trx, row.cadreId, { before: null, after: { fromOn, toOn }, isOther: false });
  await trx.insertInto('leave_request').values(row).execute();
}

/** Writes the next step and makes it the request's state. Whether the version seen was still there. */
export async function insertRequestStep(
  trx: Trx,
  request: { id: string; version: number },
  step: Omit<LeaveRequestStepTable, 'requestId' | 'sequence'>,
): Promise<boolean> {
  const done = await trx
    .updateTable('leave_request')
    .set({ state: step.kind, version: request.version + 1 })
    .where('id', '=', request.id)
    .where('version', '=', request.version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  const row = { ...step, requestId: request.id, sequence: request.version };
  await trx.insertInto('leave_request_step').values(row).execute();
  return true;
}
