import { expect, type Page } from '@playwright/test';
import { openJourneyServer } from '@so-viec/server/testing/journey';
import { checker, NOW_BY_DECREE, queueOf } from '@so-viec/server/testing/products';
import { giveTask, taskFor } from '@so-viec/server/testing/tasks';
import { newId } from '@so-viec/shared/id/uuidv7';
import { violationsOn } from './browser/axe.ts';
import { crampedOn } from './browser/cramped.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

const PRODUCT = 'Bảng rà soát hồ sơ số hóa';

interface Sheet {
  lines: { origin: string; name: string; assigned: number; delivered: object[] }[];
}

async function expectFit(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await crampedOn(page)).toEqual([]);
}

// On one database: the tests of the server walk the same ways on both.
for (const kind of ['postgres'] as const) {
  test(`ad hoc work is proposed in the day's line, taken by the head, and counts outside G (${kind})`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const server = await openJourneyServer(kind, { now: NOW_BY_DECREE });
    const given = { openedOn: '2026-11-02', dueOn: '2026-11-27', quantity: 2 };
    expect((await giveTask(server, 'an.nth', taskFor(server, given), newId())).status).toBe(200);
    const own = await openAs(browser, server, 'ha.ttt', { viewport: { width: 1366, height: 768 } });

    await test.step('the line names its product, so it is proposed unless unticked', async () => {
      await own.getByRole('combobox', { name: /Việc theo vị trí/ }).fill('Rà soát hồ sơ số hóa');
      await own.getByRole('option', { name: /Ghi là việc phát sinh/ }).click();
      await own.getByLabel(/^Ai giao/).fill('Phó Giám đốc Sở');
      await own.getByLabel(/^Thời gian/).fill('3:00');
      await own.getByLabel(/^Sản phẩm, Dòng/).fill(PRODUCT);
      await expect(own.getByRole('checkbox', { name: 'Đề xuất để được tính sản phẩm' })).toBeChecked();
      await expect(own.getByText(/Đã lưu 1 dòng/)).toBeVisible();
      await own.keyboard.press('Control+Enter');
      await expect(own.getByText(/^Đã trình/).first()).toBeVisible();
    });

    await test.step('it stands in Việc của tôi as waiting for the head', async () => {
      await own.goto('/viec');
      await expect(own.getByRole('heading', { name: 'Đề xuất chờ thủ trưởng' })).toBeVisible();
      await expect(own.getByRole('link', { name: PRODUCT, exact: true })).toBeVisible();
      await expectFit(own);
    });

    const head = await openAs(browser, server, 'an.nth', { viewport: { width: 1366, height: 768 } });
    await test.step('until it is taken the product waits', async () => {
      expect((await queueOf(server, 'an.nth')).products).toEqual([]);
      await head.goto('/duyet');
      await expect(head.getByText('1 đề xuất chờ quyết định')).toBeVisible();
    });

    await test.step('the head takes it as a report, without a due day', async () => {
      await head.getByRole('link', { name: 'Xem và quyết định' }).click();
      // The day on the page before has a button of the same name.
      await expect(head.getByRole('heading', { level: 1, name: 'Đề xuất chờ quyết định' })).toBeVisible();
      await head.getByRole('button', { name: /^Nhận việc/ }).click();
      await head.getByLabel('Tính là sản phẩm').selectOption({ label: 'Báo cáo biên chế' });
      await expect(head.getByText('Hệ số 2', { exact: true })).toBeVisible();
      await expectFit(head);
      await head
        .getByRole('form')
        .getByRole('button', { name: /^Nhận việc/ })
        .click();
      await expect(head.getByText('Không còn đề xuất nào chờ').first()).toBeVisible();
    });

    await test.step('its product is checked, and counts in the numerators alone', async () => {
      const [product] = (await queueOf(server, 'an.nth')).products;
      expect(product?.name).toBe(PRODUCT);
      await checker(server, 'an.nth').check(product?.id ?? '');
      const { body } = await server.as('ha.ttt').get<{ sheet: Sheet }>('/api/reviews/CB-HA/2026-11');
      const lines = body.sheet.lines.map(({ origin, name, assigned, delivered }) => [
        ...[origin, name, assigned, delivered.length],
      ]);
      expect(lines).toEqual([
        ['assigned', 'Tờ trình bổ nhiệm', 2, 0],
        ['adhoc', 'Báo cáo biên chế', 0, 1],
      ]);
    });

    await test.step('its story is on one page, on a phone too', async () => {
      await own.goto('/viec');
      await own.setViewportSize({ width: 360, height: 740 });
      await expect(own.getByRole('heading', { level: 1 })).toBeVisible();
      await expectFit(own);
      const id = (
        await server.db.selectFrom('task').select('id').where('origin', '=', 'ad-hoc').executeTakeFirst()
      )?.id;
      await own.goto(`/viec/${id}`);
      await expect(own.getByText('Đã xong').locator('visible=true')).toBeVisible();
      await expect(own.getByText('Nhận việc vào danh sách được tính')).toBeVisible();
      await expectFit(own);
    });
    await server.close();
  });
}
