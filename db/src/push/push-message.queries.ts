import type { Insertable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { PushMessageTable } from './push.table.ts';

/** Lets messages wait to be sent; the same key twice is one for a browser. How many are new. */
export async function insertPushMessages(
  trx: Trx,
  rows: readonly Insertable<PushMessageTable>[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const done = await trx
    .insertInto('push_message')
    .values(rows)
    .onConflict((c) => c.columns(['subscriptionId', 'key']).doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0n);
}

/** Messages whose time has come, the oldest first, with where they go and whether their notice was read meanwhile. */
export function listPushDue(db: Db, at: string, most: number) {
  return db
    .selectFrom('push_message as m')
    .innerJoin('push_subscription as s', 's.id', 'm.subscriptionId')
    .innerJoin('account as a', 'a.id', 's.accountId')
    .leftJoin('notice as n', 'n.id', 'm.noticeId')
    .select(['m.id', 'm.subscriptionId', 'm.words', 'm.tries', 's.endpoint', 's.p256dh', 's.auth'])
    .select('n.readAt')
    .where('m.nextAt', '<=', at)
    .where('s.endedAt', 'is', null)
    .where('a.disabledAt', 'is', null)
    .orderBy('m.nextAt')
    .orderBy('m.id')
    .limit(most)
    .execute();
}
export type PushDue = Awaited<ReturnType<typeof listPushDue>>[number];

export async function notePushMessage(
  trx: Trx,
  id: string,
  set: Partial<Pick<PushMessageTable, 'tries' | 'nextAt' | 'sentAt' | 'error' | 'words'>>,
): Promise<void> {
  await trx.updateTable('push_message').set(set).where('id', '=', id).execute();
}

export async function removePushMessage(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('push_message').where('id', '=', id).execute();
}

/** Clears away what was decided on before an instant. How many they were. */
export async function removeOldPushMessages(trx: Trx, before: string): Promise<number> {
  const done = await trx
    .deleteFrom('push_message')
    .where('at', '<', before)
    .where('nextAt', 'is', null)
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}

/** How many messages wait, fail, were sent and were given up, how many browsers there are, and what failed last. */
export async function countPushMessages(db: Db) {
  const rows = await db
    .selectFrom('push_message')
    .select((eb) => [
      eb
        .case()
        .when('sentAt', 'is not', null)
        .then('sent')
        .when('nextAt', 'is', null)
        .then('lost')
        .when('error', 'is not', null)
        .then('failing')
        .else('waiting')
        .end()
        .as('state'),
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy('state')
    .execute();
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  const browsers = await db
    .selectFrom('push_subscription')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow();
  const failed = await db
    .selectFrom('push_message')
    .select('error')
    .where('error', 'is not', null)
    .where('sentAt', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return {
    ...{ waiting: of('waiting'), failing: of('failing'), sent: of('sent'), lost: of('lost') },
    browsers: Number(browsers.count),
    error: failed?.error ?? null,
  };
}
