import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { MissingPage } from '../pages/missing/missing-page.tsx';
import { PendingPage } from '../ui/page/pending-page.tsx';
import { parseSearch, renewAddress, stringifySearch } from './address/address-search.ts';
import { BrokenPage } from './frame/broken-page.tsx';
import { routeTree } from './routes/tree.tsx';

/** The router of the whole client; `scrollRestoration` keeps the place on the way back. */
export function createAppRouter(queryClient: QueryClient) {
  renewAddress(window);
  return createRouter({
    routeTree,
    parseSearch,
    stringifySearch,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 1000,
    defaultPendingMinMs: 0,
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: MissingPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
