import { remarkRows } from '../audit/mark/mark.ts';
import { MARKED_TABLES } from '../audit/mark/marked.ts';
import type { Db } from '../dialects.ts';
import { inTransaction, type Trx } from '../transaction.ts';

/** Rows that a test wrote past the program bear the program's marks, as if it had written them. */
export const markAll = (db: Db): Promise<void> => inTransaction(db, markAllIn);

/** The same within a transaction. */
export async function markAllIn(trx: Trx): Promise<void> {
  for (const table of MARKED_TABLES)
    await remarkRows(
      trx,
      table,
      await trx
        .selectFrom(table as 'leave')
        .select('id')
        .execute(),
    );
}
