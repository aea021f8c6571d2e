import { type Db, inTransaction, listOutputsOfTask, listTaskSteps, reweighProducts } from '@so-viec/db';
import type { TaskStepInput } from '@so-viec/shared/task/task.schema';
import { UNDO_MINUTES } from '@so-viec/shared/work-day/work-day.rules';
import { byOf } from '../../cadre/officer.ts';
import { Problem } from '../../http/problem.ts';
import { untell } from '../../notice/tell.ts';
import { keyOfTask } from '../../notice/tell-task.ts';
import { type Assigner, lockTask, requireAssign } from '../task-access.ts';
import { type TaskChanges, type Written, wasStepTaken, writeTaskStep } from '../task-step.ts';

/** What a task was before a proposal was taken; kept with the step, so that it can be taken back. */
export type BeforeTaking = Pick<
  Required<TaskChanges>,
  'title' | 'quantity' | 'dueOn' | 'assignerId' | 'deliveredOn'
> & { productId: string | null; proposedName: string; coefficientMilli: number };

/**
 * Takes back one's own taking of a proposal while it is fresh and nothing happened since: it waits again as it was proposed.
 * Refuses with 422 `undo-too-late` and `task-state`: another's taking, work that was handed over, one reported as a new product.
 */
export function undoTaking(db: Db, by: Assigner, taskId: string, input: TaskStepInput): Promise<Written> {
  return inTransaction(db, async (trx) => {
    const task = await lockTask(trx, taskId);
    if (!task) throw new Problem('not-found');
    requireAssign(by.access, task);
    if (await wasStepTaken(trx, { id: input.id, taskId, kind: 'untaken' })) {
      return { id: taskId, version: task.version, state: task.state };
    }
    if (task.version !== input.version) throw new Problem('stale-version', { current: task });
    const taken = (await listTaskSteps(trx, [taskId])).at(-1);
    const { before } = JSON.parse(taken?.detail ?? '{}') as { before?: BeforeTaking };
    const isMine = taken?.kind === 'taken' && taken.accountId === by.access.actor.accountId;
    const isPlain = task.takenOverFromId === null && task.proposedName === '';
    if (!isMine || !isPlain || !before || task.state !== 'open')
      throw new Problem('task-state', { current: task });
    if (Date.parse(by.at) - Date.parse(taken.at) > UNDO_MINUTES * 60_000) {
      throw new Problem('undo-too-late', { params: { minutes: UNDO_MINUTES } });
    }
    const products = await listOutputsOfTask(trx, taskId);
    if (products.some(({ standing }) => standing === 'accepted' || standing === 'fault')) {
      throw new Problem('task-state', { current: task });
    }
    const step = { id: input.id, kind: 'untaken' as const };
    const { version } = await writeTaskStep(trx, byOf(by), task, step, { ...before, state: 'proposed' });
    await reweighProducts(trx, taskId, before);
    await untell(trx, task.cadreId, { id: keyOfTask(taskId, taken.at), at: taken.at });
    return { id: taskId, version, state: 'proposed' };
  });
}
