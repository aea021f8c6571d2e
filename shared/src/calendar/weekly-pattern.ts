/**
 * The minutes that each day of a week asks for, Monday first, 0 for a free one: "480 480 480 480 480 240 0". One text for
 * one week, so that two of them are equal when their texts are.
 */
export type WeeklyPattern = string;

/** A full day: 8 h (rules §2). A person's own daily minutes are a share of it. */
export const FULL_DAY_MINUTES = 480;
/** A working day of a week asks for half an hour at least, and for no more than may be logged for it. */
export const SHORTEST_PATTERN_DAY = 30;
export const LONGEST_PATTERN_DAY = 720;
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A week from its minutes, Monday first; days left out are free. */
export function patternOfMinutes(minutes: readonly number[]): WeeklyPattern {
  return WEEKDAYS.map((weekday) => minutes[weekday - 1] ?? 0).join(' ');
}

/** The same minutes on some days of the week (1 = Monday … 7), none on the others. */
export function patternOfDays(weekdays: readonly number[], minutes = FULL_DAY_MINUTES): WeeklyPattern {
  return patternOfMinutes(WEEKDAYS.map((weekday) => (weekdays.includes(weekday) ? minutes : 0)));
}

export const MONDAY_TO_FRIDAY = patternOfDays([1, 2, 3, 4, 5]);
export const MONDAY_TO_SATURDAY = patternOfDays([1, 2, 3, 4, 5, 6]);
export const HALF_SATURDAY = patternOfMinutes([480, 480, 480, 480, 480, 240]);

interface Week {
  minutes: readonly number[];
  longest: number;
}

const read = new Map<WeeklyPattern, Week>();

function weekOf(pattern: WeeklyPattern): Week {
  const known = read.get(pattern);
  if (known) return known;
  const minutes = pattern.split(' ').map(Number);
  const week = { minutes, longest: Math.max(...minutes) };
  read.set(pattern, week);
  return week;
}

/** The minutes of a week's seven days, Monday first. */
export function minutesOfPattern(pattern: WeeklyPattern): readonly number[] {
  return weekOf(pattern).minutes;
}

/** The minutes of a weekday (1 = Monday … 7). */
export function minutesOnWeekday(pattern: WeeklyPattern, weekday: number): number {
  return weekOf(pattern).minutes[weekday - 1] ?? 0;
}

/** The minutes of the longest day; those of a full day where all are free. */
export function longestDayOf(pattern: WeeklyPattern): number {
  return weekOf(pattern).longest || FULL_DAY_MINUTES;
}

/** The minutes of a whole week. */
export function totalOfPattern(pattern: WeeklyPattern): number {
  return weekOf(pattern).minutes.reduce((sum, minutes) => sum + minutes, 0);
}

/** Working days that follow one another with the same minutes, in order: how a week is said. */
export function runsOfPattern(pattern: WeeklyPattern): { first: number; last: number; minutes: number }[] {
  const runs: { first: number; last: number; minutes: number }[] = [];
  for (const weekday of WEEKDAYS) {
    const minutes = minutesOnWeekday(pattern, weekday);
    const run = runs.at(-1);
    if (run?.last === weekday - 1 && run.minutes === minutes) run.last = weekday;
    else if (minutes > 0) runs.push({ first: weekday, last: weekday, minutes });
  }
  return runs;
}
