import { expect, type Page } from '@playwright/test';
import { openJourneyServer } from '@so-viec/server/testing/journey';
import { test } from './journey.ts';
import { openAs } from './people.ts';

const PDF = Buffer.from('%PDF-1.4\n% đề án\n%%EOF\n');
const chooseFile = (page: Page, name: string, buffer = PDF) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });

// On one database: the tests of the server walk the same ways on both.
for (const kind of ['postgres'] as const) {
  test(`a scheme goes from draft to force with one request for additions (${kind})`, async ({ browser }) => {
    test.setTimeout(120_000);
    const server = await openJourneyServer(kind);
    const body = await openAs(browser, server, 'phuc.nv');
    const office = await openAs(browser, server, 'thu.dt');
    let address = '';

    await test.step('the committee opens a campaign', async () => {
      await office.goto('/de-an/dot/moi');
      await office.getByLabel('Tên đợt').fill('Đợt 60 ngày');
      await office.getByLabel('Từ ngày').fill('02/01/2024');
      await office.getByLabel('Đến ngày').fill('31/01/2024');
      await office.getByLabel('Ngày đích').fill('15/02/2024');
      await office.getByRole('button', { name: 'Lưu đợt' }).click();
      await expect(office.getByText('Còn 20 ngày')).toBeVisible();
      await expect(office.getByText(/0 trên 2 cơ quan/)).toBeVisible();
    });

    await test.step('the body drafts its scheme, adds the file and submits it', async () => {
      await body.goto('/de-an');
      await body.getByRole('link', { name: 'Lập hồ sơ' }).first().click();
      await body.getByLabel('Tên hồ sơ').fill('Đề án vị trí việc làm năm 2024');
      await body.getByRole('button', { name: 'Lập hồ sơ' }).click();
      await expect(body.getByRole('heading', { name: 'Đề án vị trí việc làm năm 2024' })).toBeVisible();
      address = new URL(body.url()).pathname;
      await chooseFile(body, 'Đề án.docx');
      await expect(body.getByText(/Đuôi tên tệp không đúng với nội dung \(PDF\)/)).toBeVisible();
      await body.getByRole('button', { name: 'Bỏ tệp Đề án.docx' }).click();
      await chooseFile(body, 'Đề án.pdf');
      await expect(body.getByRole('link', { name: 'Đề án.pdf' })).toBeVisible();
      await body.getByRole('button', { name: 'Trình hồ sơ' }).click();
      await expect(body.getByText(/Chờ bên thẩm định làm tiếp, hạn 19\/01\/2024/)).toBeVisible();
    });

    await test.step('the committee reads the file and asks for additions', async () => {
      await office.goto(address);
      const download = office.waitForEvent('download');
      await office.getByRole('link', { name: 'Đề án.pdf' }).click();
      expect((await download).suggestedFilename()).toBe('Đề án.pdf');
      await office.getByRole('button', { name: 'Nhận thẩm định' }).click();
      await office.getByRole('radio', { name: 'Yêu cầu bổ sung' }).check();
      await office.getByLabel('Cần bổ sung những gì').fill('Thiếu bảng tổng hợp số người');
      await office.getByLabel('Hạn, số ngày làm việc').fill('3');
      await office.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }).click();
      await expect(office.getByText(/Chờ cơ quan làm tiếp, hạn 17\/01\/2024/)).toBeVisible();
    });

    await test.step('the body answers with another file', async () => {
      await body.reload();
      await expect(body.getByText('Thiếu bảng tổng hợp số người').first()).toBeVisible();
      await chooseFile(body, 'Bảng tổng hợp.pdf', Buffer.concat([PDF, Buffer.from('% 2')]));
      await expect(body.getByRole('link', { name: 'Bảng tổng hợp.pdf' })).toBeVisible();
      await body.getByLabel('Trả lời').fill('Đã thêm bảng tổng hợp');
      await body.getByRole('button', { name: 'Gửi trả lời' }).click();
      await expect(body.getByText(/Chờ bên thẩm định làm tiếp/)).toBeVisible();
    });

    await test.step('it is appraised, approved with a decision and comes into force', async () => {
      await office.reload();
      await office.getByLabel('Kết luận thẩm định').last().fill('Đủ điều kiện phê duyệt');
      await office.getByRole('button', { name: 'Ghi đã thẩm định' }).click();
      await office.getByLabel('Số quyết định').fill('412/QĐ-UBND');
      await office.getByLabel('Ngày quyết định').fill('12/01/2024');
      await office.getByRole('button', { name: 'Ghi phê duyệt' }).click();
      await office.getByLabel('Ngày có hiệu lực').fill('12/01/2024');
      await office.getByRole('button', { name: 'Ghi có hiệu lực' }).click();
      await expect(office.getByText('Hồ sơ đang có hiệu lực, không còn việc nào chờ.')).toBeVisible();
    });

    await test.step('both sides see who did what, and the campaign counts it', async () => {
      await body.reload();
      const steps = body.getByRole('listitem').filter({ hasText: '12/01/2024' });
      await expect(steps.filter({ hasText: 'Yêu cầu bổ sung' })).toContainText('Đặng Thị Thu');
      await expect(steps.filter({ hasText: 'Trả lời bổ sung' })).toContainText('Nguyễn Văn Phúc');
      await expect(steps.filter({ hasText: '412/QĐ-UBND' })).toContainText('Đặng Thị Thu');
      await office.getByRole('link', { name: 'Đợt 60 ngày' }).click();
      await expect(office.getByText(/1 trên 2 cơ quan/)).toBeVisible();
      await expect(office.getByText('50,0\u00a0%').first()).toBeVisible();
    });
    await server.close();
  });
}
