import {
  type Db,
  findPushKeys,
  findSetting,
  inTransaction,
  keepPushKeys,
  putSetting,
  type Trx,
} from '@so-viec/db';
import type { PushSettingInput } from '@so-viec/shared/push/push.schema';
import { audit, type By } from '../audit/audit.ts';

/** By what a push service knows this program; made once, as browsers are bound to them. */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

/** Whether notices go to browsers; off until an administrator says otherwise. */
export async function readPushSetting(db: Db | Trx): Promise<PushSettingInput> {
  const said = await findSetting(db, 'push');
  return said === undefined ? { isOn: false, contact: '' } : (JSON.parse(said) as PushSettingInput);
}

/** With what to send, while it is on. */
export async function pushSender(db: Db | Trx): Promise<(PushKeys & { contact: string }) | undefined> {
  const { isOn, contact } = await readPushSetting(db);
  const keys = isOn ? await findPushKeys(db) : undefined;
  return keys === undefined ? undefined : { contact, ...(JSON.parse(keys) as PushKeys) };
}

/** Switches notices to browsers on or off. The keys are made with the first time and stay, sealed. */
export async function changePushSetting(db: Db, by: By, input: PushSettingInput): Promise<void> {
  const { default: webPush } = await import('web-push');
  const keys = JSON.stringify(webPush.generateVAPIDKeys());
  const setting = JSON.stringify({ isOn: input.isOn, contact: input.contact });
  await inTransaction(db, async (trx) => {
    if ((await findSetting(trx, 'push')) === setting) return;
    if (input.isOn) await keepPushKeys(trx, keys);
    await putSetting(trx, 'push', setting);
    const detail = { isOn: input.isOn };
    await audit(trx, by, 'push-setting.change', { object: 'setting', objectId: 'push', detail });
  });
}
