import type { Trx } from '../transaction.ts';
import { accountsOf } from './old-rows.ts';

/** Of an account. */
const OF_ACCOUNT = [
  ...(['account_reading', 'first_day', 'device', 'recovery_code', 'second_factor'] as const),
] as const;

/**
 * Removes how somebody liked to work and to be reached: what they chose to read and to be told, own templates, browsers,
 * devices and codes, the address of mail. Nothing that anything was decided on. How many rows.
 */
export async function removeChoices(trx: Trx, cadreId: string): Promise<number> {
  let rows = 0;
  const count = (done: { numDeletedRows?: bigint; numUpdatedRows?: bigint }) => {
    rows += Number(done.numDeletedRows ?? done.numUpdatedRows ?? 0n);
  };
  for (const table of OF_ACCOUNT) {
    count(
      await trx
        .deleteFrom(table as 'device')
        .where('accountId', 'in', accountsOf(trx, cadreId))
        .executeTakeFirst(),
    );
  }
  count(await trx.deleteFrom('notice_choice').where('cadreId', '=', cadreId).executeTakeFirst());
  // A template that was shared is its unit's too.
  count(
    await trx
      .deleteFrom('work_template')
      .where('cadreId', '=', cadreId)
      .where('unitId', 'is', null)
      .executeTakeFirst(),
  );
  count(await removeBrowsers(trx, cadreId));
  count(
    await trx
      .updateTable('cadre')
      .set((eb) => ({ email: null, version: eb('version', '+', 1) }))
      .where('id', '=', cadreId)
      .where('email', 'is not', null)
      .executeTakeFirst(),
  );
  return rows;
}

async function removeBrowsers(trx: Trx, cadreId: string) {
  const browsers = trx
    .selectFrom('push_subscription')
    .select('id')
    .where('accountId', 'in', accountsOf(trx, cadreId));
  await trx.deleteFrom('push_message').where('subscriptionId', 'in', browsers).execute();
  return trx
    .deleteFrom('push_subscription')
    .where('accountId', 'in', accountsOf(trx, cadreId))
    .executeTakeFirst();
}
