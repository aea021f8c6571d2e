import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { Cron } from 'croner';

/** Where all hours are told. */
const ZONE = 'Asia/Ho_Chi_Minh';
/** What was due longer ago than this is let be: nobody is reminded of a day before yesterday. */
const LATEST_MS = 20 * 3_600_000;

/** A time at which a job was to run: the instant, and what the run is for. */
export interface Due {
  at: Date;
  /** `2024-01-12`, or with the hour `2024-01-12 16:30`. */
  subject: string;
}

/** HH:MM of an instant in Vietnam. */
export const hourOf = (at: Date): string =>
  at.toLocaleTimeString('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

/**
 * The last time up to `now` at which a pattern of cron was due, unless it is too long ago or before `sinceAt`: a server that
 * was off catches up, and one that is new begins with the next.
 */
export function lastDue(pattern: string, now: Date, sinceAt: string): Due | undefined {
  const [at] = new Cron(pattern, { timezone: ZONE, paused: true }).previousRuns(
    1,
    new Date(now.getTime() + 1000),
  );
  if (!at || at.toISOString() < sinceAt || now.getTime() - at.getTime() > LATEST_MS) return undefined;
  return { at, subject: todayIn(at) };
}

/** The next time after `now` at which a pattern of cron is due. */
export function nextDue(pattern: string, now: Date): Date | undefined {
  return new Cron(pattern, { timezone: ZONE, paused: true }).nextRun(now) ?? undefined;
}
