import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../lib/me.ts';
import { countUnsent } from '../../lib/outbox/typed.ts';
// With the button, not at its press: without a network nothing more comes.
import { leave } from './leaving.ts';

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
    setAway(!(await leave(id, queryClient)));
  };
  const signOut = async () => {
    const count = await countUnsent(id);
    setUnsent(count);
    if (count === 0) await leaveAnyway();
  };
  return { unsent, isAway, signOut, leaveAnyway };
}
