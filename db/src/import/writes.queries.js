import { insertMany } from './bulk.queries.ts';

/** Whoever is referred to comes first. */
const ORDER = [
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
  'output_check',
];
const VALUES_AT_ONCE = 5000;
export function noWrites() {
  return { inserts: {}, updates: [], removals: [], lateRemovals: [] };
}
/** How many rows the writes touch, for progress. */
export function sizeOfWrites(writes) {
  const inserted = ORDER.reduce((sum, table) => sum + (writes.inserts[table]?.length ?? 0), 0);
  return inserted + writes.updates.length;
}
/** Does it all; `onWritten` hears how many rows went through. */
export async function applyWrites(trx, writes, onWritten) {
  for (const removal of writes.removals) await removeRows(trx, removal);
  for (const table of ORDER) await insertMany(trx, table, writes.inserts[table] ?? [], onWritten);
  for (const update of writes.updates) {
    await updateRow(trx, update);
    onWritten?.(1);
  }
  for (const removal of writes.lateRemovals) await removeRows(trx, removal);
}
async function removeRows(trx, { table, column, values }) {
  for (let start = 0; start < values.length; start += VALUES_AT_ONCE) {
    await trx
      .deleteFrom(table)
      .where(trx.dynamic.ref(column), 'in', values.slice(start, start + VALUES_AT_ONCE))
      .execute();
  }
}
/** The tables differ, the statement does not: all of `Keyed` have an `id`. */
async function updateRow(trx, { table, id, set }) {
  await trx.updateTable(table).set(set).where('id', '=', id).execute();
}
