import { listOutputsOfTask, type Task, type Trx } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { Problem } from '../http/problem.ts';
import type { Assigner } from './task-access.ts';

interface Change {
  dueOn: CivilDay | null;
  /** Left out where only the day moves. */
  quantity?: number;
  reason: string;
}

/**
 * Refuses without a reason a due day moved into the past, and once something was handed in a day moved back or a higher
 * number: its person worked by what stood then.
 */
export async function refuseUnreasonedChange(
  trx: Trx,
  { today }: Assigner,
  task: Task,
  { dueOn, quantity = task.quantity, reason }: Change,
): Promise<void> {
  if (reason !== '' || task.state === 'planned') return;
  const isBack = dueOn !== null && (task.dueOn === null || dueOn < task.dueOn);
  if (isBack && dueOn < today) throw missing(task, 'dueOn');
  if (!isBack && quantity <= task.quantity) return;
  const products = await listOutputsOfTask(trx, task.id);
  if (products.some(({ deliveredOn }) => deliveredOn !== null)) {
    throw missing(task, isBack ? 'dueOn' : 'quantity');
  }
}

/** A plan has no place for the reason: there the refusal stands at what changes. */
function missing({ planId }: Task, path: 'dueOn' | 'quantity'): Problem {
  const code = 'change-reason-missing';
  const fields = [{ path: 'reason', code }];
  return new Problem(code, { fields: planId === null ? fields : [{ path, code }, ...fields] });
}
