import { chromium } from '@playwright/test';
import { openJourneyServer, startPostgresOfRun } from '@so-viec/server/testing/journey';
import { PAYLOADS } from '@so-viec/server/testing/payloads';
import { poisonWords } from '@so-viec/server/testing/poison';
import { CHROMIUM_FLAGS, CHROMIUM_PATH, unpackChromium } from '../browser/chromium.ts';
import { fillPages, PAGES } from './pages.ts';
import { sendPoisoned } from './poisoned-writes.ts';
import { walkPages } from './walk.ts';

// `node web/e2e/pages/walk-all.ts sqlite|postgres NUMBER`, for `pnpm test:deep payload-pages`: every page with one payload
// behind every text; what was found is one line of JSON. Build the client first.
const kind = process.argv[2] === 'postgres' ? 'postgres' : 'sqlite';
const payload = PAYLOADS[Number(process.argv[3] ?? 0) % PAYLOADS.length] ?? '';
await unpackChromium();
const stop = kind === 'postgres' ? await startPostgresOfRun() : undefined;
const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: CHROMIUM_FLAGS });
const server = await openJourneyServer(kind);
try {
  await fillPages(server);
  const taken = await sendPoisoned(server, payload);
  const columns = await poisonWords(server.db, payload);
  const walked = await walkPages(browser, server, PAGES);
  process.stdout.write(`${JSON.stringify({ payload, taken, columns: columns.length, ...walked })}\n`);
} finally {
  await browser.close();
  await server.close();
  await stop?.();
}
