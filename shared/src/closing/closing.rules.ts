import {
  addDays,
  type CivilDay,
  formatMonth,
  lastDayOf,
  type Month,
  maxDay,
} from '../civil-day/civil-day.ts';
import type { UnitTree } from '../unit/tree.rules.ts';

/** What is closed: a unit, a body with its units, or what stands above all bodies. */
export type ClosingKind = 'unit' | 'body' | 'top';

/** The kind of a unit by where it stands: at the top, a body, or within one. */
export function kindOfUnit(tree: UnitTree, unitId: string): ClosingKind {
  const node = tree.get(unitId);
  if (!node?.parentId || !tree.has(node.parentId)) return 'top';
  return node.isBody ? 'body' : 'unit';
}

/** These units with those below first, so that each is closed after all it stands above. */
export function childrenFirst(tree: UnitTree, unitIds: readonly string[]): string[] {
  const wanted = new Set(unitIds);
  const seen = new Set<string>();
  const ordered: string[] = [];
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const child of tree.get(id)?.childIds ?? []) visit(child);
    if (wanted.has(id)) ordered.push(id);
  };
  for (const id of unitIds) visit(id);
  return ordered;
}

/** Why a unit cannot be closed yet. */
export const OBSTACLES = [
  ...(['before-data', 'month-running', 'days-unsent', 'days-submitted', 'grace', 'units-open'] as const),
] as const;
export type ObstacleKind = (typeof OBSTACLES)[number];

/** `who` must act: names with how many wait for them; of a month before all data the first month with any. */
export interface Obstacle {
  kind: ObstacleKind;
  count: number;
  who: { name: string; count: number }[];
}

/** A day with lines that nobody has accepted: of whom, in which unit, and who would decide on it. */
export interface OpenDay {
  cadreId: string;
  unitId: string;
  state: 'draft' | 'returned' | 'submitted';
  /** Whose words confidential lines of it wait for: nobody can accept it before. */
  voucherIds?: readonly string[];
  count: number;
}

interface Standing {
  month: Month;
  /** The first month in which anybody wrote; null where nobody ever did. */
  firstMonth: Month | null;
  today: CivilDay;
  openDays: readonly OpenDay[];
  /** People who may write longer, today included. */
  graced: readonly { cadreId: string; unitId: string; untilOn: CivilDay }[];
  /** Names of units below that are open, where closing this one does not close them too. */
  openBelow: readonly string[];
  /** Empty for somebody who is counted and not named; `unitId` is given where it is about their own days. */
  nameOf(cadreId: string, unitId?: string): string;
  reviewersOf(day: OpenDay): readonly string[];
}

/** How many wait for each person, the most first; two of one name, or without one, are two. */
function countByPerson(waits: readonly { cadreId: string; name: string; count: number }[]): Obstacle['who'] {
  const people = new Map<string, Obstacle['who'][number]>();
  for (const { cadreId, name, count } of waits) {
    const key = `${cadreId} ${name}`;
    people.set(key, { name, count: (people.get(key)?.count ?? 0) + count });
  }
  return [...people.values()].sort((a, b) => b.count - a.count);
}

const sumOf = (days: readonly OpenDay[]) => days.reduce((sum, { count }) => sum + count, 0);

/**
 * What stands in the way of closing, and who must act: the month itself, the person for days not handed in, the
 * reviewers for those handed in, or who is named for a confidential line, who has grace, and units that others close. Empty: it may be closed.
 */
export function obstaclesOf(standing: Standing): Obstacle[] {
  const { month, firstMonth, today, openDays, graced, openBelow, nameOf } = standing;
  const unsent = openDays.filter(({ state }) => state !== 'submitted');
  const submitted = openDays.filter(({ state }) => state === 'submitted');
  const found: Obstacle[] = [
    {
      kind: 'before-data',
      count: firstMonth !== null && month < firstMonth ? 1 : 0,
      who: firstMonth === null ? [] : [{ name: formatMonth(firstMonth), count: 1 }],
    },
    { kind: 'month-running', count: today > lastDayOf(month) ? 0 : 1, who: [] },
    {
      kind: 'days-unsent',
      count: sumOf(unsent),
      who: countByPerson(
        unsent.map(({ cadreId, unitId, count }) => ({ cadreId, name: nameOf(cadreId, unitId), count })),
      ),
    },
    {
      kind: 'days-submitted',
      count: sumOf(submitted),
      who: countByPerson(
        submitted.flatMap((day) =>
          (day.voucherIds?.length ? day.voucherIds : standing.reviewersOf(day)).map((id) => ({
            cadreId: id,
            name: nameOf(id),
            count: day.count,
          })),
        ),
      ),
    },
    {
      kind: 'grace',
      count: graced.length,
      who: graced.map(({ cadreId, unitId }) => ({ name: nameOf(cadreId, unitId), count: 1 })),
    },
    {
      kind: 'units-open',
      count: openBelow.length,
      who: openBelow.map((name) => ({ name, count: 1 })),
    },
  ];
  return found.filter(({ count }) => count > 0);
}

/**
 * The last day on which a person writes in a month, null without an end: the end of its reopening, else the body's
 * deadline; grace makes it later, never earlier.
 */
export function lastWritingDay(of: {
  reopenedUntil: CivilDay | null;
  dueOn: CivilDay | null;
  graceUntil: CivilDay | null;
}): CivilDay | null {
  const end = of.reopenedUntil ?? of.dueOn;
  if (end === null || of.graceUntil === null) return end;
  return maxDay(of.graceUntil, end);
}

/** A stretch of days; `toOn` null is without an end. */
export interface Stretch {
  fromOn: CivilDay;
  toOn: CivilDay | null;
}

const END = '9999-12-31';

/**
 * The days on which a change of something that lasts (a post, a leave) is felt: all of both where its content changes,
 * else only those that one has and the other has not.
 */
export function daysChanged(before: Stretch | null, after: Stretch | null, isOther: boolean): Stretch[] {
  if (!before || !after) return [before ?? after].filter((one) => one !== null);
  if (isOther) return [before, after];
  const found: Stretch[] = [];
  const [first, last] = before.fromOn < after.fromOn ? [before, after] : [after, before];
  if (first.fromOn < last.fromOn) found.push({ fromOn: first.fromOn, toOn: addDays(last.fromOn, -1) });
  const ends = [before.toOn ?? END, after.toOn ?? END].sort();
  const [early, late] = [ends[0] ?? END, ends[1] ?? END];
  if (early < late) found.push({ fromOn: addDays(early, 1), toOn: late === END ? null : late });
  return found;
}
