import { type CivilDay, weekdayOf } from '../civil-day/civil-day.ts';

/** A past line, as far as habit goes. */
export interface PastLine {
  workedOn: CivilDay;
  positionId: string;
  productId: string | null;
  minutes: number;
}

/** Work a person does often: with its usual minutes (the median of their own lines). */
interface FrequentWork {
  productId: string;
  positionId: string;
  times: number;
  usualMinutes: number;
  /** It recurs on the weekday of the day that is written. */
  isWeekly: boolean;
}

const HALF_LIFE_DAYS = 14;
const DAY_MS = 86_400_000;
/** A habit of a weekday: so often, on so many of these days, and so many times more than on other days. */
const WEEKLY = { times: 3, share: 0.6, lift: 2 };

/**
 * The products a person names most, the recent ones weighing more (half as much every 14 days), the
 * heaviest first; before them what recurs on the weekday of `on`. Ad hoc work is not frequent work.
 */
export function frequentWork(lines: readonly PastLine[], on: CivilDay): FrequentWork[] {
  const groups = new Map<string, PastLine[]>();
  for (const line of lines) {
    if (line.productId === null) continue;
    const key = `${line.productId} ${line.positionId}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const logged = daysOf(lines);
  const found = [...groups.values()].map((group) => ({
    weight: weightOf(group, on),
    ...describe(group, isWeekly(daysOf(group), logged, weekdayOf(on)) ? weekdayOf(on) : undefined),
  }));
  found.sort(
    (a, b) =>
      Number(b.isWeekly) - Number(a.isWeekly) || b.weight - a.weight || (a.productId < b.productId ? -1 : 1),
  );
  return found.map(({ weight: _, ...work }) => work);
}

const daysOf = (lines: readonly PastLine[]): CivilDay[] => [
  ...new Set(lines.map(({ workedOn }) => workedOn)),
];

/** Whether work falls on a weekday more than the days that were logged make likely. */
function isWeekly(days: readonly CivilDay[], logged: readonly CivilDay[], weekday: number): boolean {
  const isSame = (day: CivilDay) => weekdayOf(day) === weekday;
  const there = days.filter(isSame).length;
  const share = there / Math.max(1, logged.filter(isSame).length);
  const elsewhere = (days.length - there) / Math.max(1, logged.filter((day) => !isSame(day)).length);
  return there >= WEEKLY.times && share >= WEEKLY.share && share >= WEEKLY.lift * elsewhere;
}

/** What recurs on a weekday takes as long as it does on that day. */
function describe(group: readonly PastLine[], weekday: number | undefined): FrequentWork {
  const { productId, positionId } = group[0] as PastLine & { productId: string };
  const measured = weekday ? group.filter(({ workedOn }) => weekdayOf(workedOn) === weekday) : group;
  return {
    productId,
    positionId,
    times: group.length,
    usualMinutes: median(measured.map((line) => line.minutes)),
    isWeekly: weekday !== undefined,
  };
}

function weightOf(group: readonly PastLine[], on: CivilDay): number {
  const at = Date.parse(on);
  return group.reduce((sum, l) => sum + 0.5 ** ((at - Date.parse(l.workedOn)) / DAY_MS / HALF_LIFE_DAYS), 0);
}

/** The lower median, in whole minutes. */
function median(minutes: number[]): number {
  const sorted = minutes.sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
