import { useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';
import { wipeHeld } from '../../lib/outbox/open-store.ts';
import { session } from '../../lib/session.ts';

/** Ends the session and forgets everything that was read or typed under it; the page is loaded anew at the sign-in. */
export function useSignOut(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    session.leave();
    await call(api.api.session.$delete());
    await wipeHeld();
    queryClient.clear();
    window.location.assign('/dang-nhap');
  };
}
