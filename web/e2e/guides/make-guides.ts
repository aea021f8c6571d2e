import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { CHROMIUM_FLAGS, CHROMIUM_PATH, unpackChromium } from '../browser/chromium.ts';
import { guideOfDay, guideOfHead } from './guides.ts';
import { type Guide, sheetOf } from './sheet.ts';
import { type Shot, shotsOfDay, shotsOfHead } from './shots.ts';

// `pnpm --filter web guides` takes the pictures from the running program, over the fixture organisation, and prints both
// guides to public/huong-dan, where help leads to. Build the client first.
const FOLDER = join(import.meta.dirname, '..', '..', 'public', 'huong-dan');

type Take = (browser: Browser, server: JourneyServer) => Promise<Record<string, Shot>>;

async function print(
  browser: Browser,
  take: Take,
  guideOf: (shots: Record<string, Shot>) => Guide,
  name: string,
) {
  const server = await openJourneyServer('sqlite');
  try {
    const page = await browser.newPage();
    await page.setContent(sheetOf(guideOf(await take(browser, server))), { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    const over = await page.evaluate(() => document.body.scrollHeight - document.body.clientHeight);
    if (over > 0) throw new Error(`${name} is ${over} px longer than a page of A4`);
    await page.pdf({ path: join(FOLDER, `${name}.pdf`), format: 'A4', printBackground: true, tagged: true });
  } finally {
    await server.close();
  }
}

await unpackChromium();
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: CHROMIUM_FLAGS });
await print(browser, shotsOfDay, guideOfDay, 'nguoi-ghi');
await print(browser, shotsOfHead, guideOfHead, 'nguoi-phu-trach');
await browser.close();
