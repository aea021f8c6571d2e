import { expect } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { partsOf } from '@so-viec/shared/list/parts-of';
import { faultsOn } from './browser/axe.ts';
import { test } from './journey.ts';
import { fillPages, PAGES } from './pages/pages.ts';
import { openAs, openStranger } from './people.ts';

const OFFICE = { viewport: { width: 1366, height: 768 } };
const PHONE = { width: 360, height: 740 };

let server: JourneyServer;

test.describe.configure({ mode: 'parallel' });

test.beforeAll(async () => {
  server = await openJourneyServer('sqlite');
  await fillPages(server);
});
test.afterAll(() => server.close());

// Two tests, so that both workers walk; who has an account stands in one of them.
for (const [place, people] of partsOf(
  [...new Set(PAGES.map(([who]) => who))],
  Math.ceil(new Set(PAGES.map(([who]) => who)).size / 2),
).entries()) {
  test(`every page is fit for everybody, in the office and on a phone at night (${place + 1})`, async ({
    browser,
  }) => {
    test.setTimeout(420_000);
    const walk = async (who: string | null) => {
      const page = await (who ? openAs(browser, server, who, OFFICE) : openStranger(browser, server, OFFICE));
      for (const [, path, ready] of PAGES.filter(([name]) => name === who)) {
        await page.setViewportSize(OFFICE.viewport);
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(path);
        const at = `${who ?? 'nobody'} at ${path}`;
        await expect.soft(page.locator(ready).first(), at).toBeVisible();
        await page.waitForLoadState('networkidle');
        expect.soft(await faultsOn(page), at).toEqual([]);
        await page.setViewportSize(PHONE);
        await page.emulateMedia({ colorScheme: 'dark' });
        await expect.soft(page.locator(ready).first(), `${at} on a phone`).toBeVisible();
        expect.soft(await faultsOn(page), `${at} on a phone`).toEqual([]);
      }
    };
    // A few at a time: most of a page's time is waiting until nothing more comes.
    for (const some of partsOf(people, 2)) await Promise.all(some.map(walk));
  });
}

test('the open list of work is fit for everybody', async ({ browser }) => {
  const page = await openAs(browser, server, 'ha.ttt', OFFICE);
  await page.getByRole('button', { name: 'Thêm dòng' }).click();
  await page
    .getByRole('combobox', { name: /Việc theo vị trí việc làm/ })
    .last()
    .fill('bao cao');
  await page.getByRole('option').first().waitFor();
  expect(await faultsOn(page)).toEqual([]);
});
