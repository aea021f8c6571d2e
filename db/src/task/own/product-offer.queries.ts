import type { Scope } from '@so-viec/shared/access/scope';
import { type Selectable, sql, type Updateable } from 'kysely';
import { type Db, idsIn } from '../../dialects.ts';
import { nearestTo } from '../../position-catalogue/nearest-edition.ts';
import { withinScope } from '../../scope.ts';
import type { Trx } from '../../transaction.ts';
import type { ProductReportTable } from '../task.table.ts';

export type OfferedProduct = Selectable<ProductReportTable>;

/**
 * Products reported for addition, those not settled first, the latest first; with the code they became. Within a scope those
 * of a task there or by a personnel officer there.
 */
export function listOfferedProducts(db: Db, scope: Scope | null) {
  return db
    .selectFrom('product_report as r')
    .leftJoin('account as a', 'a.id', 'r.reporterId')
    .leftJoin('task as t', 't.id', 'r.taskId')
    .leftJoin('output_product as p', 'p.id', 'r.productId')
    .leftJoin('position_catalogue as e', 'e.id', 'p.catalogueId')
    .select(['r.id', 'r.positionCode', 'r.name', 'r.nameFold', 'r.at', 'r.state', 'r.version', 'r.settledAt'])
    .select('r.answer')
    .select(['a.displayName as byName', 't.coefficientMilli', 'p.code as productCode', 'e.code as edition'])
    .where(scope === null ? sql<boolean>`1 = 1` : reportedIn(db, scope))
    .orderBy((eb) => eb.case().when('r.state', '=', 'open').then(0).else(1).end())
    .orderBy('r.at', 'desc')
    .orderBy('r.id')
    .limit(300)
    .execute();
}

function reportedIn(db: Db, scope: Scope) {
  return sql<boolean>`(${withinScope(scope, 't')} or r."taskId" is null and exists (select 1 from "role_grant" g
    where g."accountId" = r."reporterId" and g."role" = 'personnel'
    and ${idsIn(db, sql.ref('g.unitId'), scope.unitIds)} and g."fromOn" <= substr(r."at", 1, 10)
    and (g."toOn" is null or g."toOn" >= substr(r."at", 1, 10))))`;
}

export function findOfferedProduct(trx: Trx, id: string): Promise<OfferedProduct | undefined> {
  return trx.selectFrom('product_report').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What became of the product outside the catalogue that a task names; undefined where none was reported. */
export function findReportOfTask(db: Db, { positionId, nameFold }: { positionId: string; nameFold: string }) {
  return db
    .selectFrom('product_report as r')
    .innerJoin('position as p', 'p.code', 'r.positionCode')
    .select(['r.state', 'r.answer'])
    .where('p.id', '=', positionId)
    .where('r.nameFold', '=', nameFold)
    .executeTakeFirst();
}

/** The report of a name for a position, whoever made it. */
export function findOfferOf(
  trx: Trx,
  { positionCode, nameFold }: Pick<OfferedProduct, 'positionCode' | 'nameFold'>,
): Promise<OfferedProduct | undefined> {
  return trx
    .selectFrom('product_report')
    .selectAll()
    .where('positionCode', '=', positionCode)
    .where('nameFold', '=', nameFold)
    .executeTakeFirst();
}

/** Changes a report at the version seen, which then grows by one; false when somebody was quicker. */
export async function updateOfferedProduct(
  trx: Trx,
  { id, version }: Pick<OfferedProduct, 'id' | 'version'>,
  set: Updateable<ProductReportTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('product_report')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Codes and titles of editions that are being prepared. */
export function listDraftEditions(db: Db) {
  return db
    .selectFrom('position_catalogue')
    .select(['code', 'title'])
    .where('state', '=', 'draft')
    .orderBy('code')
    .execute();
}

/** Names of positions by code, from the edition in force on a day first. */
export async function listNamesOfPositions(db: Db, codes: readonly string[], day: string) {
  if (codes.length === 0) return [];
  return db
    .selectFrom('position as p')
    .innerJoin('position_catalogue as c', 'c.id', 'p.catalogueId')
    .select(['p.code', 'p.name'])
    .where('p.code', 'in', [...new Set(codes)])
    .orderBy(nearestTo(day))
    .orderBy('c.fromOn', 'desc')
    .orderBy('p.id')
    .execute();
}

/** Codes of an edition's products that begin so: for the next one. */
export async function listProductCodes(trx: Trx, catalogueId: string, begin: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('output_product')
    .select('code')
    .where('catalogueId', '=', catalogueId)
    .where('code', '>=', begin)
    .where('code', '<', `${begin}\uffff`)
    .execute();
  return rows.map(({ code }) => code).filter((code) => code.startsWith(begin));
}
