import type { Scope } from '@so-viec/shared/access/scope';
import type { Insertable, Selectable } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { remark, withMark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';
import type { ReportEditionTable } from './report-edition.table.ts';

export type ReportEdition = Selectable<ReportEditionTable>;

export function findReportEdition(db: Db | Trx, id: string): Promise<ReportEdition | undefined> {
  return db.selectFrom('report_edition').selectAll().where('id', '=', id).executeTakeFirst();
}

const MOST_LISTED = 200;

/** Those who read a list of editions: their account, and the bodies whose papers they may write. */
export interface EditionReader {
  accountId: string;
  issuerUnitIds: readonly string[];
}

/**
 * The editions of units within a scope without their contents, the last made first: those that are issued, and what is
 * still written by the reader or at a body that the reader writes for.
 */
export function listReportEditions(db: Db, scope: Scope, { accountId, issuerUnitIds }: EditionReader) {
  return db
    .selectFrom('report_edition as e')
    .innerJoin('account as a', 'a.id', 'e.accountId')
    .select(['e.id', 'e.period', 'e.unitId', 'e.ordinal', 'e.style', 'e.words', 'e.madeAt', 'e.issuedAt'])
    .select(['e.accountId', 'e.issuerUnitId', 'e.issuedAs'])
    .select(['a.displayName as madeBy'])
    .where(withinScope(scope, 'e'))
    .where('e.droppedAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('e.issuedAt', 'is not', null),
        eb('e.accountId', '=', accountId),
        ...(issuerUnitIds.length > 0 ? [eb('e.issuerUnitId', 'in', issuerUnitIds)] : []),
      ]),
    )
    .orderBy('e.madeAt', 'desc')
    .orderBy('e.id', 'desc')
    .limit(MOST_LISTED)
    .execute();
}

/** The last number given to an edition of a unit's period, dropped ones among them. */
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
  await trx
    .insertInto('report_edition')
    .values(withMark(trx, 'report_edition', row))
    .execute();
}

/** Changes an edition that is at this version, neither issued nor dropped. Returns whether it was. */
export async function updateReportEdition(
  trx: Trx,
  { id, version }: { id: string; version: number },
  set: Partial<Pick<ReportEdition, 'style' | 'words' | 'content' | 'issuedAt' | 'droppedAt'>>,
): Promise<boolean> {
  await tellForeign(trx, 'report_edition', [id]);
  const { numUpdatedRows } = await trx
    .updateTable('report_edition')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('issuedAt', 'is', null)
    .where('droppedAt', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await remark(trx, 'report_edition', [id]);
  return true;
}
