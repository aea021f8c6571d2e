import { expect, type Page } from '@playwright/test';
import { openJourneyServer } from '@so-viec/server/testing/journey';
import { test } from './journey.ts';
import { openAs } from './people.ts';

interface Month {
  minutes: number;
  minutesAccepted: number;
  minutesWaiting: number;
  cadresLogged: number;
  outputsDelivered: number;
  outputsAccepted: number;
}

/** The committee opens the month: what the page says, and the figures it was made from. */
async function readMonth(page: Page): Promise<{ text: string; figures: Month }> {
  const answer = page.waitForResponse((r) => /\/api\/summary\/2024-01(\?|$)/.test(r.url()));
  await page.goto('/tong-hop?month=2024-01');
  const { figures } = await (await answer).json();
  await expect(page.getByRole('heading', { name: 'Tháng 01/2024', level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  return { text: (await page.locator('main').textContent()) ?? '', figures };
}

for (const kind of ['sqlite', 'postgres'] as const) {
  test(`a day is logged, returned, mended and accepted, and the month follows (${kind})`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const server = await openJourneyServer(kind);
    const committee = await openAs(browser, server, 'thu.dt');
    const cadre = await openAs(browser, server, 'ha.ttt');
    const head = await openAs(browser, server, 'an.nth');
    const nothing = {
      minutes: 0,
      minutesAccepted: 0,
      cadresLogged: 0,
      outputsDelivered: 0,
      outputsAccepted: 0,
    };

    await test.step('the cadre writes a line, which waits', async () => {
      await cadre.getByRole('combobox', { name: 'Việc theo vị trí việc làm, Dòng 1' }).fill('tham dinh');
      await cadre.keyboard.press('Enter');
      await cadre
        .getByRole('textbox', { name: 'Nội dung đã làm, Dòng 1' })
        .fill('Thẩm định 3 hồ sơ của Sở Tài chính');
      await cadre.getByRole('textbox', { name: 'Thời gian, Dòng 1' }).fill('2h30');
      await cadre.getByRole('textbox', { name: 'Sản phẩm, Dòng 1' }).fill('Văn bản thẩm định');
      await expect(cadre.getByText(/Đã lưu 1 dòng lúc/)).toBeVisible();
      const { figures, text } = await readMonth(committee);
      expect(figures).toMatchObject({ ...nothing, minutesWaiting: 150 });
      expect(text).toContain('2,5');
    });

    await test.step('the submitted day counts', async () => {
      await cadre.getByRole('button', { name: /Trình ngày 12\/01/ }).click();
      await expect(cadre.getByText('Đã trình, chờ duyệt').first()).toBeVisible();
      const { figures } = await readMonth(committee);
      expect(figures).toMatchObject({
        minutes: 150,
        minutesWaiting: 0,
        cadresLogged: 1,
        outputsDelivered: 1,
      });
    });

    await test.step('the head returns it with a reason, and it waits again', async () => {
      await head.goto('/duyet');
      await head.getByText('Thẩm định 3 hồ sơ của Sở Tài chính').waitFor();
      await head.keyboard.press('r');
      await head.keyboard.type('Thiếu số, ký hiệu của văn bản');
      await head.keyboard.press('Enter');
      await expect(head.getByText(/Đã trả lại ngày 12\/01 của Trần Thị Thu Hà/).first()).toBeVisible();
      const { figures } = await readMonth(committee);
      expect(figures).toMatchObject({ ...nothing, minutesWaiting: 150 });
    });

    await test.step('the cadre reads why, mends the line and submits again', async () => {
      await cadre.reload();
      await expect(cadre.getByText(/Thiếu số, ký hiệu của văn bản/).first()).toBeVisible();
      await cadre.getByText('Thẩm định 3 hồ sơ của Sở Tài chính').click();
      await cadre.getByRole('textbox', { name: 'Số, ký hiệu, Dòng 1' }).fill('58/SNV-CCVC');
      await cadre.getByRole('textbox', { name: 'Thời gian, Dòng 1' }).fill('2:00');
      await cadre.keyboard.press('Control+Enter');
      await expect(cadre.getByText('Đã trình, chờ duyệt').first()).toBeVisible();
      const { figures } = await readMonth(committee);
      expect(figures).toMatchObject({
        minutes: 120,
        minutesAccepted: 0,
        minutesWaiting: 0,
        outputsDelivered: 1,
      });
    });

    await test.step('the head accepts it, and its hours and product are accepted', async () => {
      await head.goto('/duyet');
      await expect(head.getByText('58/SNV-CCVC')).toBeVisible();
      await head.keyboard.press('Enter');
      await expect(head.getByText(/Đã duyệt ngày 12\/01 của Trần Thị Thu Hà/).first()).toBeVisible();
      const { figures, text } = await readMonth(committee);
      expect(figures).toMatchObject({
        minutes: 120,
        minutesAccepted: 120,
        outputsDelivered: 1,
        outputsAccepted: 1,
      });
      expect(text).toContain('2 giờ');
      await cadre.reload();
      await expect(cadre.getByText(/Đã duyệt/).first()).toBeVisible();
    });
    await server.close();
  });
}
