import { sql } from 'kysely';
import { type Db, dialectOf } from './dialects.ts';

/** Databases whose log may still hold what was taken out of them. */
const stale = new WeakSet<Db>();

/** Notes that something was taken out that nobody may read in the log of the database either. */
export function noteTakenOut(db: Db): void {
  stale.add(db);
}

/**
 * Brings a log that may hold what was taken out into the file of the database, and cuts it to nothing. While somebody reads
 * an older state it stays as it is, for the next time. PostgreSQL keeps its log itself. Whether the log holds nothing more.
 */
export async function emptyLog(db: Db): Promise<boolean> {
  if (!stale.delete(db) || dialectOf(db) !== 'sqlite') return true;
  let isBusy = true;
  try {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    isBusy = rows[0]?.busy !== 0;
  } finally {
    if (isBusy) stale.add(db);
  }
  return !isBusy;
}
