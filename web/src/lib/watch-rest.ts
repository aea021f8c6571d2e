import type { QueryClient } from '@tanstack/react-query';
import { api, call } from './api.ts';
import { type Me, meQuery } from './me.ts';
import { restedMs } from './own-fetch.ts';
import { session } from './session.ts';

const LOOK_MS = 30_000;

/**
 * A page that asks nothing by itself hears of no end: once it rested for as long as a session may, it asks who is signed
 * in, unattended, so that the end shows and what stands on the page is not left to whoever comes by.
 */
export function watchRest(queryClient: QueryClient): void {
  setInterval(() => {
    const me = queryClient.getQueryData<Me>(meQuery.queryKey);
    const hasRested = me !== undefined && restedMs() > me.account.idleLimit;
    // The refusal says itself that the session ended.
    if (hasRested && session.isOpen()) call(api.api.me.$get()).catch(() => undefined);
  }, LOOK_MS);
}
