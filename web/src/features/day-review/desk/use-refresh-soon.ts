import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { allKey } from '../state/queries.ts';

const QUIET_MS = 1200;

/** Reads queue, day and month anew once the reviewer pauses: not after each of fifty keys. */
export function useRefreshSoon(): () => void {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void queryClient.invalidateQueries({ queryKey: allKey }), QUIET_MS);
  }, [queryClient]);
}
