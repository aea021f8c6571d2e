import { expect, type Page } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { test } from './journey.ts';
import { openAs } from './people.ts';

let server: JourneyServer;
test.beforeEach(async () => {
  server = await openJourneyServer('sqlite', { now: '2024-01-31T09:42:11.123Z' });
  await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: '2024-01-10', minutes: 60 }));
});
test.afterEach(() => server.close());

interface Printed {
  marks: number;
  foot: string;
}

/** What is on the page whenever it goes to paper, and a print that is counted in place of the browser's dialog. */
async function watchPrints(page: Page): Promise<() => Promise<Printed[]>> {
  await page.addInitScript(() => {
    const printed: { marks: number; foot: string }[] = [];
    Object.assign(window, { printed });
    window.print = () =>
      printed.push({
        marks: document.querySelectorAll('figure svg circle').length,
        foot: document.documentElement.style.getPropertyValue('--paper-foot'),
      });
    window.addEventListener('beforeprint', () => window.print());
  });
  return () => page.evaluate(() => (window as unknown as { printed: Printed[] }).printed);
}

/** The figures on the first; what they hide, the units and their days on the second. */
const SHEETS = 2;
const sheetsOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

/** Longer than a print takes to come when nothing is awaited. */
const QUIET = 500;

/** Keeps back what the month shows last, from `hold` until `letGo`. */
async function holdLateParts(page: Page) {
  let gate = Promise.withResolvers<void>();
  gate.resolve();
  for (const address of ['**/api/summary/*/trend*', '**/api/summary/*/glance*']) {
    await page.route(address, async (route) => {
      await gate.promise;
      await route.continue();
    });
  }
  return {
    hold: () => {
      gate = Promise.withResolvers<void>();
    },
    letGo: () => gate.resolve(),
  };
}

test('a month printed as soon as its figures show has its chart', async ({ browser }) => {
  const page = await openAs(browser, server, 'thu.dt', { viewport: { width: 1366, height: 768 } });
  const printed = await watchPrints(page);
  const late = await holdLateParts(page);
  late.hold();
  await page.goto('/tong-hop?month=2024-01');
  const headline = page.getByText('Bình quân một người một ngày').first();
  const button = page.getByRole('button', { name: 'In', exact: true });

  await headline.waitFor();
  await button.click();
  await button.click();
  await page.waitForTimeout(QUIET);
  expect(await printed()).toEqual([]);
  late.letGo();
  await expect.poll(async () => (await printed()).length, { timeout: 10_000 }).toBe(1);
  const paper = await page.pdf({ printBackground: true, preferCSSPageSize: true });
  expect(sheetsOf(paper)).toBe(SHEETS);
  const [pressed, onPaper] = await printed();
  expect(pressed?.marks).toBeGreaterThan(0);
  expect(onPaper).toEqual(pressed);
  expect(onPaper?.foot).not.toContain('chưa tải xong');

  late.hold();
  await page.reload();
  await headline.waitFor();
  await page.keyboard.press('Control+p');
  await page.waitForTimeout(QUIET);
  expect(await printed()).toEqual([]);
  late.letGo();
  await expect.poll(async () => (await printed()).length, { timeout: 10_000 }).toBe(1);
  expect((await printed())[0]).toEqual(pressed);

  // The browser's own menu waits for nobody: the paper says what it lacks.
  late.hold();
  await page.reload();
  await headline.waitFor();
  await page.pdf({ printBackground: true });
  expect((await printed())[0]).toMatchObject({ marks: 0, foot: expect.stringContaining('chưa tải xong') });
  late.letGo();
});
