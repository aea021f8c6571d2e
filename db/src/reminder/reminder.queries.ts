import { type CivilDay, firstDayOf, lastDayOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import { type Insertable, type Selectable, sql } from 'kysely';
import { type Db, idsIn } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { ReminderHourTable, ReminderTable } from './reminder.table.ts';

/** Writes down that somebody was reminded; once for a person, kind and day. Whether it is new. */
export async function insertReminder(trx: Trx, row: Insertable<ReminderTable>): Promise<boolean> {
  const done = await trx
    .insertInto('reminder')
    .values(row)
    .onConflict((c) => c.columns(['cadreId', 'kind', 'onDay']).doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What a person was reminded of on a day. */
export function listRemindersOf(
  db: Db,
  cadreId: string,
  onDay: CivilDay,
): Promise<Selectable<ReminderTable>[]> {
  return db
    .selectFrom('reminder')
    .selectAll()
    .where('cadreId', '=', cadreId)
    .where('onDay', '=', onDay)
    .orderBy('kind')
    .execute();
}

/** Everybody who has written a line on a day, in whatever state. */
export async function listWritersOn(db: Db | Trx, day: CivilDay): Promise<Set<string>> {
  const rows = await db
    .selectFrom('work_entry')
    .select('cadreId')
    .distinct()
    .where('month', '=', day.slice(0, 7))
    .where('workedOn', '=', day)
    .execute();
  return new Set(rows.map(({ cadreId }) => cadreId));
}

/** Who has days with lines in a month that they have not handed in: how many, and the first. */
export function listDaysNotHandedIn(
  db: Db,
  month: Month,
): Promise<{ cadreId: string; count: number; firstOn: CivilDay }[]> {
  return db
    .selectFrom('work_day as d')
    .select((eb) => [
      'd.cadreId',
      eb.fn.countAll<number>().as('count'),
      eb.fn.min<CivilDay>('d.workedOn').as('firstOn'),
    ])
    .where('d.state', 'in', ['draft', 'returned'])
    .where('d.workedOn', '>=', firstDayOf(month))
    .where('d.workedOn', '<=', lastDayOf(month))
    .where((eb) =>
      eb.exists(eb.selectFrom('work_entry as e').select('e.id').whereRef('e.workDayId', '=', 'd.id')),
    )
    .groupBy('d.cadreId')
    .orderBy('d.cadreId')
    .execute();
}

/** Where letters to these people go; who has no address is left out. */
export async function listAddresses(db: Db | Trx, cadreIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('cadre')
    .select(['id', 'email'])
    .where('email', 'is not', null)
    .where(idsIn(db, sql.ref('id'), cadreIds))
    .execute();
  return new Map(rows.flatMap(({ id, email }) => (email ? [[id, email] as const] : [])));
}

/** When each body is reminded, as said last. */
export async function listReminderHours(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('reminder_hour').selectAll().orderBy('at').orderBy('id').execute();
  return new Map(rows.map(({ unitId, hour }) => [unitId, hour]));
}

export function findReminderHour(trx: Trx, id: string): Promise<Selectable<ReminderHourTable> | undefined> {
  return trx.selectFrom('reminder_hour').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertReminderHour(trx: Trx, row: Insertable<ReminderHourTable>): Promise<void> {
  await trx.insertInto('reminder_hour').values(row).execute();
}
