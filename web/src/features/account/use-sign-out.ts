import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '../../lib/api.ts';
import { useMe } from '../../lib/me.ts';
import { countHeld, wipeHeld } from '../../lib/outbox/open-store.ts';
import { Problem } from '../../lib/problem.ts';
import { session } from '../../lib/session.ts';
import { noteSignedOut } from './device/own-device.ts';

/**
 * Ends the session and forgets everything that was read or typed under it; the page is loaded anew at the sign-in.
 * While writes wait on this machine it first says how many (`unsent`): `leaveAnyway` drops them.
 */
export function useSignOut(): {
  unsent: number;
  /** Without a network the server cannot be told. */
  isAway: boolean;
  signOut: () => Promise<void>;
  leaveAnyway: () => Promise<void>;
} {
  const queryClient = useQueryClient();
  const me = useMe();
  const [unsent, setUnsent] = useState(0);
  const [isAway, setAway] = useState(false);
  const leaveAnyway = async () => {
    setAway(false);
    let goOn = '/dang-nhap';
    try {
      // Who signed in with the body's provider signs out there too.
      goOn = (await call(api.api.session.$delete()))?.address ?? goOn;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.isOffline) return setAway(true);
    }
    session.leave();
    noteSignedOut();
    await wipeHeld(me.account.id);
    const { forgetReads } = await import('../../lib/kept/keep-reads.ts');
    await forgetReads();
    queryClient.clear();
    window.location.assign(goOn);
  };
  const signOut = async () => {
    const count = await countHeld(me.account.id);
    setUnsent(count);
    if (count === 0) await leaveAnyway();
  };
  return { unsent, isAway, signOut, leaveAnyway };
}
