import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';
import type { ClosingDeadlineTable, ClosingGraceTable, ReopeningTable } from './closing.table.ts';

export type Reopening = Selectable<ReopeningTable>;

export function findReopening(db: Db | Trx, id: string): Promise<Reopening | undefined> {
  return db.selectFrom('reopening').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What is asked or was answered of a month, the first first, with names. */
export function listReopenings(db: Db | Trx, scope: Scope, month: Month) {
  return db
    .selectFrom('reopening as r')
    .innerJoin('account as a', 'a.id', 'r.askedById')
    .leftJoin('account as b', 'b.id', 'r.answeredById')
    .selectAll('r')
    .select(['a.displayName as asker', 'b.displayName as answerer'])
    .where('r.month', '=', month)
    .where(withinScope(scope, 'r'))
    .orderBy('r.askedAt')
    .orderBy('r.id')
    .execute();
}

/** What waits for an answer in any month, of closings still in force and not past its end; with the person who asked. The oldest month first. */
export function listReopeningsWaiting(db: Db | Trx, scope: Scope, today: CivilDay) {
  return db
    .selectFrom('reopening as r')
    .innerJoin('closing as c', 'c.id', 'r.closingId')
    .innerJoin('account as a', 'a.id', 'r.askedById')
    .select(['r.month', 'r.unitId', 'r.askedById', 'a.cadreId as askerCadreId'])
    .where('r.state', '=', 'asked')
    .where('r.untilOn', '>=', today)
    .where('c.reopenedAt', 'is', null)
    .where(withinScope(scope, 'r'))
    .orderBy('r.month')
    .execute();
}

/** The request about a closing that waits for an answer and may still have one: its end is not over. */
export function findReopeningAsked(
  trx: Trx,
  closingId: string,
  today: CivilDay,
): Promise<Reopening | undefined> {
  return trx
    .selectFrom('reopening')
    .selectAll()
    .where('closingId', '=', closingId)
    .where('state', '=', 'asked')
    .where('untilOn', '>=', today)
    .executeTakeFirst();
}

export async function insertReopening(trx: Trx, row: Insertable<ReopeningTable>): Promise<void> {
  await trx.insertInto('reopening').values(row).execute();
}

/** Whether it still waited for an answer. */
export async function answerReopening(
  trx: Trx,
  { id, ...set }: { id: string; state: string; answeredAt: string; answeredById: string },
): Promise<boolean> {
  const done = await trx
    .updateTable('reopening')
    .set(set)
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/**
 * The end of writing in a unit's month that is open again: that of the reopening which ended its last closing, asked for
 * this unit, one above or one below.
 */
export function findReopenedUntil(db: Db | Trx, month: Month, unitId: string) {
  return db
    .selectFrom('closing as c')
    .leftJoin('reopening as r', (join) =>
      join
        .onRef('r.month', '=', 'c.month')
        .onRef('r.answeredAt', '=', 'c.reopenedAt')
        .on('r.state', '=', 'agreed'),
    )
    .select('r.untilOn')
    .where('c.month', '=', month)
    .where('c.unitId', '=', unitId)
    .orderBy('c.edition', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** What was ever said of deadlines in a month, the first first: the last of a body holds. */
export function listDeadlines(db: Db | Trx, month: Month): Promise<Selectable<ClosingDeadlineTable>[]> {
  return db
    .selectFrom('closing_deadline')
    .selectAll()
    .where('month', '=', month)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

export function findDeadline(db: Db | Trx, month: Month, unitId: string) {
  return db
    .selectFrom('closing_deadline')
    .selectAll()
    .where('month', '=', month)
    .where('unitId', '=', unitId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertDeadline(trx: Trx, row: Insertable<ClosingDeadlineTable>): Promise<void> {
  await trx.insertInto('closing_deadline').values(row).execute();
}

export function findDeadlineRow(db: Db | Trx, id: string) {
  return db.selectFrom('closing_deadline').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What was ever said of grace in a month, the first first: the last of a person holds. */
export function listGrace(db: Db | Trx, month: Month) {
  return db
    .selectFrom('closing_grace as g')
    .innerJoin('cadre as c', 'c.id', 'g.cadreId')
    .selectAll('g')
    .select(['c.fullName', 'c.code'])
    .where('g.month', '=', month)
    .orderBy('g.at')
    .orderBy('g.id')
    .execute();
}

export function findGrace(db: Db | Trx, month: Month, cadreId: string) {
  return db
    .selectFrom('closing_grace')
    .selectAll()
    .where('month', '=', month)
    .where('cadreId', '=', cadreId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function findGraceRow(db: Db | Trx, id: string) {
  return db.selectFrom('closing_grace').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertGrace(trx: Trx, row: Insertable<ClosingGraceTable>): Promise<void> {
  await trx.insertInto('closing_grace').values(row).execute();
}
