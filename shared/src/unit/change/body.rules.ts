import type { CivilDay } from '../../civil-day/civil-day.ts';
import { type TimelineOf, unitsAbove } from './cycle.rules.ts';
import { type PostMove, timelineIn, type UnitDraft } from './draft.ts';
import { versionOn } from './timeline.rules.ts';

/** What stands where before a change and after it. */
export interface Passing {
  before: TimelineOf;
  after: TimelineOf;
  /** Every unit whose versions differ. */
  units: readonly string[];
  moves: readonly Pick<PostMove, 'fromUnitId' | 'toUnitId'>[];
  on: CivilDay;
}

/** The same of a change that is worked out and not written yet. */
export const passingIn = (draft: UnitDraft): Passing => ({
  before: (unitId) => draft.world.timelines.get(unitId) ?? [],
  after: (unitId) => timelineIn(draft, unitId),
  units: [...draft.changed.keys()],
  moves: draft.moves,
  on: draft.on,
});

/**
 * The bodies that lose units or people on the day or later: to another body, or to one that is made of them or under
 * them. What is new was of the body it stands in.
 */
export function bodiesLeft({ before, after, units, moves, on }: Passing): Set<string> {
  const left = new Set<string>();
  const note = (from: string, to: string, day: CivilDay) => {
    const was = bodyOn(before, from, day);
    if (was !== undefined && was !== bodyOn(after, to, day)) left.add(was);
  };
  for (const unitId of units) {
    for (const day of daysOfWay([before, after], unitId, on)) {
      const version = versionOn(after(unitId), day);
      const from = versionOn(before(unitId), day) ? unitId : version?.parentId;
      if (version && from) note(from, unitId, day);
    }
  }
  for (const { fromUnitId, toUnitId } of moves) note(fromUnitId, toUnitId, on);
  return left;
}

/** The nearest body at or above a unit on a day. */
function bodyOn(timelineOf: TimelineOf, unitId: string, day: CivilDay): string | undefined {
  const way = [unitId, ...unitsAbove(timelineOf, unitId, day)];
  return way.find((id) => versionOn(timelineOf(id), day)?.isBody === 1);
}

/** The day, and those after it on which the unit, or one it comes to stand under, is something else. */
function daysOfWay(worlds: readonly TimelineOf[], unitId: string, on: CivilDay): Set<CivilDay> {
  const days = new Set([on]);
  for (const day of days) {
    for (const timelineOf of worlds) {
      for (const id of [unitId, ...unitsAbove(timelineOf, unitId, day)]) {
        for (const { fromOn } of timelineOf(id)) if (fromOn > on) days.add(fromOn);
      }
    }
  }
  return days;
}
