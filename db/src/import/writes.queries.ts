import type { Insertable, Updateable, UpdateObject } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { remark } from '../audit/mark/mark.ts';
import { MARKED_TABLES, type MarkedTable } from '../audit/mark/marked.ts';
import type { Schema } from '../schema.ts';
import type { Trx } from '../transaction.ts';
import { insertMany } from './bulk.queries.ts';

type Table = keyof Schema;
type Keyed = { [T in Table]: Schema[T] extends { id: string } ? T : never }[Table];

export type Inserts = { [T in Table]?: Insertable<Schema[T]>[] };
type Update = { [T in Keyed]: { table: T; id: string; set: Updateable<Schema[T]> } }[Keyed];
/** Rows to take away, by the column that names them. */
type Removal = { table: Table; column: string; values: string[] };

/** All that an import does to the database, worked out before the first statement. */
export interface Writes {
  inserts: Inserts;
  updates: Update[];
  /** In this order, before anything is inserted. */
  removals: Removal[];
  /** In this order, after everything is updated. */
  lateRemovals: Removal[];
}

/** Whoever is referred to comes first. */
const ORDER: readonly Table[] = [
  'position_catalogue',
  'position',
  'output_product',
  'unit',
  'unit_version',
  'cadre',
  'account',
  'assignment',
  'headship',
  'leave',
  'task',
  'work_day',
  'day_step',
  'work_entry',
  'work_entry_revision',
  'output',
  'output_entry',
  'output_delivery',
  'output_check',
  'review',
  'review_general',
  'review_step',
  'annual_rating',
  'rating_step',
];
const VALUES_AT_ONCE = 5000;

export function noWrites(): Writes {
  return { inserts: {}, updates: [], removals: [], lateRemovals: [] };
}

/** How many rows the writes touch, for progress. */
export function sizeOfWrites(writes: Writes): number {
  const inserted = ORDER.reduce((sum, table) => sum + (writes.inserts[table]?.length ?? 0), 0);
  return inserted + writes.updates.length;
}

/** Does it all; `onWritten` hears how many rows went through. */
export async function applyWrites(
  trx: Trx,
  writes: Writes,
  onWritten?: (count: number) => void,
): Promise<void> {
  const marked = changedMarked(writes);
  for (const [table, ids] of marked) await tellForeign(trx, table, ids);
  for (const removal of writes.removals) await removeRows(trx, removal);
  for (const table of ORDER) await insertMany(trx, table, writes.inserts[table] ?? [], onWritten);
  for (const update of writes.updates) {
    await updateRow(trx, update);
    onWritten?.(1);
  }
  for (const [table, ids] of marked) await remark(trx, table, ids);
  for (const removal of writes.lateRemovals) await removeRows(trx, removal);
}

/** The rows whose marks change, by their tables: reviews and products bear one of what hangs on them too. */
function changedMarked({ inserts, updates }: Writes): [MarkedTable, string[]][] {
  const { review_general: said = [], output_check: checks = [] } = inserts;
  const hung: Partial<Record<MarkedTable, string[]>> = {
    review: said.map(({ reviewId }) => reviewId),
    output: checks.flatMap(({ kind, outputId }) => (kind === 'accepted' ? [] : [outputId])),
  };
  return MARKED_TABLES.map((table) => {
    const ids = updates.filter((update) => update.table === table).map(({ id }) => id);
    return [table, [...new Set([...ids, ...(hung[table] ?? [])])]];
  });
}

async function removeRows(trx: Trx, { table, column, values }: Removal): Promise<void> {
  for (let start = 0; start < values.length; start += VALUES_AT_ONCE) {
    await trx
      .deleteFrom(table)
      .where(trx.dynamic.ref(column), 'in', values.slice(start, start + VALUES_AT_ONCE))
      .execute();
  }
}

/** The tables differ, the statement does not: all of `Keyed` have an `id`. */
async function updateRow(trx: Trx, { table, id, set }: Update): Promise<void> {
  await trx
    .updateTable(table as 'cadre')
    .set(set as UpdateObject<Schema, 'cadre'>)
    .where('id', '=', id)
    .execute();
}
