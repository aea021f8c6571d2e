import { type Insertable, type Selectable, sql } from 'kysely';
import { type Db, idsIn } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { PushSubscriptionTable } from './push.table.ts';

export type PushSubscriptionRow = Selectable<PushSubscriptionTable>;

/** A subscription of this id, ended ones too. */
export function findPushSubscription(db: Db | Trx, id: string): Promise<PushSubscriptionRow | undefined> {
  return db.selectFrom('push_subscription').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The browsers of an account that are told, the newest first. */
export function listPushSubscriptions(db: Db | Trx, accountId: string): Promise<PushSubscriptionRow[]> {
  return db
    .selectFrom('push_subscription')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
}

/** The browsers of these people, of accounts that are open, by person. */
export async function listPushedBrowsers(
  db: Db | Trx,
  cadreIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('push_subscription as s')
    .innerJoin('account as a', 'a.id', 's.accountId')
    .select(['s.id', 'a.cadreId'])
    .where(idsIn(db, sql.ref('a.cadreId'), cadreIds))
    .where('a.disabledAt', 'is', null)
    .where('s.endedAt', 'is', null)
    .orderBy('s.id')
    .execute();
  const byPerson = Map.groupBy(rows, ({ cadreId }) => cadreId ?? '');
  return new Map([...byPerson].map(([cadreId, some]) => [cadreId, some.map(({ id }) => id)]));
}

export async function insertPushSubscription(
  trx: Trx,
  row: Insertable<PushSubscriptionTable>,
): Promise<void> {
  await trx.insertInto('push_subscription').values(row).execute();
}

type Ended = { accountId: string } | { id: string } | { endpoint: string };

/** Ends one browser, the one at an address, or all of an account: what waits for them never goes. Which ended. */
export async function endPushSubscriptions(trx: Trx, of: Ended, at: string): Promise<string[]> {
  const ended = await trx
    .updateTable('push_subscription')
    .set({ endedAt: at, endpoint: '', p256dh: '', auth: '' })
    .where((eb) =>
      'id' in of
        ? eb('id', '=', of.id)
        : 'endpoint' in of
          ? eb('endpoint', '=', of.endpoint)
          : eb('accountId', '=', of.accountId),
    )
    .where('endedAt', 'is', null)
    .returning('id')
    .execute();
  const ids = ended.map(({ id }) => id);
  if (ids.length > 0) {
    await trx
      .deleteFrom('push_message')
      .where('subscriptionId', 'in', ids)
      .where('sentAt', 'is', null)
      .execute();
  }
  return ids;
}
