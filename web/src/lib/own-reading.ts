import type { Reading } from '@so-viec/shared/reading/reading';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, call } from './api.ts';
import { chooseReading, heardReading, readAs } from './browser/reading.ts';
import { type Me, meQuery, useMe } from './me.ts';

/** The account keeps what was chosen; where it cannot be reached this browser does, until the next time. */
async function send(queryClient: QueryClient, reading: Reading): Promise<void> {
  try {
    await call(api.api.me.reading.$put({ json: reading }));
  } catch {
    return;
  }
  heardReading();
  queryClient.setQueryData<Me>(meQuery.queryKey, (me) => me && { ...me, reading });
}

/** Reads as the signed-in account chose, on this machine or another. */
export function useOwnReading(): void {
  const queryClient = useQueryClient();
  const { account, reading } = useMe();
  useEffect(() => {
    const unheard = readAs({ accountId: account.id, reading });
    if (unheard) void send(queryClient, unheard);
  }, [account.id, reading, queryClient]);
}

/** Changes how one reads: at once here, and for the account. */
export function useChooseReading(): (change: Partial<Reading>) => void {
  const queryClient = useQueryClient();
  return (change) => void send(queryClient, chooseReading(change));
}
