import { newId } from '@so-viec/shared/id/uuidv7';
import type { Trx } from '../../transaction.ts';
import { insertAuditEvent } from '../audit.queries.ts';
import { findAuditKeys } from '../audit-key.ts';
import { isMarkRightBy, listMarked, throughDays } from './mark.ts';
import type { MarkedTable } from './marked.ts';

/** What the trail calls a row that was found changed behind the program. */
export const FOREIGN_ACT = 'row.foreign';
const AT_ONCE = 500;

/**
 * Before rows are changed and marked anew: tells the trail of those that do not bear their mark, which the new one would
 * cover. The act itself goes on: a key that is lost must not keep an office from its work.
 */
export async function tellForeign(trx: Trx, table: MarkedTable, ids: readonly string[]): Promise<void> {
  const keys = findAuditKeys(trx);
  if (!keys) return;
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const rows = await listMarked(trx, table, ids.slice(start, start + AT_ONCE));
    for (const marked of rows)
      if (!isMarkRightBy(keys, table, marked)) await tellOne(trx, table, marked.row.id);
  }
}

/** The same for rows that were read. */
export const tellForeignRows = (
  trx: Trx,
  table: MarkedTable,
  rows: readonly { id: string }[],
): Promise<void> =>
  tellForeign(
    trx,
    table,
    rows.map(({ id }) => id),
  );

/** The same of days, their lines and their products. */
export const tellForeignDays = (trx: Trx, dayIds: readonly string[]): Promise<void> =>
  throughDays(trx, dayIds, tellForeign);

function tellOne(trx: Trx, table: MarkedTable, id: string): Promise<void> {
  return insertAuditEvent(trx, {
    ...{ id: newId(), at: new Date().toISOString(), accountId: null, act: FOREIGN_ACT },
    ...{ object: 'row', objectId: `${table} ${id}`, objectVersion: null, outcome: 'done', detail: '{}' },
  });
}
