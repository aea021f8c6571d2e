import { randomUUID } from 'node:crypto';
import { type Db, emptyLog, noteTakenOut } from '@so-viec/db';
import { Cron } from 'croner';
import type { Logger } from 'pino';
import { auditPlaceOf } from '../audit/audit-config.ts';
import { stopBackups } from '../backup/schedule/backup-jobs.ts';
import type { Config } from '../config.ts';
import { sendWaiting } from '../mail/outbox.ts';
import { openTransport } from '../mail/transport.ts';
import { mailNew } from '../notice/mail/mail-notices.ts';
import { sendPushes } from '../push/push-out.ts';
import { openPush } from '../push/push-transport.ts';
import { jobsOf } from './runner/jobs.ts';
import { runDue, stopRunning } from './runner/runner.ts';

const EVERY_MINUTE = '* * * * *';

interface JobDeps {
  db: Db;
  config: Config;
  /** What letters lead to. */
  address: string;
  log: Logger;
  now: () => Date;
}

/**
 * Looks every minute what is due, while no other server does, sends the letters and messages that wait, and empties the log of what was taken out. Returns how to stop:
 * what is being sent or copied is broken off and goes again later; another job under way ends.
 */
export function startJobs({ db, config, address, log, now }: JobDeps): () => Promise<void> {
  const stop = new AbortController();
  const runner = { db, now, log, holder: randomUUID(), stop: stop.signal };
  const { keys, checkpoints } = auditPlaceOf(config);
  const backups = { plan: config.backup, trail: { keys, checkpoints, triggers: config.audit.triggers } };
  const jobs = jobsOf({ db, databaseUrl: config.databaseUrl, address, backups });
  const send = openTransport(config.mail.url, config.mail.from);
  const push = openPush();
  let last: Promise<unknown> = Promise.resolve();
  // What the program before took out may stand in the log still, if it was killed.
  noteTakenOut(db);
  const tick = async () => {
    const ran = await runDue(runner, jobs);
    await emptyLog(db).catch((err: unknown) => log.warn({ err }, 'log of the database not emptied'));
    if (!ran || stop.signal.aborted) return;
    try {
      await mailNew(db, now(), address);
    } finally {
      // Letters that wait go all the same.
      if (send) await sendWaiting(db, send, now, stop.signal);
      await sendPushes(db, push, now, stop.signal);
    }
  };
  const clock = new Cron(EVERY_MINUTE, { protect: true, unref: true }, () => {
    last = tick().catch((err: unknown) => log.error({ err }, 'jobs not run'));
    return last as Promise<void>;
  });
  return async () => {
    clock.stop();
    stop.abort();
    await stopBackups();
    await last;
    // Without the database the lease runs out by itself.
    await stopRunning(runner).catch((err: unknown) => log.warn({ err }, 'lease of the jobs not given back'));
  };
}
