import { expect } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { meetingFor } from '@so-viec/server/testing/meetings';
import { newId } from '@so-viec/shared/id/uuidv7';
import { test } from './journey.ts';
import { openAs } from './people.ts';

let server: JourneyServer;
test.beforeEach(async () => {
  server = await openJourneyServer('sqlite');
});
test.afterEach(() => server.close());

const PHONE = { viewport: { width: 360, height: 740 } };
type Line = { minutes: number; outputs: object[]; meeting: { outputName: string } | null };
const linesOf = async (who: string) =>
  (await server.as(who).get<{ entries: Line[] }>('/api/work-days/2024-01-12')).body.entries;

test('a meeting is called by keyboard alone, taken by one tap on a phone, and its number comes to every line', async ({
  browser,
}) => {
  const head = await openAs(browser, server, 'an.nth');
  await head.goto('/cuoc-hop');
  await head.getByLabel('Tên', { exact: true }).focus();
  await head.keyboard.type('Họp giao ban tuần 2');
  await head.getByRole('button', { name: /^Cả Phòng Công chức/ }).focus();
  await head.keyboard.press('Enter');
  await head.getByRole('combobox', { name: 'Thêm người theo tên' }).focus();
  await head.keyboard.type('tuan');
  // Enter takes what is marked.
  await head.getByRole('option', { name: /Lê Minh Tuấn/, selected: true }).waitFor();
  await head.keyboard.press('Enter');
  await head.getByRole('button', { name: 'Lưu và mời 6 người' }).focus();
  await head.keyboard.press('Enter');
  await expect(head.getByText('0 nhận, 0 không dự, 6 chưa trả lời')).toBeVisible();

  const phone = await openAs(browser, server, 'ha.ttt', PHONE);
  await phone.getByRole('button', { name: 'Nhận thành một dòng: Họp giao ban tuần 2' }).click();
  await expect(phone.getByText('Đã lưu 1 dòng', { exact: false })).toBeVisible();
  await expect(phone.getByText('Sản phẩm chung: Biên bản họp')).toBeVisible();
  expect(await linesOf('ha.ttt')).toMatchObject([{ minutes: 90, outputs: [] }]);
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(PHONE.viewport.width);

  await head.reload();
  await expect(head.getByText('1 nhận, 0 không dự, 5 chưa trả lời')).toBeVisible();
  await head.getByRole('button', { name: /^Ghi số, ký hiệu của/ }).click();
  await head.keyboard.type('12/TB-SNV');
  await head.keyboard.press('Enter');
  await expect(head.getByText('Biên bản họp, 12/TB-SNV')).toBeVisible();
  await phone.reload();
  await expect(phone.getByText('Sản phẩm chung: Biên bản họp, 12/TB-SNV')).toBeVisible();
});

test('a meeting taken without a network and cancelled meanwhile says so, and becomes an ordinary line by one press', async ({
  browser,
}) => {
  const id = newId();
  await server.as('an.nth').put(`/api/meetings/${id}`, meetingFor(server, ['ha']));
  const page = await openAs(browser, server, 'ha.ttt');
  const take = page.getByRole('button', { name: /^Nhận thành một dòng/ });
  await take.waitFor();
  await page.context().setOffline(true);
  await take.click();
  await expect(page.getByText('Sản phẩm chung: Biên bản họp giao ban')).toBeVisible();
  expect(await linesOf('ha.ttt')).toEqual([]);
  expect((await server.as('an.nth').post(`/api/meetings/${id}/cancellation`, { version: 1 })).status).toBe(
    204,
  );
  await page.context().setOffline(false);
  await expect(page.getByText('Cuộc họp đã hủy. Ghi thành dòng thường.').first()).toBeVisible({
    timeout: 30_000,
  });
  expect(await linesOf('ha.ttt')).toEqual([]);
  await page.getByRole('button', { name: 'Ghi thành dòng thường' }).first().click();
  await expect(page.getByText('Đã lưu 1 dòng', { exact: false })).toBeVisible({ timeout: 30_000 });
  expect(await linesOf('ha.ttt')).toMatchObject([{ minutes: 90, meeting: null }]);
});
