import { type Db, insertMail, listMailDue, type Mail, type Trx } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { Failure } from '../outbox/outbox.rules.ts';
import { sendOne } from '../outbox/send-one.ts';
import type { Send } from './transport.ts';

/** So many are sent in a minute. */
const AT_ONCE = 50;
/** Minutes to wait after each try that failed; after the last a letter is given up, and stays to be seen. */
export const WAITS = [1, 5, 15, 60, 180, 360, 720, 1440];
/** A letter that waits for the mail server waits for as long as it takes. */
const PATIENCE = { waits: WAITS };
/** Seconds that sending takes of a minute, the letter under way aside. */
const FOR_MS = 20_000;

export interface Letter {
  /** What it is about: the same key twice is one letter. */
  key: string;
  kind: string;
  /** Whose it is: of what is sent to one address, each has their own. */
  cadreId: string;
  to: string;
  subject: string;
  body: string;
}

/** A head of a letter is one line: what begins another is read as another head, whoever wrote it. */
const oneLine = (words: string): string => words.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Puts a letter into the outbox in the transaction of what it tells. Whether it is new. */
export function putLetter(trx: Trx, { to, subject, ...letter }: Letter, at: string): Promise<boolean> {
  const waiting = { at, tries: 0, nextAt: at, sentAt: null, error: null };
  const heads = { toAddress: oneLine(to), subject: oneLine(subject) };
  return insertMail(trx, { id: newId(), ...letter, ...heads, ...waiting });
}

/**
 * Sends what waits; a letter that fails is kept and tried again later, with what the mail server said. Where the server
 * itself cannot be reached no letter was tried: all wait until it is back, however long, and none is charged a try.
 */
export async function sendWaiting(
  db: Db,
  send: Send,
  now: () => Date,
  stop?: AbortSignal,
): Promise<{ sent: number; failed: number }> {
  const counts = { sent: 0, failed: 0 };
  const end = AbortSignal.any([AbortSignal.timeout(FOR_MS), ...(stop ? [stop] : [])]);
  let down: Failure | null = null;
  for (const mail of await listMailDue(db, now().toISOString(), AT_ONCE)) {
    if (end.aborted) break;
    const of = { name: 'mail', patience: PATIENCE, now } as const;
    const failure: Failure | null | undefined = await sendOne(
      db,
      of,
      mail,
      () => tryToSend(send, mail),
      down,
    );
    if (failure === undefined) continue;
    if (failure?.isOfServer) down = failure;
    counts[failure === null ? 'sent' : 'failed'] += 1;
  }
  return counts;
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
    if (!(error instanceof Error)) return { error: String(error), isOfServer: false };
    return { error: error.message, isOfServer: 'code' in error && OF_SERVER.has(String(error.code)) };
  }
}
