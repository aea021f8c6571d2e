import { api, call } from '../../../lib/api.ts';
import { keepDevice, ownDevice } from './own-device.ts';

/** Forgets what this browser keeps and the server does not know any more; a full sign-in alone may ask which those are. */
export async function forgetEnded(accountId: string): Promise<void> {
  const own = ownDevice(accountId);
  if (!own?.pin && !own?.passkey) return;
  const known = await call(api.api.devices.$get()).catch(() => undefined);
  if (!known) return;
  const isEnded = (one: { id: string } | undefined) => one && known.devices.every(({ id }) => id !== one.id);
  if (isEnded(own.pin)) keepDevice(accountId, { pin: undefined });
  if (isEnded(own.passkey)) keepDevice(accountId, { passkey: undefined });
}
