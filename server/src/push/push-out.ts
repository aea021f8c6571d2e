import {
  type Db,
  endPushSubscriptions,
  insertPushMessages,
  inTransaction,
  listPushDue,
  listPushedBrowsers,
  notePushMessage,
  type PushDue,
  removeOldPushMessages,
  removePushMessage,
  type Trx,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { type PushWords, pushWords } from '@so-viec/shared/push/push.rules';
import { audit } from '../audit/audit.ts';
import { pushSender } from './push-setting.ts';
import { PushRefused, type SendPush } from './push-transport.ts';

/** So many are sent in a minute. */
const AT_ONCE = 100;
/** Minutes to wait after each try that failed; after that it is told no more, and stands on the page. */
const WAITS = [1, 5, 15, 60, 180, 360];
const KEPT_DAYS = 90;
/** What push services answer for a browser that is no longer there. */
const GONE = [404, 410];

/** The browsers of these people, while notices go to browsers at all. */
export async function browsersToTell(db: Db, cadreIds: readonly string[]): Promise<Map<string, string[]>> {
  if (cadreIds.length === 0 || !(await pushSender(db))) return new Map();
  return listPushedBrowsers(db, cadreIds);
}

/** Lets words wait for each of a person's browsers, in the transaction of what they tell; once for a key. */
export async function putPushes(
  trx: Trx,
  browsers: readonly string[] | undefined,
  { words, ...of }: { key: string; noticeId: string | null; words: PushWords },
  at: string,
): Promise<number> {
  const waiting = { ...of, words: JSON.stringify(pushWords(words)), at, tries: 0, nextAt: at };
  const rows = (browsers ?? []).map((subscriptionId) => ({
    ...{ id: newId(), subscriptionId, ...waiting, sentAt: null, error: null },
  }));
  return insertPushMessages(trx, rows);
}

/**
 * Sends what waits for browsers. What fails is kept and tried again for a while; a browser that is gone is told no more;
 * what was read meanwhile is not told. A service that was not reached is not asked again for the others of its browsers.
 */
export async function sendPushes(
  db: Db,
  send: SendPush,
  now: () => Date,
): Promise<{ sent: number; failed: number; gone: number }> {
  const counts = { sent: 0, failed: 0, gone: 0 };
  const by = await pushSender(db);
  if (!by) return counts;
  const down = new Map<string, string>();
  const ended = new Set<string>();
  for (const one of await listPushDue(db, now().toISOString(), AT_ONCE)) {
    if (ended.has(one.subscriptionId)) continue;
    if (one.readAt !== null) {
      await inTransaction(db, (trx) => removePushMessage(trx, one.id));
      continue;
    }
    const { host } = new URL(one.endpoint);
    const failure = down.get(host) ?? (await tryToSend(() => send(one, payloadOf(one), by)));
    if (typeof failure === 'string') down.set(host, failure);
    if (failure instanceof PushRefused && GONE.includes(failure.status)) {
      await inTransaction(db, (trx) => endGone(trx, one, now().toISOString()));
      ended.add(one.subscriptionId);
      counts.gone += 1;
      continue;
    }
    await inTransaction(db, (trx) => notePushMessage(trx, one.id, outcomeOf(one, failure, now())));
    counts[failure === undefined ? 'sent' : 'failed'] += 1;
  }
  return counts;
}

/** What the browser is given: for which of its subscriptions, so that it never shows what was another person's. */
const payloadOf = ({ id, subscriptionId, words }: PushDue): string =>
  JSON.stringify({ ...(JSON.parse(words) as PushWords), id, to: subscriptionId });

/** What a service answered, or why it was not reached. */
async function tryToSend(send: () => Promise<void>): Promise<PushRefused | string | undefined> {
  try {
    await send();
    return undefined;
  } catch (error) {
    if (error instanceof PushRefused) return error;
    return error instanceof Error ? error.message : String(error);
  }
}

function outcomeOf({ tries }: PushDue, failure: PushRefused | string | undefined, now: Date) {
  const done = { tries: tries + 1, nextAt: null, words: '' };
  if (failure === undefined) return { ...done, sentAt: now.toISOString(), error: null };
  const error = typeof failure === 'string' ? failure : failure.message;
  const wait = WAITS[tries];
  if (wait === undefined) return { ...done, error };
  return { tries: tries + 1, nextAt: new Date(now.getTime() + wait * 60_000).toISOString(), error };
}

async function endGone(trx: Trx, { subscriptionId }: PushDue, at: string): Promise<void> {
  const ended = await endPushSubscriptions(trx, { id: subscriptionId }, at);
  if (ended.length === 0) return;
  const gone = { object: 'push_subscription', objectId: subscriptionId };
  await audit(trx, { at, accountId: null }, 'push.end', gone);
}

/** Clears away what went, or was given up, long ago. How many messages they were. */
export function clearPushes(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 24 * 3_600_000).toISOString();
  return inTransaction(db, (trx) => removeOldPushMessages(trx, before));
}
