import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/** Names of the facts that a database keeps about itself: `demo` is "1" where its people are made up, "filling" meanwhile. */
type SettingName = 'demo' | 'setupTokenHash' | 'push' | 'pushKeys' | 'secondFactor' | 'retention';

/** The value of a setting, or undefined where it was never set. */
export async function findSetting(db: Db | Trx, name: SettingName): Promise<string | undefined> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value;
}

/** Sets or replaces a setting. */
export async function putSetting(trx: Trx, name: SettingName, value: string): Promise<void> {
  await trx
    .insertInto('setting')
    .values({ name, value })
    .onConflict((c) => c.column('name').doUpdateSet({ value }))
    .execute();
}

/** Sets what is to be said once; what was said before stays. */
export async function keepSetting(trx: Trx, name: SettingName, value: string): Promise<void> {
  await trx
    .insertInto('setting')
    .values({ name, value })
    .onConflict((c) => c.column('name').doNothing())
    .execute();
}

/** Removes a setting while it still has this value. Returns whether it had. */
export async function removeSetting(trx: Trx, name: SettingName, value: string): Promise<boolean> {
  const result = await trx
    .deleteFrom('setting')
    .where('name', '=', name)
    .where('value', '=', value)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
