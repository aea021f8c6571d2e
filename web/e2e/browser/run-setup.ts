import { startPostgresOfRun } from '@so-viec/server/testing/journey';
import { unpackChromium } from './chromium.ts';

/** Makes ready what the journeys share: the browser, and one PostgreSQL for the whole run. */
// Playwright wants a default export here.
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  const [stop] = await Promise.all([startPostgresOfRun(), unpackChromium()]);
  return stop;
}
