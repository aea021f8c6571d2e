import type { Problem } from '../problem.ts';
import type { Held } from './held.ts';

const ATTEMPTS_KEPT = 5;

/** Before a body goes out it is noted: if its answer is lost, it may still have arrived. */
export function beforeSending(row: Held): Held {
  return { ...row, attempts: [...row.attempts, row.request].slice(-ATTEMPTS_KEPT) };
}

/**
 * After a 2xx for the content of `stamp`: the row goes, unless something was typed meanwhile; that stays, based on the
 * version that was just made.
 */
export function afterSending(row: Held, stamp: string, version: number): Held | undefined {
  if (row.stamp === stamp) return undefined;
  return { ...row, version: Math.max(row.version, version), attempts: [] };
}

/** The server's current row is one of ours that arrived without our hearing of it: go on from its version. */
export function rebased(row: Held, version: number): Held {
  return { ...row, version, attempts: [] };
}

/** A refused row waits for its person. What was typed since the refused content is not refused. */
export function afterRefusal(row: Held, stamp: string, { code, status, params, fields }: Problem): Held {
  if (row.stamp !== stamp) return { ...row, attempts: [] };
  return { ...row, isRefused: true, refusal: { code, status, params, fields: [...fields] }, attempts: [] };
}

/** What a refused request means for the queue. */
export function kindOfFailure({ status, isFirstStepMissing }: Problem): 'wait' | 'refused' {
  // No answer, no session, too many requests, a server in trouble: nothing is wrong with the write.
  const isElsewhere = status === 0 || status === 401 || status === 429 || status >= 500;
  return isElsewhere || isFirstStepMissing ? 'wait' : 'refused';
}

const DELAYS = [2_000, 5_000, 15_000, 30_000];

/** Milliseconds until the next try after so many failures in a row. */
export function delayAfter(failures: number): number {
  return DELAYS[Math.min(failures, DELAYS.length) - 1] ?? 60_000;
}

/** What goes out, in the order it was first held; what ends a day after everything else. */
export function sendable(rows: readonly Held[], endsDay: (row: Held) => boolean = () => false): Held[] {
  return rows
    .filter((row) => row.request !== null && !row.isRefused)
    .sort((a, b) => Number(endsDay(a)) - Number(endsDay(b)) || a.order - b.order);
}
