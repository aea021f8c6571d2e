import { expect, type Page } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { violationsOn } from './browser/axe.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

const OFFICE = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 740 };

let server: JourneyServer;
test.beforeEach(async () => {
  server = await openJourneyServer('sqlite');
  await server.db.deleteFrom('first_day').execute();
});
test.afterEach(() => server.close());

const current = (page: Page) => page.locator('[aria-current="step"]');

test('the first day goes by three steps beside the real page, and never over it', async ({ browser }) => {
  const page = await openAs(browser, server, 'ha.ttt', { viewport: OFFICE });
  const steps = page.getByRole('complementary', { name: 'Ngày đầu: ba bước' });
  await expect(current(page)).toContainText('Ghi một dòng');
  const [beside, main] = await Promise.all([steps.boundingBox(), page.locator('main').boundingBox()]);
  expect((main?.x ?? 0) + (main?.width ?? 0)).toBeLessThanOrEqual(beside?.x ?? 0);
  expect(await violationsOn(page)).toEqual([]);

  // The first line of an empty day is ready to be typed into: Enter takes the best answer and goes on.
  await page.getByRole('combobox', { name: /Việc theo vị trí việc làm/ }).click();
  await page.keyboard.type('tham dinh');
  // Enter takes the first: the list has followed what was typed.
  await expect(page.getByRole('option').first()).toHaveText(/[Tt]hẩm định/);
  await page.keyboard.press('Enter');
  for (const words of ['Thẩm định 3 hồ sơ', '2h30']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
  await expect(current(page)).toContainText(/Ghi một sản phẩm|Trình ngày/);
  await page.getByRole('button', { name: /^Trình ngày/ }).click();
  await expect(steps.getByText('Xong ba bước.').last()).toBeVisible();
  await steps.getByRole('button', { name: 'Đóng' }).last().click();
  await expect(steps).toHaveCount(0);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect(steps).toHaveCount(0);
});

test('on a phone the steps stand above the page, are left for good, and the back key closes help', async ({
  browser,
}) => {
  const page = await openAs(browser, server, 'ha.ttt', { viewport: PHONE });
  const steps = page.getByRole('region', { name: 'Ngày đầu: ba bước' });
  await expect(current(page)).toContainText('Ghi một dòng');
  expect(await violationsOn(page)).toEqual([]);
  await steps.getByRole('button', { name: 'Tôi tự làm, đừng hiện nữa' }).click();
  await expect(steps).toHaveCount(0);
  const other = await openAs(browser, server, 'ha.ttt', { viewport: OFFICE });
  await other.getByRole('heading', { level: 1 }).waitFor();
  await expect(other.getByText('Ngày đầu: ba bước')).toHaveCount(0);

  await page.getByRole('button', { name: 'Trợ giúp' }).click();
  const help = page.getByRole('dialog', { name: 'Trợ giúp trang này' });
  await expect(help).toContainText('Trang này ghi việc của một ngày');
  expect(await violationsOn(page)).toEqual([]);
  await page.goBack();
  await expect(help).toHaveCount(0);
  await expect(page).toHaveURL(/\/hom-nay$/);
});
