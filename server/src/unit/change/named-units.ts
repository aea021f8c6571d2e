import type { UnitWorld } from '@so-viec/shared/unit/change/draft';
import { versionOn } from '@so-viec/shared/unit/change/timeline.rules';

/** These units and all that stand below them on a day. */
export function namedUnits(world: UnitWorld, unitIds: readonly string[], on: string): string[] {
  const below = new Map<string, string[]>();
  for (const [unitId, timeline] of world.timelines) {
    const parentId = versionOn(timeline, on)?.parentId;
    if (!parentId) continue;
    const known = below.get(parentId);
    if (known) known.push(unitId);
    else below.set(parentId, [unitId]);
  }
  const found = new Set<string>();
  const open = [...unitIds];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(below.get(id) ?? []));
  }
  return [...found];
}
