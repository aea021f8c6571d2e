import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../lib/me.ts';

/** Nobody needs it before they leave. */
const leaving = () => import('./leaving.ts');

/**
 * Ends the session and forgets everything that was read or typed under it; the page is loaded anew at the sign-in.
 * While something waits on this machine it first says how much (`unsent`): `leaveAnyway` drops it.
 */
export function useSignOut(): {
  unsent: number;
  /** Without a network the server cannot be told. */
  isAway: boolean;
  signOut: () => Promise<void>;
  leaveAnyway: () => Promise<void>;
} {
  const queryClient = useQueryClient();
  const { id } = useMe().account;
  const [unsent, setUnsent] = useState(0);
  const [isAway, setAway] = useState(false);
  const leaveAnyway = async () => {
    setAway(false);
    setAway(!(await (await leaving()).leave(id, queryClient)));
  };
  const signOut = async () => {
    const count = await (await leaving()).countUnsent(id);
    setUnsent(count);
    if (count === 0) await leaveAnyway();
  };
  return { unsent, isAway, signOut, leaveAnyway };
}
