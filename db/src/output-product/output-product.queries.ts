import type { Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import { kept } from '../kept.ts';
import type { Trx } from '../transaction.ts';
import type { OutputProductTable } from './output-product.table.ts';

export type OutputProduct = Selectable<OutputProductTable>;

/** The products of positions, with the shared ones of their editions, by name. */
export async function listProductsOf(db: Db | Trx, positionIds: string[]): Promise<OutputProduct[]> {
  if (positionIds.length === 0) return [];
  return db
    .selectFrom('output_product as p')
    .selectAll('p')
    .where((eb) =>
      eb.or([
        eb('p.positionId', 'in', positionIds),
        eb.and([
          eb('p.positionId', 'is', null),
          eb(
            'p.catalogueId',
            'in',
            eb.selectFrom('position').select('catalogueId').where('id', 'in', positionIds),
          ),
        ]),
      ]),
    )
    .orderBy('p.nameFold')
    .orderBy('p.id')
    .execute();
}

export function findProductById(db: Db | Trx, id: string): Promise<OutputProduct | undefined> {
  return db.selectFrom('output_product').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A product that somebody in this position may name, or undefined. */
export async function findProductOf(
  db: Db | Trx,
  id: string,
  positionId: string,
): Promise<OutputProduct | undefined> {
  const { rows } = await productOf(db, { id, positionId });
  return rows[0];
}

const productOf = kept((db, { id, positionId }: { id: string; positionId: string }) =>
  db
    .selectFrom('output_product as p')
    .innerJoin('position as at', 'at.catalogueId', 'p.catalogueId')
    .selectAll('p')
    .where('p.id', '=', id)
    .where('at.id', '=', positionId)
    .where((eb) => eb.or([eb('p.positionId', '=', positionId), eb('p.positionId', 'is', null)])),
);
