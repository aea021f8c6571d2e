import { expect, type Page } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  openTestProvider,
  type TestProvider,
} from '@so-viec/server/testing/provider';
import { newId } from '@so-viec/shared/id/uuidv7';
import { faultsOn } from './browser/axe.ts';
import { test } from './journey.ts';

let server: JourneyServer;
let provider: TestProvider;
test.beforeEach(async () => {
  server = await openJourneyServer('sqlite', { now: '2024-01-12T09:42:11.123Z' });
  // Another site, as in life: cookies travel differently.
  provider = await openTestProvider('localhost');
  server.config.oidc = {
    ...{ issuer: provider.issuer, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, name: 'Cổng của tỉnh' },
    ...{ scope: 'openid', secondFactors: [], redirectUri: `${server.url}/api/session/oidc/callback` },
    afterSignOut: `${server.url}/dang-nhap`,
  };
  const links = `/api/accounts/${server.fixture.accountIds.ha}/links`;
  await server.as('vinh.dq').post(links, { id: newId(), kind: 'oidc', subject: 'ha-1234' });
});
test.afterEach(async () => {
  await server.close();
  await provider.close();
});

const button = (page: Page) => page.getByRole('button', { name: 'Đăng nhập bằng Cổng của tỉnh' });

test('the provider signs in, in the place of a session that ended, and out again', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  provider.person = 'nguoi-chua-noi';
  await page.goto('/lich/tuan');
  await button(page).click();
  await expect(page.getByText('nguoi-chua-noi')).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);

  provider.person = 'ha-1234';
  await button(page).click();
  await expect(page).toHaveURL(/\/lich\/tuan/);

  // The session ends; the provider is asked in another tab, so that the page stays as it is.
  server.setNow('2024-01-12T10:42:11.123Z', { keepSessions: true });
  await page.getByRole('link', { name: 'Hôm nay' }).first().click();
  const lock = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
  await expect(lock).toBeVisible();
  const opened = context.waitForEvent('page');
  await button(page).click();
  const tab = await opened;
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
  await tab.close();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(lock).toBeHidden();

  const out = page.waitForRequest((request) => request.url().startsWith(`${provider.issuer}/out?`));
  await page.goto('/them');
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  expect((await out).url()).toContain('id_token_hint=');
  await expect(page).toHaveURL(`${server.url}/dang-nhap`);
});
