import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import type { TaskPlanTable } from '../task.table.ts';

export type TaskPlan = Selectable<TaskPlanTable>;

export function findPlan(db: Db | Trx, id: string): Promise<TaskPlan | undefined> {
  return db.selectFrom('task_plan').selectAll().where('id', '=', id).executeTakeFirst();
}

export function findPlanOf(
  db: Db | Trx,
  { unitId, period }: { unitId: string; period: string },
): Promise<TaskPlan | undefined> {
  return db
    .selectFrom('task_plan')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('period', '=', period)
    .executeTakeFirst();
}

/** The plans of a unit with how many rows each has, the latest period first. */
export function listPlansOf(db: Db | Trx, unitId: string) {
  return db
    .selectFrom('task_plan as p')
    .innerJoin('task as t', 't.planId', 'p.id')
    .select(['p.id', 'p.period', 'p.title'])
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .where('p.unitId', '=', unitId)
    .where('t.parentId', 'is', null)
    .where('t.state', '<>', 'cancelled')
    .groupBy(['p.id', 'p.period', 'p.title'])
    .orderBy('p.period', 'desc')
    .execute();
}

/** The rows of a plan with whose they are and the code of their product, in the order they were made; without components. */
export function listPlanTasks(db: Db | Trx, planId: string) {
  return db
    .selectFrom('task as t')
    .innerJoin('cadre as c', 'c.id', 't.cadreId')
    .leftJoin('output_product as p', 'p.id', 't.productId')
    .selectAll('t')
    .select(['c.fullName', 'c.code as cadreCode', 'p.code as productCode'])
    .where('t.planId', '=', planId)
    .where('t.parentId', 'is', null)
    .orderBy('c.nameSort')
    .orderBy('t.cadreId')
    .orderBy('t.id')
    .execute();
}

export type PlanTask = Awaited<ReturnType<typeof listPlanTasks>>[number];

/** Writes a plan unless its unit has one of that period. Returns whether it was this that wrote it. */
export async function insertPlan(trx: Trx, plan: Insertable<TaskPlanTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('task_plan')
    .values(plan)
    .onConflict((c) => c.columns(['unitId', 'period']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Holds a plan to the end of the transaction, so that two heads do not write its rows at once. */
export async function lockPlan(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable('task_plan')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', id)
    .execute();
}

/** Marks a plan: draft, or given once rows of it are. */
export async function updatePlanState(trx: Trx, id: string, state: 'draft' | 'given'): Promise<void> {
  await trx
    .updateTable('task_plan')
    .set((eb) => ({ state, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '<>', state)
    .execute();
}

/** Takes away a row of a plan that was not given, at the version seen; false when it was given or changed meanwhile. */
export async function removePlannedTask(
  trx: Trx,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  await trx.deleteFrom('task_collaborator').where('taskId', '=', id).execute();
  const { numDeletedRows } = await trx
    .deleteFrom('task')
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
