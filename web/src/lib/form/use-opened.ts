import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Problem } from '../problem.ts';

/**
 * What a form was opened on. Its version goes with what is typed, whatever is fetched since, so that somebody else's
 * save in between is answered 412 and never written over. `goOn` opens the form on what is stored now.
 */
export function useOpened<T>(live: T): { opened: T; goOn: () => void } {
  const [opened, setOpened] = useState(live);
  return { opened, goOn: () => setOpened(live) };
}

/** What is stored now, fetched anew once a save was answered 412; undefined otherwise. */
export function useTheirs<T>(live: T, error: unknown): T | undefined {
  const queryClient = useQueryClient();
  const isStale = error instanceof Problem && error.code === 'stale-version';
  useEffect(() => {
    if (isStale) void queryClient.invalidateQueries();
  }, [isStale, queryClient]);
  return isStale ? live : undefined;
}
