import { join } from 'node:path';
import { type Db, findLastJobRun, inTransaction, listAdministratorCadres } from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { lastDue } from '../../jobs/runner/due.ts';
import type { Job } from '../../jobs/runner/runner.ts';
import { Interrupted, WorkerLane } from '../../jobs/worker-lane.ts';
import { tell } from '../../notice/tell.ts';
import { BackupProblem } from '../copy/backup-problem.ts';
import type { ScheduledCounts, ScheduledOrder } from './backup.worker.ts';
import { type BackupPlan, patternOf } from './backup-plan.ts';
import type { DrillOrder } from './drill.ts';

export const BACKUP = 'backup';
export const DRILL = 'backup-drill';

/** Enough for a copy, which is never held whole. */
const MOST_MEMORY_MB = 512;
/** A drill that did not succeed is due the next night: it is asked for after six days, not on one day of the week. */
const DRILL_AFTER_MS = 6.5 * 24 * 3_600_000;

const lane = new WorkerLane<ScheduledOrder, never, ScheduledCounts>(
  join(import.meta.dirname, 'backup.worker.ts'),
  MOST_MEMORY_MB,
);

/** Minutes for a province: other jobs wait for it. */
const MOST_HOURS = 6;
const MOST_MS = MOST_HOURS * 3_600_000;
const tooLong = (folder: string) =>
  `Sao lưu chưa xong sau ${MOST_HOURS} giờ nên bị dừng: kiểm tra ổ đĩa của ${folder} có trả lời không.`;
const BROKEN_OFF = 'Máy chủ dừng khi đang sao lưu: làm lại khi máy chủ chạy.';

/** Breaks off the copy under way, for a server that ends; the next one begins it anew. */
export const stopBackups = (): Promise<void> => lane.stop();

export interface BackupsOf {
  databaseUrl: string;
  plan: BackupPlan;
  trail: DrillOrder['trail'];
}

/** The copy of each night, and once a week one that is put back and compared. Nothing without a folder for them. */
export function backupJobs(db: Db, { databaseUrl, plan, trail }: BackupsOf): Job[] {
  const { folder, keep, recipients, pgTools } = plan;
  if (folder === null) return [];
  const dueAt = (now: Date, sinceAt: string) => lastDue(patternOf(plan), now, sinceAt) ?? [];
  const order = { databaseUrl, trail, folder, keep, recipients, pgTools };
  const run = async (at: Date, isDrill: boolean) => {
    let isTooLong = false;
    const end = setTimeout(() => {
      isTooLong = true;
      void lane.stop();
    }, MOST_MS);
    end.unref();
    try {
      return await lane.do({ ...order, isDrill, at: at.toISOString() });
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      throw new BackupProblem(isTooLong ? tooLong(folder) : BROKEN_OFF);
    } finally {
      clearTimeout(end);
    }
  };
  const failed = (job: 'backup' | 'backup-drill') => async (now: Date) => {
    await tellAdministrators(db, now, job);
  };
  return [
    {
      name: BACKUP,
      dues: (now, sinceAt) => [dueAt(now, sinceAt)].flat(),
      run: ({ at }) => run(at, false),
      failed: failed(BACKUP),
    },
    {
      name: DRILL,
      async dues(now, sinceAt) {
        const last = await findLastJobRun(db, DRILL, 'done');
        const isDue = !last || now.getTime() - Date.parse(last.startedAt) > DRILL_AFTER_MS;
        return isDue ? [dueAt(now, sinceAt)].flat() : [];
      },
      // A second later: the copy of the night has its own name.
      run: ({ at }) => run(new Date(at.getTime() + 1000), true),
      failed: failed(DRILL),
    },
  ];
}

async function tellAdministrators(db: Db, now: Date, job: 'backup' | 'backup-drill'): Promise<void> {
  const on = todayIn(now);
  const people = await listAdministratorCadres(db, on);
  const by = { at: now.toISOString(), accountId: null };
  await inTransaction(db, async (trx) => {
    const content = { on, isDrill: job === DRILL };
    const notices = people.map((cadreId) => ({
      ...{ cadreId, kind: 'backup-failed' as const, key: `${job} ${cadreId} ${on}`, content },
    }));
    await tell(trx, by, ...notices);
  });
}
