import { kept } from '../kept.ts';
/** The products of positions, with the shared ones of their editions, by name. */
export async function listProductsOf(db, positionIds) {
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
/** A product that somebody in this position may name, or undefined. */
export async function findProductOf(db, id, positionId) {
  const { rows } = await productOf(db, { id, positionId });
  return rows[0];
}
const productOf = kept((db, { id, positionId }) =>
  db
    .selectFrom('output_product as p')
    .innerJoin('position as at', 'at.catalogueId', 'p.catalogueId')
    .selectAll('p')
    .where('p.id', '=', id)
    .where('at.id', '=', positionId)
    .where((eb) => eb.or([eb('p.positionId', '=', positionId), eb('p.positionId', 'is', null)])),
);
