import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { foldText } from '@so-viec/shared/text/fold';
import type { UnitVersionFacts } from '@so-viec/shared/unit/change/timeline.rules';
import type { Insertable, Selectable } from 'kysely';
import { tellForeign } from '../../audit/mark/foreign.ts';
import { remark } from '../../audit/mark/mark.ts';
import type { Db } from '../../dialects.ts';
import { insertMany } from '../../import/bulk.queries.ts';
import type { Trx } from '../../transaction.ts';
import type { UnitChangeTable, UnitSuccessionTable, UnitTable } from '../unit.table.ts';

/** The change that came with this id, if it was written. */
export function findUnitChange(db: Db | Trx, id: string): Promise<Selectable<UnitChangeTable> | undefined> {
  return db.selectFrom('unit_change').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertUnitChange(trx: Trx, change: Insertable<UnitChangeTable>): Promise<void> {
  await trx.insertInto('unit_change').values(change).execute();
}

export async function insertUnits(trx: Trx, units: Insertable<UnitTable>[]): Promise<void> {
  await insertMany(trx, 'unit', units);
}

/** New versions in bulk, those that only end in one statement for a day, those that are mended one by one. */
export async function writeVersions(
  trx: Trx,
  writes: {
    inserts: readonly UnitVersionFacts[];
    mended: readonly UnitVersionFacts[];
    ended: readonly UnitVersionFacts[];
  },
): Promise<void> {
  const changed = [...writes.ended, ...writes.mended].map(({ id }) => id);
  await tellForeign(trx, 'unit_version', changed);
  for (const [toOn, some] of Map.groupBy(writes.ended, (version) => version.toOn)) {
    const ids = some.map(({ id }) => id);
    await trx.updateTable('unit_version').set({ toOn }).where('id', 'in', ids).execute();
  }
  for (const { id, ...set } of writes.mended.map(rowOf)) {
    await trx.updateTable('unit_version').set(set).where('id', '=', id).execute();
  }
  await remark(trx, 'unit_version', changed);
  await insertMany(trx, 'unit_version', writes.inserts.map(rowOf));
}

const rowOf = (version: UnitVersionFacts) => ({ ...version, nameFold: foldText(version.name) });

/** Whoever saw these units before sees an older version now. */
export async function raiseUnitVersions(trx: Trx, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return;
  await trx
    .updateTable('unit')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', unitIds)
    .execute();
}

export async function insertSuccessions(trx: Trx, rows: Insertable<UnitSuccessionTable>[]): Promise<void> {
  await insertMany(trx, 'unit_succession', rows);
}

/** How many days that were submitted in these units nobody has reviewed, those of a later day left out. */
export async function countOpenDays(
  db: Db | Trx,
  unitIds: readonly string[],
): Promise<{ unitId: string; count: number }[]> {
  if (unitIds.length === 0) return [];
  return db
    .selectFrom('work_day')
    .select((eb) => ['unitId', eb.fn.countAll<number>().as('count')])
    .where('unitId', 'in', unitIds)
    .where('state', '=', 'submitted')
    .groupBy('unitId')
    .execute();
}

/** How many role grants name one of these units from a day on. */
export async function countRoleGrants(
  db: Db | Trx,
  unitIds: readonly string[],
  from: CivilDay,
): Promise<number> {
  if (unitIds.length === 0) return 0;
  const row = await db
    .selectFrom('role_grant')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('unitId', 'in', unitIds)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', from)]))
    .executeTakeFirstOrThrow();
  return row.count;
}
