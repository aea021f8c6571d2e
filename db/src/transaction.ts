import { CompiledQuery, type Transaction } from 'kysely';
import { type Db, dialectOf } from './dialects.ts';
import type { Schema } from './schema.ts';

/** An open transaction. Functions that take one never see the database itself. */
export type Trx = Transaction<Schema>;

interface Job {
  run(trx: Trx): Promise<void>;
  settle(): void;
  fail(error: unknown): void;
}

const LARGEST_BATCH = 64;
/** How long another process may write (an import, a backup) before those who wait are told so. */
const BUSY_LIMIT_MS = 30_000;
const BUSY_PAUSE_MS = 50;
/** Serialisation, deadlock, and the same new id at once: the second look finds the row. */
const COLLISIONS = new Set(['40001', '40P01', '23505']);
const queues = new WeakMap<Db, Job[]>();

/**
 * Runs `body` in one transaction and answers after it is durable.
 * PostgreSQL repeats a body up to three times when two transactions collide, so it holds nothing but
 * statements. On SQLite bodies that wait at the same time share one commit, each in a savepoint of its own.
 */
export function inTransaction<T>(db: Db, body: (trx: Trx) => Promise<T>): Promise<T> {
  return dialectOf(db) === 'sqlite' ? inSharedCommit(db, body) : inOwnTransaction(db, body);
}

async function inOwnTransaction<T>(db: Db, body: (trx: Trx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction().execute(body);
    } catch (error) {
      if (tries === 3 || !isCollision(error)) throw error;
    }
  }
}

function isCollision(error: unknown): boolean {
  return COLLISIONS.has((error as { code?: string }).code ?? '');
}

/** Shutting down, starting, recovering, not reached; and what `pg` says without a code of a connection that was cut. */
const AWAY = /^(57P0[1-3]|08...|ECONNREFUSED|ECONNRESET|EPIPE)$/;
const CUT = /^Connection terminated|^Client has encountered a connection error/;

/**
 * Whether the database takes nothing just now: another process wrote for as long as one waits, or PostgreSQL is away.
 * The same request may be sent again: it may have been kept, and is known by its id.
 */
export function isBusy(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return code === 'SQLITE_BUSY' || AWAY.test(code) || CUT.test(message);
}

const FULL = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', '53100', 'ENOSPC']);

/** Whether a write found no room on the disk: nothing of it was kept, and what was kept before can be read. */
export function isDiskFull(error: unknown): boolean {
  return FULL.has((error as { code?: string }).code ?? '');
}

/** Whether a new row bore the id of one that is there: a client made the id, so the request is what is wrong. */
export function isDuplicateId(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || (code === '23505' && /_pkey$/.test(constraint ?? ''));
}

function inSharedCommit<T>(db: Db, body: (trx: Trx) => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const job = jobOf(body, resolve, reject);
    const waiting = queues.get(db);
    if (waiting) {
      waiting.push(job);
      return;
    }
    const queue = [job];
    queues.set(db, queue);
    void drain(db, queue);
  });
}

const SAVEPOINT = CompiledQuery.raw('savepoint job');
const ROLLBACK_TO_SAVEPOINT = CompiledQuery.raw('rollback to job');
const RELEASE = CompiledQuery.raw('release job');

function jobOf<T>(
  body: (trx: Trx) => Promise<T>,
  resolve: (value: T) => void,
  reject: (e: unknown) => void,
): Job {
  let settle = () => {};
  return {
    async run(trx) {
      await trx.executeQuery(SAVEPOINT);
      try {
        const value = await body(trx);
        settle = () => resolve(value);
      } catch (error) {
        // A full disk ends the whole transaction: then nothing of this commit is left, and everybody in it is told why.
        await trx.executeQuery(ROLLBACK_TO_SAVEPOINT).catch(() => Promise.reject(error));
        settle = () => reject(error);
      }
      await trx.executeQuery(RELEASE);
    },
    settle: () => settle(),
    fail: reject,
  };
}

async function drain(db: Db, queue: Job[]): Promise<void> {
  await gather(queue);
  let busySince: number | undefined;
  while (queue.length > 0) {
    const batch: Job[] = [];
    try {
      await db.transaction().execute((trx) => runBatch(trx, queue, batch));
      for (const job of batch) job.settle();
      busySince = undefined;
    } catch (error) {
      busySince ??= Date.now();
      if (isBusy(error) && batch.length === 0 && Date.now() - busySince < BUSY_LIMIT_MS) {
        await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS));
        continue;
      }
      // A transaction that could not even begin has taken no job: those that wait fail with it, or this never ends.
      for (const job of batch.length > 0 ? batch : queue.splice(0)) job.fail(error);
    }
  }
  queues.delete(db);
}

/** Reads the requests that keep coming in, for one commit: SQLite answers at once and would commit each alone. */
async function gather(queue: Job[]): Promise<void> {
  let seen = 0;
  while (queue.length > seen && queue.length < LARGEST_BATCH) {
    seen = queue.length;
    await new Promise(setImmediate);
  }
}

async function runBatch(trx: Trx, queue: Job[], batch: Job[]): Promise<void> {
  while (batch.length < LARGEST_BATCH) {
    const job = queue.shift();
    if (!job) return;
    batch.push(job);
    await job.run(trx);
  }
}
