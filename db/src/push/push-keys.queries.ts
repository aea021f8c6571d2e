import type { Db } from '../dialects.ts';
import { openText, sealText } from '../sealed/sealed.ts';
import { findSetting, keepSetting, putSetting } from '../setting/setting.queries.ts';
import type { Trx } from '../transaction.ts';

/** The setting they lie in, and the place they are sealed for. */
export const PUSH_KEYS = 'pushKeys';

/** By what push services know this program; undefined before they are made, or where their seal cannot be opened. */
export async function findPushKeys(db: Db | Trx): Promise<string | undefined> {
  const stored = await findSetting(db, PUSH_KEYS);
  return stored === undefined ? undefined : openText(db, PUSH_KEYS, stored);
}

/** Keeps them, sealed; those that are there stay, unless nobody can open them any more. */
export async function keepPushKeys(trx: Trx, keys: string): Promise<void> {
  const isThere = (await findSetting(trx, PUSH_KEYS)) !== undefined;
  const isLost = isThere && (await findPushKeys(trx)) === undefined;
  await (isLost ? putSetting : keepSetting)(trx, PUSH_KEYS, sealText(trx, PUSH_KEYS, keys));
}
