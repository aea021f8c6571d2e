import type { Insertable, Selectable, Updateable } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { remark, withMark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { TaskStepTable, TaskTable } from './task.table.ts';

export type TaskStep = Selectable<TaskStepTable>;

/** What happened to some tasks and who did it, each in its order. */
export async function listTaskSteps(db: Db | Trx, taskIds: readonly string[]) {
  if (taskIds.length === 0) return [];
  return db
    .selectFrom('task_step as s')
    .leftJoin('account as a', 'a.id', 's.accountId')
    .selectAll('s')
    .select('a.displayName as byName')
    .where('s.taskId', 'in', taskIds)
    .orderBy('s.taskId')
    .orderBy('s.sequence')
    .execute();
}

export async function findTaskStep(trx: Trx, id: string): Promise<TaskStep | undefined> {
  return trx.selectFrom('task_step').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertTaskStep(trx: Trx, step: Insertable<TaskStepTable>): Promise<void> {
  await trx
    .insertInto('task_step')
    .values(withMark(trx, 'task_step', step))
    .execute();
}

/** Changes a task at the version seen, which then grows by one; false when somebody was quicker. */
export async function updateTask(
  trx: Trx,
  { id, version }: { id: string; version: number },
  set: Updateable<TaskTable>,
): Promise<boolean> {
  await tellForeign(trx, 'task', [id]);
  const { numUpdatedRows } = await trx
    .updateTable('task')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  await remark(trx, 'task', [id]);
  return numUpdatedRows === 1n;
}
