import {
  type Db,
  findWorkRequest,
  inTransaction,
  type Trx,
  updateWorkRequest,
  type WorkRequest,
} from '@so-viec/db';
import { maxDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { RequestAnswerInput } from '@so-viec/shared/task/work-request.schema';
import { audit } from '../audit/audit.ts';
import { byOf } from '../cadre/officer.ts';
import { Problem } from '../http/problem.ts';
import { tell } from '../notice/tell.ts';
import { refuseApprovedMonth } from './life/approved-month.ts';
import { type Assigner, requireAssign, taskToChange } from './task-access.ts';
import { writeTaskStep } from './task-step.ts';
import { postForWork, productWanted } from './task-wanted.ts';

/** Answers a request for work in words, without giving any. The same answer twice is one. */
export function answerRequest(
  db: Db,
  by: Assigner,
  of: { id: string; input: RequestAnswerInput },
): Promise<{ version: number }> {
  return inTransaction(db, async (trx) => {
    const { id, input } = of;
    const request = await waitingRequest(trx, by, id);
    if ('answered' in request) {
      if (request.answered.answer === input.answer) return { version: request.answered.version };
      throw new Problem('request-answered', { current: request.answered });
    }
    return settle(trx, by, request.open, { version: input.version, answer: input.answer, taskId: null });
  });
}

/** A task given to who asked answers the request in the same write. */
export async function answerByTask(
  trx: Trx,
  by: Assigner,
  { requestId, task }: { requestId: string; task: { id: string; cadreId: string } },
): Promise<void> {
  const request = await waitingRequest(trx, by, requestId);
  if ('answered' in request) throw new Problem('request-answered', { current: request.answered });
  if (request.open.cadreId !== task.cadreId)
    throw new Problem('bad-input', { fields: [{ path: 'requestId', code: 'bad-value' }] });
  await settle(trx, by, request.open, { version: request.open.version, answer: '', taskId: task.id });
}

/**
 * Gives a waiting row of a plan to who asks for work, whoever it was meant for. The same request twice is one. Into a month
 * of theirs that is approved it is given on the plan's page, with a reason.
 */
export function giveRowToAsker(
  db: Db,
  by: Assigner,
  { id, taskId, version }: { id: string; taskId: string; version: number },
): Promise<{ version: number }> {
  return inTransaction(db, async (trx) => {
    const request = await waitingRequest(trx, by, id);
    if ('answered' in request) {
      if (request.answered.taskId === taskId) return { version: request.answered.version };
      throw new Problem('request-answered', { current: request.answered });
    }
    const task = await taskToChange(trx, by, { id: taskId, version });
    if (task.state !== 'planned') throw new Problem('task-state', { current: task });
    const { cadreId, unitId } = request.open;
    const on = maxDay(task.openedOn, by.today);
    const post = await postForWork(trx, by, { cadreId, unitId, on, path: 'cadreId' });
    await refuseApprovedMonth(trx, { ...task, cadreId }, '');
    const product = await productWanted(trx, task, post.positionId);
    const changes = { ...product, cadreId, unitId, positionId: post.positionId, state: 'open' as const };
    const step = { id: newId(), kind: 'assigned' as const, detail: { requestId: id } };
    await writeTaskStep(trx, byOf(by), task, step, { ...changes, assignerId: by.access.actor.cadreId });
    return settle(trx, by, request.open, { version: request.open.version, answer: '', taskId });
  });
}

async function waitingRequest(
  trx: Trx,
  { access }: Assigner,
  id: string,
): Promise<{ open: WorkRequest } | { answered: WorkRequest }> {
  const request = await findWorkRequest(trx, id);
  if (!request) throw new Problem('not-found');
  requireAssign(access, request);
  return request.answeredAt === null && request.withdrawnAt === null
    ? { open: request }
    : { answered: request };
}

async function settle(
  trx: Trx,
  by: Assigner,
  request: WorkRequest,
  { version, answer, taskId }: { version: number; answer: string; taskId: string | null },
): Promise<{ version: number }> {
  const set = { answer, taskId, answeredAt: by.at, accountId: by.access.actor.accountId };
  if (!(await updateWorkRequest(trx, { id: request.id, version }, set))) {
    throw new Problem('stale-version', { current: request });
  }
  const object = { object: 'work_request', objectId: request.id, objectVersion: version + 1 };
  await audit(trx, byOf(by), 'work-request.answer', object);
  // Work that is given for it is told as such.
  if (taskId === null) {
    const { id: key, cadreId } = request;
    await tell(trx, byOf(by), { cadreId, kind: 'request-answered', key, content: { answer } });
  }
  return { version: version + 1 };
}
