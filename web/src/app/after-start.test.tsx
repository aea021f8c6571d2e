import { MutationObserver } from '@tanstack/react-query';
import { fireEvent } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { keepDevice, noteSignedIn, noteSignedOut } from '../features/account/device/own-device.ts';
import type { Me } from '../lib/me.ts';
import { ownFetch } from '../lib/own-fetch.ts';
import { Problem } from '../lib/problem.ts';
import { createQueryClient } from '../lib/query.ts';
import { session } from '../lib/session.ts';
import { afterStart } from './after-start.ts';

const leave = vi.fn();
const queryClient = createQueryClient();
beforeAll(() => afterStart(queryClient, leave));
afterEach(() => {
  localStorage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  session.leave();
});

test('what a page asks a minute after the last touch says that nobody is there; a touch takes that back', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const sent: Headers[] = [];
  vi.stubGlobal('fetch', async (_: string, init?: RequestInit) => {
    sent.push(new Headers(init?.headers));
    return new Response();
  });
  session.begin('ha');
  fireEvent.keyDown(document.body);
  await ownFetch('/api/me', { method: 'GET' });
  vi.setSystemTime(Date.now() + 61_000);
  await ownFetch('/api/notices/count', { method: 'GET' });
  await ownFetch('/api/work-entries/1', { method: 'PUT', headers: { 'If-Match': '1' } });
  fireEvent.wheel(document.body);
  await ownFetch('/api/me', { method: 'GET' });
  expect(sent.map((headers) => Object.fromEntries(headers))).toEqual([
    {},
    { 'sv-unattended': '1' },
    { 'if-match': '1', 'sv-account': 'ha', 'sv-unattended': '1' },
    {},
  ]);
});

test('a page goes when its person signs out in another tab, and for nothing else that is kept', () => {
  const hear = () => window.dispatchEvent(new StorageEvent('storage', { key: 'so-viec-own-device' }));
  noteSignedIn({ account: { id: 'ha', displayName: 'Hà' }, signedInUntil: '', now: '' } as never as Me);
  session.begin('ha');
  keepDevice('ha', { pin: { id: '1', key: 'k' } });
  hear();
  expect(leave).not.toHaveBeenCalled();
  noteSignedOut();
  hear();
  expect(leave).toHaveBeenCalledTimes(1);
  session.leave();
  hear();
  expect(leave).toHaveBeenCalledTimes(1);
});

test('what forms were refused for a session that ended goes once somebody signed in again, and nothing else', async () => {
  const refusedFor = async (code: 'not-signed-in' | 'not-found') => {
    const form = new MutationObserver(queryClient, {
      mutationFn: () => Promise.reject(new Problem({ code })),
    });
    form.subscribe(() => {});
    await form.mutate().catch(() => {});
    return () => (form.getCurrentResult().error as Problem | null)?.code;
  };
  session.begin('ha');
  const said = [await refusedFor('not-signed-in'), await refusedFor('not-found')];
  session.end();
  expect(said.map((now) => now())).toEqual(['not-signed-in', 'not-found']);
  session.begin('ha');
  expect(said.map((now) => now())).toEqual([undefined, 'not-found']);
});
