import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';
import { beginSession, firstStepOf, type Me, meQuery } from '../../lib/me.ts';
import { forgetEnded } from './device/forget-ended.ts';
import { noteSignedIn } from './device/own-device.ts';

type Credentials = { username: string; password: string };

/** Keeps who signed in as the account of this page. */
export function useSignedIn(onSignedIn: (me: Me) => void): (me: Me) => void {
  const queryClient = useQueryClient();
  return (me) => {
    queryClient.setQueryData(meQuery.queryKey, me);
    noteSignedIn(me);
    beginSession(me);
    if (!firstStepOf(me)) void forgetEnded(me.account.id);
    onSignedIn(me);
  };
}

/** Shows the first factor; then somebody is signed in, or the code of their device is asked for. */
export function useSignIn(onSignedIn: (me: Me) => void, onCodeAsked: () => void) {
  const keep = useSignedIn(onSignedIn);
  return useMutation({
    mutationFn: (json: Credentials) => call(api.api.session.$post({ json })),
    onSuccess: (answer) => ('me' in answer ? keep(answer.me) : onCodeAsked()),
  });
}
