import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { UnitRow } from '@so-viec/shared/import/import-row';
import type { Version } from './unit-timeline.ts';

const holdsOn = (version: Version, day: CivilDay) =>
  version.fromOn <= day && (version.toOn === null || version.toOn >= day);

/** The rows that would put a unit below itself, on any day on which a version begins. */
export function rowsInCycles(versions: ReadonlyMap<string, readonly Version[]>): Set<UnitRow> {
  const days = new Set([...versions.values()].flat().map((version) => version.fromOn));
  const rows = new Set<UnitRow>();
  for (const day of days) {
    const held = new Map<string, Version>();
    for (const [unitId, some] of versions) {
      const version = some.find((v) => holdsOn(v, day));
      if (version) held.set(unitId, version);
    }
    for (const version of versionsInCycles(held)) if (version.row) rows.add(version.row);
  }
  return rows;
}

/** Walks up from every unit; a unit met twice on one walk closes a circle. */
function versionsInCycles(held: ReadonlyMap<string, Version>): Version[] {
  const found: Version[] = [];
  const cleared = new Set<string>();
  for (const start of held.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let unitId: string | null = start;
    while (unitId !== null && !cleared.has(unitId) && !onPath.has(unitId)) {
      path.push(unitId);
      onPath.add(unitId);
      unitId = held.get(unitId)?.content.parentId ?? null;
    }
    if (unitId !== null && onPath.has(unitId)) {
      for (const id of path.slice(path.indexOf(unitId))) {
        const version = held.get(id);
        if (version) found.push(version);
      }
    }
    for (const id of path) cleared.add(id);
  }
  return found;
}
