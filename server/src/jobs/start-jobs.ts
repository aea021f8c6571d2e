import type { Db } from '@so-viec/db';
import type { Logger } from 'pino';
import { repeatWork } from '../task/repeat/repeat-work.ts';
import { moveWorkOfDueChanges } from '../unit/change/change-trace.ts';
import { closeUnusedAccounts } from './close-unused.ts';

const LOOK_EVERY = 30 * 60_000;
const FIRST_LOOK = 20_000;

/** Does what is to be done every day, on whichever server comes first. Returns how to stop. */
export function startJobs({ db, log, now }: { db: Db; log: Logger; now: () => Date }): () => void {
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
  return () => {
    clearTimeout(first);
    clearInterval(each);
  };
}
