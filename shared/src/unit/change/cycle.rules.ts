import type { CivilDay } from '../../civil-day/civil-day.ts';
import { type Timeline, versionOn } from './timeline.rules.ts';

export type TimelineOf = (unitId: string) => Timeline;

/**
 * The first day from `on` on which a unit would stand below itself, or undefined. Asks only on days on which a
 * unit above it changes.
 */
export function firstDayBelowItself(
  timelineOf: TimelineOf,
  unitId: string,
  on: CivilDay,
): CivilDay | undefined {
  const days = [on];
  const asked = new Set<CivilDay>();
  const noted = new Set<string>();
  for (let day = days.shift(); day !== undefined; day = days.sort().shift()) {
    if (asked.has(day)) continue;
    asked.add(day);
    const above = unitsAbove(timelineOf, unitId, day);
    if (above.includes(unitId)) return day;
    for (const id of [unitId, ...above]) {
      if (noted.has(id)) continue;
      noted.add(id);
      days.push(
        ...timelineOf(id)
          .map((version) => version.fromOn)
          .filter((from) => from > on),
      );
    }
  }
  return undefined;
}

/** The units above one on a day, the nearest first; ends where a circle closes. */
export function unitsAbove(timelineOf: TimelineOf, unitId: string, day: CivilDay): string[] {
  const found: string[] = [];
  let id = versionOn(timelineOf(unitId), day)?.parentId;
  while (id && !found.includes(id)) {
    found.push(id);
    id = versionOn(timelineOf(id), day)?.parentId;
  }
  return found;
}
