import { expect, type Page } from '@playwright/test';
import { sumUp } from '@so-viec/server/testing';
import { addJanuary, CLOSING_NOW } from '@so-viec/server/testing/closings';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { openSecondOffice } from '@so-viec/server/testing/transfers';
import { violationsOn } from './browser/axe.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

let server: JourneyServer;
test.beforeAll(async () => {
  server = await openJourneyServer('sqlite', { now: CLOSING_NOW });
  await openSecondOffice(server);
  await addJanuary(server, { degree: null });
});
test.afterAll(() => server.close());

const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) }).first();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

test('a month is closed body by body, opened again by two people, and closed again as edition 2', async ({
  browser,
}) => {
  const officer = await openAs(browser, server, 'phuc.nv');
  await officer.goto('/chot-thang');
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText(/Khóa tháng 01\/2024/);
  await press(officer, /^Khóa cả 2 đơn vị/);
  await press(officer, 'Khóa tháng 01/2024');
  await expect(officer.getByText('Đánh dấu xác nhận trước khi khóa.')).toBeVisible();
  expect(await violationsOn(officer)).toEqual([]);
  await officer.getByLabel('Tôi đã xem và chuyển tiếp 1 sản phẩm này').check({ force: true });
  await press(officer, 'Khóa tháng 01/2024');
  await expect(rowOf(officer, 'Sở Nội vụ')).toContainText('Đã khóa 05/02/2024, bản 1');
  await expect(rowOf(officer, 'Phòng Công chức, viên chức')).toContainText('bản 1');

  const committee = await openAs(browser, server, 'thu.dt');
  await committee.goto('/chot-thang');
  await expect(rowOf(committee, 'Tỉnh')).toContainText('Sở Tài chính');
  const other = await openAs(browser, server, 'yen.pt');
  await other.goto('/chot-thang');
  await press(other, /^Khóa của Sở Tài chính/);
  await expect(rowOf(other, 'Sở Tài chính')).toContainText('bản 1');
  await committee.reload();
  await press(committee, /^Khóa của Tỉnh/);
  await expect(rowOf(committee, 'Tỉnh')).toContainText('Đã khóa 05/02/2024, bản 1');

  const line = lineOf(server, { workedOn: '2024-01-30' });
  expect((await writeLine(server, 'ha.ttt', line)).body.code).toBe('month-closed');
  await press(officer, /^Đề nghị mở lại của Sở Nội vụ/);
  await officer.getByLabel('Lý do').fill('Sót một ngày công tác');
  await press(officer, 'Gửi đề nghị');
  await expect(rowOf(officer, 'Sở Nội vụ')).toContainText('chờ người thứ hai');
  await expect(officer.getByRole('button', { name: /^Đồng ý mở lại/ })).toHaveCount(0);
  await committee.reload();
  await expect(committee.getByRole('button', { name: /^Đồng ý mở lại của Sở Nội vụ/ })).toBeVisible();
  expect(await violationsOn(committee)).toEqual([]);
  await press(committee, /^Đồng ý mở lại của Sở Nội vụ/);
  await expect(rowOf(committee, 'Sở Nội vụ')).toContainText('Đang mở lại đến 08/02/2024');
  await expect(rowOf(committee, 'Tỉnh')).toContainText('nơi chưa khóa');

  const { body } = await writeLine(server, 'ha.ttt', line);
  const { workDayId } = body.entry;
  await server.db.updateTable('work_day').set({ state: 'accepted' }).where('id', '=', workDayId).execute();
  await sumUp(server.db, '2024-01');
  await officer.reload();
  await press(officer, /^Khóa cả 2 đơn vị/);
  await officer.getByLabel('Tôi đã xem và chuyển tiếp 2 sản phẩm này').check({ force: true });
  await press(officer, 'Khóa tháng 01/2024');
  await expect(rowOf(officer, 'Sở Nội vụ')).toContainText('bản 2');
  await committee.reload();
  await press(committee, /^Khóa của Tỉnh/);
  await expect(rowOf(committee, 'Tỉnh')).toContainText('bản 2');
  await press(committee, /^Các bản đã khóa của Tỉnh/);
  const editions = committee.getByRole('table').nth(1);
  await expect(editions.getByRole('row', { name: /^Giờ\s/ })).toContainText('8,00');
  await expect(editions.getByRole('row', { name: /^Giờ\s/ })).toContainText('10,50');
  await expect(committee.getByText('Khớp với các dòng đã khóa')).toHaveCount(2);
  expect(await violationsOn(committee)).toEqual([]);
});
