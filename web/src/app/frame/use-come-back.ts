import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useConnection } from '../../lib/browser/connection.ts';
import { refreshMe } from '../../lib/me.ts';

const LOOK_AGAIN_MS = 15_000;

/** While the server cannot be reached it is asked for again and again; once it answers, what is shown is read anew. */
export function useComeBack(): void {
  const queryClient = useQueryClient();
  const { isOnline } = useConnection();
  useEffect(() => {
    if (isOnline) return;
    const timer = setInterval(() => void refreshMe(queryClient).catch(() => undefined), LOOK_AGAIN_MS);
    return () => {
      clearInterval(timer);
      void queryClient.invalidateQueries();
    };
  }, [isOnline, queryClient]);
}
