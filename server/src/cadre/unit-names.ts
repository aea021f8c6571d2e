import type { Organisation } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { UnitVersion } from '@so-viec/shared/unit/tree.rules';

type Versions = Pick<Organisation, 'versions'>;
type NameOn = (unitId: string, day: CivilDay) => string;

/** The names of these units as they were: on a day, or on the nearest day there is. */
export function unitNamesOf({ versions }: Versions, unitIds: readonly string[]): NameOn {
  const wanted = new Set(unitIds);
  const known = Map.groupBy(
    versions.filter((version) => wanted.has(version.unitId)),
    (version) => version.unitId,
  );
  return (unitId, day) => nearest(known.get(unitId) ?? [], day)?.name ?? '';
}

/** The names with the body a unit belongs to: "Văn phòng · Sở Nội vụ", for who may have posts in several. */
export function unitPlacesOf({ versions }: Versions): NameOn {
  const known = timelinesOf(versions);
  return (unitId, day) => {
    const unit = nearest(known.get(unitId) ?? [], day);
    if (!unit) return '';
    const body = bodyAbove(known, unit, day);
    return body && body !== unit ? `${unit.name} · ${body.name}` : unit.name;
  };
}

type Timelines = ReadonlyMap<string, UnitVersion[]>;
const kept = new WeakMap<readonly UnitVersion[], Timelines>();

/** Every unit's versions, put together once for an organisation. */
function timelinesOf(versions: readonly UnitVersion[]): Timelines {
  const made = kept.get(versions) ?? Map.groupBy(versions, ({ unitId }) => unitId);
  kept.set(versions, made);
  return made;
}

const DEEPEST = 20;

function bodyAbove(known: Timelines, unit: UnitVersion, day: CivilDay): UnitVersion | undefined {
  let above: UnitVersion | undefined = unit;
  for (let level = 0; above && !above.isBody && level < DEEPEST; level += 1) {
    above = above.parentId === null ? undefined : nearest(known.get(above.parentId) ?? [], day);
  }
  return above;
}

function nearest<V extends UnitVersion>(versions: readonly V[], day: CivilDay): V | undefined {
  return versions.findLast((version) => version.fromOn <= day) ?? versions[0];
}
