import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { openJourneyServer } from '@so-viec/server/testing/journey';
import { descriptionsIn } from '@so-viec/server/testing/word';
import { bodysFile, WORD_TYPE } from '../src/testing/word.ts';
import { violationsOn } from './browser/axe.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

/** What the file says of the first position, after it was mended. */
const MENDED = {
  name: 'Chuyên viên về quản lý công chức, viên chức',
  code: 'NV-01',
  related: 'Người lập: Nguyễn Văn A',
  purpose: 'Quản lý hồ sơ công chức.',
  work: [{ area: 'Hồ sơ', work: '- Cập nhật hồ sơ\n- Đối chiếu hồ sơ', criterion: 'Đúng, đủ' }],
  competencies: [{ group: 'Chung', name: 'Ngoại ngữ', level: '2-3' }],
};

async function expectNoViolations(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
}

async function printed(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'In ra Word' }).first().click();
  return readFileSync(await (await download).path());
}

// On one database: the tests of the server walk the same ways on both.
for (const kind of ['sqlite'] as const) {
  test(`a description file is imported, mended and printed, and the print says the same (${kind})`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const server = await openJourneyServer(kind);
    const page = await openAs(browser, server, 'phuc.nv');

    await test.step('the file is read: two descriptions, one with doubts', async () => {
      await page.goto('/vi-tri/nhap-mo-ta');
      await page
        .getByLabel('Thả tệp Word (.docx) vào đây hoặc bấm để chọn')
        .setInputFiles({ name: 'Bản mô tả Sở.docx', mimeType: WORD_TYPE, buffer: bodysFile() });
      await expect(page.getByRole('heading', { name: 'Bản mô tả Sở.docx' })).toBeVisible();
      await expect(page.getByText('Kèm theo Quyết định số 12/QĐ-SNV')).toBeVisible();
      await expectNoViolations(page);
    });

    await test.step('the first is mended beside its original', async () => {
      await page.getByRole('link', { name: /Chuyên viên về quản lý công chức/ }).click();
      await expect(page.getByText(/Không đọc được cấp độ “Khá”/)).toBeVisible();
      await expectNoViolations(page);
      await page.getByLabel('Dòng 1: Cấp độ').fill('2-3');
      await page.getByLabel(/Đưa vào phần: Người lập/).selectOption('related');
      await expect(page.getByText(/Đã lưu bản nháp lúc/)).toBeVisible();
    });

    await test.step('what was mended is there tomorrow', async () => {
      await page.reload();
      await expect(page.getByLabel('Dòng 1: Cấp độ')).toHaveValue('2-3');
      await expect(page.getByLabel('Quy trình công việc liên quan')).toHaveValue(MENDED.related);
    });

    await test.step('it becomes the description of its position', async () => {
      await page.getByRole('button', { name: 'Nhận vào vị trí' }).click();
      await page.getByRole('button', { name: 'Nhận, còn 4 nghi vấn' }).click();
      await expect(page.getByRole('heading', { name: 'Bản 2: Nhân viên lái xe' })).toBeVisible();
      await page.goto('/vi-tri/2023/NV-01/mo-ta');
      await expect(page.getByText('Quản lý hồ sơ công chức.')).toBeVisible();
      await expectNoViolations(page);
    });

    await test.step('the printed file, opened again, says the same', async () => {
      const bytes = await printed(page);
      const [description] = await descriptionsIn(bytes);
      expect(description).toMatchObject(MENDED);
      const { body } = await server
        .as('phuc.nv')
        .get<{ content: object }>('/api/position-descriptions/NV-01');
      expect(description).toEqual(body.content);
    });

    await test.step('the printed file, imported, has nothing to mend', async () => {
      const bytes = await printed(page);
      await page.goto('/vi-tri/nhap-mo-ta');
      await page
        .getByLabel('Thả tệp Word (.docx) vào đây hoặc bấm để chọn')
        .setInputFiles({ name: 'In ra.docx', mimeType: WORD_TYPE, buffer: bytes });
      await page.getByRole('link', { name: /Chuyên viên về quản lý công chức/ }).click();
      await expect(page.getByText('Chữ chưa xếp chỗ')).toHaveCount(0);
    });
    await server.close();
  });
}
