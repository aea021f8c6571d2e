import { type Db, insertMail, inTransaction, listMailDue, type Mail, noteMail, type Trx } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { Send } from './transport.ts';

/** So many are sent in a minute. */
const AT_ONCE = 50;
/** Minutes to wait after each try that failed; after the last a letter is given up, and stays to be seen. */
export const WAITS = [1, 5, 15, 60, 180, 360, 720, 1440];

export interface Letter {
  /** What it is about: the same key twice is one letter. */
  key: string;
  kind: string;
  to: string;
  subject: string;
  body: string;
}

/** Puts a letter into the outbox in the transaction of what it tells. Whether it is new. */
export function putLetter(trx: Trx, { to, ...letter }: Letter, at: string): Promise<boolean> {
  const waiting = { at, tries: 0, nextAt: at, sentAt: null, error: null };
  return insertMail(trx, { id: newId(), ...letter, toAddress: to, ...waiting });
}

/** Sends what waits; a letter that fails is kept and tried again later, with what the mail server said. */
export async function sendWaiting(
  db: Db,
  send: Send,
  now: () => Date,
): Promise<{ sent: number; failed: number }> {
  const counts = { sent: 0, failed: 0 };
  for (const mail of await listMailDue(db, now().toISOString(), AT_ONCE)) {
    const error = await tryToSend(send, mail);
    const set = error === null ? sentAt(mail, now()) : failedAt(mail, now(), error);
    await inTransaction(db, (trx) => noteMail(trx, mail.id, set));
    counts[error === null ? 'sent' : 'failed'] += 1;
  }
  return counts;
}

async function tryToSend(send: Send, { toAddress, subject, body }: Mail): Promise<string | null> {
  try {
    await send({ to: toAddress, subject, text: body });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const sentAt = ({ tries }: Mail, now: Date) => ({
  ...{ tries: tries + 1, nextAt: null, sentAt: now.toISOString(), error: null },
});

function failedAt({ tries }: Mail, now: Date, error: string) {
  const wait = WAITS[tries];
  const nextAt = wait === undefined ? null : new Date(now.getTime() + wait * 60_000).toISOString();
  return { tries: tries + 1, nextAt, sentAt: null, error };
}
