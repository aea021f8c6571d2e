import type { Scope } from '@so-viec/shared/access/scope';
import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';
import type { ReportEditionTable } from './report-edition.table.ts';

export type ReportEdition = Selectable<ReportEditionTable>;

export function findReportEdition(db: Db | Trx, id: string): Promise<ReportEdition | undefined> {
  return db.selectFrom('report_edition').selectAll().where('id', '=', id).executeTakeFirst();
}

const MOST_LISTED = 200;

/** The editions of units within a scope without their contents, the last made first. */
export function listReportEditions(db: Db, scope: Scope) {
  return db
    .selectFrom('report_edition as e')
    .innerJoin('account as a', 'a.id', 'e.accountId')
    .select(['e.id', 'e.period', 'e.unitId', 'e.ordinal', 'e.style', 'e.words', 'e.madeAt', 'e.issuedAt'])
    .select(['a.displayName as madeBy'])
    .where(withinScope(scope, 'e'))
    .orderBy('e.madeAt', 'desc')
    .orderBy('e.id', 'desc')
    .limit(MOST_LISTED)
    .execute();
}

/** How many editions a unit's period has; the next one follows the last. */
export async function lastReportOrdinal(trx: Trx, period: string, unitId: string): Promise<number> {
  const row = await trx
    .selectFrom('report_edition')
    .select((eb) => eb.fn.max('ordinal').as('last'))
    .where('period', '=', period)
    .where('unitId', '=', unitId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Adds an edition; nothing where its id is known. */
export async function insertReportEdition(trx: Trx, row: Insertable<ReportEditionTable>): Promise<void> {
  await trx.insertInto('report_edition').values(row).execute();
}

/** Changes an edition that is at this version and not issued. Returns whether it was. */
export async function updateReportEdition(
  trx: Trx,
  { id, version }: { id: string; version: number },
  set: Partial<Pick<ReportEdition, 'style' | 'words' | 'issuedAt'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('report_edition')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('issuedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes away an edition that was never issued. */
export async function removeReportEdition(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('report_edition').where('id', '=', id).where('issuedAt', 'is', null).execute();
}
