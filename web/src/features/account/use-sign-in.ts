import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';
import { type Me, meQuery } from '../../lib/me.ts';
import { session } from '../../lib/session.ts';
import { forgetEnded } from './device/forget-ended.ts';
import { noteSignedIn } from './device/own-device.ts';

type Credentials = { username: string; password: string };

/** Signs in and keeps the answer as the account of this page. */
export function useSignIn(onSignedIn: (me: Me) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (json: Credentials) => call(api.api.session.$post({ json })),
    onSuccess: (answer) => {
      if (!('me' in answer)) return;
      const { me } = answer;
      queryClient.setQueryData(meQuery.queryKey, me);
      noteSignedIn(me);
      session.begin(me.account.id);
      void forgetEnded(me.account.id);
      onSignedIn(me);
    },
  });
}
