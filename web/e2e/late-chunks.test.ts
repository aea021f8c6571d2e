import { type Browser, expect, type Page, type ViewportSize } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { submitDay } from '@so-viec/server/testing/submitted-day';
import { test } from './journey.ts';
import { openAs } from './people.ts';

/** What Lighthouse and the field call good is 0.1; half of it here. */
const MOST_SHIFT = 0.05;
const OFFICE = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 740 };
const LATE_MS = [250, 900, 500, 1200];
const PAGES: [who: string, path: string][] = [
  ['ha.ttt', '/hom-nay'],
  ['ha.ttt', '/lich'],
  ['an.nth', '/duyet'],
  ['thu.dt', '/tong-hop?month=2024-01'],
];

let server: JourneyServer;
test.beforeAll(async () => {
  server = await openJourneyServer('sqlite');
  await submitDay(server, 'ha.ttt', [{ workedOn: '2024-01-11' }, { workedOn: '2024-01-11' }]);
});
test.afterAll(() => server.close());

/** Every file of code and style, and every answer, comes late and in another order than it was asked for. */
async function slowDown(page: Page): Promise<void> {
  let asked = 0;
  await page.route(/\/(assets\/.*\.(js|css)|api\/.*)$/, async (route) => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, LATE_MS[asked % LATE_MS.length]));
    await route.continue().catch(() => undefined);
  });
}

/** How far what stood on the page was moved without anybody's doing, as browsers count it, and what moved most. */
async function shiftOf(page: Page): Promise<{ sum: number; what: string[] }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const moved: { sum: number; what: string[] } = { sum: 0, what: [] };
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as LayoutShift[]) {
            if (entry.hadRecentInput) continue;
            moved.sum += entry.value;
            const names = entry.sources.map(({ node }) => (node as HTMLElement | null)?.className);
            moved.what.push(`${entry.value.toFixed(3)} ${names.join(', ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(moved), 200);
      }),
  );
}

type LayoutShift = { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] };

/** The pages of everybody in a window of one size, one after the other. */
async function walk(browser: Browser, viewport: ViewportSize) {
  for (const who of new Set(PAGES.map(([name]) => name))) {
    const page = await openAs(browser, server, who, { viewport });
    await slowDown(page);
    for (const [, path] of PAGES.filter(([name]) => name === who)) {
      await page.goto('about:blank');
      await page.goto(path);
      await page.locator('main :is(h1, h2):visible').first().waitFor({ timeout: 20_000 });
      await page.waitForLoadState('networkidle');
      const { sum, what } = await shiftOf(page);
      const where = `${who} at ${path}, ${viewport.width} px wide`;
      expect.soft(sum, `${where}: ${what.join('; ')}`).toBeLessThan(MOST_SHIFT);
    }
    await page.context().close();
  }
}

test('pages hold still in the office and on a phone while their parts come late', async ({ browser }) => {
  test.setTimeout(240_000);
  // Beside each other: nearly all of it is waiting.
  await Promise.all([OFFICE, PHONE].map((viewport) => walk(browser, viewport)));
});
