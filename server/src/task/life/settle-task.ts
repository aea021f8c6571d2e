import { findTask, type Trx } from '@so-viec/db';
import { followTask } from '../../output/checks/follow-task.ts';
import { isTaken, settleTaken } from '../../work-entry/given-task.ts';
import type { Assigner } from '../task-access.ts';
import type { Written } from '../task-step.ts';

/**
 * Brings a task to how many are wanted of it now: delivered once as many are handed in, closed once as many are accepted.
 * Returns it as it stands then.
 */
export async function settleTask(trx: Trx, by: Assigner, written: Written): Promise<Written> {
  const task = await findTask(trx, written.id);
  if (!isTaken(task)) return written;
  await settleTaken(trx, task);
  await followTask(trx, by, task.id);
  const { version, state } = (await findTask(trx, task.id)) ?? task;
  return { id: task.id, version, state };
}
