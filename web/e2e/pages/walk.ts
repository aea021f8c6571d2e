import type { Browser } from '@playwright/test';
import type { JourneyServer } from '@so-viec/server/testing/journey';
import { openAs, openStranger } from '../people.ts';
import type { PAGES } from './pages.ts';
import { liveOn, setTrap } from './trap.ts';

/** How long a page is waited for. */
const SHOWN_MS = 20_000;

export interface Walked {
  pages: number;
  /** Pages that show the payload, as words. */
  holding: number;
  live: string[];
}

/** Opens pages, each as who sees it, and tells what of the payloads in their texts came to life. */
export async function walkPages(
  browser: Browser,
  server: JourneyServer,
  pages: typeof PAGES,
): Promise<Walked> {
  const walked: Walked = { pages: 0, holding: 0, live: [] };
  for (const [who, some] of Map.groupBy(pages, ([name]) => name)) {
    const page = await (who ? openAs(browser, server, who) : openStranger(browser, server));
    await setTrap(page.context());
    page.on('dialog', (dialog) => {
      walked.live.push(`${page.url()}: ${dialog.type()}`);
      void dialog.dismiss();
    });
    for (const [, path, ready] of some) {
      walked.pages++;
      await page.goto(path);
      const isThere = page.locator(ready).first().waitFor({ timeout: SHOWN_MS });
      // A page that a payload keeps from showing is as broken as one that runs it.
      if (await isThere.then(() => false).catch(() => true)) {
        const words = (await page.locator('body').textContent())?.slice(0, 200);
        walked.live.push(`${who ?? 'nobody'} at ${path}: not shown, but ${words}`);
        continue;
      }
      await page.waitForLoadState('networkidle');
      const { live, holds } = await liveOn(page);
      if (holds) walked.holding++;
      walked.live.push(...live.map((one) => `${who ?? 'nobody'} at ${path}: ${one}`));
    }
    await page.context().close();
  }
  return walked;
}
