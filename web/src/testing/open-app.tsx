import { openTestServer, type TestClient, type TestServer } from '@so-viec/server/testing';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { act, cleanup, configure, render } from '@testing-library/react';
import { vi } from 'vitest';
import { createAppRouter } from '../app/router.tsx';
import { startLanguage } from '../lib/i18n/i18n.ts';
import { wipeHeld } from '../lib/outbox/typed.ts';
import { createQueryClient } from '../lib/query.ts';
import { session } from '../lib/session.ts';
import { fillJsdomGaps } from './jsdom-gaps.ts';

// The server hashes and writes for real, beside other tests. Printing the page for each try of a query cost a tenth of them.
configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? '') });

export type TestApp = {
  server: TestServer;
  browser: TestClient;
  refetch: () => Promise<void>;
  close: () => Promise<void>;
};

function emptyOf({ headers }: RequestInit): Headers {
  const all = new Headers(headers);
  all.set('Content-Length', '0');
  return all;
}

/**
 * The whole client at an address, over the real server in process with the fixture organisation. `as` is a user
 * name already signed in in this browser. jsdom draws nothing: layout is for the journeys.
 */
export async function openApp(
  path: string,
  options: { as?: string; server?: TestServer } = {},
): Promise<TestApp> {
  const server = options.server ?? (await openTestServer());
  const browser = options.as ? server.as(options.as) : server.stranger();
  const send = (input: string | URL | Request, init?: RequestInit) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    // As a browser does of a press that sends nothing.
    const isEmpty = init?.method === 'POST' && init.body === undefined;
    return browser.raw(pathname + search, isEmpty ? { ...init, headers: emptyOf(init) } : init);
  };
  vi.stubGlobal('fetch', send);
  fillJsdomGaps();
  window.history.replaceState(null, '', path);
  await startLanguage();
  const queryClient = createQueryClient();
  const router = createAppRouter(queryClient);
  await act(() => router.load());
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return {
    server,
    browser,
    /** Reads everything on the page anew, as a window that comes to the front does. */
    refetch: () => queryClient.invalidateQueries(),
    async close() {
      cleanup();
      // What the page keeps as it goes is kept a moment later.
      await new Promise((resolve) => setTimeout(resolve, 20));
      queryClient.clear();
      session.leave();
      // Databases are lent on with the same accounts: what one test left unsent is not typed into the next one's day.
      for (const id of Object.values(server.fixture.accountIds)) await wipeHeld(id);
      vi.unstubAllGlobals();
      await server.close();
    },
  };
}
