import { type Db, insertMail, inTransaction, listMailDue, type Mail, noteMail, type Trx } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { Send } from './transport.ts';

/** So many are sent in a minute. */
const AT_ONCE = 50;
/** Minutes to wait after each try that failed; after the last a letter is given up, and stays to be seen. */
export const WAITS = [1, 5, 15, 60, 180, 360, 720, 1440];
/** Minutes until a mail server that was not reached is asked again: for as long as it takes. */
export const SERVER_WAIT = 5;
/** The letter it was asked with waits a minute longer: if it is that letter which breaks the talk, another goes first. */
const ASKED_WAIT = SERVER_WAIT + 1;

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

/**
 * Sends what waits; a letter that fails is kept and tried again later, with what the mail server said. Where the server
 * itself cannot be reached no letter was tried: all wait until it is back, however long, and none is charged a try.
 */
export async function sendWaiting(
  db: Db,
  send: Send,
  now: () => Date,
): Promise<{ sent: number; failed: number }> {
  const counts = { sent: 0, failed: 0 };
  let down: Failure | null = null;
  for (const mail of await listMailDue(db, now().toISOString(), AT_ONCE)) {
    const failure: Failure | null = down ?? (await tryToSend(send, mail));
    await inTransaction(db, (trx) => noteMail(trx, mail.id, outcomeOf(mail, failure, now(), down !== null)));
    if (failure?.isOfServer) down = failure;
    counts[failure === null ? 'sent' : 'failed'] += 1;
  }
  return counts;
}

interface Failure {
  words: string;
  /** The server could not be reached or asked: no letter would go. */
  isOfServer: boolean;
}

/** What nodemailer calls it when a mail server is not reached, does not answer or lets nobody in. */
const OF_SERVER = new Set([
  'ECONNECTION',
  'ESOCKET',
  'ETIMEDOUT',
  'EDNS',
  'ETLS',
  'EAUTH',
  'ENOAUTH',
  'EOAUTH2',
  'EPROTOCOL',
]);

async function tryToSend(send: Send, { toAddress, subject, body }: Mail): Promise<Failure | null> {
  try {
    await send({ to: toAddress, subject, text: body });
    return null;
  } catch (error) {
    if (!(error instanceof Error)) return { words: String(error), isOfServer: false };
    return { words: error.message, isOfServer: 'code' in error && OF_SERVER.has(String(error.code)) };
  }
}

/** What becomes of a letter; `isSpared`: the server was down before it was asked with this one. */
function outcomeOf({ tries }: Mail, failure: Failure | null, now: Date, isSpared: boolean) {
  if (failure === null) return { tries: tries + 1, nextAt: null, sentAt: now.toISOString(), error: null };
  const { words: error, isOfServer } = failure;
  const ofServer = isSpared ? SERVER_WAIT : ASKED_WAIT;
  const wait = isOfServer ? ofServer : WAITS[tries];
  const nextAt = wait === undefined ? null : new Date(now.getTime() + wait * 60_000).toISOString();
  return { tries: isOfServer ? tries : tries + 1, nextAt, sentAt: null, error };
}
