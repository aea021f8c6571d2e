import { expect } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { reviewer } from '@so-viec/server/testing/reviewing';
import { submitDay } from '@so-viec/server/testing/submitted-day';
import { giveTask, taskFor } from '@so-viec/server/testing/tasks';
import { violationsOn } from './browser/axe.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

let server: JourneyServer;
test.beforeAll(async () => {
  server = await openJourneyServer('sqlite');
});
test.afterAll(() => server.close());

test('a day that is returned is told, opened from its notice and mended', async ({ browser }) => {
  const day = await submitDay(server, 'ha.ttt');
  const head = reviewer(server, 'an.nth');
  const person = await openAs(browser, server, 'ha.ttt');
  await person.goto('/thong-bao');
  await expect(person.getByText('Chưa có thông báo')).toBeVisible();

  await head.giveBack({ day, reason: 'Thiếu số ký hiệu của báo cáo' });
  await person.reload();
  await expect(person.getByRole('link', { name: /Thông báo.*1 thông báo chưa đọc/ }).first()).toBeVisible();
  expect(await violationsOn(person)).toEqual([]);
  const notice = person.getByRole('link', { name: /Ngày 12\/01\/2024 bị trả lại/ });
  await notice.focus();
  await person.keyboard.press('Enter');
  await expect(person).toHaveURL(/\/hom-nay\/2024-01-12$/);
  await expect(person.getByText(/Thiếu số ký hiệu của báo cáo/).first()).toBeVisible();
  await expect(person.getByRole('link', { name: /thông báo chưa đọc/ })).toHaveCount(0);

  await person.goBack();
  await expect(person.getByRole('heading', { level: 2, name: 'Đã đọc' })).toBeVisible();
  await person.getByRole('link', { name: 'Cài đặt thông báo' }).click();
  const letters = person.getByRole('group', { name: 'Thư về: Bị trả lại, chưa đạt' });
  await letters.getByRole('radio', { name: 'Thư ngay' }).check();
  await expect(person.getByText('Đã lưu: Bị trả lại, chưa đạt')).toBeVisible();
  expect(await violationsOn(person)).toEqual([]);
});

test('a head finds on a phone, behind the last tab, what they were told', async ({ browser }) => {
  const productId = server.fixture.productIds.head[1] ?? null;
  const given = await giveTask(server, 'tuan.lm', taskFor(server, { productId }, ['an', 'ccvc']));
  expect(given.status).toBe(200);
  const phone = await openAs(browser, server, 'an.nth', { viewport: { width: 360, height: 740 } });
  await phone.goto('/hom-nay');
  await phone.getByRole('link', { name: /Thêm.*1 thông báo chưa đọc/ }).click();
  const row = phone.getByRole('link', { name: /Thông báo.*1 thông báo chưa đọc/ }).first();
  const [outer, count] = [await row.boundingBox(), await row.getByTitle(/chưa đọc/).boundingBox()];
  expect(count?.y).toBeGreaterThanOrEqual(outer?.y ?? 0);
  expect((count?.y ?? 0) + (count?.height ?? 0)).toBeLessThanOrEqual((outer?.y ?? 0) + (outer?.height ?? 0));
  await row.click();
  await phone.getByRole('link', { name: /Được giao việc “Tờ trình bổ nhiệm/ }).click();
  await expect(phone.getByRole('heading', { name: /Tờ trình bổ nhiệm/ }).first()).toBeVisible();
  await expect(phone.getByRole('link', { name: /thông báo chưa đọc/ })).toHaveCount(0);
});
