import { expect, type Page } from '@playwright/test';
import { addDay, sumUp } from '@so-viec/server/testing';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { violationsOn } from './browser/axe.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

let server: JourneyServer;
test.beforeAll(async () => {
  server = await openJourneyServer('sqlite');
});
test.afterAll(() => server.close());

/** The month's units as they stand in the table: names and figures. */
async function monthOf(page: Page, month: string): Promise<string[]> {
  await page.goto(`/tong-hop?month=${month}`);
  const rows = page.getByRole('table').first().getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  return rows.allInnerTexts();
}

test('two units merge, and the figures of past months stay as they were', async ({ browser }) => {
  const { cadreIds, unitIds, positionIds } = server.fixture;
  const of = { cadreId: cadreIds.yen, unitId: unitIds.stc, positionId: positionIds.finance };
  for (const day of ['2023-12-18', '2023-12-19']) {
    await addDay(server.db, { ...of, day, state: 'accepted', lines: [{ minutes: 450 }] });
  }
  await sumUp(server.db, '2023-12');
  const committee = await openAs(browser, server, 'thu.dt');
  const before = await monthOf(committee, '2023-12');
  expect(before.join(' ')).toContain('Sở Tài chính');

  const admin = await openAs(browser, server, 'vinh.dq');
  await admin.goto('/don-vi');
  await admin.getByRole('treeitem', { name: /^Tỉnh/ }).focus();
  await admin.keyboard.press('ArrowDown');
  await admin.keyboard.press('Enter');
  await expect(admin.getByRole('heading', { name: 'Sở Nội vụ', level: 1 })).toBeVisible();
  await admin.getByRole('link', { name: 'Sáp nhập' }).click();
  const picker = admin.getByRole('combobox', { name: /^Đơn vị kết thúc/ });
  await picker.fill('tai chinh');
  await admin.getByRole('option', { name: /Sở Tài chính/ }).click();
  await admin.getByLabel('Từ ngày').fill('08/01/2024');
  await admin.getByLabel('Số quyết định').fill('12/QĐ-UBND');
  const preview = admin.getByRole('complementary');
  await expect(preview).toContainText('Từ 08/01/2024:');
  await expect(preview).toContainText('Sở Tài chính kết thúc, nhập vào Sở Nội vụ');
  await expect(preview).toContainText('Cả thảy 1 đơn vị, 2 người chuyển theo.');
  expect(await violationsOn(admin)).toEqual([]);
  await admin.getByRole('button', { name: 'Ghi thay đổi' }).click();

  await expect(admin.getByText('Nhận sáp nhập từ')).toBeVisible();
  await admin.getByRole('link', { name: 'Sở Tài chính' }).click();
  await expect(admin.getByText('Sáp nhập vào')).toBeVisible();
  await expect(admin.getByText('Đã kết thúc, ngày cuối 07/01/2024')).toBeVisible();

  expect(await monthOf(committee, '2023-12')).toEqual(before);
});
