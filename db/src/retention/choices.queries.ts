import { tellForeign } from '../audit/mark/foreign.ts';
import { remark } from '../audit/mark/mark.ts';
import type { Trx } from '../transaction.ts';
import { accountsOf } from './old-rows.ts';

/** Of an account. */
const OF_ACCOUNT = ['account_reading', 'first_day'] as const;
/** What an account is opened with besides its password. */
const MEANS = ['device', 'recovery_code', 'second_factor', 'account_link'] as const;

/**
 * Removes how somebody liked to work and to be reached: what they chose to read and to be told, own templates, browsers,
 * the address of mail; and of an account that is closed all that it was opened with. Nothing that anything was decided
 * on. How many rows.
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
  rows += await removeMeans(trx, cadreId);
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

/**
 * Of an account that is closed: the password goes too, or whoever opens it again would open it with less than before.
 * Where codes are asked for, the account that stays open keeps them. How many rows beside the account's.
 */
async function removeMeans(trx: Trx, cadreId: string): Promise<number> {
  const closed = await accountsOf(trx, cadreId).where('disabledAt', 'is not', null).executeTakeFirst();
  if (!closed) return 0;
  await tellForeign(trx, 'account', [closed.id]);
  let rows = 0;
  for (const table of MEANS) {
    const done = trx.deleteFrom(table as 'device').where('accountId', '=', closed.id);
    rows += Number((await done.executeTakeFirst()).numDeletedRows);
  }
  const emptied = { passwordHash: null, passwordOff: 0, mustChangePassword: 0, firstPasswordUntil: null };
  await trx.updateTable('account').set(emptied).where('id', '=', closed.id).execute();
  // Its mark tells of the devices whose codes it asked for.
  await remark(trx, 'account', [closed.id]);
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
