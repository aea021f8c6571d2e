import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../lib/api.ts';
import { devicesQuery } from './devices-query.ts';
import { keepDevice, ownDevice } from './own-device.ts';
import { makePasskey } from './passkeys.ts';

/** The browser keeps nothing, so a key for it would open nothing. */
export class StorageRefused extends Error {}

/** 256 random bits as the server takes them. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

const remove = (id: string) => call(api.api.devices[':id'].removal.$post({ param: { id } }));

async function addPin(accountId: string, pin: string) {
  const before = ownDevice(accountId)?.pin;
  const made = { id: newId(), key: randomKey() };
  if (!keepDevice(accountId, { pin: before })) throw new StorageRefused();
  await call(api.api.devices.pin.$post({ json: { ...made, pin } }));
  keepDevice(accountId, { pin: made });
  if (before) await remove(before.id).catch(() => undefined);
}

async function addPasskey(accountId: string) {
  const id = newId();
  if (!keepDevice(accountId, {})) throw new StorageRefused();
  const options = await call(api.api.devices.challenge.$post({ json: { kind: 'passkey' } }));
  const answer = await makePasskey(options);
  await call(api.api.devices.passkey.$post({ json: { id, answer } }));
  keepDevice(accountId, { passkey: { id, credentialId: answer.id } });
}

async function end(accountId: string, id: string) {
  await remove(id);
  const own = ownDevice(accountId);
  if (own?.pin?.id === id) keepDevice(accountId, { pin: undefined });
  if (own?.passkey?.id === id) keepDevice(accountId, { passkey: undefined });
}

/** Switches opening again on and off; the list is read anew after each. */
export function useSwitches(accountId: string) {
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries(devicesQuery);
  return {
    pin: useMutation({ mutationFn: (pin: string) => addPin(accountId, pin), onSettled }),
    passkey: useMutation({ mutationFn: () => addPasskey(accountId), onSettled }),
    end: useMutation({ mutationFn: (id: string) => end(accountId, id), onSettled }),
  };
}
