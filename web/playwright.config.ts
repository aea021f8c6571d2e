import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, CHROMIUM_PATH } from './e2e/browser/chromium.ts';

// The server under test is started by the tests, each on a database of its own.
export default defineConfig({
  testDir: 'e2e',
  // Node reads our TypeScript as it is: to have it all rewritten first took 12 s before the first journey.
  build: { external: ['**/server/src/**', '**/db/src/**', '**/shared/src/**'] },
  globalSetup: './e2e/browser/run-setup.ts',
  outputDir: '../test-results/e2e',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../.cache/e2e.json' }]],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      args: CHROMIUM_FLAGS,
      // Without it a machine without a locale saves a file under no name that has a Vietnamese letter.
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    },
    actionTimeout: 15_000,
    navigationTimeout: 15_000,
    screenshot: 'only-on-failure',
    trace: 'off',
    // Journeys that cut requests off see them only without a worker between; those about it allow it.
    serviceWorkers: 'block',
  },
});
