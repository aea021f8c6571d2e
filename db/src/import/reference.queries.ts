import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/** Everything an import of people and work looks up by code; a few thousand rows even for a province. */
export function listCadreCodes(db: Db | Trx) {
  return db.selectFrom('cadre').select(['id', 'code', 'fullName', 'kind', 'email', 'version']).execute();
}

export function listUnitCodes(db: Db | Trx) {
  return db.selectFrom('unit').select(['id', 'code', 'version']).execute();
}

export function listUnitVersions(db: Db | Trx) {
  return db.selectFrom('unit_version').selectAll().orderBy('unitId').orderBy('fromOn').execute();
}

export function listCatalogues(db: Db | Trx) {
  return db.selectFrom('position_catalogue').selectAll().orderBy('fromOn').orderBy('code').execute();
}

/** Editions that are or were in force: nobody holds a draft's positions. */
export function listDecidedCatalogues(db: Db | Trx) {
  return db
    .selectFrom('position_catalogue')
    .selectAll()
    .where('state', '<>', 'draft')
    .orderBy('fromOn')
    .orderBy('code')
    .execute();
}

/** Whether anybody wrote work down by an edition. */
export async function hasWorkBy(db: Db | Trx, catalogueId: string): Promise<boolean> {
  const row = await db
    .selectFrom('work_entry as e')
    .innerJoin('position as p', 'p.id', 'e.positionId')
    .select('e.id')
    .where('p.catalogueId', '=', catalogueId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Positions of every edition, or of one. */
export function listPositions(db: Db | Trx, catalogueId?: string) {
  const all = db.selectFrom('position').selectAll().orderBy('code');
  return (catalogueId === undefined ? all : all.where('catalogueId', '=', catalogueId)).execute();
}

/** Products of every edition, or of one. */
export function listProducts(db: Db | Trx, catalogueId?: string) {
  const all = db.selectFrom('output_product').selectAll().orderBy('code');
  return (catalogueId === undefined ? all : all.where('catalogueId', '=', catalogueId)).execute();
}

export function listAllAssignments(db: Db | Trx) {
  return db.selectFrom('assignment').selectAll().orderBy('cadreId').orderBy('fromOn').execute();
}

export function listHeadships(db: Db | Trx) {
  return db.selectFrom('headship').selectAll().execute();
}

export function listAccountNames(db: Db | Trx) {
  return db.selectFrom('account').select(['id', 'username', 'cadreId', 'displayName', 'version']).execute();
}

export function listAllLeave(db: Db | Trx) {
  return db.selectFrom('leave').selectAll().orderBy('cadreId').orderBy('fromOn').execute();
}
