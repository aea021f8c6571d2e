import { openTestServer } from '@so-viec/server/testing';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { submitDay } from '@so-viec/server/testing/submitted-day';
import { fireEvent, screen } from '@testing-library/react';
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

test('a day of the week on a phone says why it takes no hours, once, and leads to where that is lifted', async () => {
  const server = await openTestServer();
  await submitDay(server, 'ha.ttt', [{ workedOn: '2024-01-11' }]);
  for (const ordinal of [0, 1])
    await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: '2024-01-12', ordinal, output: null }));
  app = await openApp('/lich?ngay=2024-01-11', { as: 'ha.ttt', server });

  expect(await screen.findAllByText(/11\/01: ngày đã trình\. Muốn sửa thì mở ngày đó/)).toHaveLength(1);
  const way = screen.getByRole('link', { name: 'Mở ngày 11/01' });
  expect(way.getAttribute('href')).toBe('/hom-nay/2024-01-11');
  expect(screen.queryByRole('textbox')).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: /T7\s*13/ }));
  expect(await screen.findByText(/13\/01: ngày chưa tới/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: /^Mở ngày/ })).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: /T6\s*12/ }));
  expect(await screen.findByText('Ô này có 2 dòng, giờ sửa ở từng dòng.')).toBeTruthy();
  expect(screen.queryByText(/ngày chưa tới/)).toBeNull();
});
