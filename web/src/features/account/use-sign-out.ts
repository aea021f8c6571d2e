import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '../../lib/api.ts';
import { useMe } from '../../lib/me.ts';
import { countHeld, wipeHeld } from '../../lib/outbox/open-store.ts';
import { session } from '../../lib/session.ts';

/**
 * Ends the session and forgets everything that was read or typed under it; the page is loaded anew at the sign-in.
 * While writes wait on this machine it first says how many (`unsent`): `leaveAnyway` drops them.
 */
export function useSignOut(): {
  unsent: number;
  signOut: () => Promise<void>;
  leaveAnyway: () => Promise<void>;
} {
  const queryClient = useQueryClient();
  const me = useMe();
  const [unsent, setUnsent] = useState(0);
  const leaveAnyway = async () => {
    session.leave();
    await call(api.api.session.$delete());
    await wipeHeld();
    queryClient.clear();
    window.location.assign('/dang-nhap');
  };
  const signOut = async () => {
    const count = await countHeld(me.account.id);
    setUnsent(count);
    if (count === 0) await leaveAnyway();
  };
  return { unsent, signOut, leaveAnyway };
}
