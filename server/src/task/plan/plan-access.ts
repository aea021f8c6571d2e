import { type Db, findPlan, lockPlan, type TaskPlan, type Trx } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import type { Access } from '../../access/access.ts';
import { Problem } from '../../http/problem.ts';
import { mayAssign } from '../task-access.ts';

/** Refuses a unit whose plans are not the actor's: 404 for one they read nothing of, else 403. */
export function requirePlanning(access: Access, unitId: string): void {
  const row = { cadreId: '', unitId };
  if (!can(access.relationsTo(row), 'day.read')) throw new Problem('not-found');
  if (!mayAssign(access, row)) throw new Problem('not-allowed');
}

/** The plan, where it is the actor's to write. */
export async function ownPlan(db: Db | Trx, access: Access, id: string): Promise<TaskPlan> {
  const plan = await findPlan(db, id);
  if (!plan) throw new Problem('not-found');
  requirePlanning(access, plan.unitId);
  return plan;
}

/** The plan, held to the end of the transaction: two heads write its rows one after the other. */
export async function planToWrite(trx: Trx, access: Access, id: string): Promise<TaskPlan> {
  const plan = await ownPlan(trx, access, id);
  await lockPlan(trx, id);
  return plan;
}
