import { expect, type Page } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { refusedWithReadings } from '@so-viec/server/testing/trail';
import { test } from './journey.ts';
import { openAs } from './people.ts';

let server: JourneyServer;
test.beforeEach(async () => {
  server = await openJourneyServer('sqlite');
});
test.afterEach(() => server.close());

/** Opens an address once more; returns whether the head of the page asked for a day before anybody was known. */
async function openAnew(page: Page, path: string): Promise<boolean> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return (await page.locator('link[rel=preload][href*="work-days"]').count()) > 0;
}

for (const who of ['thu.dt', 'vinh.dq'])
  test(`${who}, who logs no day, is asked for none: no refusal stands in the trail`, async ({ browser }) => {
    const page = await openAs(browser, server, who);
    for (const path of ['/', '/hom-nay']) expect(await openAnew(page, path)).toBe(false);
    expect(await refusedWithReadings(server)).toEqual([]);
  });

test('who logs is asked for their day early, and not while a password is to be changed first', async ({
  browser,
}) => {
  const page = await openAs(browser, server, 'ha.ttt');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('sv.early-day'))).toBe('1');
  expect(await openAnew(page, '/')).toBe(true);
  await server.db
    .updateTable('account')
    .set({ mustChangePassword: 1 })
    .where('username', '=', 'bao.pq')
    .execute();
  const other = await openAs(browser, server, 'bao.pq');
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await openAnew(other, '/hom-nay')).toBe(false);
  expect(await refusedWithReadings(server)).toEqual([]);
});
