import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { FirstDayTable } from './first-day.table.ts';

export function findFirstDay(db: Db, accountId: string): Promise<Selectable<FirstDayTable> | undefined> {
  return db.selectFrom('first_day').selectAll().where('accountId', '=', accountId).executeTakeFirst();
}

/** What was reached last holds. */
export async function putFirstDay(trx: Trx, row: Insertable<FirstDayTable>): Promise<void> {
  const { state, step, at } = row;
  await trx
    .insertInto('first_day')
    .values(row)
    .onConflict((c) => c.column('accountId').doUpdateSet({ state, step, at }))
    .execute();
}

/** Whether somebody ever wrote a line themselves; history that was imported is none of these. */
export async function hasWrittenLine(db: Db, cadreId: string): Promise<boolean> {
  const row = await db
    .selectFrom('work_day as d')
    .innerJoin('work_entry as e', 'e.workDayId', 'd.id')
    .select('e.id')
    .where('d.cadreId', '=', cadreId)
    .where('e.importKey', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
