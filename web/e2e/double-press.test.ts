import { expect, type Locator, type Page } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { giveRole } from '@so-viec/server/testing/roles';
import { test } from './journey.ts';
import { openAs } from './people.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
/** As far apart as two taps that somebody means as one. */
const BETWEEN_MS = 180;

let server: JourneyServer;
test.beforeEach(async () => {
  server = await openJourneyServer('sqlite', { now: '2024-01-12T02:00:00.000Z' });
});
test.afterEach(() => server.close());

/** Taps twice at one place of the screen, near the left edge of what stands there first. */
async function tapTwice(page: Page, first: Locator): Promise<void> {
  await first.scrollIntoViewIfNeeded();
  const box = await first.boundingBox();
  if (!box) throw new Error('nothing to tap');
  const [x, y] = [box.x + box.width / 10, box.y + box.height / 2];
  await page.touchscreen.tap(x, y);
  await page.waitForTimeout(BETWEEN_MS);
  await page.touchscreen.tap(x, y);
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('a double press on a phone neither closes an account nor takes a role', async ({ browser }) => {
  const { yen } = server.fixture.accountIds;
  await giveRole(server, 'yen.pt', 'auditor', server.fixture.unitIds.snv);
  await giveRole(server, 'yen.pt', 'committee', server.fixture.unitIds.snv);
  const page = await openAs(browser, server, 'vinh.dq', PHONE);
  await page.goto(`/quan-tri/tai-khoan/${yen}`);
  const roles = button(page, /^Thu ngay/);
  await expect(roles).toHaveCount(2);

  for (const [name, sure] of [
    ['Khóa tài khoản', 'Khóa, kết thúc mọi nơi đăng nhập'],
    ['Cấp lại mật khẩu lần đầu', 'Cấp lại, bỏ mật khẩu đang dùng'],
  ] as const) {
    await tapTwice(page, button(page, name));
    await expect(button(page, sure)).toBeEnabled();
    await button(page, 'Thôi').click();
    await expect(button(page, name)).toBeEnabled();
  }
  await tapTwice(page, roles.first());
  await expect(button(page, 'Thu vai trò này')).toBeEnabled();
  await expect(roles).toHaveCount(1);
  await button(page, 'Thu vai trò này').tap();
  await expect(button(page, 'Thu vai trò này')).toHaveCount(0);
  await expect(roles).toHaveCount(1);

  await button(page, 'Khóa tài khoản').tap();
  await button(page, 'Khóa, kết thúc mọi nơi đăng nhập').tap();
  await expect(button(page, 'Mở lại')).toBeVisible();
});
