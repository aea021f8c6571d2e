import { newId } from '@so-viec/shared/id/uuidv7';
import { insertMany } from '../import/bulk.queries.ts';
import type { Trx } from '../transaction.ts';

/** Copies positions and products of one edition into another that is empty; codes stay, ids are new. */
export async function copyEditionContent(trx: Trx, fromId: string, toId: string): Promise<void> {
  const positions = await trx.selectFrom('position').selectAll().where('catalogueId', '=', fromId).execute();
  const products = await trx
    .selectFrom('output_product')
    .selectAll()
    .where('catalogueId', '=', fromId)
    .execute();
  const newIds = new Map(positions.map(({ id }) => [id, newId()]));
  const made = { catalogueId: toId, version: 1 };
  await insertMany(
    trx,
    'position',
    positions.map((p) => ({ ...p, ...made, id: newIds.get(p.id) ?? newId() })),
  );
  await copyRequired(trx, newIds);
  await insertMany(
    trx,
    'output_product',
    products.map((p) => ({
      ...p,
      ...made,
      id: newId(),
      positionId: p.positionId === null ? null : (newIds.get(p.positionId) ?? null),
    })),
  );
}

/** The competencies that positions ask for go with them. */
async function copyRequired(trx: Trx, newIds: ReadonlyMap<string, string>): Promise<void> {
  const required = await trx
    .selectFrom('position_competency')
    .selectAll()
    .where('positionId', 'in', [...newIds.keys(), ''])
    .execute();
  await insertMany(
    trx,
    'position_competency',
    required.map((row) => ({ ...row, positionId: newIds.get(row.positionId) ?? '' })),
  );
}
