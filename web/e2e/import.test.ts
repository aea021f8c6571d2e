import { expect } from '@playwright/test';
import { openJourneyServer } from '@so-viec/server/testing/journey';
import { faultsOn } from './browser/axe.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

const FILE = `Mã đơn vị;Tên đơn vị;Mã đơn vị cấp trên;Khối;Cấp;Từ ngày;Đến ngày
SNV-TT;Thanh tra Sở;SNV;Chính quyền;phòng;01/02/2024;
SNV-LT;Phòng Lưu trữ;SNV;Chính phủ;phòng;01/02/2024;`;

for (const [size, viewport] of [
  ['in the office', { width: 1366, height: 768 }],
  ['on a phone', { width: 360, height: 740 }],
] as const) {
  test(`a file with a mistake is mended in place and taken over ${size}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const server = await openJourneyServer('sqlite');
    const page = await openAs(browser, server, 'vinh.dq', { viewport });
    await page.goto('/quan-tri');
    await page
      .getByRole('link', { name: /Nhập và xuất dữ liệu/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Nhập và xuất dữ liệu', level: 1 }).waitFor();
    expect.soft(await faultsOn(page)).toEqual([]);

    const chosen = { name: 'don-vi.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) };
    await page.locator('input[type=file]').setInputFiles(chosen);
    await expect(page.getByText(/Còn 1 dòng bị từ chối/)).toBeVisible({ timeout: 20_000 });
    expect.soft(await faultsOn(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Khối, dòng 3' }).fill('Chính quyền');
    await page.getByRole('button', { name: 'Kiểm tra lại 1 chỗ đã sửa' }).click();
    await page.getByRole('button', { name: 'Nhận vào 2 dòng' }).click();
    await expect(page.getByText(/Đã thêm 2 dòng, đổi 0 dòng/)).toBeVisible({ timeout: 20_000 });
    const codes = await server.db.selectFrom('unit').select('code').execute();
    expect(codes.map(({ code }) => code)).toEqual(expect.arrayContaining(['SNV-TT', 'SNV-LT']));

    for (const path of ['/quan-tri', '/quan-tri/tai-khoan', '/quan-tri/tai-khoan/cap']) {
      await page.goto(path);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect.soft(await faultsOn(page), path).toEqual([]);
    }
    await page.goto('/quan-tri/tai-khoan');
    await page.getByRole('link', { name: /Trần Thị Thu Hà/ }).click();
    await page.getByRole('button', { name: 'Cấp lại mật khẩu lần đầu' }).click();
    await page.getByRole('button', { name: 'Cấp lại, bỏ mật khẩu đang dùng' }).click();
    await page.getByText('Mật khẩu lần đầu, chỉ hiện một lần').waitFor();
    expect.soft(await faultsOn(page)).toEqual([]);
    await server.close();
  });
}
