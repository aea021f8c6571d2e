import type { Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { PositionTable } from './position.table.ts';

export type Position = Selectable<PositionTable>;

/** The positions of an edition with how many products of their own each has, by code. */
export function listPositionsOfEdition(db: Db | Trx, catalogueId: string) {
  return db
    .selectFrom('position as p')
    .leftJoin('output_product as o', 'o.positionId', 'p.id')
    .select(['p.id', 'p.code', 'p.name', 'p.nameFold', 'p.sector', 'p.group', 'p.rank', 'p.version'])
    .select((eb) => eb.fn.count<number>('o.id').as('products'))
    .where('p.catalogueId', '=', catalogueId)
    .groupBy(['p.id', 'p.code', 'p.name', 'p.nameFold', 'p.sector', 'p.group', 'p.rank', 'p.version'])
    .orderBy('p.code')
    .execute();
}

export function findPosition(db: Db | Trx, catalogueId: string, code: string): Promise<Position | undefined> {
  return db
    .selectFrom('position')
    .selectAll()
    .where('catalogueId', '=', catalogueId)
    .where('code', '=', code)
    .executeTakeFirst();
}

export async function insertPosition(trx: Trx, position: Position): Promise<void> {
  await trx.insertInto('position').values(position).execute();
}

/** Changes a position at the version seen; false when somebody was quicker. */
export async function updatePosition(
  trx: Trx,
  { id, version }: Pick<Position, 'id' | 'version'>,
  set: Partial<Position>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('position')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes a position of a draft away with its own products. */
export async function removePosition(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('output_product').where('positionId', '=', id).execute();
  await trx.deleteFrom('position').where('id', '=', id).execute();
}
