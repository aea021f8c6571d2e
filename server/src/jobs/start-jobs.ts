import { randomUUID } from 'node:crypto';
import type { Db } from '@so-viec/db';
import { Cron } from 'croner';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { sendWaiting } from '../mail/outbox.ts';
import { openTransport } from '../mail/transport.ts';
import { repeatWork } from '../task/repeat/repeat-work.ts';
import { moveWorkOfDueChanges } from '../unit/change/change-trace.ts';
import { closeUnusedAccounts } from './close-unused.ts';
import { jobsOf } from './runner/jobs.ts';
import { runDue, stopRunning } from './runner/runner.ts';

const LOOK_EVERY = 30 * 60_000;
const FIRST_LOOK = 20_000;
const EVERY_MINUTE = '* * * * *';

interface JobDeps {
  db: Db;
  config: Config;
  /** What letters lead to. */
  address: string;
  log: Logger;
  now: () => Date;
}

/** Does what is to be done every day, on whichever server comes first. Returns how to stop. */
export function startJobs(deps: JobDeps): () => Promise<void> {
  const { db, log, now } = deps;
  const look = () => {
    closeUnusedAccounts(db, now()).then(
      (done) => done && log.info(done, 'unused accounts closed'),
      (err: unknown) => log.error({ err }, 'unused accounts not closed'),
    );
    moveWorkOfDueChanges(db, now()).then(
      (changes) => changes > 0 && log.info({ changes }, 'open work moved with units'),
      (err: unknown) => log.error({ err }, 'open work not moved with units'),
    );
    repeatWork(db, now()).then(
      (done) => done && log.info(done, 'recurring work made'),
      (err: unknown) => log.error({ err }, 'recurring work not made'),
    );
  };
  const first = setTimeout(look, FIRST_LOOK);
  const each = setInterval(look, LOOK_EVERY);
  first.unref();
  each.unref();
  const stopRunner = startRunner(deps);
  return async () => {
    clearTimeout(first);
    clearInterval(each);
    await stopRunner();
  };
}

/** Looks every minute what is due, while no other server does, and sends the letters that wait. */
function startRunner({ db, config, address, log, now }: JobDeps): () => Promise<void> {
  const runner = { db, now, holder: randomUUID() };
  const jobs = jobsOf({ db, databaseUrl: config.databaseUrl, address });
  const send = openTransport(config.mail.url, config.mail.from);
  let last: Promise<unknown> = Promise.resolve();
  const tick = async () => {
    const done = await runDue(runner, jobs);
    if (done && done.length > 0) log.info({ done }, 'jobs run');
    if (done && send) await sendWaiting(db, send, now);
  };
  const clock = new Cron(EVERY_MINUTE, { protect: true, unref: true }, () => {
    last = tick().catch((err: unknown) => log.error({ err }, 'jobs not run'));
    return last as Promise<void>;
  });
  return async () => {
    clock.stop();
    await last;
    // Without the database the lease runs out by itself.
    await stopRunning(runner).catch((err: unknown) => log.warn({ err }, 'lease of the jobs not given back'));
  };
}
