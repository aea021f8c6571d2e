import type { Assignment, PatternOf } from '../assignment/held.rules.ts';
import { standardMinutesOfDay } from '../assignment/standard.rules.ts';
import type { CivilDay } from '../civil-day/civil-day.ts';
import type { Leave } from '../leave/leave.rules.ts';
import type { Calendar, CalendarDay } from './calendar.rules.ts';

const differs = (a: CalendarDay | undefined, b: CalendarDay | undefined) =>
  a?.kind !== b?.kind || a?.name !== b?.name || a?.isProvisional !== b?.isProvisional;

/** The days on which two sets of rows say different things, in order. */
export function changedDays(before: readonly CalendarDay[], after: readonly CalendarDay[]): CivilDay[] {
  const [old, next] = [before, after].map((days) => new Map(days.map((day) => [day.on, day])));
  const all = new Set([...before, ...after].map(({ on }) => on));
  return [...all].filter((on) => differs(old?.get(on), next?.get(on))).sort();
}

export type Impact = {
  /** People whose standard moves on at least one of the days. */
  people: number;
  /** Standard minutes that are added over all people, and those that fall away. */
  added: number;
  removed: number;
  byDay: Map<CivilDay, { people: number; minutes: number }>;
};

type Person = {
  assignments: readonly Assignment[];
  leaves: readonly Leave[];
  /** The posts after the change, where it changes them. */
  next?: readonly Assignment[];
};

/** What the standard goes by, on one side of a change. */
export type Side = { calendar: Calendar; patternOf: PatternOf };

/**
 * What a change of the calendar, of a week or of posts moves in people's standard, day by day (rules §2). Exact minutes.
 * Adds to what it moves for others (`impact`), so that a province can be worked out in pieces.
 */
export function impactOf(
  people: Iterable<Person>,
  { days, before, after }: { days: readonly CivilDay[]; before: Side; after: Side },
  impact: Impact = { people: 0, added: 0, removed: 0, byDay: new Map() },
): Impact {
  for (const person of people) {
    let isMoved = false;
    for (const day of days) {
      const { assignments, leaves } = person;
      const old = standardMinutesOfDay({ assignments, leaves, ...before, day });
      const next = standardMinutesOfDay({ assignments: person.next ?? assignments, leaves, ...after, day });
      if (old === next) continue;
      isMoved = true;
      if (next > old) impact.added += next - old;
      else impact.removed += old - next;
      const sums = impact.byDay.get(day) ?? { people: 0, minutes: 0 };
      impact.byDay.set(day, { people: sums.people + 1, minutes: sums.minutes + next - old });
    }
    if (isMoved) impact.people += 1;
  }
  return impact;
}
