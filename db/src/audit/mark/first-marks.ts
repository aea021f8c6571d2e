import type { Db } from '../../dialects.ts';
import { inTransaction, type Trx } from '../../transaction.ts';
import { takeTurn } from '../../turn.ts';
import { insertAuditEvent } from '../audit.queries.ts';
import { auditKeys } from '../audit-key.ts';
import { isContentRight, type KeptContent } from './kept-content.ts';
import { isMarkRight, listMarkedAfter, remark } from './mark.ts';
import { editionOf, LAST_EDITION, MARKED_TABLES, type MarkedTable } from './marked.ts';

const AT_ONCE = 500;
export const MARK_ACT = 'trail.mark';
const TURN = 'audit-mark';

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
  if (isNew) await markUnmarked(db);
  else await markAfter(db, await toldEdition(db));
  return inTransaction(db, (trx) => tellMarks(trx, { id, at }));
}

/** Once, whichever of the servers that start at the same moment is the first. */
async function tellMarks(trx: Trx, { id, at }: { id: string; at: string }): Promise<boolean> {
  await takeTurn(trx, TURN);
  if (await areMarksTold(trx)) return false;
  await insertAuditEvent(trx, {
    ...{ id, at, accountId: null, act: MARK_ACT, object: 'mark', objectId: String(LAST_EDITION) },
    ...{ objectVersion: null, outcome: 'done', detail: '{}' },
  });
  return true;
}

/** Whether the trail tells of the last edition of marks: nothing is to be marked then. Looks at one place of an index. */
export async function areMarksTold(db: Db | Trx): Promise<boolean> {
  const told = await db
    .selectFrom('audit_event')
    .select('id')
    .where('objectId', '=', String(LAST_EDITION))
    .where('act', '=', MARK_ACT)
    .limit(1)
    .executeTakeFirst();
  return told !== undefined;
}

async function markAfter(db: Db, told: number): Promise<void> {
  for (const table of MARKED_TABLES)
    if (editionOf(table) > told)
      await throughTable(db, table, table === 'work_entry_revision' ? markKept : markNext);
  if (told < 2) await throughTable(db, 'output', markHung);
}

/**
 * Which edition of marks the trail tells of, so that nobody has rows marked a second time by emptying their marks. Until it
 * tells, only the tables that began with the trail have theirs, without what hangs on products.
 */
export async function toldEdition(db: Db | Trx): Promise<number> {
  const told = await db.selectFrom('audit_event').select('objectId').where('act', '=', MARK_ACT).execute();
  return Math.max(1, ...told.map(({ objectId }) => Number(objectId)));
}

type Next = (trx: Trx, table: MarkedTable, after: string | undefined) => Promise<string | undefined>;

async function throughTable(db: Db, table: MarkedTable, next: Next): Promise<void> {
  let after: string | undefined;
  do {
    after = await inTransaction(db, (trx) => next(trx, table, after));
  } while (after !== undefined);
}

type Marked = Awaited<ReturnType<typeof listMarkedAfter>>[number];

/** Marks the next rows that are to be; gives the last that was looked at, undefined at the end. */
async function markWhere(
  trx: Trx,
  table: MarkedTable,
  after: string | undefined,
  isToMark: (row: Marked) => boolean,
): Promise<string | undefined> {
  const rows = await listMarkedAfter(trx, table, after, AT_ONCE);
  await remark(
    trx,
    table,
    rows.filter(isToMark).map(({ row }) => row.id),
  );
  return rows.length === AT_ONCE ? rows.at(-1)?.row.id : undefined;
}

const markNext: Next = (trx, table, after) => markWhere(trx, table, after, ({ row }) => row.mark === null);

/** The mark of a product did not tell of what hangs on it at first: those that were right so are marked anew. */
function markHung(trx: Trx, table: MarkedTable, after: string | undefined) {
  const keys = auditKeys(trx);
  return markWhere(trx, table, after, ({ row, parts }) => parts.length > 0 && isMarkRight(keys, table, row));
}

/** What a line held before was known by the mark of the line in it: what was right so, or wiped, is marked. */
function markKept(trx: Trx, table: MarkedTable, after: string | undefined) {
  const keys = auditKeys(trx);
  const isRight = (row: Marked['row']) => isContentRight(keys, row as unknown as KeptContent);
  return markWhere(trx, table, after, ({ row }) => row.mark === null && isRight(row));
}
