import { expect } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { test } from './journey.ts';
import { openAs } from './people.ts';

let server: JourneyServer;
test.beforeEach(async () => {
  server = await openJourneyServer('sqlite');
});
test.afterEach(() => server.close());

test('signing out without a network says why it cannot, and does so once there is one', async ({
  browser,
}) => {
  const page = await openAs(browser, server, 'ha.ttt');
  await page.goto('/them');
  const signOut = page.getByRole('main').getByRole('button', { name: 'Đăng xuất' });
  await expect(signOut).toBeVisible();
  await page.context().setOffline(true);
  await signOut.click();
  await expect(page.getByRole('alert')).toHaveText(
    /^Mất mạng nên chưa đăng xuất được\. Máy này còn giữ bản lưu;/,
  );
  await page.context().setOffline(false);
  await signOut.click();
  await page.waitForURL(/dang-nhap/);
});
