import {
  type Db,
  endPushSubscriptions,
  findPushToTell,
  insertPushMessages,
  inTransaction,
  listPushDue,
  listPushedBrowsers,
  type PushDue,
  type PushToTell,
  putOffPushes,
  removePushMessage,
  type Trx,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { Told } from '@so-viec/shared/notice/notice';
import { noticeWords } from '@so-viec/shared/notice/notice.words';
import { type PushWords, pushWords } from '@so-viec/shared/push/push.rules';
import { audit } from '../audit/audit.ts';
import type { Failure } from '../outbox/outbox.rules.ts';
import { sendOne } from '../outbox/send-one.ts';
import { inLanes } from './lanes.ts';
import { pushSender } from './push-setting.ts';
import { PushRefused, PushUnreached, PushUnusable, type SendPush, TTL_SECONDS } from './push-transport.ts';

/** So many are sent in a minute, to so many services at a time, and to a service that answers so many at a time. */
const AT_ONCE = 400;
const SERVICES = 4;
const OF_SERVICE = 4;
/** Of a minute so much is for sending: what is done by itself does not wait for push services. */
const FOR_MS = 20_000;
/** Minutes to wait after each try that was refused; what comes too late is told no more, and stands on the page. */
const PATIENCE = { waits: [1, 5, 15, 60, 180, 360], most: TTL_SECONDS / 60 };
/** What push services answer for a browser that is no longer there. */
const GONE = [404, 410];

/** The browsers of these people, while notices go to browsers at all. */
export async function browsersToTell(db: Db, cadreIds: readonly string[]): Promise<Map<string, string[]>> {
  if (cadreIds.length === 0 || !(await pushSender(db))) return new Map();
  return listPushedBrowsers(db, cadreIds);
}

/** What a browser is told of: a notice, in the words that it has when it goes, or words of their own. */
type ToPush = { key: string } & ({ noticeId: string } | { words: PushWords });

/** Lets something wait for each of a person's browsers, in the transaction of what it tells; once for a key. */
export async function putPushes(
  trx: Trx,
  browsers: readonly string[] | undefined,
  of: ToPush,
  at: string,
): Promise<number> {
  const what =
    'words' in of
      ? { noticeId: null, words: JSON.stringify(pushWords(of.words)) }
      : { noticeId: of.noticeId, words: '' };
  const waiting = { key: of.key, ...what, at, tries: 0, nextAt: at, sentAt: null, error: null };
  const rows = (browsers ?? []).map((subscriptionId) => ({ id: newId(), subscriptionId, ...waiting }));
  return insertPushMessages(trx, rows);
}

interface Sending {
  db: Db;
  now: () => Date;
  end: AbortSignal;
  counts: { sent: number; failed: number; gone: number };
  give(to: PushToTell, words: string): Promise<void>;
}

/**
 * Sends what waits for browsers, until `stop` and for no longer than a part of a minute. What fails is kept and tried again
 * for a while; a browser that is gone is told no more; what was read meanwhile is not told.
 */
export async function sendPushes(
  db: Db,
  send: SendPush,
  now: () => Date,
  stop?: AbortSignal,
  forMs = FOR_MS,
): Promise<Sending['counts']> {
  const counts = { sent: 0, failed: 0, gone: 0 };
  const by = await pushSender(db);
  if (!by) return counts;
  const end = AbortSignal.any([AbortSignal.timeout(forMs), ...(stop ? [stop] : [])]);
  const give = (to: PushToTell, words: string) => send(to, words, by, end);
  const due = await listPushDue(db, now().toISOString(), AT_ONCE);
  const services = [...Map.groupBy(due, ({ endpoint }) => new URL(endpoint).host).values()];
  // Those that were in trouble before go last.
  services.sort((a, b) => leastTried(a) - leastTried(b));
  await inLanes(SERVICES, services, end, (some) => sendToService({ db, now, end, counts, give }, some));
  return counts;
}

const leastTried = (some: readonly PushDue[]) => Math.min(...some.map(({ tries }) => tries));

/** Asks a service with one message, and with the others only if it answers. Those that no time is left for wait a minute. */
async function sendToService(of: Sending, some: readonly PushDue[]): Promise<void> {
  const { db, now, end, counts } = of;
  const rule = { name: 'push_message', patience: PATIENCE, now } as const;
  let down: Failure | null = null;
  const sendIt = async (one: PushDue) => {
    const failure = await sendOne(db, rule, one, () => tell(of, one.id), down);
    if (failure === undefined) return;
    if (failure && isInTrouble(failure)) down = { error: failure.error, isOfServer: true };
    counts[failure === null ? 'sent' : 'failed'] += 1;
  };
  const left = [
    ...(await inLanes(1, some.slice(0, 1), end, sendIt)),
    ...(await inLanes(OF_SERVICE, some.slice(1), end, sendIt)),
  ].map(({ id }) => id);
  const at = now();
  const wait = { at: at.toISOString(), untilAt: new Date(at.getTime() + 60_000).toISOString() };
  if (left.length > 0) await inTransaction(db, (trx) => putOffPushes(trx, left, wait));
}

type PushFailure = Failure & { status?: number };

/** Whether a service would not take another message either. */
const isInTrouble = ({ isOfServer, status = 0 }: PushFailure): boolean =>
  isOfServer || status === 429 || status >= 500;

/** Tells what a message says now. What a service answered, or why it was not reached; undefined: nobody is to be told. */
async function tell({ db, now, counts, give }: Sending, id: string): Promise<PushFailure | null | undefined> {
  const to = await findPushToTell(db, id);
  if (!to) return undefined;
  if (to.readAt !== null) {
    await inTransaction(db, (trx) => removePushMessage(trx, id));
    return undefined;
  }
  try {
    await give(to, payloadOf(to));
    return null;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (error instanceof PushRefused && !GONE.includes(error.status)) {
      return { error: words, isOfServer: false, status: error.status };
    }
    const isOver = error instanceof PushRefused || error instanceof PushUnusable;
    if (!isOver) return { error: words, isOfServer: error instanceof PushUnreached };
    await inTransaction(db, (trx) => endGone(trx, to, now().toISOString()));
    counts.gone += 1;
    return undefined;
  }
}

/** What the browser is given: for which of its subscriptions, so that it never shows what was another person's. */
function payloadOf({ id, subscriptionId, words, kind, content, byName }: PushToTell): string {
  const said: PushWords =
    kind === null
      ? JSON.parse(words)
      : pushWords(noticeWords({ kind, content: JSON.parse(content ?? ''), by: byName } as Told));
  return JSON.stringify({ ...said, id, to: subscriptionId });
}

async function endGone(trx: Trx, { subscriptionId }: PushToTell, at: string): Promise<void> {
  const ended = await endPushSubscriptions(trx, { id: subscriptionId }, at);
  if (ended.length === 0) return;
  const gone = { object: 'push_subscription', objectId: subscriptionId };
  await audit(trx, { at, accountId: null }, 'push.end', gone);
}
