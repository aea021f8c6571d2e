import { tellForeign } from '../audit/mark/foreign.ts';
import { remark, withMark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { OutputProduct } from './output-product.queries.ts';

/** A position's own products (null: the shared ones) in an edition, by code. */
export function listOwnProducts(
  db: Db | Trx,
  catalogueId: string,
  positionId: string | null,
): Promise<OutputProduct[]> {
  return db
    .selectFrom('output_product')
    .selectAll()
    .where('catalogueId', '=', catalogueId)
    .where('positionId', positionId === null ? 'is' : '=', positionId)
    .orderBy('code')
    .execute();
}

export function findProductByCode(
  db: Db | Trx,
  catalogueId: string,
  code: string,
): Promise<OutputProduct | undefined> {
  return db
    .selectFrom('output_product')
    .selectAll()
    .where('catalogueId', '=', catalogueId)
    .where('code', '=', code)
    .executeTakeFirst();
}

/** The product that all others of an edition are measured by. */
export function findStandardProduct(db: Db | Trx, catalogueId: string): Promise<OutputProduct | undefined> {
  return db
    .selectFrom('output_product')
    .selectAll()
    .where('catalogueId', '=', catalogueId)
    .where('isStandard', '=', 1)
    .orderBy('code')
    .executeTakeFirst();
}

/** A product that the same position, or all positions, had in another edition: work begun then goes on under it. */
export function findProductOfOtherEdition(
  trx: Trx,
  id: string,
  positionId: string,
): Promise<OutputProduct | undefined> {
  return trx
    .selectFrom('output_product as p')
    .leftJoin('position as then', 'then.id', 'p.positionId')
    .innerJoin('position as now', (join) =>
      join.on((eb) => eb.or([eb('p.positionId', 'is', null), eb('then.code', '=', eb.ref('now.code'))])),
    )
    .selectAll('p')
    .where('p.id', '=', id)
    .where('now.id', '=', positionId)
    .executeTakeFirst();
}

export async function insertProduct(trx: Trx, product: OutputProduct): Promise<void> {
  await trx
    .insertInto('output_product')
    .values(withMark(trx, 'output_product', product))
    .execute();
}

/** Changes a product at the version seen; false when somebody was quicker. */
export async function updateProduct(
  trx: Trx,
  { id, version }: Pick<OutputProduct, 'id' | 'version'>,
  set: Partial<OutputProduct>,
): Promise<boolean> {
  await tellForeign(trx, 'output_product', [id]);
  const { numUpdatedRows } = await trx
    .updateTable('output_product')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  await remark(trx, 'output_product', [id]);
  return numUpdatedRows === 1n;
}

/** Writes the coefficient that follows from another standard product: nobody's edit, so the version stays. */
export async function updateCoefficient(trx: Trx, id: string, coefficientMilli: number): Promise<void> {
  await tellForeign(trx, 'output_product', [id]);
  await trx.updateTable('output_product').set({ coefficientMilli }).where('id', '=', id).execute();
  await remark(trx, 'output_product', [id]);
}

export async function removeProduct(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('output_product').where('id', '=', id).execute();
}
