import {
  type Db,
  findPlan,
  findPlanOf,
  findTask,
  insertPlan,
  inTransaction,
  lockCadres,
  removePlannedTask,
  type TaskPlan,
  type Trx,
  updatePlanState,
} from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { Giving, PlanInput, PlanRow } from '@so-viec/shared/task/task-plan.schema';
import { audit } from '../../audit/audit.ts';
import { byOf } from '../../cadre/officer.ts';
import { Problem } from '../../http/problem.ts';
import { isRepeated } from '../../http/repeated.ts';
import { refuseApprovedMonth } from '../life/approved-month.ts';
import { reportProduct } from '../product-report.ts';
import { type Assigner, requireAssign } from '../task-access.ts';
import { staleTask, type Written, writeTaskStep } from '../task-step.ts';
import { refuseAt } from '../task-wanted.ts';
import { planToWrite, requirePlanning } from './plan-access.ts';
import { writePlanRow } from './plan-row.ts';

/** Begins a unit's plan of a period, or finds the one that was begun; there is one of each. */
export function openPlan(db: Db, by: Assigner, id: string, input: PlanInput): Promise<{ id: string }> {
  return inTransaction(db, async (trx) => {
    requirePlanning(by.access, input.unitId);
    if (isRepeated(await findPlan(trx, id), input)) return { id };
    const { accountId } = by.access.actor;
    refuseFarPlan(by.today, input.period);
    const row = { id, ...input, state: 'draft', at: by.at, accountId, version: 1 };
    const isWritten = await insertPlan(trx, row);
    const plan = await findPlanOf(trx, input);
    if (!plan) throw new Problem('duplicate-id');
    if (isWritten) await audit(trx, byOf(by), 'task-plan.open', { object: 'task_plan', objectId: id });
    return { id: plan.id };
  });
}

/** A plan is of a year beside this one at most. */
function refuseFarPlan(today: CivilDay, period: string): void {
  const years = Math.abs(Number(period.slice(0, 4)) - Number(today.slice(0, 4)));
  if (years > 1) throw refuseAt('period', 'plan-too-far');
}

/** Writes rows of a plan, all or none. Each field that is refused is named by its row. */
export function writePlanRows(
  db: Db,
  by: Assigner,
  planId: string,
  rows: readonly PlanRow[],
): Promise<Written[]> {
  return inTransaction(db, async (trx) => {
    const plan = await planToWrite(trx, by.access, planId);
    const given = rows.filter(({ version }) => version > 0);
    await lockPeople(trx, given);
    const written: Written[] = [];
    for (const [i, row] of rows.entries())
      written.push(await ofRow(i, () => writePlanRow(trx, by, plan, row)));
    return written;
  });
}

/** Locks everybody whose work these rows are, or come to be. */
async function lockPeople(trx: Trx, rows: readonly { id: string; cadreId?: string }[]): Promise<void> {
  const people: string[] = [];
  for (const { id, cadreId } of rows) {
    const task = await findTask(trx, id);
    people.push(...[task?.cadreId, cadreId].filter((one) => one !== undefined));
  }
  await lockCadres(trx, people);
}

/** What is refused of a row is refused at `rows.<n>.<field>`. */
async function ofRow(i: number, write: () => Promise<Written>): Promise<Written> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Problem) || !error.body.fields) throw error;
    const { code, params, fields } = error.body;
    const named = fields.map((field) => ({ ...field, path: `rows.${i}.${field.path}` }));
    throw new Problem(code, { ...(params && { params }), fields: named });
  }
}

/** Gives rows of a plan to their people. What was given before stays as it is. Refuses an approved month without a reason. */
export function giveRows(
  db: Db,
  by: Assigner,
  planId: string,
  { taskIds, reason }: Giving,
): Promise<{ given: number }> {
  return inTransaction(db, async (trx) => {
    const plan = await planToWrite(trx, by.access, planId);
    await lockPeople(
      trx,
      taskIds.map((id) => ({ id })),
    );
    let given = 0;
    for (const taskId of taskIds) if (await giveRow(trx, by, plan, { taskId, reason })) given++;
    if (given > 0) await updatePlanState(trx, planId, 'given');
    return { given };
  });
}

async function giveRow(
  trx: Trx,
  by: Assigner,
  plan: TaskPlan,
  { taskId, reason }: { taskId: string; reason: string },
): Promise<boolean> {
  const task = await findTask(trx, taskId);
  if (!task || task.planId !== plan.id) throw new Problem('not-found');
  requireAssign(by.access, task);
  if (task.state !== 'planned') return false;
  await refuseApprovedMonth(trx, task, reason);
  const step = { id: newId(), kind: 'assigned' as const, reason, detail: { period: plan.period } };
  await writeTaskStep(trx, byOf(by), task, step, { state: 'open', assignerId: by.access.actor.cadreId });
  await reportProduct(trx, by, { taskId, positionId: task.positionId ?? '', name: task.proposedName });
  return true;
}

/** Takes a row out of a plan; one that was given is cancelled instead, with a reason. Twice is once. */
export function removeRow(db: Db, by: Assigner, taskId: string, version: number): Promise<void> {
  return inTransaction(db, async (trx) => {
    const task = await findTask(trx, taskId);
    if (!task) return;
    requireAssign(by.access, task);
    if (task.state !== 'planned') throw new Problem('task-state', { current: task });
    if (!(await removePlannedTask(trx, { id: taskId, version }))) throw await staleTask(trx, taskId);
    await audit(trx, byOf(by), 'task.remove', { object: 'task', objectId: taskId, objectVersion: version });
  });
}
