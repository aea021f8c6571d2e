import type { listUnitVersions } from '@so-viec/db';
import { addDays, type CivilDay, formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { UnitRow } from '@so-viec/shared/import/import-row';

export type StoredVersion = Awaited<ReturnType<typeof listUnitVersions>>[number];

/** A version of a unit as it will stand: from the file, from the database, or both. */
export interface Version {
  fromOn: CivilDay;
  toOn: CivilDay | null;
  content: Content;
  stored: StoredVersion | undefined;
  row: UnitRow | undefined;
}

export interface Content {
  name: string;
  parentId: string | null;
  block: string;
  level: string;
}

const isSame = (a: Content, b: Content) =>
  a.name === b.name && a.parentId === b.parentId && a.block === b.block && a.level === b.level;

/**
 * The versions of one unit after its rows: a row of the same first day mends the version, another first day makes a
 * new one and ends the former; a row that says what already holds on its first day adds nothing (`settled`).
 * `overlaps` are rows whose last day reaches into the next version.
 */
export function timelineOf(
  stored: readonly StoredVersion[],
  rows: readonly { row: UnitRow; content: Content }[],
): { versions: Version[]; settled: UnitRow[]; overlaps: { row: UnitRow; next: string }[] } {
  const byDay = new Map<CivilDay, Version>(
    stored.map((s) => [s.fromOn, { fromOn: s.fromOn, toOn: s.toOn, content: s, stored: s, row: undefined }]),
  );
  const settled: UnitRow[] = [];
  for (const { row, content } of rows.toSorted((a, b) => (a.row.fromOn < b.row.fromOn ? -1 : 1))) {
    const known = byDay.get(row.fromOn);
    if (!known && alreadyHolds(byDay, row, content)) settled.push(row);
    else byDay.set(row.fromOn, { fromOn: row.fromOn, toOn: row.toOn, content, stored: known?.stored, row });
  }
  const versions = [...byDay.values()].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  return { versions, settled, overlaps: endFormerVersions(versions) };
}

function alreadyHolds(byDay: ReadonlyMap<CivilDay, Version>, row: UnitRow, content: Content): boolean {
  const held = [...byDay.values()].find(
    (v) => v.stored && v.fromOn < row.fromOn && (v.toOn === null || v.toOn >= row.fromOn),
  );
  return held !== undefined && isSame(held.content, content) && held.toOn === row.toOn;
}

/** A version without a last day, or one that is only stored, ends the day before the next begins. */
function endFormerVersions(versions: Version[]): { row: UnitRow; next: string }[] {
  const overlaps: { row: UnitRow; next: string }[] = [];
  versions.forEach((version, index) => {
    const next = versions[index + 1];
    if (!next || (version.toOn !== null && version.toOn < next.fromOn)) return;
    if (version.row && version.toOn !== null) {
      overlaps.push({ row: version.row, next: formatDay(next.fromOn) });
    }
    version.toOn = addDays(next.fromOn, -1);
  });
  return overlaps;
}
