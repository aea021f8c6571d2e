import { findTask, lockCadre, type Task, type Trx } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { byOf } from '../../cadre/officer.ts';
import { Problem } from '../../http/problem.ts';
import type { Assigner } from '../task-access.ts';
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
  const source = taken.takenOverFromId === null ? undefined : await findTask(trx, taken.takenOverFromId);
  if (!source) throw new Problem('not-found');
  await lockCadre(trx, source.cadreId);
  if (source.state !== 'open') throw refuseAt('fromTaskId', 'task-state');
  refuseMore(taken.quantity, source.quantity);
  const isAll = taken.quantity === source.quantity;
  const detail = { to: taken.id, cadreId: taken.cadreId, quantity: taken.quantity, staysAssigned };
  const step = { id: newId(), kind: 'handed-over' as const, detail };
  await writeTaskStep(
    trx,
    byOf(by),
    source,
    step,
    changesOf(source, taken.quantity, { isAll, staysAssigned }),
  );
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
