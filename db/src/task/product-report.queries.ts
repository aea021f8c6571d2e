import type { Insertable } from 'kysely';
import type { Trx } from '../transaction.ts';
import type { ProductReportTable } from './task.table.ts';

/** Reports a product for addition to the catalogue; the same name for a position is reported once. */
export async function insertProductReport(trx: Trx, report: Insertable<ProductReportTable>): Promise<void> {
  await trx
    .insertInto('product_report')
    .values(report)
    .onConflict((c) => c.columns(['positionCode', 'nameFold']).doNothing())
    .execute();
}

/** Whether any edition has a position of this code. */
export async function isPositionCode(trx: Trx, code: string): Promise<boolean> {
  const row = await trx
    .selectFrom('position')
    .select('id')
    .where('code', '=', code)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The code of a position by its row. */
export async function findPositionCode(trx: Trx, id: string): Promise<string | undefined> {
  const row = await trx.selectFrom('position').select('code').where('id', '=', id).executeTakeFirst();
  return row?.code;
}
