import { type Db, findSetting, listErasuresUnderWay, noteTakenOut } from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { keptSince, RETENTION_CLASSES } from '@so-viec/shared/retention/retention';
import { clearPieces } from '../file/pieces.ts';
import type { Counts, Job } from '../jobs/runner/runner.ts';
import { finishErasure } from './erasure.commands.ts';
import { removeOld } from './remove-old.ts';
import { readRetention } from './retention-setting.ts';

/**
 * What the server removes by itself: each day what was kept for as long as its class is, and, once asked for, what may go
 * of a person who left.
 */
export function retentionJobs(db: Db): Job[] {
  return [
    {
      name: 'retention',
      dues: (now) => [{ at: now, subject: todayIn(now) }],
      run: ({ at }) => runRetention(db, at),
    },
    {
      name: 'erasure',
      dues: async (now) => (await listErasuresUnderWay(db)).map(({ id }) => ({ at: now, subject: id })),
      run: ({ at, subject }) => finishErasure(db, subject, at),
      mustEnd: true,
    },
  ];
}

/** Removes what is older than its class is kept; in a demo, whose days are of long ago, nothing but unfinished files. */
export async function runRetention(db: Db, now: Date): Promise<Counts> {
  const counts: Counts = { pieces: await clearPieces(db, now) };
  if ((await findSetting(db, 'demo')) !== undefined) return counts;
  const retention = await readRetention(db);
  try {
    for (const kind of RETENTION_CLASSES) {
      const months = retention[kind];
      if (months === null) continue;
      counts[kind] = await removeOld(db, { kind, since: keptSince(todayIn(now), months), of: null, now });
    }
  } finally {
    // What went before a class that fails lies in the log, too.
    noteTakenOut(db);
  }
  return counts;
}
