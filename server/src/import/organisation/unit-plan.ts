import { type Db, listUnitCodes, listUnitVersions, type Trx } from '@so-viec/db';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { UnitRow } from '@so-viec/shared/import/import-row';
import { BLOCKS, UNIT_LEVELS, wordOf } from '@so-viec/shared/import/words';
import { foldText } from '@so-viec/shared/text/fold';
import { differences, type Facts } from '../cells.ts';
import { emptyPlan, inserting, keepRow, type Plan, type PlanContext, refuse } from '../plan.ts';
import { rowsInCycles } from './unit-cycles.ts';
import { type Content, type StoredVersion, timelineOf, type Version } from './unit-timeline.ts';

interface Units {
  ids: Map<string, string>;
  codes: Map<string, string>;
  stored: Map<string, StoredVersion[]>;
}

/** Works out which units and versions of units a file adds, mends or ends. */
export async function planUnits(db: Db | Trx, rows: readonly UnitRow[], context: PlanContext): Promise<Plan> {
  const plan = emptyPlan();
  const known = await listUnitCodes(db);
  const units: Units = {
    ids: new Map(known.map((u) => [u.code, u.id])),
    codes: new Map(known.map((u) => [u.id, u.code])),
    stored: Map.groupBy(await listUnitVersions(db), (v) => v.unitId),
  };
  addUnits(rows, units, plan, context);
  const timelines = new Map<string, Version[]>();
  for (const [unitId, some] of units.stored) timelines.set(unitId, timelineOf(some, []).versions);
  for (const [code, ofUnit] of Map.groupBy(usableRows(rows, plan), (row) => row.code)) {
    const unitId = units.ids.get(code) ?? '';
    const versions = versionsAfter(unitId, ofUnit, units, plan);
    timelines.set(unitId, versions);
    for (const version of versions) writeVersion(unitId, version, units, plan, context);
  }
  for (const row of rowsInCycles(timelines)) {
    refuse(plan, { kind: 'units', row: row.row, key: 'parentCode' }, 'parent-cycle', { code: row.code });
  }
  plan.touchesOrganisation = plan.added + plan.changes.length > 0;
  return plan;
}

function addUnits(rows: readonly UnitRow[], units: Units, plan: Plan, { newId, now }: PlanContext): void {
  for (const { code } of rows) {
    if (units.ids.has(code)) continue;
    const id = newId();
    units.ids.set(code, id);
    units.codes.set(id, code);
    inserting(plan, 'unit').push({ id, code, createdAt: now });
  }
}

/** Refuses rows that end before they begin, and a second row of a unit for the same first day. */
function usableRows(rows: readonly UnitRow[], plan: Plan): UnitRow[] {
  const first = new Map<string, number>();
  return rows.filter((row) => {
    if (row.toOn !== null && row.toOn < row.fromOn) {
      const params = { from: formatDay(row.fromOn), to: formatDay(row.toOn) };
      refuse(plan, { kind: 'units', row: row.row, key: 'toOn' }, 'from-after-to', params);
      return false;
    }
    const key = `${row.fromOn} ${row.code}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, row.row);
    else refuse(plan, { kind: 'units', row: row.row, key: 'code' }, 'double-row', { other });
    return other === undefined;
  });
}

function versionsAfter(unitId: string, rows: readonly UnitRow[], units: Units, plan: Plan): Version[] {
  const withContent = rows.map((row) => ({ row, content: contentOf(row, units, plan) }));
  const { versions, settled, overlaps } = timelineOf(units.stored.get(unitId) ?? [], withContent);
  for (const row of settled) keepRow(plan, row.row);
  for (const { row, next } of overlaps) {
    const params = { code: row.code, from: next };
    refuse(plan, { kind: 'units', row: row.row, key: 'toOn' }, 'version-overlap', params);
  }
  return versions;
}

function contentOf(row: UnitRow, units: Units, plan: Plan): Content {
  const parentId = row.parentCode === '' ? null : (units.ids.get(row.parentCode) ?? null);
  if (row.parentCode !== '' && parentId === null) {
    const at = { kind: 'units', row: row.row, key: 'parentCode' } as const;
    refuse(plan, at, 'unknown-parent', { code: row.parentCode });
  }
  return { name: row.name, parentId, block: row.block, level: row.level };
}

function writeVersion(
  unitId: string,
  version: Version,
  units: Units,
  plan: Plan,
  { newId }: PlanContext,
): void {
  const { stored, row, fromOn, toOn, content } = version;
  const set = columnsOf(content, toOn);
  if (!stored) {
    inserting(plan, 'unit_version').push({
      id: newId(),
      unitId,
      fromOn,
      ...set,
      weeklyPattern: null,
      decision: null,
    });
    plan.added++;
    return;
  }
  const cells = differences('units', factsOf(stored, stored.toOn, units), factsOf(content, toOn, units));
  if (cells.length > 0) plan.writes.updates.push({ table: 'unit_version', id: stored.id, set });
  if (row && cells.length > 0) plan.changes.push({ row: row.row, cells });
  else if (row) keepRow(plan, row.row);
}

/** Every level but a division is a body; bodies of the Party write as the Party does (rules §6). */
function columnsOf({ name, parentId, block, level }: Content, toOn: string | null) {
  return {
    toOn,
    name,
    nameFold: foldText(name),
    parentId,
    block,
    level,
    isBody: level === 'division' ? 0 : 1,
    documentStyle: block === 'party' ? 'party' : 'state',
  };
}

function factsOf(
  { name, parentId, block, level }: Content,
  toOn: string | null,
  units: Units,
): Facts<'units'> {
  return {
    name,
    parentCode: parentId === null ? '' : (units.codes.get(parentId) ?? ''),
    block: wordOf<string>(BLOCKS, block),
    level: wordOf<string>(UNIT_LEVELS, level),
    toOn: toOn === null ? '' : formatDay(toOn),
  };
}
