import { findTask, listOutputsOfTask, listParts, listTaskSteps, type Task, type Trx } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { byOf } from '../../cadre/officer.ts';
import { Problem } from '../../http/problem.ts';
import { settleTask } from '../life/settle-task.ts';
import { type Assigner, lockTask } from '../task-access.ts';
import { type TaskChanges, writeTaskStep } from '../task-step.ts';
import { refuseAt } from '../task-wanted.ts';

/**
 * Takes what a colleague took over out of the task it came from. Unless it stays in what was assigned there (rules §3: what
 * could not be done stays in G), so many items leave it; a task of which nothing is left ends.
 */
export async function settleSource(
  trx: Trx,
  by: Assigner,
  taken: Pick<Task, 'id' | 'takenOverFromId' | 'cadreId' | 'quantity'>,
  staysAssigned: boolean,
): Promise<void> {
  const source = taken.takenOverFromId === null ? undefined : await lockTask(trx, taken.takenOverFromId);
  if (!source) throw new Problem('not-found');
  if (source.state !== 'open') throw refuseAt('fromTaskId', 'task-state');
  if ((await listParts(trx, source.id)).length > 0) throw new Problem('task-has-parts');
  const left = await leftOf(trx, source);
  refuseMore(taken.quantity, left);
  const isAll = taken.quantity === (staysAssigned ? left : source.quantity);
  const changes = changesOf(source, taken.quantity, { isAll, staysAssigned });
  const detail = {
    ...{ to: taken.id, cadreId: taken.cadreId, quantity: taken.quantity, staysAssigned },
    ...(changes.quantity !== undefined && { wanted: { from: source.quantity, to: changes.quantity } }),
  };
  const step = { id: newId(), kind: 'handed-over' as const, detail };
  const { version } = await writeTaskStep(trx, byOf(by), source, step, changes);
  await settleTask(trx, by, { id: source.id, version, state: source.state });
}

/** How many items can still be handed over: neither handed in nor taken over before. */
export async function leftOf(trx: Trx, source: Pick<Task, 'id' | 'quantity'>): Promise<number> {
  const delivered = (await listOutputsOfTask(trx, source.id)).filter(
    ({ deliveredOn }) => deliveredOn !== null,
  );
  const gone = delivered.reduce((sum, { quantity }) => sum + quantity, 0);
  return source.quantity - gone - (await takenBefore(trx, source.id));
}

/** What was taken over and stays in what was assigned here: the quantity does not tell it. */
async function takenBefore(trx: Trx, id: string): Promise<number> {
  const steps = (await listTaskSteps(trx, [id])).filter(({ kind }) => kind === 'handed-over');
  let sum = 0;
  for (const step of steps) {
    const { to, quantity, staysAssigned } = JSON.parse(step.detail) as Partial<HandedOver>;
    if (!staysAssigned || to === undefined) continue;
    const isThere = (await findTask(trx, to))?.state !== 'cancelled';
    sum += isThere ? (quantity ?? 0) : 0;
  }
  return sum;
}

/** The detail of the step `handed-over`. */
export interface HandedOver {
  to: string;
  quantity: number;
  staysAssigned: boolean;
}

/** Nobody takes over more than there is. */
export function refuseMore(quantity: number, limit: number): void {
  const field = { path: 'quantity', code: 'over-quantity', params: { limit } };
  if (quantity > limit) throw new Problem('bad-input', { fields: [field] });
}

function changesOf(
  source: Task,
  quantity: number,
  { isAll, staysAssigned }: { isAll: boolean; staysAssigned: boolean },
): TaskChanges {
  if (staysAssigned) return isAll ? { state: 'could-not' } : {};
  return isAll ? { state: 'cancelled' } : { quantity: source.quantity - quantity };
}
