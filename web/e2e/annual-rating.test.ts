import { expect } from '@playwright/test';
import { decideMonths } from '@so-viec/server/testing/annual-ratings';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { faultsOn } from './browser/axe.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

const OFFICE = { viewport: { width: 1366, height: 768 } };
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } as const;

let server: JourneyServer;
test.beforeAll(async () => {
  server = await openJourneyServer('sqlite', { now: '2026-12-03T02:00:00.000Z' });
  await decideMonths(server, 'ha', { unit: 'ccvc', from: 1, to: 11 });
});
test.afterAll(() => server.close());

for (const [size, options] of [
  ['in the office', OFFICE],
  ['on a phone', PHONE],
] as const) {
  test(`the pages of a year’s rating are fit for everybody ${size}`, async ({ browser }) => {
    const own = await openAs(browser, server, 'ha.ttt', options);
    await own.goto('/xep-loai/nam/2026/CB-HA');
    await expect(own.getByRole('button', { name: 'Trình tự xếp loại' })).toBeVisible();
    expect(await faultsOn(own)).toEqual([]);
    const seen = await openAs(browser, server, 'thu.dt', options);
    await seen.goto('/xep-loai/nam/2026');
    await expect(seen.getByText('Theo người')).toBeVisible();
    expect(await faultsOn(seen)).toEqual([]);
  });
}
