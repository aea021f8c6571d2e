import { type Db, findLastJobRun, type JobRun } from '@so-viec/db';
import { lastDue, nextDue } from '../../jobs/runner/due.ts';
import { MOST_ATTEMPTS } from '../../jobs/runner/runner.ts';
import { BACKUP, DRILL } from './backup-jobs.ts';
import { type BackupPlan, patternOf } from './backup-plan.ts';

const HOUR_MS = 3_600_000;
/** A night was left out. */
const COPY_LATE_MS = 36 * HOUR_MS;
/** A week was left out, with the nights it is tried again. */
const DRILL_LATE_MS = 9 * 24 * HOUR_MS;

type Name = typeof BACKUP | typeof DRILL;
type Failed = { job: Name; run: Pick<JobRun, 'startedAt' | 'subject' | 'attempts' | 'error'> };

/** For administrators: when the last copy was made, when the last one was put back and compared, and what failed since. */
export async function viewOfBackup(db: Db, plan: BackupPlan, now: Date) {
  const { folder, hour, keep, recipients } = plan;
  const [copied, drilled] = await Promise.all([lastOf(db, BACKUP), lastOf(db, DRILL)]);
  const isOlder = (at: string, limit: number) => now.getTime() - Date.parse(at) > limit;
  const made = [copied.done, drilled.done].filter((run) => run !== undefined);
  const last = made.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  const pattern = patternOf(plan);
  const failed = copied.failed ?? drilled.failed;
  return {
    isScheduled: folder !== null,
    isEncrypted: recipients.length > 0,
    ...{ folder, hour, keep },
    last: last ? { ...last, isLate: isOlder(last.at, COPY_LATE_MS) } : null,
    lastDrill: drilled.done ? { ...drilled.done, isLate: isOlder(drilled.done.at, DRILL_LATE_MS) } : null,
    failure: failed ? toldOf(failed, lastDue(pattern, now, '')?.subject) : null,
    nextAt: nextDue(pattern, now)?.toISOString() ?? null,
  };
}

/** A failure, and whether it is tried again within minutes: not as often as it may be yet, and due still. */
function toldOf({ run, job }: Failed, due: string | undefined) {
  const isTriedSoon = run.attempts < MOST_ATTEMPTS && run.subject === due;
  return { job, at: run.startedAt, error: run.error ?? '', isTriedSoon };
}

/** What went wrong with the copies since the last that did not: of making them before putting one back. */
export async function failedCopyOf(db: Db): Promise<Name | null> {
  const [copied, drilled] = await Promise.all([lastOf(db, BACKUP), lastOf(db, DRILL)]);
  return (copied.failed ?? drilled.failed)?.job ?? null;
}

/** The last run that did all it had to, and the last failure where it came later. */
async function lastOf(db: Db, job: Name) {
  const [done, failed] = await Promise.all([
    findLastJobRun(db, job, 'done'),
    findLastJobRun(db, job, 'failed'),
  ]);
  const isSince = failed && (!done || failed.startedAt > done.startedAt);
  return {
    done: done && { at: done.startedAt, counts: JSON.parse(done.counts) as Record<string, number> },
    failed: isSince ? { job, run: failed } : undefined,
  };
}
