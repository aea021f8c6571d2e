import {
  findTask,
  listOutputsOfTask,
  listParts,
  listTaskSteps,
  lockCadre,
  type Task,
  type Trx,
  updateTask,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { Access } from '../../access/access.ts';
import { byOf } from '../../cadre/officer.ts';
import { staleTask, writeTaskStep } from '../../task/task-step.ts';

interface Actor {
  access: Access;
  at: string;
}

/**
 * Brings a task to what was said about its products: closed once as many are accepted as were wanted, open again when an
 * acceptance is taken back or a fault is found after it. What a head closed stays closed.
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
  const isBegun = products.some(({ standing }) => standing !== 'planned');
  if (task.state === 'closed' && !isDone && isBegun && (await isClosedByProduct(trx, task.id))) {
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
  if (parent.state === 'closed' && isOpen && (await isClosedByProduct(trx, parent.id)))
    await move(trx, actor, parent, 'reopened');
}

async function move(trx: Trx, actor: Actor, task: Task, kind: 'closed' | 'reopened'): Promise<void> {
  const state = kind === 'closed' ? 'closed' : 'open';
  // Work that lines opened has no story of its own: it goes with its lines.
  if (task.stepCount === 0) {
    if (!(await updateTask(trx, task, { state }))) throw await staleTask(trx, task.id);
    return;
  }
  const step = { id: newId(), kind, detail: { by: 'product' } };
  await writeTaskStep(trx, byOf(actor), task, step, { state });
}

/** Whether its products closed a task, and not a head who wanted no more of it. */
async function isClosedByProduct(trx: Trx, taskId: string): Promise<boolean> {
  const last = (await listTaskSteps(trx, [taskId])).findLast(({ kind }) => kind === 'closed');
  return last === undefined || (JSON.parse(last.detail) as { by?: string }).by === 'product';
}
