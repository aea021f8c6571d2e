import { type Browser, expect, type Page } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { submitDay } from '@so-viec/server/testing/submitted-day';
import type { Reading } from '@so-viec/shared/reading/reading';
import { OF_COLOURS, violationsOn } from './browser/axe.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

const OFFICE = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 740 };
const MAIN: [who: string, path: string, ready: string][] = [
  ['ha.ttt', '/hom-nay', 'h1'],
  ['ha.ttt', '/lich', '[role=grid], h2'],
  ['ha.ttt', '/lich/thang', 'table'],
  ['ha.ttt', '/viec', 'h1'],
  ['ha.ttt', '/phieu/2024-01', 'h2'],
  ['ha.ttt', '/thong-bao', 'h2'],
  ['ha.ttt', '/chu-va-mau', 'h2'],
  ['ha.ttt', '/them', 'h1'],
  ['ha.ttt', '/don-vi', '[role=treeitem]'],
  ['an.nth', '/duyet', 'h1, h2'],
  ['an.nth', '/duyet/san-pham', 'h3, [role=row]'],
  ['an.nth', '/giao-viec?viec=moi', 'form'],
  ['thu.dt', '/tong-hop?month=2024-01', 'h1'],
  ['thu.dt', '/xep-loai?ky=2024-Q1', 'table'],
  ['thu.dt', '/bao-cao', 'h2'],
  ['thu.dt', '/chot-thang?thang=2023-12', 'table'],
  ['phuc.nv', '/can-bo', 'h1'],
];

let server: JourneyServer;
test.beforeAll(async () => {
  server = await openJourneyServer('sqlite');
  await submitDay(server, 'ha.ttt', [{ workedOn: '2024-01-11' }, { workedOn: '2024-01-11' }]);
});
test.afterAll(() => server.close());

type Look = (page: Page, at: string) => Promise<void>;

/** The pages of a person, one after the other, read in one way. */
async function walkAs(browser: Browser, who: string, reading: Reading, look: Look) {
  await server.as(who).put('/api/me/reading', reading);
  const page = await openAs(browser, server, who, { viewport: OFFICE });
  for (const [, path, ready] of MAIN.filter(([name]) => name === who)) {
    // A sheet that closes as the window widens steps back: nothing of it is left behind.
    await page.goto('about:blank');
    await page.setViewportSize(OFFICE);
    await page.goto(path);
    const at = `${who} at ${path}`;
    await expect.soft(page.locator(ready).first(), at).toBeVisible();
    await page.waitForLoadState('networkidle');
    await look(page, at);
  }
  await page.context().close();
}

/** Everybody's pages, a cadre's beside the others': most of a page's time is waiting until nothing more comes. */
async function walk(browser: Browser, reading: Partial<Reading>, look: Look) {
  const chosen: Reading = { text: 100, scheme: 'light', contrast: 'auto', motion: 'less', ...reading };
  const [cadre = '', ...others] = new Set(MAIN.map(([name]) => name));
  const lanes = [[cadre], others].map(async (people) => {
    for (const who of people) await walkAs(browser, who, chosen, look);
  });
  await Promise.all(lanes);
}

/** How far a page reaches beyond the window, and what of its text is cut off within something of a fixed height. */
const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const cutTexts = (page: Page) =>
  page.evaluate(() => {
    const isCut = (element: Element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (clipPath !== 'none' || element.clientWidth <= 4 || element.closest('[aria-hidden=true]'))
        return false;
      if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        return false;
      const isWide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
      return isWide || (hides(overflowY) && element.scrollHeight > element.clientHeight + 4);
    };
    return [...document.querySelectorAll('main *')].filter(isCut).map((element) => element.textContent);
  });

test('text of 200 % fits the office and a phone, with none of it cut and help at hand', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  await walk(browser, { text: 200, scheme: 'dark' }, async (page, at) => {
    for (const viewport of [OFFICE, PHONE]) {
      await page.setViewportSize(viewport);
      const where = `${at}, ${viewport.width} px wide`;
      await expect.poll(() => tooWide(page), where).toBeLessThanOrEqual(0);
      expect.soft(await cutTexts(page), where).toEqual([]);
    }
    const size = await page.evaluate(() => getComputedStyle(document.body).fontSize);
    expect.soft(size, at).toBe('28px');
    await expect.soft(page.getByRole('button', { name: 'Trợ giúp' }).first(), at).toBeVisible();
    expect.soft(await violationsOn(page), at).toEqual([]);
  });
});

for (const [scheme, viewport] of [
  ['light', OFFICE],
  ['dark', PHONE],
] as const) {
  test(`strong contrast in ${scheme} colours is fit for everybody, ${viewport.width} px wide`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    await walk(browser, { scheme, contrast: 'more' }, async (page, at) => {
      await page.setViewportSize(viewport);
      expect.soft(await violationsOn(page, OF_COLOURS), at).toEqual([]);
      const ink = await page.evaluate(() => getComputedStyle(document.body).color);
      expect.soft(ink, at).toBe(scheme === 'light' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)');
    });
  });
}
