import type { Db } from '../../dialects.ts';
import { kept } from '../../kept.ts';
import type { Trx } from '../../transaction.ts';
import { type AuditKeys, findAuditKeys, signedBy } from '../audit-key.ts';
import { isMarkedTable, type MarkedTable, wordsOf } from './marked.ts';
import { PARTS, PARTS_LATER } from './parts.ts';

type Row = Readonly<Record<string, unknown>>;

/** The mark of a row by the key in use; null in a database that was opened without one. */
export function markOf(
  db: Db | Trx,
  table: MarkedTable,
  row: Row,
  parts: readonly unknown[] = [],
): string | null {
  const keys = findAuditKeys(db);
  return keys ? (signedBy(keys, keys.current, wordsOf(table, row, parts)) ?? null) : null;
}

/** Whether a row bears the mark of one of the keys. */
export function isMarkRight(
  keys: AuditKeys,
  table: MarkedTable,
  row: Row & { mark: string | null },
  parts: readonly unknown[] = [],
): boolean {
  const words = wordsOf(table, row, parts);
  return row.mark !== null && [...keys.byId.keys()].some((id) => signedBy(keys, id, words) === row.mark);
}

/** The same where the row may bear a mark from before anything that hangs on it was told. */
export function isMarkRightBy(
  keys: AuditKeys,
  table: MarkedTable,
  { row, parts }: MarkedRow,
  mayLackParts = PARTS_LATER.includes(table),
): boolean {
  return isMarkRight(keys, table, row, parts) || (mayLackParts && isMarkRight(keys, table, row));
}

/** Rows with their marks, for tables that have them; others as they are. */
export function withMarks<R extends object>(db: Db | Trx, table: string, rows: readonly R[]): readonly R[] {
  if (!isMarkedTable(table)) return rows;
  return rows.map((row) => withMark(db, table, row));
}

/** A row with its mark. What reads the row knows no such column: marks are for `sv verify` alone. */
export const withMark = <R extends object>(db: Db | Trx, table: MarkedTable, row: R): R => ({
  ...row,
  mark: markOf(db, table, row as Row),
});

const AT_ONCE = 500;

/** Marks rows anew after statements that changed them where they lie. */
export async function remark(trx: Trx, table: MarkedTable, ids: readonly string[]): Promise<void> {
  if (!findAuditKeys(trx)) return;
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const rows = await listMarked(trx, table, ids.slice(start, start + AT_ONCE));
    for (const { row, parts } of rows) {
      await markUpdate(trx, table)({ id: row.id, mark: markOf(trx, table, row, parts) });
    }
  }
}

/** The same for rows that a statement returned. */
export const remarkRows = (trx: Trx, table: MarkedTable, rows: readonly { id: string }[]): Promise<void> =>
  remark(
    trx,
    table,
    rows.map(({ id }) => id),
  );

/** Marks days anew, with their lines and products. */
export const remarkDays = (trx: Trx, dayIds: readonly string[]): Promise<void> =>
  throughDays(trx, dayIds, remark);

/** Does something to days, their lines and their products, some at once. */
export async function throughDays(
  trx: Trx,
  dayIds: readonly string[],
  act: (trx: Trx, table: MarkedTable, ids: readonly string[]) => Promise<void>,
): Promise<void> {
  await act(trx, 'work_day', dayIds);
  for (const table of ['work_entry', 'output'] as const) {
    for (let start = 0; start < dayIds.length; start += AT_ONCE) {
      const rows = await trx
        .selectFrom(table)
        .select('id')
        .where('workDayId', 'in', dayIds.slice(start, start + AT_ONCE))
        .execute();
      await act(
        trx,
        table,
        rows.map(({ id }) => id),
      );
    }
  }
}

const updates = new Map<MarkedTable, ReturnType<typeof keptUpdate>>();

const keptUpdate = (table: MarkedTable) =>
  kept((db, { id, mark }: { id: string; mark: string | null }) =>
    db
      .updateTable(table as 'work_day')
      .set({ mark })
      .where('id', '=', id),
  );

function markUpdate(trx: Trx, table: MarkedTable) {
  const update = updates.get(table) ?? keptUpdate(table);
  updates.set(table, update);
  return (values: { id: string; mark: string | null }) => update(trx, values);
}

export interface MarkedRow {
  row: Row & { id: string; mark: string | null };
  parts: readonly unknown[];
}

/** Rows with all that their marks tell of. */
export async function listMarked(
  db: Db | Trx,
  table: MarkedTable,
  ids: readonly string[],
): Promise<MarkedRow[]> {
  const rows = await db
    .withoutPlugins()
    .selectFrom(table as 'work_day')
    .selectAll()
    .where('id', 'in', ids)
    .execute();
  return withParts(db, table, rows as unknown as MarkedRow['row'][]);
}

/** The next rows of a table by their ids, from the very first on, with all that their marks tell of. */
export async function listMarkedAfter(
  db: Db | Trx,
  table: MarkedTable,
  after: string | undefined,
  limit: number,
): Promise<MarkedRow[]> {
  const rows = await db
    .withoutPlugins()
    .selectFrom(table as 'work_day')
    .selectAll()
    .$if(after !== undefined, (q) => q.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
  return withParts(db, table, rows as unknown as MarkedRow['row'][]);
}

async function withParts(db: Db | Trx, table: MarkedTable, rows: MarkedRow['row'][]): Promise<MarkedRow[]> {
  const ids = rows.map(({ id }) => id);
  const parts = ids.length > 0 ? await PARTS[table]?.(db, ids) : undefined;
  return rows.map((row) => ({ row, parts: parts?.get(row.id) ?? [] }));
}
