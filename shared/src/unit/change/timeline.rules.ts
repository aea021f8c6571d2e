import type { WeeklyPattern } from '../../calendar/weekly-pattern.ts';
import { addDays, type CivilDay } from '../../civil-day/civil-day.ts';

/** What a unit is, but for the days on which it is so. */
export interface UnitContent {
  name: string;
  parentId: string | null;
  block: string;
  level: string;
  isBody: number;
  documentStyle: string;
  officialRoles: number;
  weeklyPattern: WeeklyPattern | null;
}

/** One version of a unit, as stored. */
export interface UnitVersionFacts extends UnitContent {
  id: string;
  unitId: string;
  fromOn: CivilDay;
  toOn: CivilDay | null;
  decision: string | null;
}

/** The versions of one unit in the order of time. */
export type Timeline = readonly UnitVersionFacts[];

type TimelineProblem =
  | { code: 'unit-not-standing' }
  /** A later version begins on `on`: what is asked for would be undone by it. */
  | { code: 'unit-changes-later'; on: CivilDay }
  | { code: 'unit-just-begun'; on: CivilDay };

export type TimelineResult = { timeline: Timeline } | { problem: TimelineProblem };

export function holdsOn(period: { fromOn: CivilDay; toOn: CivilDay | null }, day: CivilDay): boolean {
  return period.fromOn <= day && (period.toOn === null || period.toOn >= day);
}

export function versionOn(timeline: Timeline, day: CivilDay): UnitVersionFacts | undefined {
  return timeline.find((version) => holdsOn(version, day));
}

function changeable(
  timeline: Timeline,
  on: CivilDay,
): { held: UnitVersionFacts } | { problem: TimelineProblem } {
  const later = timeline.find((version) => version.fromOn > on);
  if (later) return { problem: { code: 'unit-changes-later', on: later.fromOn } };
  const held = versionOn(timeline, on);
  return held ? { held } : { problem: { code: 'unit-not-standing' } };
}

/**
 * Lets another content hold from a day on. The version that held until then ends the day before; one that
 * begins on that very day is mended. Days before `on` stay as they were.
 */
export function changeFrom(
  timeline: Timeline,
  on: CivilDay,
  { content, decision, newId }: { content: Partial<UnitContent>; decision: string; newId: () => string },
): TimelineResult {
  const found = changeable(timeline, on);
  if ('problem' in found) return found;
  const { held } = found;
  if (held.fromOn === on) {
    const mended = { ...held, ...content, decision };
    return { timeline: timeline.map((version) => (version === held ? mended : version)) };
  }
  const ended = { ...held, toOn: addDays(on, -1) };
  const begun = { ...held, ...content, id: newId(), fromOn: on, decision };
  return { timeline: [...timeline.filter((version) => version !== held), ended, begun] };
}

/** Lets a unit stand no longer from a day on. */
export function endFrom(timeline: Timeline, on: CivilDay): TimelineResult {
  const found = changeable(timeline, on);
  if ('problem' in found) return found;
  const { held } = found;
  if (held.fromOn === on) return { problem: { code: 'unit-just-begun', on } };
  const ended = { ...held, toOn: addDays(on, -1) };
  return { timeline: timeline.map((version) => (version === held ? ended : version)) };
}

/** Whether a unit stands on every day from `fromOn` to `toOn` (null: for good). */
export function coversAll(
  timeline: readonly { fromOn: CivilDay; toOn: CivilDay | null }[],
  fromOn: CivilDay,
  toOn: CivilDay | null,
): boolean {
  let next = fromOn;
  for (const version of timeline.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    if (version.fromOn > next) break;
    if (version.toOn === null) return true;
    if (version.toOn >= next) next = addDays(version.toOn, 1);
  }
  return toOn !== null && next > toOn;
}
