import type { Db } from '@so-viec/db';
import { versionOn } from '@so-viec/shared/unit/change/timeline.rules';
import type { UnitChange } from '@so-viec/shared/unit/change/unit-change.schema';
import { daysToldOf, type ImpactView, impactOnPeople, peopleOn, presentSide } from '../../calendar/impact.ts';
import type { Changer } from './changer.ts';
import type { PreparedChange } from './prepare-change.ts';

/** What another week of a unit moves in the standard hours of its people; nothing for other changes. */
export async function weekImpactOf(
  db: Db,
  { access, today }: Changer,
  change: UnitChange,
  { draft, holders }: PreparedChange,
): Promise<ImpactView | null> {
  const [changed] = draft.changed;
  if (change.kind !== 'week' || changed === undefined || draft.refusals.length > 0) return null;
  const [unitId, timeline] = changed;
  const days = daysToldOf(change.on, change.until, today);
  const before = await presentSide(db, access.organisation);
  const after = {
    ...before,
    patternOf: (id: string, day: string) =>
      id === unitId ? (versionOn(timeline, day)?.weeklyPattern ?? null) : before.patternOf(id, day),
  };
  const here = holders.filter((held) => held.unitId === unitId).map(({ cadreId }) => cadreId);
  const people = here.length === 0 ? [] : await peopleOn(db, [...new Set(here)], days);
  return impactOnPeople(people, { days, before, after });
}
