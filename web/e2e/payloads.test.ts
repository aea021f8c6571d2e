import { expect } from '@playwright/test';
import { openJourneyServer } from '@so-viec/server/testing/journey';
import { MARK, PAYLOADS } from '@so-viec/server/testing/payloads';
import { poisonWords } from '@so-viec/server/testing/poison';
import { test } from './journey.ts';
import { fillPages, PAGES } from './pages/pages.ts';
import { liveOn, setTrap } from './pages/trap.ts';
import { walkPages } from './pages/walk.ts';

/** Pages with most of what people write; `pnpm test:deep payload-pages` opens all of them, with each payload by itself. */
const FEW = ['/duyet', '/giao-viec', '/don-vi/SNV-CCVC'];

test('no text that somebody wrote comes to life on a page', async ({ browser }) => {
  const server = await openJourneyServer('sqlite');
  try {
    await fillPages(server);
    await poisonWords(server.db, PAYLOADS.join(''));
    const walked = await walkPages(
      browser,
      server,
      PAGES.filter(([who, path]) => who === 'an.nth' && FEW.includes(path)),
    );
    expect(walked.live).toEqual([]);
    expect(walked.holding).toBe(walked.pages);
  } finally {
    await server.close();
  }
});

test('what is written into a page as it is comes to life, and is seen', async ({ browser }) => {
  const page = await browser.newPage();
  await setTrap(page.context());
  for (const markup of [
    `<img src=x onerror=${MARK}()>`,
    `<a href="javascript:${MARK}()">x</a>`,
    `<p onclick=${MARK}()>`,
  ]) {
    await page.goto('about:blank');
    await page.setContent(markup);
    expect((await liveOn(page)).live).not.toEqual([]);
  }
});
