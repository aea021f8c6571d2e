import {
  findTask,
  insertTaskStep,
  listOutputsOfTask,
  listParts,
  lockCadre,
  type Task,
  type Trx,
  updateTask,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { Access } from '../../access/access.ts';

interface Actor {
  access: Access;
  at: string;
}

/**
 * Brings a task to what was said about its products: closed once as many are accepted as were wanted, open again when an
 * acceptance is taken back or a fault is found after it.
 */
export async function followTask(trx: Trx, actor: Actor, taskId: string | null): Promise<void> {
  const task = taskId === null ? undefined : await findTask(trx, taskId);
  if (!task) return;
  const products = await listOutputsOfTask(trx, task.id);
  const accepted = products
    .filter(({ standing }) => standing === 'accepted')
    .reduce((sum, { quantity }) => sum + quantity, 0);
  const isDone = accepted >= task.quantity;
  if (task.state === 'open' && isDone) await move(trx, actor, task, 'closed');
  if (task.state === 'closed' && !isDone && products.some(({ standing }) => standing !== 'planned')) {
    await move(trx, actor, task, 'reopened');
  }
  await followParts(trx, actor, task.parentId);
}

/** Work that was split is closed with the last of its parts, and open again with any. */
async function followParts(trx: Trx, actor: Actor, parentId: string | null): Promise<void> {
  const seen = parentId === null ? undefined : await findTask(trx, parentId);
  if (!seen) return;
  // Of two parts decided at once the second sees the first.
  await lockCadre(trx, seen.cadreId);
  const parent = (await findTask(trx, seen.id)) ?? seen;
  const states = (await listParts(trx, parent.id)).map(({ state }) => state);
  const isOpen = states.some((state) => state === 'open' || state === 'proposed');
  if (parent.state === 'open' && !isOpen && states.includes('closed')) {
    await move(trx, actor, parent, 'closed');
  }
  if (parent.state === 'closed' && isOpen) await move(trx, actor, parent, 'reopened');
}

async function move(trx: Trx, { access, at }: Actor, task: Task, kind: 'closed' | 'reopened'): Promise<void> {
  const state = kind === 'closed' ? 'closed' : 'open';
  // Work that lines opened has no story of its own: it goes with its lines.
  if (task.stepCount === 0) {
    await updateTask(trx, task, { state });
    return;
  }
  const stepCount = task.stepCount + 1;
  await updateTask(trx, task, { state, stepCount });
  await insertTaskStep(trx, {
    id: newId(),
    taskId: task.id,
    sequence: stepCount,
    kind,
    at,
    accountId: access.actor.accountId,
    reason: '',
    detail: JSON.stringify({ by: 'product' }),
  });
}
