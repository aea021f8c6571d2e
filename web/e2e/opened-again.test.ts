import { expect, type Page } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { faultsOn } from './browser/axe.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

const NOW = '2024-01-12T09:42:11.123Z';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const PIN = '258014';

let server: JourneyServer;
test.beforeEach(async () => {
  server = await openJourneyServer('sqlite', { now: NOW });
});
test.afterEach(() => server.close());

/** Time goes by on the server while nobody touches the page. */
const restFor = (minutes: number) =>
  server.setNow(new Date(server.now().getTime() + minutes * 60_000).toISOString(), { keepSessions: true });

async function switchPinOn(page: Page): Promise<void> {
  await page.goto('/mo-lai-nhanh');
  await page.getByLabel('Mã PIN, 6 chữ số').fill('123456');
  await page.getByLabel('Gõ lại mã PIN').fill('123456');
  await page.getByRole('button', { name: 'Bật mã PIN trên máy này' }).click();
  await expect(page.getByText('Mã này dễ đoán')).toBeVisible();
  await page.getByLabel('Mã PIN, 6 chữ số').fill(PIN);
  await page.getByLabel('Gõ lại mã PIN').fill(PIN);
  await page.getByRole('button', { name: 'Bật mã PIN trên máy này' }).click();
  await expect(page.getByText('Đang mở lại được bằng mã PIN')).toBeVisible();
}

test('a PIN opens the day where it was left, with what was being typed, and no other page', async ({
  browser,
}) => {
  const page = await openAs(browser, server, 'ha.ttt', PHONE);
  await switchPinOn(page);
  expect(await faultsOn(page)).toEqual([]);
  await page.goto('/hom-nay');
  await page.getByRole('button', { name: 'Thêm dòng' }).click();
  const note = page.getByRole('dialog').getByRole('textbox', { name: /^Nội dung đã làm/ });
  await note.fill('Soạn báo cáo quý, phần 2');
  restFor(40);
  const lock = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
  // The badges ask again each minute; coming back to the page asks at once, unless an answer is on its way.
  await expect(async () => {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await expect(lock).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
  await lock.getByLabel('Mã PIN, 6 chữ số').pressSequentially('907316');
  await expect(lock.getByText(/^Chưa mở lại được: mã PIN chưa đúng/)).toBeVisible();
  await lock.getByLabel('Mã PIN, 6 chữ số').pressSequentially(PIN);
  await expect(lock).toBeHidden();
  await expect(note).toHaveValue('Soạn báo cáo quý, phần 2');
  await expect(page.getByText('Đang mở lại nhanh')).toBeVisible();

  await page.goto('/viec');
  await expect(page).toHaveURL(/dang-nhap\?tiep=/);
  await expect(page.getByText('Trang này cần đăng nhập bằng mật khẩu')).toBeVisible();
  await page.getByLabel('Mật khẩu', { exact: true }).fill('mat-khau-thu-nghiem');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/viec$/);
  await expect(page.getByText('Đang mở lại nhanh')).toBeHidden();
});

test('a PIN opens the day after the browser was closed, and five wrong ones ask for the password', async ({
  browser,
}) => {
  const page = await openAs(browser, server, 'ha.ttt', PHONE);
  await switchPinOn(page);
  restFor(40);
  await page.context().clearCookies({ name: 'sv_session' });
  await page.goto('/');
  await expect(page.getByText('Mở lại ngày của Trần Thị Thu Hà')).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await page.getByLabel('Mã PIN, 6 chữ số').pressSequentially(PIN);
  await expect(page).toHaveURL(/hom-nay/);

  restFor(40);
  await page.goto('/');
  const digits = page.getByLabel('Mã PIN, 6 chữ số');
  // The right one after five wrong ones is as wrong, and nothing says which it was.
  for (const tried of [...Array.from({ length: 5 }, () => '907316'), PIN]) {
    await digits.pressSequentially(tried);
    await expect(digits).toHaveValue('');
    await expect(page.getByText(/^Chưa mở lại được: mã PIN chưa đúng/)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Đăng nhập bằng mật khẩu' }).click();
  await expect(page.getByLabel('Mật khẩu', { exact: true })).toBeVisible();
});

test('signing out leaves nothing to open again', async ({ browser }) => {
  const page = await openAs(browser, server, 'ha.ttt', PHONE);
  await switchPinOn(page);
  await page.goto('/them');
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByLabel('Tên đăng nhập')).toBeVisible();
  await expect(page.getByText('Mở lại ngày của')).toBeHidden();
});

test('the lock of the machine opens the day', async ({ browser }) => {
  const named = { ...server, url: server.url.replace('127.0.0.1', 'localhost') };
  const page = await openAs(browser, named, 'ha.ttt', PHONE);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true } as const;
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...options,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto('/mo-lai-nhanh');
  await page.getByRole('button', { name: 'Bật vân tay, khuôn mặt hoặc mã khóa máy' }).click();
  await expect(page.getByText('Đang mở lại được bằng vân tay')).toBeVisible();
  restFor(40);
  await page.goto('/');
  await page.getByRole('button', { name: 'Mở bằng vân tay hoặc khuôn mặt' }).click();
  await expect(page).toHaveURL(/hom-nay/);
  await expect(page.getByText('Đang mở lại nhanh')).toBeVisible();
});
