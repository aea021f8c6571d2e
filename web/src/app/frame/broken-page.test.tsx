import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { startLanguage } from '../../lib/i18n/i18n.ts';
import { meQuery } from '../../lib/me.ts';
import { Problem } from '../../lib/problem.ts';
import { BrokenPage } from './broken-page.tsx';

beforeAll(startLanguage);
// Other tests of the same window may have left it on the day.
beforeEach(() => history.replaceState(null, '', '/tong-hop'));

const shown = (error: Error) => {
  const { unmount } = render(<BrokenPage error={error} reset={() => {}} />);
  const said = document.body.textContent;
  unmount();
  return said;
};

test.each([
  'Failed to fetch dynamically imported module: https://so-viec/assets/notices.js',
  'error loading dynamically imported module: https://so-viec/assets/notices.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/notices.css',
])('a file of a page that did not come is no mistake of the page: %s', (message) => {
  const said = shown(new TypeError(message));
  expect(said).toContain('Chưa nối được máy chủ');
  expect(said).toContain('Thử lại');
  expect(said).not.toContain('báo người quản trị');
});

test('an answer that did not come says the same, a mistake of the page says so', () => {
  expect(shown(new Problem({ code: 'offline' }))).toContain('Chưa mở được trang này');
  expect(shown(new TypeError('x is undefined'))).toContain('Trang này gặp lỗi');
});

test.each([
  ['who logs', true, true],
  ['who logs nothing', false, false],
  ['nobody known here', undefined, false],
])('the day is said to open beside a page that did not: for %s', (_, log, isSaid) => {
  const client = new QueryClient();
  if (log !== undefined) client.setQueryData(meQuery.queryKey, { can: { log } } as never);
  const page = <BrokenPage error={new Problem({ code: 'offline' })} reset={() => {}} />;
  const { container, unmount } = render(<QueryClientProvider client={client}>{page}</QueryClientProvider>);
  expect(container.querySelector('a[href="/hom-nay"]') !== null).toBe(isSaid);
  unmount();
});
