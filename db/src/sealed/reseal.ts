import { remark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import { PUSH_KEYS } from '../push/push-keys.queries.ts';
import { secretPlace } from '../second-factor/second-factor.queries.ts';
import { inTransaction, type Trx } from '../transaction.ts';
import { isSealedNow, sealText, unsealed } from './sealed.ts';

/** Seals with the key in use what lies in the database in the clear or under a key of before. Returns how many. */
export function resealSecrets(db: Db): Promise<number> {
  return inTransaction(db, async (trx) => (await resealDevices(trx)) + (await resealPushKeys(trx)));
}

async function resealDevices(trx: Trx): Promise<number> {
  const rows = await trx
    .selectFrom('second_factor')
    .select(['id', 'accountId', 'secret'])
    .where('secret', '<>', '')
    .execute();
  let count = 0;
  for (const { id, accountId, secret } of rows) {
    const again = resealed(trx, secretPlace(accountId), secret);
    if (again === undefined) continue;
    await trx
      .updateTable('second_factor')
      .set({ secret: again })
      .where('id', '=', id)
      .where('secret', '=', secret)
      .execute();
    await remark(trx, 'second_factor', [id]);
    count += 1;
  }
  return count;
}

async function resealPushKeys(trx: Trx): Promise<number> {
  const row = await trx
    .selectFrom('setting')
    .select('value')
    .where('name', '=', PUSH_KEYS)
    .executeTakeFirst();
  const value = row && resealed(trx, PUSH_KEYS, row.value);
  if (!row || value === undefined) return 0;
  await trx
    .updateTable('setting')
    .set({ value })
    .where('name', '=', PUSH_KEYS)
    .where('value', '=', row.value)
    .execute();
  return 1;
}

function resealed(trx: Trx, place: string, stored: string): string | undefined {
  if (isSealedNow(trx, stored)) return undefined;
  const text = unsealed(trx, place, stored);
  return text === undefined ? undefined : sealText(trx, place, text);
}
