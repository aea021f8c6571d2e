import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { AccountReadingTable } from './reading.table.ts';

export function findReading(db: Db, accountId: string): Promise<Selectable<AccountReadingTable> | undefined> {
  return db.selectFrom('account_reading').selectAll().where('accountId', '=', accountId).executeTakeFirst();
}

/** What was chosen last holds. */
export async function putReading(trx: Trx, row: Insertable<AccountReadingTable>): Promise<void> {
  const { text, scheme, contrast, motion, at } = row;
  await trx
    .insertInto('account_reading')
    .values(row)
    .onConflict((c) => c.column('accountId').doUpdateSet({ text, scheme, contrast, motion, at }))
    .execute();
}
