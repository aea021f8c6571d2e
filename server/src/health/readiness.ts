import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isOfThisRelease, proveWrite } from '@so-viec/db';
import type { Config } from '../config.ts';
import type { Deps } from '../http/env.ts';

/** What a server needs to take work; `draining` is failed while it finishes what it has and takes no more. */
const CHECKS = ['draining', 'database', 'schema', 'disk'] as const;
type Check = (typeof CHECKS)[number];

export interface Readiness {
  isReady: boolean;
  checks: Record<Check, 'ok' | 'failed'>;
}

/** An answer is kept so long: whoever asks more often learns nothing newer and costs no write. */
const KEPT_MS = 5000;
/** Whoever asks waits no longer. */
const PATIENCE_MS = 2000;
/** A long import holds the one writer of SQLite for half a minute, and reading goes on: what held lately still does [config]. */
const LATELY_MS = 60_000;
/** Bytes that must be free beside the data: the log of SQLite alone may take 64 MB [config]. */
const LEAST_FREE = 128 * 1024 * 1024;

type Proof = Record<Exclude<Check, 'draining'>, boolean>;

/** Asks the database, its schema and the disk whether this server can take work, at most every five seconds. */
export function readinessOf({ db, config, now, life }: Deps): () => Promise<Readiness> {
  let asked: { at: number; proof: Promise<Proof> } | undefined;
  const writes = heldLately(() => proveWrite(db, now().toISOString()).then(() => true));
  const isOurs = heldLately(() => isOfThisRelease(db));
  const hasSpace = heldLately(async () => {
    const found = await Promise.all(placesOf(config).map(hasRoom));
    return !found.includes(false);
  });
  const prove = async (): Promise<Proof> => {
    const [database, schema, disk] = await Promise.all([writes(), isOurs(), hasSpace()]);
    return { database, schema, disk };
  };
  return async () => {
    const at = now().getTime();
    if (!asked || Math.abs(at - asked.at) >= KEPT_MS) asked = { at, proof: prove() };
    const proof = { draining: !life.isDraining, ...(await asked.proof) };
    const checks = Object.fromEntries(CHECKS.map((name) => [name, proof[name] ? 'ok' : 'failed']));
    return { isReady: CHECKS.every((name) => proof[name]), checks: checks as Readiness['checks'] };
  };
}

/**
 * A question asked once at a time: false where the answer is no or an error; while it waits, what it was within the
 * last minute.
 */
function heldLately(ask: () => Promise<boolean>): () => Promise<boolean> {
  let heldAt = Number.NEGATIVE_INFINITY;
  let waiting: Promise<boolean> | undefined;
  const answer = async (): Promise<boolean> => {
    try {
      const holds = await ask();
      if (holds) heldAt = performance.now();
      return holds;
    } catch {
      return false;
    } finally {
      waiting = undefined;
    }
  };
  return async () => {
    waiting ??= answer();
    const soon = await Promise.race([waiting, setTimeout(PATIENCE_MS, 'late' as const, { ref: false })]);
    return soon === 'late' ? performance.now() - heldAt < LATELY_MS : soon;
  };
}

/** Where this server writes: the file of SQLite, wherever it lies, and the data folder. */
function placesOf({ databaseUrl, dataFolder }: Config): string[] {
  return databaseUrl.startsWith('file:') ? [databaseUrl.slice('file:'.length), dataFolder] : [dataFolder];
}

/** Whether the disk of a place has room; what is not there yet would be made on the disk of the folder above. */
async function hasRoom(place: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(place);
    return bavail * bsize >= LEAST_FREE;
  } catch (error) {
    const above = dirname(resolve(place));
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === place) return false;
    return hasRoom(above);
  }
}
