import {
  type Db,
  findWorkRequest,
  insertWorkRequest,
  inTransaction,
  listAssignments,
  updateWorkRequest,
} from '@so-viec/db';
import { postsOn } from '@so-viec/shared/assignment/held.rules';
import type { WorkRequestInput } from '@so-viec/shared/task/proposal.schema';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import type { Writer } from '../../work-entry/writer.ts';
import { refuseAt } from '../task-wanted.ts';

/** Asks the head of one's unit for work. The same request twice is one. */
export function askForWork(
  db: Db,
  { access, cadreId, at, today }: Writer,
  { id, input }: { id: string; input: WorkRequestInput },
): Promise<{ id: string; version: number }> {
  return inTransaction(db, async (trx) => {
    const known = await findWorkRequest(trx, id);
    if (known?.cadreId === cadreId && known.text === input.text) return { id, version: known.version };
    if (known) throw new Problem('duplicate-id');
    const held = await listAssignments(trx, { cadreIds: [cadreId], fromOn: today, toOn: today });
    const { unitId, text } = input;
    if (!postsOn(held, today).some((post) => post.unitId === unitId)) {
      throw refuseAt('unitId', 'no-post-that-day', { day: today });
    }
    const open = { taskId: null, answeredAt: null, accountId: null, answer: '', withdrawnAt: null };
    await insertWorkRequest(trx, { id, cadreId, unitId, at, text, ...open, version: 1 });
    const by = { at, accountId: access.actor.accountId };
    await audit(trx, by, 'work-request.ask', { object: 'work_request', objectId: id, objectVersion: 1 });
    return { id, version: 1 };
  });
}

/** Takes one's request back before it is answered. Twice is once. */
export function withdrawRequest(
  db: Db,
  { access, cadreId, at }: Writer,
  { id, version }: { id: string; version: number },
): Promise<{ version: number }> {
  return inTransaction(db, async (trx) => {
    const request = await findWorkRequest(trx, id);
    if (request?.cadreId !== cadreId) throw new Problem('not-found');
    if (request.withdrawnAt !== null) return { version: request.version };
    if (request.answeredAt !== null) throw new Problem('request-answered', { current: request });
    if (!(await updateWorkRequest(trx, { id, version }, { withdrawnAt: at }))) {
      throw new Problem('stale-version', { current: request });
    }
    const by = { at, accountId: access.actor.accountId };
    await audit(trx, by, 'work-request.withdraw', { object: 'work_request', objectId: id });
    return { version: version + 1 };
  });
}
