import type { Context } from 'hono';
import type { AppEnv } from '../env.ts';
import { Problem } from '../problem.ts';

/** What a file (a sheet, a paper) counts for, beside a call that reads a page's part. */
export const FILE_COUNTS = 10;
/** A quiet account may make the calls of so many minutes at once: a page that opens asks for much. */
export const MINUTES_SAVED = 2;
/** More accounts than this in one process: the quiet ones are forgotten. */
const MOST_KNOWN = 20_000;

interface Purse {
  /** Calls that are left. */
  left: number;
  at: number;
}

const purses = new WeakMap<object, Map<string, Purse>>();

/** What an account has left now, of `perMinute` calls that come back each minute. */
function purseOf(c: Context<AppEnv>, accountId: string, perMinute: number): Purse {
  const all = purses.get(c.var.config) ?? new Map<string, Purse>();
  purses.set(c.var.config, all);
  const now = performance.now();
  const most = perMinute * MINUTES_SAVED;
  const known = all.get(accountId) ?? { left: most, at: now };
  const purse = { left: Math.min(most, known.left + ((now - known.at) * perMinute) / 60_000), at: now };
  // The last that called stands last, so the first is who was quiet longest.
  all.delete(accountId);
  all.set(accountId, purse);
  const [first] = all.size > MOST_KNOWN ? all.keys() : [];
  if (first !== undefined) all.delete(first);
  return purse;
}

/** Counts a call of an account. Refuses with `too-many-calls` who makes more than people can, and says when to go on. */
export function countCall(c: Context<AppEnv>, accountId: string): void {
  const { callsPerMinute } = c.var.config;
  if (callsPerMinute === 0) return;
  const purse = purseOf(c, accountId, callsPerMinute);
  if (purse.left < 1) {
    const waitSeconds = Math.ceil(((1 - purse.left) * 60) / callsPerMinute);
    throw new Problem('too-many-calls', { params: { waitSeconds } });
  }
  purse.left -= 1;
}

/** Counts what was handed out as a file, which costs more to make; the next calls pay for it. */
export function countFile(c: Context<AppEnv>, accountId: string): void {
  const { callsPerMinute } = c.var.config;
  if (callsPerMinute === 0 || !c.res.headers.has('Content-Disposition')) return;
  purseOf(c, accountId, callsPerMinute).left -= FILE_COUNTS;
}
