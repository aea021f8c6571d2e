import type { WeeklyPattern } from '../../calendar/weekly-pattern.ts';
import { addDays, type CivilDay, maxDay } from '../../civil-day/civil-day.ts';
import { type Timeline, type TimelineResult, type UnitVersionFacts, versionOn } from './timeline.rules.ts';

/** Another week of a unit up to a day, null for good; a week of null is Monday to Friday. */
export interface WeekChange {
  until: CivilDay | null;
  weeklyPattern: WeeklyPattern | null;
}

type Of = WeekChange & { on: CivilDay; decision: string; newId: () => string };

/**
 * Gives a unit another week from a day to a day (rules §2, weekly pattern). The days before and after stay as they were,
 * and what else changes within keeps its day and its decision. The very same timeline where nothing changes.
 */
export function weekBetween(timeline: Timeline, of: Of): TimelineResult {
  if (!versionOn(timeline, of.on)) return { problem: { code: 'unit-not-standing' } };
  const parts = timeline.map((version) => partsOf(version, of));
  return { timeline: parts.every((made) => made.length === 0) ? timeline : joined(timeline, parts) };
}

const joined = (timeline: Timeline, parts: UnitVersionFacts[][]): Timeline =>
  timeline.flatMap((version, at) => (parts[at]?.length ? parts[at] : [version]));

/** A version cut where the new week begins and ends; nothing where it stays as it is. The first part keeps the row. */
function partsOf(version: UnitVersionFacts, of: Of): UnitVersionFacts[] {
  const { on, until, weeklyPattern, decision, newId } = of;
  const isBefore = version.toOn !== null && version.toOn < on;
  const isAfter = until !== null && version.fromOn > until;
  if (isBefore || isAfter || version.weeklyPattern === weeklyPattern) return [];
  const fromOn = maxDay(version.fromOn, on);
  const isCut = until !== null && (version.toOn === null || version.toOn > until);
  const begins = fromOn === on ? { decision } : {};
  const changed = { ...version, fromOn, weeklyPattern, ...begins, toOn: isCut ? until : version.toOn };
  const parts = fromOn > version.fromOn ? [{ ...version, toOn: addDays(on, -1) }, changed] : [changed];
  if (isCut) parts.push({ ...version, fromOn: addDays(until, 1), decision });
  return parts.map((part, at) => (at === 0 ? part : { ...part, id: newId() }));
}
