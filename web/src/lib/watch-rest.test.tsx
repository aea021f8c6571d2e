import { UNATTENDED_HEADER } from '@so-viec/shared/account/unattended-header';
import { afterEach, expect, test, vi } from 'vitest';
import { type Me, meQuery } from './me.ts';
import { noteTouch } from './own-fetch.ts';
import { createQueryClient } from './query.ts';
import { session } from './session.ts';
import { watchRest } from './watch-rest.ts';

const MINUTE = 60_000;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  session.leave();
});

test('a page that rested as long as a session may asks unattended who is signed in, and shows that nobody is', async () => {
  vi.useFakeTimers();
  const asked: Headers[] = [];
  vi.stubGlobal('fetch', async (_: string, init?: RequestInit) => {
    asked.push(new Headers(init?.headers));
    const headers = { 'content-type': 'application/problem+json' };
    return new Response(JSON.stringify({ code: 'not-signed-in', status: 401 }), { status: 401, headers });
  });
  const queryClient = createQueryClient();
  watchRest(queryClient);
  queryClient.setQueryDefaults(meQuery.queryKey, { gcTime: Number.POSITIVE_INFINITY });
  queryClient.setQueryData(meQuery.queryKey, { account: { idleLimit: 5 * MINUTE } } as Me);
  session.begin('vinh');
  noteTouch();
  await vi.advanceTimersByTimeAsync(4 * MINUTE);
  noteTouch();
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect([asked.length, session.hasEnded()]).toEqual([0, false]);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(asked.map((headers) => headers.get(UNATTENDED_HEADER))).toEqual(['1']);
  expect(session.hasEnded()).toBe(true);
});
