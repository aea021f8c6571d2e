import { tellForeign } from '../audit/mark/foreign.ts';
import { remark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/** One person's part of a joint product, in thousandths. */
export interface NamedShare {
  outputId: string;
  cadreId: string;
  fullName: string;
  shareMilli: number;
}

/** Who made joint products together, in the order of their names. */
export async function listShares(db: Db | Trx, outputIds: string[]): Promise<NamedShare[]> {
  if (outputIds.length === 0) return [];
  return db
    .selectFrom('output_share as s')
    .innerJoin('cadre as c', 'c.id', 's.cadreId')
    .select(['s.outputId', 's.cadreId', 's.shareMilli', 'c.fullName'])
    .where('s.outputId', 'in', outputIds)
    .orderBy('c.nameSort')
    .orderBy('c.id')
    .execute();
}

/** Writes who made a product together over what was said before; none for one person's own. */
export async function replaceShares(
  trx: Trx,
  outputId: string,
  shares: readonly { cadreId: string; shareMilli: number }[],
): Promise<void> {
  await tellForeign(trx, 'output', [outputId]);
  await trx.deleteFrom('output_share').where('outputId', '=', outputId).execute();
  if (shares.length > 0)
    await trx
      .insertInto('output_share')
      .values(shares.map(({ cadreId, shareMilli }) => ({ outputId, cadreId, shareMilli })))
      .execute();
  await remark(trx, 'output', [outputId]);
}
