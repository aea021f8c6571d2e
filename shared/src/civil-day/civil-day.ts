/** A date without a time, `YYYY-MM-DD`; compares as text. A work day is one of these, never an instant. */
export type CivilDay = string;
/** `YYYY-MM`; compares as text. */
export type Month = string;

const DAY_MS = 86_400_000;
/** Vietnam has kept UTC+7 without summer time since 1975. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** The last year of days, months and periods: days can be counted on from its end, which `9999-12-31` has none after. */
export const LAST_YEAR = 2099;
const MONTH_SHAPE = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/;
const WRITTEN_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** The number of days in a month. */
export function lengthOf(month: Month): number {
  const year = Number(month.slice(0, 4));
  const index = Number(month.slice(5, 7));
  if (index === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return index === 4 || index === 6 || index === 9 || index === 11 ? 30 : 31;
}

/** True for `YYYY-MM` from 1900 to 2099. */
export function isMonth(text: string): boolean {
  return MONTH_SHAPE.test(text);
}

/** True for `YYYY-MM-DD` from 1900 to 2099, of a day that exists (2026-02-30 does not). */
export function isCivilDay(text: string): boolean {
  if (!DAY_SHAPE.test(text) || !isMonth(text.slice(0, 7))) return false;
  const day = Number(text.slice(8));
  return day >= 1 && day <= lengthOf(text.slice(0, 7));
}

/** The civil day in Asia/Ho_Chi_Minh at an instant. */
export function todayIn(now: Date): CivilDay {
  return new Date(now.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}

/** `dd/MM/yyyy HH:mm` in Asia/Ho_Chi_Minh of a UTC instant. */
export function formatInstant(at: string): string {
  const there = new Date(Date.parse(at) + VIETNAM_OFFSET_MS).toISOString();
  return `${formatDay(there.slice(0, 10))} ${there.slice(11, 16)}`;
}

/** The instant at which a civil day begins in Asia/Ho_Chi_Minh. */
export function startOf(day: CivilDay): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - VIETNAM_OFFSET_MS).toISOString();
}

/** Days since 1970-01-01, for arithmetic on days. */
export function epochDayOf(day: CivilDay): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The day that many days later (earlier when negative). Throws where the year has no four digits: such a day sorts before all others. */
export function addDays(day: CivilDay, days: number): CivilDay {
  const later = new Date((epochDayOf(day) + days) * DAY_MS).toISOString();
  if (later[24]) throw new RangeError(day);
  return later.slice(0, 10);
}

/** Days from one day to another: 0 for the same day, negative backwards. */
export function daysBetween(from: CivilDay, to: CivilDay): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: CivilDay): number {
  return ((((epochDayOf(day) + 3) % 7) + 7) % 7) + 1;
}

export const monthOf = (day: CivilDay): Month => day.slice(0, 7);
/** 1 … 31. */
export const dayNumber = (day: CivilDay): number => Number(day.slice(8));
export const firstDayOf = (month: Month): CivilDay => `${month}-01`;
export const lastDayOf = (month: Month): CivilDay => `${month}-${two(lengthOf(month))}`;
export const maxDay = (a: CivilDay, b: CivilDay): CivilDay => (a > b ? a : b);
export const minDay = (a: CivilDay, b: CivilDay): CivilDay => (a < b ? a : b);

/** Every day of a month in order. */
export function daysOf(month: Month): CivilDay[] {
  return Array.from({ length: lengthOf(month) }, (_, index) => `${month}-${two(index + 1)}`);
}

/** The month that many months later (earlier when negative). */
export function addMonths(month: Month, months: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${two((count % 12) + 1)}`;
}

/** Reads dd/MM/yyyy, d/M/yyyy (also with - or .) and ISO; undefined for anything else, impossible days included. */
export function parseDay(text: string): CivilDay | undefined {
  const trimmed = text.trim();
  const written = WRITTEN_DAY.exec(trimmed);
  const day = written ? `${written[3]}-${two(Number(written[2]))}-${two(Number(written[1]))}` : trimmed;
  return isCivilDay(day) ? day : undefined;
}

/** dd/MM/yyyy */
export const formatDay = (day: CivilDay): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
/** dd/MM */
export const formatShortDay = (day: CivilDay): string => `${day.slice(8)}/${day.slice(5, 7)}`;
/** MM/yyyy */
export const formatMonth = (month: Month): string => `${month.slice(5, 7)}/${month.slice(0, 4)}`;
