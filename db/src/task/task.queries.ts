import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';
import type { TaskTable } from './task.table.ts';

export type Task = Selectable<TaskTable>;
/** A task to be inserted; what is left out is what work opened by a line has. */
export type NewTask = Insertable<TaskTable>;

/** Work of many days with what has gone into it so far. */
export interface OpenTask extends Task {
  productName: string | null;
  /** Who asked for it, where it is ad hoc. */
  adHocBy: string;
  minutes: number;
  days: number;
}

export async function findTask(trx: Trx, id: string): Promise<Task | undefined> {
  return trx.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertTask(trx: Trx, task: NewTask): Promise<void> {
  await trx.insertInto('task').values(task).execute();
}

/** The components that a task was split into and that still count, in the order they were made. */
export async function listParts(db: Db | Trx, parentId: string): Promise<Task[]> {
  return db
    .selectFrom('task')
    .selectAll()
    .where('parentId', '=', parentId)
    .where('state', '<>', 'cancelled')
    .orderBy('id')
    .execute();
}

/** Marks work of many days as delivered on a day, or as open again (null). */
export async function updateTaskDelivery(trx: Trx, id: string, deliveredOn: CivilDay | null): Promise<void> {
  await trx
    .updateTable('task')
    .set((eb) => ({ deliveredOn, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Removes work that lines opened when none belongs to it any more; what was given has steps, and stays. */
export async function removeTaskIfEmpty(trx: Trx, id: string): Promise<void> {
  await trx
    .deleteFrom('task')
    .where('id', '=', id)
    .where('stepCount', '=', 0)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('work_entry').select('id').where('taskId', '=', id))))
    .where((eb) => eb.not(eb.exists(eb.selectFrom('output').select('id').where('taskId', '=', id))))
    .execute();
}

/** Work of many days that a person has not delivered yet, as it stood after a day, the latest touched first. */
export async function listOpenTasks(
  db: Db,
  scope: Scope,
  { cadreId, untilOn }: { cadreId: string; untilOn: CivilDay },
): Promise<OpenTask[]> {
  return db
    .selectFrom('task as t')
    .innerJoin('work_entry as e', 'e.taskId', 't.id')
    .leftJoin('output_product as p', 'p.id', 't.productId')
    .selectAll('t')
    .select((eb) => [
      'p.name as productName',
      eb.fn.sum<number>('e.minutes').as('minutes'),
      eb.fn.count<number>('e.workedOn').distinct().as('days'),
      eb.fn.max('e.workedOn').as('lastOn'),
      eb.fn.max('e.adHocBy').as('adHocBy'),
    ])
    .where('t.cadreId', '=', cadreId)
    .where('t.deliveredOn', 'is', null)
    .where('e.workedOn', '<=', untilOn)
    .where(withinScope(scope, 't'))
    .groupBy(['t.id', 'p.name'])
    .orderBy('lastOn', 'desc')
    .orderBy('t.id')
    .limit(50)
    .execute();
}
