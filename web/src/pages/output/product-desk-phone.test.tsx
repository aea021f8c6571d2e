import { openTestServer } from '@so-viec/server/testing';
import { DAY_BY_DECREE, NOW_BY_DECREE, queueOf } from '@so-viec/server/testing/products';
import { submitDay, twoProducts } from '@so-viec/server/testing/submitted-day';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
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

test('the back key leads from a product that was tapped to the list', async () => {
  const server = await openTestServer({ now: NOW_BY_DECREE });
  await submitDay(
    server,
    'ha.ttt',
    twoProducts().map((line) => ({ workedOn: DAY_BY_DECREE, ...line })),
  );
  const [first] = (await queueOf(server, 'an.nth')).products;
  app = await openApp('/duyet/san-pham', { as: 'an.nth', server });
  await screen.findByText(/^Còn 2 sản phẩm/);
  const link = document.querySelector<HTMLAnchorElement>(`[role=row] a[href$="sp=${first?.id}"]`);
  fireEvent.click(link as HTMLAnchorElement);
  await waitFor(() => expect(window.location.search).toBe(`?sp=${first?.id}`));
  act(() => window.history.back());
  await waitFor(() => expect(window.location.pathname + window.location.search).toBe('/duyet/san-pham'));
});
