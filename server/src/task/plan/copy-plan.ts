import { createHash } from 'node:crypto';
import {
  type Db,
  findPlanOf,
  inTransaction,
  listPlanTasks,
  listProductsOf,
  type PlanTask,
  type TaskPlan,
  type Trx,
} from '@so-viec/db';
import type { ProblemCode } from '@so-viec/shared/problem/problem';
import { carriedDay, daysOfPeriod } from '@so-viec/shared/task/task-period.rules';
import { Problem } from '../../http/problem.ts';
import type { Assigner } from '../task-access.ts';
import { postForWork, refuseAt } from '../task-wanted.ts';
import { planToWrite } from './plan-access.ts';
import { writePlanRow } from './plan-row.ts';

export interface Copied {
  copied: number;
  /** What was left out, and why. */
  skipped: { title: string; fullName: string; code: ProblemCode }[];
}

/**
 * Copies the rows of another period's plan of the unit, due as many days before the end. People who left and products
 * that are no more are named and left out. Copying twice copies once; a plan is not copied from itself.
 */
export function copyPlan(db: Db, by: Assigner, planId: string, from: string): Promise<Copied> {
  return inTransaction(db, async (trx) => {
    const plan = await planToWrite(trx, by.access, planId);
    const source = await findPlanOf(trx, { unitId: plan.unitId, period: from });
    if (!source) throw new Problem('not-found');
    if (source.id === plan.id) throw refuseAt('from', 'plan-of-itself');
    const there = new Set((await listPlanTasks(trx, planId)).map(({ id }) => id));
    const done: Copied = { copied: 0, skipped: [] };
    for (const row of await listPlanTasks(trx, source.id)) {
      if (row.state === 'cancelled' || there.has(copyId(planId, row.id))) continue;
      const code = await copyRow(trx, by, { plan, source, row });
      if (code === undefined) done.copied++;
      else done.skipped.push({ title: row.title, fullName: row.fullName, code });
    }
    return done;
  });
}

interface Copying {
  plan: TaskPlan;
  source: TaskPlan;
  row: PlanTask;
}

/** Why a row is not copied, or undefined when it is. */
async function copyRow(
  trx: Trx,
  by: Assigner,
  { plan, source, row }: Copying,
): Promise<ProblemCode | undefined> {
  const { cadreId, unitId, title, quantity, quality, proposedName } = row;
  const { fromOn, toOn } = daysOfPeriod(plan.period);
  try {
    const on = by.today > fromOn && by.today <= toOn ? by.today : fromOn;
    const post = await postForWork(trx, by, { cadreId, unitId, on, path: 'cadreId' });
    await writePlanRow(trx, by, plan, {
      ...{ id: copyId(plan.id, row.id), version: 0, cadreId, unitId, title, quantity, quality, proposedName },
      productId: await sameProduct(trx, row, post.positionId),
      coefficientMilli: row.productId === null ? row.coefficientMilli : null,
      dueOn: row.dueOn && carriedDay(row.dueOn, source.period, plan.period),
    });
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.body.code;
    throw error;
  }
}

/** The product of the same code in the edition of the post; work outside the catalogue stays so. */
async function sameProduct(trx: Trx, row: PlanTask, positionId: string): Promise<string | null> {
  if (row.productId === null) return null;
  const products = await listProductsOf(trx, [positionId]);
  const same =
    products.find(({ id }) => id === row.productId) ?? products.find(({ code }) => code === row.productCode);
  return same?.id ?? row.productId;
}

/** The id of a row's copy: the same each time, so that copying again adds only what is new. */
function copyId(planId: string, taskId: string): string {
  const h = createHash('sha256').update(`${planId} ${taskId}`).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-7${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
}
