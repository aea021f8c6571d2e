import { addDays, type CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { TRACED_TABLES, type TracedRow, type UnitImage } from '@so-viec/shared/unit/change/trace.rules';
import { type Insertable, type RawBuilder, sql } from 'kysely';
import { type Db, idsIn } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import type { UnitChangeTraceTable } from '../unit.table.ts';
import { OPEN_TASKS } from './posts.queries.ts';

/** The columns that are kept of a table; all where none is named. */
const COLUMNS: Partial<Record<keyof UnitImage, string[]>> = {
  task: ['id', 'unitId'],
  work_day: ['id', 'unitId', 'state', 'version'],
};

/** The rows that a change of these units from a day on may write. */
export async function imageOfUnits(trx: Trx, unitIds: readonly string[], on: CivilDay): Promise<UnitImage> {
  const here = (column: string) => idsIn(trx, sql.ref(column), unitIds);
  const lasts = sql`("toOn" is null or "toOn" >= ${addDays(on, -1)})`;
  const open = sql`"state" in (${sql.join([...OPEN_TASKS])})`;
  const which: Record<keyof UnitImage, RawBuilder<unknown>> = {
    unit: here('id'),
    unit_version: here('unitId'),
    unit_succession: sql`"happenedOn" = ${on} and (${here('fromUnitId')} or ${here('toUnitId')})`,
    assignment: sql`${here('unitId')} and ${lasts}`,
    headship: sql`${here('unitId')} and ${lasts}`,
    delegation: sql`${here('unitId')} and ${lasts}`,
    task: sql`${here('unitId')} and ${open}`,
    work_day: sql`${here('unitId')} and "workedOn" >= ${on}`,
  };
  const image: Partial<UnitImage> = {};
  for (const table of TRACED_TABLES) image[table] = await rowsOf(trx, table, which[table]);
  return image as UnitImage;
}

async function rowsOf(
  db: Db | Trx,
  table: keyof UnitImage,
  which: RawBuilder<unknown>,
): Promise<TracedRow[]> {
  const columns = COLUMNS[table]?.map((column) => sql.ref(column)) ?? [sql`*`];
  const { rows } = await sql<TracedRow & { mark?: unknown }>`
    select ${sql.join(columns)} from ${sql.table(table)} where ${which} order by "id"`.execute(db);
  // A row is marked wherever it is written, also when it is taken back.
  return rows.map(({ mark: _, ...row }) => row as TracedRow);
}

/** Rows of a table as they stand now, by their ids. */
export function tracedRowsNow(
  trx: Trx,
  table: keyof UnitImage,
  ids: readonly string[],
): Promise<TracedRow[]> {
  return rowsOf(trx, table, idsIn(trx, sql.ref('id'), ids));
}

export async function insertChangeTrace(trx: Trx, row: Insertable<UnitChangeTraceTable>): Promise<void> {
  await trx.insertInto('unit_change_trace').values(row).execute();
}

/** A change with what it wrote. */
export function findTracedChange(db: Db | Trx, changeId: string) {
  return db
    .selectFrom('unit_change_trace as t')
    .innerJoin('unit_change as c', 'c.id', 't.changeId')
    .selectAll('t')
    .select(['c.kind', 'c.happenedOn', 'c.decision', 'c.content'])
    .where('t.changeId', '=', changeId)
    .executeTakeFirst();
}

/** Changes dated ahead whose day has come, with open work that has not gone over yet. */
export function listDueChanges(db: Db | Trx, today: CivilDay) {
  return db
    .selectFrom('unit_change_trace as t')
    .innerJoin('unit_change as c', 'c.id', 't.changeId')
    .select(['t.changeId', 'c.happenedOn'])
    .where('t.workMovedAt', 'is', null)
    .where('t.undoneAt', 'is', null)
    .where('c.happenedOn', '<=', today)
    .orderBy('c.happenedOn')
    .orderBy('c.at')
    .execute();
}

export async function noteChangeTrace(
  trx: Trx,
  changeId: string,
  set: Partial<Omit<UnitChangeTraceTable, 'changeId'>>,
): Promise<void> {
  await trx.updateTable('unit_change_trace').set(set).where('changeId', '=', changeId).execute();
}
