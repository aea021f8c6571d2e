import { expect } from '@playwright/test';
import { addDay, sumUp } from '@so-viec/server/testing';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { violationsOn } from './browser/axe.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

const MOST_MS = 120_000;
let server: JourneyServer;
test.beforeAll(async () => {
  server = await openJourneyServer('sqlite');
  const { cadreIds, unitIds, positionIds } = server.fixture;
  const ha = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
  await addDay(server.db, { ...ha, day: '2023-12-05', state: 'accepted', lines: [{ minutes: 450 }] });
  await sumUp(server.db, '2023-12');
});
test.afterAll(() => server.close());

test('the committee goes from sign-in to the file of the signed report in under two minutes', async ({
  browser,
}) => {
  test.setTimeout(MOST_MS + 60_000);
  const began = Date.now();
  const page = await openAs(browser, server, 'thu.dt');
  await page.goto('/bao-cao?ky=2023-12');
  await page.getByRole('button', { name: 'Lập báo cáo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Báo cáo tháng 12/2023, bản 1' })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Số', exact: true }).fill('09-BC/BTC');
  await page.getByRole('textbox', { name: 'Ngày', exact: true }).fill('05/01/2024');
  await page.getByRole('textbox', { name: 'Người ký' }).fill('Lê Văn An');
  await page.getByRole('textbox', { name: 'Nhận xét, kiến nghị' }).fill('Ghi đều; cần rõ sản phẩm hơn.');
  await page.getByRole('button', { name: 'Phát hành' }).click();
  await expect(page.getByText('đã phát hành 09-BC/BTC')).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: MOST_MS }),
    page.getByRole('button', { name: 'Tải Word' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('bao-cao-2023-12-tinh-ban-1.docx');
  expect(Date.now() - began).toBeLessThan(MOST_MS);
});
