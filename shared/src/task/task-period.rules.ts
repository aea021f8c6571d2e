import {
  addDays,
  addMonths,
  type CivilDay,
  daysBetween,
  firstDayOf,
  isMonth,
  lastDayOf,
  maxDay,
  monthOf,
  weekdayOf,
} from '../civil-day/civil-day.ts';

export const RHYTHMS = ['week', 'month', 'quarter'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** '2026-W48', '2026-11' or '2026-Q4'. */
export type TaskPeriod = string;

const QUARTER = /^(\d{4})-Q([1-4])$/;
const WEEK = /^(\d{4})-W(\d{2})$/;

/** A period that a plan may be of. */
export function isPlanPeriod(text: string): boolean {
  return isMonth(text) || QUARTER.test(text);
}

/** The Monday of the week that begins the year's week 1: that with its first Thursday. */
function firstMonday(year: number): CivilDay {
  const fourth = `${year}-01-04`;
  return addDays(fourth, 1 - weekdayOf(fourth));
}

/** The week, month or quarter that a day lies in. */
export function periodOn(day: CivilDay, rhythm: Rhythm): TaskPeriod {
  if (rhythm === 'month') return monthOf(day);
  if (rhythm === 'quarter') return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  const monday = addDays(day, 1 - weekdayOf(day));
  const year = Number(addDays(monday, 3).slice(0, 4));
  const week = 1 + daysBetween(firstMonday(year), monday) / 7;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

export interface PeriodDays {
  fromOn: CivilDay;
  toOn: CivilDay;
}

/** The first and last day of a period. Throws on a text that is none. */
export function daysOfPeriod(period: TaskPeriod): PeriodDays {
  if (isMonth(period)) return { fromOn: firstDayOf(period), toOn: lastDayOf(period) };
  const quarter = QUARTER.exec(period);
  if (quarter) {
    const first = `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}`;
    return { fromOn: firstDayOf(first), toOn: lastDayOf(addMonths(first, 2)) };
  }
  const week = WEEK.exec(period);
  if (!week) throw new RangeError(`no period: ${period}`);
  const fromOn = addDays(firstMonday(Number(week[1])), 7 * (Number(week[2]) - 1));
  return { fromOn, toOn: addDays(fromOn, 6) };
}

export function nextPeriod(period: TaskPeriod): TaskPeriod {
  return periodOn(addDays(daysOfPeriod(period).toOn, 1), rhythmOf(period));
}

export function lastPeriod(period: TaskPeriod): TaskPeriod {
  return periodOn(addDays(daysOfPeriod(period).fromOn, -1), rhythmOf(period));
}

export function rhythmOf(period: TaskPeriod): Rhythm {
  if (isMonth(period)) return 'month';
  return QUARTER.test(period) ? 'quarter' : 'week';
}

/**
 * The day a piece of recurring work is due: of a week its weekday, else the day of the period's last month, its last
 * day where the month is shorter.
 */
export function dueDayIn(period: TaskPeriod, dueDay: number): CivilDay {
  const { fromOn, toOn } = daysOfPeriod(period);
  if (rhythmOf(period) === 'week') return addDays(fromOn, Math.min(dueDay, 7) - 1);
  const wanted = `${monthOf(toOn)}-${String(dueDay).padStart(2, '0')}`;
  return wanted < toOn ? wanted : toOn;
}

/** A day of one period carried over to another: as many days before its end, within it. */
export function carriedDay(day: CivilDay, from: TaskPeriod, to: TaskPeriod): CivilDay {
  const [old, fresh] = [daysOfPeriod(from), daysOfPeriod(to)];
  const before = Math.max(0, daysBetween(day, old.toOn));
  return maxDay(fresh.fromOn, addDays(fresh.toOn, -before));
}
