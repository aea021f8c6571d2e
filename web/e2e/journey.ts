import { test as plain } from '@playwright/test';

/**
 * A journey, after which every browser it opened for somebody is closed: a page left open goes on asking
 * a server that has ended, and slows the journeys after it.
 */
export const test = plain.extend<{ closed: undefined }>({
  closed: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
