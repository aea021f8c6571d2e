import type { Trx } from '../transaction.ts';
import { accountsOf, type OldRows } from './old-rows.ts';

/** Removes sessions nobody used since, and devices, second factors, codes and browsers that ended before. How many rows. */
export async function removeOldSignIns(trx: Trx, of: OldRows): Promise<number> {
  return (await removeSessions(trx, of)) + (await removeMeans(trx, of)) + (await removeBrowsers(trx, of));
}

/** A session is over twelve hours after it began, also one that nobody ended. */
async function removeSessions(trx: Trx, { before, cadreId, most }: OldRows): Promise<number> {
  const old = trx
    .selectFrom('session')
    .select('id')
    .where('lastSeenAt', '<', before)
    .$if(cadreId !== null, (q) => q.where('accountId', 'in', accountsOf(trx, cadreId ?? '')))
    .limit(most);
  const done = await trx.deleteFrom('session').where('id', 'in', old).executeTakeFirst();
  return Number(done.numDeletedRows);
}

const MEANS = [
  ['device', 'endedAt'],
  ['second_factor', 'endedAt'],
  ['recovery_code', 'usedAt'],
] as const;

async function removeMeans(trx: Trx, { before, cadreId, most }: OldRows): Promise<number> {
  let rows = 0;
  for (const [table, ended] of MEANS) {
    const old = trx
      .selectFrom(table as 'device')
      .select('id')
      .where(ended as 'endedAt', '<', before)
      .$if(cadreId !== null, (q) => q.where('accountId', 'in', accountsOf(trx, cadreId ?? '')))
      .limit(most);
    const done = await trx
      .deleteFrom(table as 'device')
      .where('id', 'in', old)
      .executeTakeFirst();
    rows += Number(done.numDeletedRows);
  }
  return rows;
}

async function removeBrowsers(trx: Trx, { before, cadreId, most }: OldRows): Promise<number> {
  const ended = await trx
    .selectFrom('push_subscription')
    .select('id')
    .where('endedAt', '<', before)
    .$if(cadreId !== null, (q) => q.where('accountId', 'in', accountsOf(trx, cadreId ?? '')))
    .limit(most)
    .execute();
  if (ended.length === 0) return 0;
  const ids = ended.map(({ id }) => id);
  await trx.deleteFrom('push_message').where('subscriptionId', 'in', ids).execute();
  await trx.deleteFrom('push_subscription').where('id', 'in', ids).execute();
  return ids.length;
}
