import { PIN_TRIES } from '@so-viec/shared/device/pin.rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../lib/api.ts';
import { type Me, meQuery } from '../../../lib/me.ts';
import { Problem } from '../../../lib/problem.ts';
import { session } from '../../../lib/session.ts';
import { keepDevice, noteSignedIn, noteSignedOut, type OwnDevice } from './own-device.ts';
import { signWithPasskey } from './passkeys.ts';

/** The PIN that was typed, or the passkey. */
type Means = { pin: string } | 'passkey';

async function send(device: OwnDevice, means: Means) {
  if (means !== 'passkey') {
    const json = { kind: 'pin' as const, key: device.pin?.key ?? '', pin: means.pin };
    return call(api.api.session.reopening.$post({ json }));
  }
  const asked = await call(api.api.session.challenge.$post());
  const answer = await signWithPasskey({ ...asked, credentialId: device.passkey?.credentialId ?? '' });
  return call(api.api.session.reopening.$post({ json: { kind: 'passkey', answer } }));
}

const isRefused = (error: unknown) => error instanceof Problem && error.code === 'not-reopened';

/** Opens the person's own day again; wrong PINs are counted here too, and the last one forgets it. */
export function useReopen(device: OwnDevice, onOpened: (me: Me) => void) {
  const queryClient = useQueryClient();
  const { accountId, pin } = device;
  const forgetOrCount = () => {
    if (!pin) return;
    const wrong = pin.wrong + 1;
    keepDevice(accountId, { pin: wrong < PIN_TRIES ? { ...pin, wrong } : undefined });
    // The server has ended the session with it.
    if (wrong >= PIN_TRIES) noteSignedOut();
  };
  return useMutation({
    mutationFn: (means: Means) => send(device, means),
    onError: (error, means) => {
      if (means !== 'passkey' && isRefused(error)) forgetOrCount();
    },
    onSuccess: ({ me }) => {
      if (pin) keepDevice(accountId, { pin: { ...pin, wrong: 0 } });
      noteSignedIn(me);
      queryClient.setQueryData(meQuery.queryKey, me);
      session.begin();
      onOpened(me);
    },
  });
}
