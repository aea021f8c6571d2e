import { type BrowserContext, expect, type Page } from '@playwright/test';
import { openJourneyServer } from '@so-viec/server/testing/journey';
import { openSlowLine } from './browser/slow-line.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

test.use({ serviceWorkers: 'allow' });
test.setTimeout(180_000);

const LINE = { bytesPerSecond: 50_000, roundTripMs: 400 };
/** What is kept for later visits needs no test of patience. */
const QUICK_LINE = { bytesPerSecond: 5_000_000, roundTripMs: 10 };
const GOAL = { first: 6000, later: 1500 };
/** A machine that is busy with other tests is no slower line: the figures are printed, this much of them is a fault. */
const TOLERANCE = 1.5;

const isDayHere = () => /\d\d\/\d\d\/\d{4}$/.test(document.querySelector('h1')?.textContent ?? '');

/** Milliseconds from the address to the day and its lines, as the page itself counts them when it draws them. */
async function timeOfDay(page: Page, url: string): Promise<number> {
  await page.goto(`${url}/hom-nay`, { waitUntil: 'commit' });
  await page.waitForFunction(isDayHere, undefined, { polling: 'raf', timeout: 60_000 });
  return page.evaluate(() => performance.now());
}

const sessionOf = async (context: BrowserContext, url: string) => {
  const cookies = await context.cookies(url);
  return cookies.map((cookie) => ({ ...cookie, domain: '127.0.0.1' }));
};

test('the day is there in 6 s on a line of 400 kbit/s with 400 ms, in 1,5 s the next time', async ({
  browser,
}) => {
  // Server and machine agree on the day, as they mostly do: the day is asked for before the account is known.
  const server = await openJourneyServer('sqlite', { now: new Date().toISOString() });
  const line = await openSlowLine(server.url, LINE);
  try {
    const signedIn = await openAs(browser, server, 'ha.ttt');
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await context.addCookies(await sessionOf(signedIn.context(), server.url));
    const page = await context.newPage();
    const first = await timeOfDay(page, line.url);
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0),
    );
    line.carry(QUICK_LINE);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForTimeout(3000);
    line.carry(LINE);
    const later: number[] = [];
    for (let visit = 0; visit < 2; visit++) {
      await page.goto('about:blank');
      later.push(await timeOfDay(page, line.url));
    }
    const [best = Number.POSITIVE_INFINITY] = later.toSorted((a, b) => a - b);
    const said = later.map((ms) => Math.round(ms)).join(', ');
    // biome-ignore lint/suspicious/noConsole: the figures beside their goals
    console.log(
      `first visit ${Math.round(first)} ms (goal ${GOAL.first}), ${Math.round(bytes / 1000)} kB; later ${said} ms (goal ${GOAL.later})`,
    );
    expect(first).toBeLessThan(GOAL.first * TOLERANCE);
    expect(best).toBeLessThan(GOAL.later * TOLERANCE);
  } finally {
    await line.close();
    await server.close();
  }
});
