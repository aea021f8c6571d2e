import { type Db, listAssignments, type Trx } from '@so-viec/db';
import { bodiesLeft, type Passing } from '@so-viec/shared/unit/change/body.rules';
import { versionOn } from '@so-viec/shared/unit/change/timeline.rules';
import type { UnitChange } from '@so-viec/shared/unit/change/unit-change.schema';
import type { Access } from '../../access/access.ts';
import { Problem } from '../../http/problem.ts';
import type { VersionedWorld } from './prepare-change.ts';

/** Refuses with 403 whoever is not above every unit that a change touches: a unit is changed from above it. */
export function requireAbove(access: Access, world: VersionedWorld, change: UnitChange): void {
  const units = seenUnits(change).map(({ code }) => code);
  for (const code of units) {
    const id = world.idOf.get(code);
    if (id !== undefined) access.requireAt('unit.change', parentOf(world, id, change.on));
  }
  for (const parent of newPlaces(change)) {
    const id = parent === null ? null : world.idOf.get(parent);
    if (id !== undefined) access.requireAt('unit.change', id);
  }
}

function parentOf(world: VersionedWorld, unitId: string, on: string): string | null {
  const timeline = world.timelines.get(unitId) ?? [];
  return (versionOn(timeline, on) ?? timeline.at(-1))?.parentId ?? null;
}

/**
 * Refuses with 403 whoever lets another body have what a body holds, or makes one of it, from within the body that
 * loses it: heads of bodies decide last, and people go between bodies by two officers.
 */
export function requireAboveBodies(access: Access, passing: Passing): void {
  for (const bodyId of bodiesLeft(passing)) {
    const timeline = passing.before(bodyId);
    access.requireAt('unit.change', versionOn(timeline, passing.on)?.parentId ?? null);
  }
}

/** Refuses with 403 whoever gives an office, a post or hours to themselves by a change of units. */
export async function refuseForOneself(db: Db | Trx, access: Access, change: UnitChange): Promise<void> {
  const { cadreId } = access.actor;
  if (cadreId === null) return;
  if (change.kind === 'merge' && change.headCadreId !== null) access.requireOther(change.headCadreId);
  if (change.kind === 'split')
    for (const id of change.parts.flatMap(({ cadreIds }) => cadreIds)) access.requireOther(id);
  if (change.kind !== 'week') return;
  const stretch = { fromOn: change.on, toOn: change.until ?? '9999-12-31' };
  const posts = await listAssignments(db, { cadreIds: [cadreId], ...stretch });
  const codes = new Map(access.organisation.versions.map(({ unitId, code }) => [unitId, code]));
  const own = posts.find(({ unitId }) => codes.get(unitId) === change.unit.code);
  if (own) access.requireOther(cadreId);
}

/** Refuses with 403 whoever would lead more than before by a change: nobody comes to lead by their own act. */
export function refuseOwnOffice(access: Access, { cadreIds }: { cadreIds: readonly string[] }): void {
  for (const id of cadreIds) access.requireOther(id);
}

/** Refuses with 412 when somebody has changed a unit since it was seen. */
export function requireSeen(world: VersionedWorld, change: UnitChange): void {
  for (const { code, version } of seenUnits(change)) {
    const id = world.idOf.get(code);
    const current = id === undefined ? version : world.versionOf.get(id);
    if (current !== version) throw new Problem('stale-version', { current: { code, version: current } });
  }
}

function seenUnits(change: UnitChange): { code: string; version: number }[] {
  if (change.kind === 'create') return [];
  if (change.kind === 'merge') return [...change.units, ...(change.into ? [change.into] : [])];
  return [change.unit];
}

function newPlaces(change: UnitChange): (string | null)[] {
  if (change.kind === 'create') return [change.unit.parent];
  if (change.kind === 'move') return [change.parent];
  return change.kind === 'merge' && change.made ? [change.made.parent] : [];
}
