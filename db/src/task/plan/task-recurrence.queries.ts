import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import { withMark } from '../../audit/mark/mark.ts';
import type { Db } from '../../dialects.ts';
import { withinScope } from '../../scope.ts';
import type { Trx } from '../../transaction.ts';
import type { TaskRecurrenceTable, TaskTable } from '../task.table.ts';

export type TaskRecurrence = Selectable<TaskRecurrenceTable>;

export function findRecurrence(db: Db | Trx, id: string): Promise<TaskRecurrence | undefined> {
  return db.selectFrom('task_recurrence').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertRecurrence(trx: Trx, row: Insertable<TaskRecurrenceTable>): Promise<void> {
  await trx.insertInto('task_recurrence').values(row).execute();
}

/** Changes recurring work at the version seen; false when somebody was quicker. */
export async function updateRecurrence(
  trx: Trx,
  { id, version }: { id: string; version: number },
  set: Updateable<TaskRecurrenceTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('task_recurrence')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Recurring work that lasts on a day or begins later, with its words; within a scope, or all for the daily job (null). */
export function listRecurrences(db: Db | Trx, scope: Scope | null, on: CivilDay) {
  return db
    .selectFrom('task_recurrence as r')
    .innerJoin('cadre as c', 'c.id', 'r.cadreId')
    .leftJoin('output_product as p', 'p.id', 'r.productId')
    .selectAll('r')
    .select([
      'c.fullName',
      'c.code as cadreCode',
      'p.name as productName',
      'p.code as productCode',
      'p.measure',
    ])
    .select((eb) =>
      eb
        .selectFrom('task as t')
        .whereRef('t.recurrenceId', '=', 'r.id')
        .select(sql<string | null>`max(t."openedOn")`.as('lastOn'))
        .as('lastOn'),
    )
    .where(sql<boolean>`(r."toOn" is null or r."toOn" >= ${on})`)
    .where(scope === null ? sql<boolean>`1 = 1` : withinScope(scope, 'r'))
    .orderBy('c.nameSort')
    .orderBy('r.id')
    .execute();
}

/** Which of these periods recurring work has its task for, as "id period". */
export async function listPeriodsMade(
  trx: Trx,
  recurrenceIds: readonly string[],
  periods: readonly string[],
): Promise<Set<string>> {
  if (recurrenceIds.length === 0 || periods.length === 0) return new Set();
  const rows = await trx
    .selectFrom('task')
    .select(['recurrenceId', 'recurrencePeriod'])
    .where('recurrenceId', 'in', recurrenceIds)
    .where('recurrencePeriod', 'in', periods)
    .execute();
  return new Set(rows.map(({ recurrenceId, recurrencePeriod }) => `${recurrenceId} ${recurrencePeriod}`));
}

/** Makes the task of a period; false when it is there already, whoever made it. */
export async function insertRecurringTask(trx: Trx, task: Insertable<TaskTable>): Promise<boolean> {
  const result = await trx
    .insertInto('task')
    .values(withMark(trx, 'task', task))
    .onConflict((c) => c.columns(['recurrenceId', 'recurrencePeriod']).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
