import { expect } from '@playwright/test';
import { openJourneyServer } from '@so-viec/server/testing/journey';
import { test } from './journey.ts';
import { openAs } from './people.ts';

// On one database: the tests of the server walk the same ways on both.
for (const kind of ['postgres'] as const) {
  test(`a head gives work, moves its due day and splits it; the person sees it (${kind})`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const server = await openJourneyServer(kind);
    const head = await openAs(browser, server, 'an.nth');
    let id = '';

    await test.step('ten appointment papers are given by keys', async () => {
      await head.goto('/giao-viec?viec=moi');
      await head.getByLabel('Người chủ trì').selectOption({ label: 'Trần Thị Thu Hà, Chuyên viên' });
      await head.getByLabel('Sản phẩm', { exact: true }).pressSequentially('to trinh');
      // Enter takes the first: the list has followed what was typed.
      await expect(head.getByRole('listbox').getByRole('option').first()).toHaveText(/Tờ trình bổ nhiệm/);
      // A press that was quicker than the list takes nothing.
      await expect(async () => {
        await head.keyboard.press('Enter');
        await expect(head.getByRole('listbox')).toHaveCount(0, { timeout: 500 });
      }).toPass();
      await head.getByLabel('Số lượng').fill('10');
      await head.getByLabel('Hạn').fill('25/01/2024');
      await head.keyboard.press('Control+Enter');
      await expect(head.getByText('10 × 1,5 = 15')).toBeVisible();
      id = new URL(head.url()).searchParams.get('viec') ?? '';
    });

    await test.step('the person reads it, and so does nobody of another body', async () => {
      const person = await openAs(browser, server, 'ha.ttt');
      const answer = await person.request.get(`/api/tasks/${id}`);
      expect(answer.status()).toBe(200);
      expect(await answer.json()).toMatchObject({
        task: { quantity: 10, dueOn: '2024-01-25' },
        canAssign: false,
      });
      const stranger = await openAs(browser, server, 'yen.pt');
      expect((await stranger.request.get(`/api/tasks/${id}`)).status()).toBe(404);
    });

    await test.step('the due day moves, both days stay', async () => {
      await head.getByRole('link', { name: 'Dời hạn' }).click();
      await head.getByLabel('Hạn mới').fill('02/02/2024');
      await head.getByLabel('Lý do dời').fill('Chờ ý kiến Ban Tổ chức');
      await head.getByRole('button', { name: 'Dời hạn' }).click();
      await expect(head.getByText('Dời hạn từ 25/01/2024 sang 02/02/2024')).toBeVisible();
    });

    await test.step('ten into parts that make nine are refused, into ten taken', async () => {
      await head.getByRole('link', { name: 'Chia phần' }).click();
      await head.getByLabel('Người, phần 1').selectOption({ label: 'Trần Thị Thu Hà' });
      await head.getByLabel('Người, phần 2').selectOption({ label: 'Phạm Quốc Bảo' });
      await head.getByLabel('Số lượng, phần 2').fill('4');
      await head.getByRole('button', { name: 'Chia phần' }).click();
      await expect(head.getByText(/Các phần cộng 9, việc gốc là 10/)).toBeVisible();
      await head.getByLabel('Số lượng, phần 2').fill('5');
      await head.getByRole('button', { name: 'Chia phần' }).click();
      await expect(head.getByText('2 phần, cộng 10 / 10', { exact: true })).toBeVisible();
    });

    await test.step('a colleague sees their part', async () => {
      await head.getByRole('link', { name: /\(2\)/ }).last().click();
      await expect(head).not.toHaveURL(new RegExp(id));
      const part = new URL(head.url()).searchParams.get('viec') ?? '';
      const colleague = await openAs(browser, server, 'bao.pq');
      expect((await colleague.request.get(`/api/tasks/${part}`)).status()).toBe(200);
    });
    await server.close();
  });
}
