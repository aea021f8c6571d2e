import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { type Insertable, type Selectable, sql } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { remark, withMark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { TaskTable } from './task.table.ts';
import { taskWithin } from './task-within.ts';

export type Task = Selectable<TaskTable>;
/** A task to be inserted; what is left out is what work opened by a line has. */
export type NewTask = Insertable<TaskTable>;

/** Work that takes lines, with what has gone into it so far. */
export interface OpenTask extends Task {
  productName: string | null;
  assignerName: string | null;
  /** Who asked for it, where it is ad hoc. */
  adHocBy: string;
  minutes: number;
  days: number;
}

export async function findTask(db: Db | Trx, id: string): Promise<Task | undefined> {
  return db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertTask(trx: Trx, task: NewTask): Promise<void> {
  await trx
    .insertInto('task')
    .values(withMark(trx, 'task', task))
    .execute();
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
  await tellForeign(trx, 'task', [id]);
  await trx
    .updateTable('task')
    .set((eb) => ({ deliveredOn, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await remark(trx, 'task', [id]);
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

/**
 * Work that a person may log on as it stood after a day: given to them or to whom they help, the first due first, then what
 * they have under way, the latest touched first. What was split is logged on by its parts.
 */
export async function listOpenTasks(
  db: Db,
  scope: Scope,
  { cadreId, untilOn }: { cadreId: string; untilOn: CivilDay },
): Promise<OpenTask[]> {
  return db
    .selectFrom('task as t')
    .leftJoin('work_entry as e', (join) =>
      join.onRef('e.taskId', '=', 't.id').on('e.workedOn', '<=', untilOn),
    )
    .leftJoin('output_product as p', 'p.id', 't.productId')
    .leftJoin('cadre as a', 'a.id', 't.assignerId')
    .selectAll('t')
    .select((eb) => [
      'p.name as productName',
      'a.fullName as assignerName',
      eb.fn.coalesce(eb.fn.sum<number>('e.minutes'), eb.lit(0)).as('minutes'),
      eb.fn.count<number>('e.workedOn').distinct().as('days'),
      eb.fn.max('e.workedOn').as('lastOn'),
      sql<string>`coalesce(max(e."adHocBy"), '')`.as('adHocBy'),
    ])
    .where('t.id', 'in', (eb) =>
      eb
        .selectFrom('task')
        .select('id')
        .where('cadreId', '=', cadreId)
        .where('deliveredOn', 'is', null)
        .unionAll(eb.selectFrom('task_collaborator').select('taskId as id').where('cadreId', '=', cadreId)),
    )
    .where('t.deliveredOn', 'is', null)
    .where('t.state', 'in', ['open', 'proposed'])
    .where('t.openedOn', '<=', untilOn)
    .where(
      sql<boolean>`not exists (select 1 from task k where k."parentId" = t.id and k.state <> 'cancelled')`,
    )
    .where(taskWithin(scope))
    .groupBy(['t.id', 'p.name', 'a.fullName'])
    .having((eb) => eb.or([eb('t.stepCount', '>', 0), eb(eb.fn.count('e.id'), '>', 0)]))
    .orderBy(sql`case when t."assignerId" is null then 1 else 0 end`)
    .orderBy(sql`case when t."assignerId" is null then '9999' else coalesce(t."dueOn", '9999') end`)
    .orderBy(sql`coalesce(max(e."workedOn"), '')`, 'desc')
    .orderBy('t.id')
    .limit(50)
    .execute();
}
