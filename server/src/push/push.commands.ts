import {
  type Db,
  endPushSubscriptions,
  findPushSubscription,
  insertPushSubscription,
  inTransaction,
  listPushSubscriptions,
  lockAccount,
  type Trx,
} from '@so-viec/db';
import type { PushSubscriptionInput } from '@so-viec/shared/push/push.schema';
import { cutTo } from '@so-viec/shared/text/cut';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { isRepeated } from '../http/repeated.ts';
import { readPushSetting } from './push-setting.ts';

/** Browsers of one account that may be told at a time [config]. */
const BROWSERS_MOST = 10;

interface Owner {
  accountId: string;
  at: string;
  userAgent: string;
}

/** Has a browser told of its person's notices. One address is one browser: whoever had it before has it no longer. */
export async function addPushSubscription(db: Db, by: Owner, input: PushSubscriptionInput): Promise<void> {
  await inTransaction(db, (trx) => writeSubscription(trx, by, input));
}

async function writeSubscription(trx: Trx, by: Owner, input: PushSubscriptionInput): Promise<void> {
  const { accountId, at, userAgent } = by;
  await lockAccount(trx, accountId);
  const row = { accountId, endpoint: input.endpoint, p256dh: input.p256dh, auth: input.auth };
  if (isRepeated(await findPushSubscription(trx, input.id), row)) return;
  if (!(await readPushSetting(trx)).isOn) throw new Problem('push-off');
  // Who writes the same address meanwhile meets its index, and on the second look ends what is there.
  await endPushSubscriptions(trx, { endpoint: input.endpoint }, at);
  if ((await listPushSubscriptions(trx, accountId)).length >= BROWSERS_MOST) {
    throw new Problem('too-many-devices', { params: { most: BROWSERS_MOST } });
  }
  const made = { userAgent: cutTo(userAgent, 200), createdAt: at, endedAt: null };
  await insertPushSubscription(trx, { id: input.id, ...row, ...made });
  await audit(trx, { at, accountId }, 'push.begin', { object: 'push_subscription', objectId: input.id });
}

/** Tells one of the account's browsers no longer; one that is not told stays so. 404 for what is not theirs. */
export async function removePushSubscription(db: Db, { accountId, at }: Owner, id: string): Promise<void> {
  const known = await findPushSubscription(db, id);
  if (known?.accountId !== accountId) throw new Problem('not-found');
  await inTransaction(db, async (trx) => {
    const ended = await endPushSubscriptions(trx, { id }, at);
    if (ended.length === 0) return;
    await audit(trx, { at, accountId }, 'push.end', { object: 'push_subscription', objectId: id });
  });
}
