import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { test } from './journey.ts';
import { openAs } from './people.ts';

test.use({ serviceWorkers: 'allow' });
test.setTimeout(120_000);

const NEWER = 'f0f0f0f0f0f0';
let server: JourneyServer;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sv-release-'));
  cpSync(join(import.meta.dirname, '..', 'dist'), folder, { recursive: true });
  server = await openJourneyServer('sqlite', { config: { clientFolder: folder } });
});
test.afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const releaseOf = (page: Page) => page.locator('meta[name=sv-release]').getAttribute('content');

/** The file of a page that was not opened yet. */
function heldPage(): string {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
  return manifest['src/pages/held/held-page.tsx'].file;
}

/** The server has another release from now on, and a file that only the one before had is gone. */
function release(before: string): void {
  for (const name of ['index.html', 'sw.js']) {
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(before, NEWER));
    rmSync(`${path}.br`, { force: true });
    rmSync(`${path}.gz`, { force: true });
  }
  rmSync(join(folder, heldPage()));
  const later = new Date(Date.now() + 5000);
  utimesSync(join(folder, 'index.html'), later, later);
}

test('a new release takes the place of the old one by a press, and nothing that is held or open is lost', async ({
  browser,
}) => {
  const page = await openAs(browser, server, 'ha.ttt');
  const before = (await releaseOf(page)) ?? '';
  expect(before).toMatch(/^[\da-f]{12}$/);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.route('**/api/work-entries/**', (route) => route.abort());
  await page.keyboard.type('tham dinh');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Thẩm định 3 hồ sơ');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2h30');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/Đã giữ 1 dòng trên máy này/).first()).toBeVisible();

  release(before);
  const served = async () => (await page.request.get('/api/me')).headers()['sv-release'];
  await expect.poll(served).toBe(NEWER);
  await page.getByRole('link', { name: 'Thứ Năm 11/01' }).click();
  await expect(page.getByText(/^Sổ Việc có bản mới/)).toBeVisible();
  // The page of the old release goes on, with a file that the server has no more.
  await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(2);
  expect((await page.request.get(`/${heldPage()}`)).status()).toBe(404);
  await page.getByRole('link', { name: 'Xem' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đang giữ trên máy này');

  await page.getByRole('button', { name: 'Lấy bản mới' }).click();
  await expect.poll(() => releaseOf(page)).toBe(NEWER);
  await expect(page.getByText(/^Sổ Việc có bản mới/)).toHaveCount(0);
  await page.unroute('**/api/work-entries/**');
  await page.goto('/hom-nay');
  await expect(page.getByText(/^Đã lưu 1 dòng/)).toBeVisible();
  await expect(page.getByText('Thẩm định 3 hồ sơ')).toBeVisible();
});
