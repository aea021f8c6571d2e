import { type Db, listUnitCodes, listUnitVersions, type Trx } from '@so-viec/db';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { UnitRow } from '@so-viec/shared/import/import-row';
import { BLOCKS, UNIT_LEVELS, wordOf } from '@so-viec/shared/import/words';
import { foldText } from '@so-viec/shared/text/fold';
import { isBodyLevel } from '@so-viec/shared/unit/unit-words';
import { differences, type Facts } from '../cells.ts';
import { emptyPlan, inserting, keepRow, type Plan, type PlanContext, refuse } from '../plan.ts';
import { rowsInCycles } from './unit-cycles.ts';
import { refuseLives } from './unit-life.ts';
import { type Content, type StoredVersion, timelineOf, type Version } from './unit-timeline.ts';
import { refuseLostRights } from './unit-tops.ts';

interface Units {
  ids: Map<string, string>;
  codes: Map<string, string>;
  /** How often a unit that is there was changed. */
  versions: Map<string, number>;
  stored: Map<string, StoredVersion[]>;
}

/** Works out which units and versions of units a file adds, mends or ends. */
export async function planUnits(db: Db | Trx, rows: readonly UnitRow[], context: PlanContext): Promise<Plan> {
  const plan = emptyPlan();
  const known = await listUnitCodes(db);
  const units: Units = {
    ids: new Map(known.map((u) => [u.code, u.id])),
    codes: new Map(known.map((u) => [u.id, u.code])),
    versions: new Map(known.map((u) => [u.id, u.version])),
    stored: Map.groupBy(await listUnitVersions(db), (v) => v.unitId),
  };
  addUnits(rows, units, plan, context);
  const before = new Map(
    [...units.stored].map(([unitId, some]) => [unitId, timelineOf(some, []).versions] as const),
  );
  const timelines = new Map<string, Version[]>(before);
  const named = new Set<string>();
  for (const [code, ofUnit] of Map.groupBy(usableRows(rows, plan), (row) => row.code)) {
    const unitId = units.ids.get(code) ?? '';
    const versions = versionsAfter(unitId, ofUnit, units, plan);
    timelines.set(unitId, versions);
    named.add(unitId);
    writeVersions(unitId, versions, units, plan, context);
  }
  const lives = { before, after: timelines, named };
  await refuseLives(db, lives, plan);
  await refuseLostRights(db, lives, plan, context);
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

/** Writes what differs; whoever saw the unit before sees an older version now. */
function writeVersions(
  unitId: string,
  versions: readonly Version[],
  units: Units,
  plan: Plan,
  context: PlanContext,
): void {
  let former: Columns | undefined;
  let isChanged = false;
  for (const version of versions) {
    const columns = columnsOf(version, former);
    former = columns;
    isChanged = writeVersion(unitId, { ...version, columns }, units, plan, context) || isChanged;
  }
  const seen = units.versions.get(unitId);
  if (isChanged && seen !== undefined) {
    plan.writes.updates.push({ table: 'unit', id: unitId, set: { version: seen + 1 } });
  }
}

/** Returns whether there was anything to write. */
function writeVersion(
  unitId: string,
  { stored, row, fromOn, toOn, content, columns }: Version & { columns: Columns },
  units: Units,
  plan: Plan,
  { newId }: PlanContext,
): boolean {
  if (!stored) {
    inserting(plan, 'unit_version').push({ id: newId(), unitId, fromOn, ...columns, decision: null });
    plan.added++;
    return true;
  }
  const cells = differences('units', factsOf(stored, stored.toOn, units), factsOf(content, toOn, units));
  if (cells.length > 0) plan.writes.updates.push({ table: 'unit_version', id: stored.id, set: columns });
  if (row && cells.length > 0) plan.changes.push({ row: row.row, cells });
  else if (row) keepRow(plan, row.row);
  return cells.length > 0;
}

type Columns = ReturnType<typeof columnsOf>;
type Known = Pick<StoredVersion, 'block' | 'level' | 'isBody' | 'documentStyle' | 'officialRoles'> & {
  weeklyPattern: string | null;
};

/**
 * A version's row. What a file cannot say stays as the version has it, or the one before. Every level but a division is
 * a body, and bodies of the Party write as the Party does (rules §6), unless a page says otherwise.
 */
function columnsOf({ stored, toOn, content }: Version, former: Known | undefined) {
  const { name, parentId, block, level } = content;
  const known: Known | undefined = stored ?? former;
  return {
    ...{ toOn, name, nameFold: foldText(name), parentId, block, level },
    isBody: known?.level === level ? known.isBody : Number(isBodyLevel(level)),
    documentStyle: known?.block === block ? known.documentStyle : block === 'party' ? 'party' : 'state',
    officialRoles: known?.officialRoles ?? 0,
    weeklyPattern: known?.weeklyPattern ?? null,
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
