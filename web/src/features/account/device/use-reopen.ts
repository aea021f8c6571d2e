import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../lib/api.ts';
import { beginSession, type Me, meQuery } from '../../../lib/me.ts';
import { noteSignedIn, type OwnDevice } from './own-device.ts';
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

/** Opens the person's own day again. The server alone counts wrong PINs: its one refusal may have other grounds. */
export function useReopen(device: OwnDevice, onOpened: (me: Me) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (means: Means) => send(device, means),
    onSuccess: ({ me }) => {
      noteSignedIn(me);
      queryClient.setQueryData(meQuery.queryKey, me);
      beginSession(me);
      onOpened(me);
    },
  });
}
