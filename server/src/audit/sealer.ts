import { type Db, findLastCheckpoint, hasPendingEvents } from '@so-viec/db';
import type { Logger } from 'pino';
import type { AuditPlace } from './audit-config.ts';
import { writeCheckpoints } from './checkpoint-file.ts';
import { tellReadings } from './readings.ts';
import { tellRefusedReads } from './refused-reads.ts';
import { sealTrail } from './trail.ts';

/** How long an act lies in the trail, signed, before it is linked to the one before it. */
const EVERY_MS = 1000;
/** So many ticks pass between two looks at checkpoints: whether one is due, and whether another server made any. */
const LOOK_EVERY = 60;
const HOUR_MS = 3_600_000;

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
    await tellWhatWaits(db, log);
    if (await hasPendingEvents(db)) await sealTrail(db, place, now());
    if (ticks++ % LOOK_EVERY !== 0) return;
    await checkpointHourly(db, place, now());
    await writeCheckpoints(db, place.checkpoints);
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
    const rest = async () => {
      await tellWhatWaits(db, log);
      await sealTrail(db, place, now(), 'end');
    };
    await rest().catch((err: unknown) => log.error({ err }, 'trail not sealed'));
  };
}

/** Tells what was noted in memory: what cannot be told waits, and holds up neither the rest nor the sealing. */
export async function tellWhatWaits(db: Db, log: Pick<Logger, 'error'>): Promise<void> {
  for (const tell of [tellReadings, tellRefusedReads])
    await tell(db).catch((err: unknown) => log.error({ err }, 'readings not told'));
}

/** Signs where the chain stands once an hour, in which anything was done at all. */
export async function checkpointHourly(db: Db, place: AuditPlace, now: Date): Promise<void> {
  const last = await findLastCheckpoint(db);
  const isDue = !last || now.getTime() - Date.parse(last.at) >= HOUR_MS;
  if (isDue) await sealTrail(db, place, now, 'hour');
}
