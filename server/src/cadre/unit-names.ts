import type { Organisation } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { UnitVersion } from '@so-viec/shared/unit/tree.rules';

/** The names of these units as they were: on a day, or on the nearest day there is. */
export function unitNamesOf(
  { versions }: Pick<Organisation, 'versions'>,
  unitIds: readonly string[],
): (unitId: string, day: CivilDay) => string {
  const wanted = new Set(unitIds);
  const known = Map.groupBy(
    versions.filter((version) => wanted.has(version.unitId)),
    (version) => version.unitId,
  );
  return (unitId, day) => nearest(known.get(unitId) ?? [], day)?.name ?? '';
}

function nearest<V extends UnitVersion>(versions: readonly V[], day: CivilDay): V | undefined {
  return versions.findLast((version) => version.fromOn <= day) ?? versions[0];
}
