import { clearSentMail, type Db, inTransaction } from '@so-viec/db';

/** A letter says what somebody did: its words are kept for so many days after it went [config]. */
const KEPT_DAYS = 90;
const DAY = 24 * 3_600_000;

/** Empties letters that were sent long ago. How many they were. */
export function clearSent(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY).toISOString();
  return inTransaction(db, (trx) => clearSentMail(trx, before));
}
