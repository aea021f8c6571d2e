import { addMonths, type CivilDay, firstDayOf, monthOf } from '../civil-day/civil-day.ts';

interface Kept {
  /** Nobody removes it earlier, in months. */
  least: number;
  /** In months, where nobody chose; null: for good. */
  usual: number | null;
}

/**
 * How long what is kept about people stays, by classes. Rows that decide pay are in none: they stay. What goes of the
 * trail are its payloads, never its acts; of lines, products and days only the notes of lines and their earlier words.
 */
export const RETENTION = {
  /** Payloads of the trail: the security log is kept 12 months [config, rules §7]. */
  trail: { least: 12, usual: 12 },
  /** Sessions that ended, and what somebody signed in with and no longer does. */
  'sign-in': { least: 12, usual: 12 },
  /** Notices, read or not; those of the next class aside. */
  notice: { least: 1, usual: 3 },
  /** Notices of what is always mailed, as long as the trail: whoever took over an account reads them first. */
  'account-notice': { least: 12, usual: 12 },
  /** Words of letters, letters that never went, and messages to browsers. */
  letter: { least: 1, usual: 3 },
  /** Why somebody asked for leave, and in which words for work. */
  request: { least: 12, usual: 24 },
  /** Rows and findings of files that were brought, taken over or not. */
  import: { least: 1, usual: 12 },
  /** Templates that were removed, descriptions that were dropped before they were any. */
  draft: { least: 1, usual: 12 },
  /** Runs of jobs. */
  job: { least: 1, usual: 12 },
  /** Notes of lines with their earlier words: a year is rated in the next, and may be appealed. */
  'line-words': { least: 24, usual: null },
} as const satisfies Record<string, Kept>;

export type RetentionClass = keyof typeof RETENTION;
export const RETENTION_CLASSES = Object.keys(RETENTION) as RetentionClass[];

/** More than a hundred years is for good. */
export const MOST_MONTHS = 1200;

/** Months by class; null for good. */
export type Retention = Record<RetentionClass, number | null>;

export const USUAL_RETENTION = Object.fromEntries(
  RETENTION_CLASSES.map((name) => [name, RETENTION[name].usual]),
) as Retention;

/** The first day that is kept: of the month so many months back, so that each month goes as one. */
export function keptSince(today: CivilDay, months: number): CivilDay {
  return firstDayOf(addMonths(monthOf(today), -months));
}

/** Classes that hold something of one person; the others are of files and of the program. */
export const PERSONAL_CLASSES = RETENTION_CLASSES.filter((name) => name !== 'import' && name !== 'job');

/** Classes of which an erasing also takes what reached nobody and reaches nobody any more, however long they are kept. */
export const UNREACHED_CLASSES: readonly RetentionClass[] = ['notice', 'account-notice', 'letter'];
