import { statfs } from 'node:fs/promises';
import { isOfThisRelease, proveWrite } from '@so-viec/db';
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
/** A database that has not written by then is of no use to anybody. */
const PATIENCE_MS = 3000;
/** Bytes that must be free beside the data: the log of SQLite alone may take 64 MB [config]. */
const LEAST_FREE = 128 * 1024 * 1024;

type Proof = Record<Exclude<Check, 'draining'>, boolean>;

/** Asks the database, its schema and the disk whether this server can take work, at most every five seconds. */
export function readinessOf({ db, config, now, life }: Deps): () => Promise<Readiness> {
  let asked: { at: number; proof: Promise<Proof> } | undefined;
  const prove = async (): Promise<Proof> => {
    const [database, schema, disk] = await Promise.all([
      holds(proveWrite(db, now().toISOString()).then(() => true)),
      holds(isOfThisRelease(db)),
      holds(hasRoom(config.dataFolder)),
    ]);
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

/** Whether it turns out true in time; what fails or hangs does not. */
async function holds(question: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false);
  });
  try {
    return await Promise.race([question, tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the disk of the data folder has room; a server without one, on a database elsewhere, needs none. */
async function hasRoom(folder: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= LEAST_FREE;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
