import type { Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { Described } from './description.queries.ts';
import type { ProductProposalTable } from './position-description.table.ts';

export type ProductProposal = Selectable<ProductProposalTable>;

/** What descriptions propose for a position's product list, in the order it stood there. */
export function listProductProposals(db: Db | Trx, positionCode: string): Promise<ProductProposal[]> {
  return db
    .selectFrom('product_proposal')
    .selectAll()
    .where('positionCode', '=', positionCode)
    .orderBy('descriptionId')
    .orderBy('ordinal')
    .execute();
}

export function findProductProposal(db: Db | Trx, id: string): Promise<ProductProposal | undefined> {
  return db.selectFrom('product_proposal').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertProductProposals(trx: Trx, rows: readonly ProductProposal[]): Promise<void> {
  for (const row of rows) await trx.insertInto('product_proposal').values(row).execute();
}

/** Settles a proposal at the version seen; false when somebody was quicker. */
export async function updateProductProposal(
  trx: Trx,
  { id, version }: Pick<ProductProposal, 'id' | 'version'>,
  set: Partial<ProductProposal>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('product_proposal')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes back what a description proposed before and nobody has settled, but for the names (folded) that it still says. */
export async function dropOpenProposals(
  trx: Trx,
  { positionCode, unitId }: Described,
  said: readonly string[],
): Promise<void> {
  await trx
    .deleteFrom('product_proposal')
    .where('state', '=', 'open')
    .where('positionCode', '=', positionCode)
    .where('descriptionId', 'in', (eb) =>
      eb
        .selectFrom('position_description')
        .select('id')
        .where('positionCode', '=', positionCode)
        .where('unitId', unitId === null ? 'is' : '=', unitId),
    )
    .$if(said.length > 0, (q) => q.where('nameFold', 'not in', said))
    .execute();
}

/** The folded names of a position's products and proposals: what need not be proposed again. */
export async function listKnownProductNames(db: Db | Trx, positionCode: string): Promise<Set<string>> {
  const products = await db
    .selectFrom('output_product as o')
    .innerJoin('position as p', 'p.id', 'o.positionId')
    .select('o.nameFold')
    .where('p.code', '=', positionCode)
    .execute();
  const proposals = await db
    .selectFrom('product_proposal')
    .select('nameFold')
    .where('positionCode', '=', positionCode)
    .execute();
  return new Set([...products, ...proposals].map(({ nameFold }) => nameFold));
}
