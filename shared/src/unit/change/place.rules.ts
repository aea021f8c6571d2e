import { addDays, type CivilDay, formatDay, minDay } from '../../civil-day/civil-day.ts';
import { firstDayBelowItself } from './cycle.rules.ts';
import { laterChildrenOf, nameIn, refuse, timelineIn, type UnitDraft } from './draft.ts';
import { coversAll } from './timeline.rules.ts';

/** Refuses what would leave a unit below itself, under a unit that does not stand, or under one that ends. */
export function checkPlaces(draft: UnitDraft, path: string): void {
  for (const unitId of draft.changed.keys()) {
    if (!draft.ended.includes(unitId)) checkPlace(draft, unitId, path);
  }
}

function checkPlace(draft: UnitDraft, unitId: string, path: string) {
  const { on } = draft;
  const name = nameIn(draft, unitId);
  const day = firstDayBelowItself((id) => timelineIn(draft, id), unitId, on);
  if (day !== undefined) return refuse(draft, path, 'unit-below-itself', { name, day: formatDay(day) });
  for (const { parentId, fromOn, toOn } of timelineIn(draft, unitId)) {
    if (parentId === null || fromOn < on) continue;
    if (coversAll(timelineIn(draft, parentId), fromOn, toOn)) continue;
    const gap = { name, parent: nameIn(draft, parentId), day: formatDay(fromOn) };
    return refuse(draft, path, 'unit-parent-not-standing', gap);
  }
}

const NAMED_AT_MOST = 3;

/** Refuses to end units under which others would still stand. */
export function checkNothingBelow(draft: UnitDraft, path: string): void {
  for (const unitId of draft.ended) {
    const left = laterChildrenOf(draft, unitId).filter((id) => !draft.ended.includes(id));
    if (left.length === 0) continue;
    const names = left
      .slice(0, NAMED_AT_MOST)
      .map((id) => nameIn(draft, id))
      .join('; ');
    const last = formatDay(addDays(draft.on, -1));
    refuse(draft, path, 'unit-has-children', {
      name: nameIn(draft, unitId),
      count: left.length,
      names,
      last,
    });
  }
}

/**
 * Refuses to end or split a unit, or to let others go over into it, before a day on which it ends, goes over into another
 * or takes one in by a plan: both would stand. That plan is taken back first. An end alone ahead, with nobody to take the
 * unit over, may come sooner.
 */
export function checkPlans(draft: UnitDraft): void {
  const { world, on, ended, successions } = draft;
  const sources = new Set([...ended, ...successions.map(({ fromUnitId }) => fromUnitId)]);
  const targets = new Set(successions.map(({ toUnitId }) => toUnitId));
  for (const unitId of new Set([...sources, ...targets])) {
    const days: CivilDay[] = [];
    const toOn = world.timelines.get(unitId)?.at(-1)?.toOn ?? null;
    if (toOn !== null && toOn >= on && !ended.includes(unitId)) days.push(addDays(toOn, 1));
    for (const { fromUnitId, toUnitId, happenedOn } of world.passages) {
      const leaves = fromUnitId === unitId && happenedOn > on && sources.has(unitId);
      const comes = toUnitId === unitId && happenedOn >= on && ended.includes(unitId);
      if (leaves || comes) days.push(happenedOn);
    }
    if (days.length === 0) continue;
    const day = formatDay(days.reduce(minDay));
    refuse(draft, 'on', 'unit-plan-ahead', { name: nameIn(draft, unitId), day });
  }
}
