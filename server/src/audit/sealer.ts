import { type Db, hasPendingEvents } from '@so-viec/db';
import type { Logger } from 'pino';
import type { AuditPlace } from './audit-config.ts';
import { writeCheckpoints } from './checkpoint-file.ts';
import { sealTrail } from './trail.ts';

/** How long an act lies in the trail, signed, before it is linked to the one before it. */
const EVERY_MS = 1000;
/** Checkpoints that another server made are written out here too, so often. */
const WRITE_OUT_EVERY = 60;

interface SealerOf {
  db: Db;
  place: AuditPlace;
  log: Logger;
  now: () => Date;
}

/** Links acts to the chain each second, apart from the writers' transactions. Returns how to stop: what waits is linked. */
export function startSealer({ db, place, log, now }: SealerOf): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  let isBusy = false;
  let ticks = 0;
  const tick = async () => {
    if (await hasPendingEvents(db)) await sealTrail(db, place, now());
    if (ticks++ % WRITE_OUT_EVERY === 0) await writeCheckpoints(db, place.checkpoints);
  };
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    last = tick()
      .catch((err: unknown) => log.error({ err }, 'trail not sealed'))
      .finally(() => {
        isBusy = false;
      });
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await last;
    await sealTrail(db, place, now()).catch((err: unknown) => log.error({ err }, 'trail not sealed'));
  };
}
