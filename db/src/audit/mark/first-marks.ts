import type { Db } from '../../dialects.ts';
import { inTransaction, type Trx } from '../../transaction.ts';
import { insertAuditEvent } from '../audit.queries.ts';
import { auditKeys } from '../audit-key.ts';
import { isMarkRight, listMarkedAfter, remark } from './mark.ts';
import { MARKED_FIRST, MARKED_TABLES, type MarkedTable } from './marked.ts';

const AT_ONCE = 500;
/** Which tables have marks: told in the trail, so that nobody has rows marked a second time by emptying their marks. */
const EDITION = '2';
const ACT = 'trail.mark';

/** Marks the rows that have no mark yet: what was there before there were marks. */
export async function markUnmarked(db: Db, tables: readonly MarkedTable[] = MARKED_TABLES): Promise<void> {
  for (const table of tables) await throughTable(db, table, markNext);
}

/**
 * Marks what was written before its table had marks, once in the life of a database: `isNew`, all of it, otherwise what
 * came to have marks after the trail began. Gives whether there was anything to do.
 */
export async function beginMarks(
  db: Db,
  { isNew, at, id }: { isNew: boolean; at: string; id: string },
): Promise<boolean> {
  if (await areMarksTold(db)) return false;
  await markUnmarked(
    db,
    isNew ? MARKED_TABLES : MARKED_TABLES.filter((table) => !MARKED_FIRST.includes(table)),
  );
  if (!isNew) await throughTable(db, 'output', markHung);
  await inTransaction(db, (trx) =>
    insertAuditEvent(trx, {
      ...{ id, at, accountId: null, act: ACT, object: 'mark', objectId: EDITION },
      ...{ objectVersion: null, outcome: 'done', detail: '{}' },
    }),
  );
  return true;
}

/** Whether every table has its marks; until then it has those that began with the trail, without what hangs on products. */
export async function areMarksTold(db: Db | Trx): Promise<boolean> {
  const told = await db
    .selectFrom('audit_event')
    .select('id')
    .where('objectId', '=', EDITION)
    .where('act', '=', ACT)
    .executeTakeFirst();
  return told !== undefined;
}

type Next = (trx: Trx, table: MarkedTable, after: string) => Promise<string | undefined>;

async function throughTable(db: Db, table: MarkedTable, next: Next): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined; )
    after = await inTransaction(db, (trx) => next(trx, table, after ?? ''));
}

/** Gives the last row that was looked at; undefined at the end. */
async function markNext(trx: Trx, table: MarkedTable, after: string): Promise<string | undefined> {
  const rows = await listMarkedAfter(trx, table, after, AT_ONCE);
  await remark(
    trx,
    table,
    rows.flatMap(({ row }) => (row.mark === null ? [row.id] : [])),
  );
  return rows.length === AT_ONCE ? rows.at(-1)?.row.id : undefined;
}

/** The mark of a product did not tell of what hangs on it at first: those that were right so are marked anew. */
async function markHung(trx: Trx, table: MarkedTable, after: string): Promise<string | undefined> {
  const keys = auditKeys(trx);
  const rows = await listMarkedAfter(trx, table, after, AT_ONCE);
  await remark(
    trx,
    table,
    rows.flatMap(({ row, parts }) => (parts.length > 0 && isMarkRight(keys, table, row) ? [row.id] : [])),
  );
  return rows.length === AT_ONCE ? rows.at(-1)?.row.id : undefined;
}
