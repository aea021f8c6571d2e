import { openTestServer } from '@so-viec/server/testing';
import { submitDay } from '@so-viec/server/testing/submitted-day';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
beforeEach(() => {
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { media, matches: media.includes('width <') }),
  );
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await app.close();
});

test('a long list begins with fifteen lines on a phone, and shows the rest at a press that the address keeps', async () => {
  const server = await openTestServer();
  await submitDay(
    server,
    'ha.ttt',
    Array.from({ length: 17 }, () => ({ minutes: 10, output: null })),
  );
  app = await openApp('/tong-hop?month=2024-01&tab=entries', { as: 'thu.dt', server });
  const lines = () => screen.getAllByRole('row').filter((row) => row.querySelector('th[scope=row]'));
  const rest = await screen.findByRole('button', { name: 'Xem 2 dòng còn lại' });
  expect(lines()).toHaveLength(15);
  fireEvent.click(rest);
  await waitFor(() => expect(lines()).toHaveLength(17));
  expect(window.location.search).toContain('so-dong=17');
  expect(screen.queryByRole('button', { name: /dòng còn lại/ })).toBeNull();
});
