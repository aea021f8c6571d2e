import type { Db } from '../dialects.ts';
import { kept } from '../kept.ts';
import { inTransaction, type Trx } from '../transaction.ts';
import { type AuditKeys, findAuditKeys, signedBy } from './audit-key.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows that decide what people are paid by: all that a mark says of them, and what a column holds unless it is given. */
const MARKED = {
  work_entry: {
    columns: [
      ...['id', 'workDayId', 'cadreId', 'month', 'workedOn', 'unitId', 'positionId', 'productId'],
      ...['coefficientMilli', 'taskGroup', 'adHocBy', 'taskId', 'meetingId', 'note', 'minutes', 'state'],
      ...['isConfidential', 'voucherId', 'ordinal', 'enteredAt', 'importKey', 'version'],
    ],
    defaults: { isConfidential: 0 } as Row,
  },
  work_day: {
    columns: ['id', 'cadreId', 'workedOn', 'unitId', 'state', 'stepCount', 'basis', 'lateReason', 'version'],
    defaults: {} as Row,
  },
  day_step: {
    columns: ['id', 'workDayId', 'sequence', 'kind', 'at', 'accountId', 'reason'],
    defaults: {} as Row,
  },
  output: {
    columns: [
      ...[
        'id',
        'cadreId',
        'unitId',
        'positionId',
        'productId',
        'coefficientMilli',
        'taskId',
        'name',
        'quantity',
      ],
      ...['documentNumber', 'documentOn', 'deliveredOn', 'workDayId', 'degree', 'standing', 'kind'],
    ],
    defaults: {} as Row,
  },
  output_check: {
    columns: [
      ...['id', 'outputId', 'dayStepId', 'kind', 'degree', 'quantity', 'at', 'accountId', 'reason'],
      ...['deliveryId', 'ofCheckId'],
    ],
    defaults: {} as Row,
  },
  review: {
    columns: [
      ...['id', 'cadreId', 'period', 'unitId', 'positionId', 'packId', 'kind', 'state', 'merits', 'limits'],
      ...['opinion', 'stepCount', 'submittedAt', 'approvedOn', 'appealUntilOn', 'answerDueOn'],
      ...['resultHundredths', 'generalHundredths', 'totalHundredths', 'level', 'faults', 'delays'],
      ...['createdAt', 'version'],
    ],
    defaults: { merits: '', limits: '', opinion: '', stepCount: 0, level: '' } as Row,
  },
  review_step: {
    columns: ['id', 'reviewId', 'sequence', 'kind', 'at', 'accountId', 'reason', 'content'],
    defaults: {} as Row,
  },
  closing: {
    columns: [
      ...['id', 'month', 'unitId', 'kind', 'edition', 'at', 'accountId', 'unit', 'figures', 'undecided'],
      ...['fingerprint', 'reopenedAt'],
    ],
    defaults: {} as Row,
  },
} satisfies Record<string, { columns: readonly string[]; defaults: Row }>;

export type MarkedTable = keyof typeof MARKED;
export const MARKED_TABLES = Object.keys(MARKED) as MarkedTable[];

export const isMarkedTable = (table: string): table is MarkedTable => Object.hasOwn(MARKED, table);

/** What a mark says: every column of the row, and of a review what was said of each criterion. */
function wordsOf(table: MarkedTable, row: Row, parts: readonly unknown[]): string {
  const { columns, defaults } = MARKED[table];
  const values = columns.map((name) => row[name] ?? defaults[name] ?? null);
  return `row ${table} ${JSON.stringify(parts.length > 0 ? [...values, parts] : values)}`;
}

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

/** Rows with their marks, for tables that have them; others as they are. */
export function withMarks<R extends object>(db: Db | Trx, table: string, rows: readonly R[]): readonly R[] {
  if (!isMarkedTable(table)) return rows;
  return rows.map((row) => ({ ...row, mark: markOf(db, table, row as Row) }));
}

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

/** Marks days anew, with their lines and products. */
export async function remarkDays(trx: Trx, dayIds: readonly string[]): Promise<void> {
  await remark(trx, 'work_day', dayIds);
  for (const table of ['work_entry', 'output'] as const) {
    for (let start = 0; start < dayIds.length; start += AT_ONCE) {
      const rows = await trx
        .selectFrom(table)
        .select('id')
        .where('workDayId', 'in', dayIds.slice(start, start + AT_ONCE))
        .execute();
      await remark(
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

interface MarkedRow {
  row: Row & { id: string; mark: string | null };
  parts: readonly unknown[];
}

/** Rows with all that their marks tell of. */
async function listMarked(db: Db | Trx, table: MarkedTable, ids: readonly string[]): Promise<MarkedRow[]> {
  const rows = await db
    .selectFrom(table as 'work_day')
    .selectAll()
    .where('id', 'in', ids)
    .execute();
  return withParts(db, table, rows as unknown as MarkedRow['row'][]);
}

/** The next rows of a table by their ids, with all that their marks tell of. */
export async function listMarkedAfter(
  db: Db | Trx,
  table: MarkedTable,
  after: string,
  limit: number,
): Promise<MarkedRow[]> {
  const rows = await db
    .selectFrom(table as 'work_day')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return withParts(db, table, rows as unknown as MarkedRow['row'][]);
}

async function withParts(db: Db | Trx, table: MarkedTable, rows: MarkedRow['row'][]): Promise<MarkedRow[]> {
  if (table !== 'review' || rows.length === 0) return rows.map((row) => ({ row, parts: [] }));
  const said = await db
    .selectFrom('review_general')
    .select(['reviewId', 'criterion', 'own', 'authority', 'reason'])
    .where(
      'reviewId',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('reviewId')
    .orderBy('criterion')
    .execute();
  const byReview = Map.groupBy(said, ({ reviewId }) => reviewId);
  return rows.map((row) => ({
    row,
    parts: (byReview.get(row.id) ?? []).map((one) => [one.criterion, one.own, one.authority, one.reason]),
  }));
}

/** Marks the rows that have no mark yet: what was there before there were marks. */
export async function markUnmarked(db: Db): Promise<void> {
  for (const table of MARKED_TABLES) {
    for (let after: string | undefined = ''; after !== undefined; )
      after = await inTransaction(db, (trx) => markNext(trx, table, after ?? ''));
  }
}

/** Gives the last row that was looked at; undefined at the end. */
async function markNext(trx: Trx, table: MarkedTable, after: string): Promise<string | undefined> {
  const rows = await listMarkedAfter(trx, table, after, AT_ONCE);
  for (const { row, parts } of rows) {
    if (row.mark === null) await markUpdate(trx, table)({ id: row.id, mark: markOf(trx, table, row, parts) });
  }
  return rows.length === AT_ONCE ? rows.at(-1)?.row.id : undefined;
}
