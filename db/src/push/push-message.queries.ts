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

const ofOpenBrowsers = (db: Db) =>
  db
    .selectFrom('push_message as m')
    .innerJoin('push_subscription as s', 's.id', 'm.subscriptionId')
    .innerJoin('account as a', 'a.id', 's.accountId')
    .where('s.endedAt', 'is', null)
    .where('a.disabledAt', 'is', null);

/** Messages whose time has come, the oldest first, with where they go. */
export function listPushDue(db: Db, at: string, most: number) {
  return ofOpenBrowsers(db)
    .select(['m.id', 'm.subscriptionId', 'm.at', 'm.tries', 'm.nextAt', 's.endpoint'])
    .where('m.nextAt', '<=', at)
    .orderBy('m.nextAt')
    .orderBy('m.id')
    .limit(most)
    .execute();
}
export type PushDue = Awaited<ReturnType<typeof listPushDue>>[number];

/** A message as it is to be told now: its words, or the notice that it tells of and whether that was read meanwhile. */
export function findPushToTell(db: Db, id: string) {
  return ofOpenBrowsers(db)
    .leftJoin('notice as n', 'n.id', 'm.noticeId')
    .select(['m.id', 'm.subscriptionId', 'm.words', 's.endpoint', 's.p256dh', 's.auth'])
    .select(['n.kind', 'n.content', 'n.byName', 'n.readAt'])
    .where('m.id', '=', id)
    .executeTakeFirst();
}
export type PushToTell = NonNullable<Awaited<ReturnType<typeof findPushToTell>>>;

/** Has messages that are due wait until another time, untried. */
export async function putOffPushes(
  trx: Trx,
  ids: readonly string[],
  { at, untilAt }: { at: string; untilAt: string },
): Promise<void> {
  await trx
    .updateTable('push_message')
    .set({ nextAt: untilAt })
    .where('id', 'in', ids)
    .where('nextAt', '<=', at)
    .execute();
}

export async function removePushMessage(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('push_message').where('id', '=', id).execute();
}

/** How many browsers are told, and what failed last. */
export async function findPushHealth(db: Db): Promise<{ browsers: number; error: string | null }> {
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
  return { browsers: Number(browsers.count), error: failed?.error ?? null };
}
