import { expect, type Page } from '@playwright/test';
import { openJourneyServer } from '@so-viec/server/testing/journey';
import { checker, maker, storyOf } from '@so-viec/server/testing/products';
import { submitDay } from '@so-viec/server/testing/submitted-day';
import { giveTask, taskFor } from '@so-viec/server/testing/tasks';
import { newId } from '@so-viec/shared/id/uuidv7';
import { violationsOn } from './browser/axe.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

type Server = Awaited<ReturnType<typeof openJourneyServer>>;
const NOVEMBER = '/phieu/2026-11';
const HA = '/phieu/CB-HA/2026-11';

const at = (server: Server, day: string) => server.setNow(`${day}T09:00:00.000Z`, { keepSessions: false });

/** Assigned in October, logged over six days across two months, delivered, failed once, delivered again, accepted. */
async function workOfSixDays(server: Server): Promise<string> {
  const [taskId, outputId] = [newId(), newId()];
  const product = { productId: server.fixture.productIds.staff[0] ?? null, quantity: 1 };
  const days = { title: 'Rà soát biên chế', openedOn: '2026-10-27', dueOn: '2026-11-13' };
  await giveTask(server, 'an.nth', taskFor(server, { ...product, ...days }), taskId);
  const line = { minutes: 240, note: 'Rà soát biên chế', taskId };
  for (const workedOn of ['2026-10-28', '2026-10-29', '2026-10-30', '2026-11-02', '2026-11-03']) {
    at(server, workedOn);
    await submitDay(server, 'ha.ttt', [{ ...line, workedOn, state: 'under-way', output: null }]);
  }
  at(server, '2026-11-04');
  const output = { id: outputId, name: 'Báo cáo rà soát biên chế', quantity: 1, documentNumber: '61/BC-SNV' };
  await submitDay(server, 'ha.ttt', [{ ...line, workedOn: '2026-11-04', output }]);
  at(server, '2026-11-05');
  await checker(server, 'an.nth').fault(outputId);
  at(server, '2026-11-09');
  await maker(server, 'ha.ttt').deliverAgain(outputId);
  await checker(server, 'an.nth').check(outputId);
  return outputId;
}

const total = (page: Page, points: string) =>
  expect(page.getByRole('heading', { name: /^Tổng điểm/ }).locator('..')).toContainText(points);
const points = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

const isClean = async (page: Page) => expect(await violationsOn(page)).toEqual([]);

for (const kind of ['sqlite', 'postgres'] as const) {
  test(`a month is scored, approved, appealed and decided anew (${kind})`, async ({ browser }) => {
    test.setTimeout(180_000);
    const server = await openJourneyServer(kind, { now: '2026-10-27T08:00:00.000Z' });
    const outputId = await workOfSixDays(server);
    at(server, '2026-12-02');
    const own = await openAs(browser, server, 'ha.ttt');

    await test.step('the person follows the computation and scores the general criteria', async () => {
      await own.goto('/phieu');
      await own.getByRole('link', { name: 'Phiếu tháng 11/2026' }).click();
      await expect(own.getByText('1 × (1 − 0,25 × 1)')).toBeVisible();
      await expect(own.getByText('(100 + 75 + 100) ÷ 3')).toBeVisible();
      const most: [string, string][] = [
        ['Chính trị, đạo đức, phục vụ', '5'],
        ['Ý thức kỷ luật', '5'],
        ['Năng lực chuyên môn', '2,5'],
        ['Thường xuyên, đột xuất', '2,5'],
        ['Tinh thần trách nhiệm', '2,5'],
        ['Thái độ, phối hợp', '2,5'],
        ['Sản phẩm đột phá', '2,5'],
        ['Sẵn sàng việc khó', '2,5'],
        ['Dám chịu trách nhiệm', '2,5'],
        ['Chủ động quyết định', '2'],
      ];
      await points(own, 'Tự chấm: Ý thức kỷ luật').fill('6');
      await expect(own.getByText('Từ 0 đến 5', { exact: true })).toBeVisible();
      for (const [name, value] of most) await points(own, `Tự chấm: ${name}`).fill(value);
      await own.getByLabel('Ưu điểm').fill('Hoàn thành rà soát biên chế.');
      await expect(own.getByText(/^Đã lưu lúc/)).toBeVisible();
      await total(own, '93,67');
      await isClean(own);
      await own.getByRole('button', { name: 'Trình phiếu' }).click();
      await expect(own.getByText('Chờ Nguyễn Thị Hồng Ân hoặc Võ Ngọc Ánh chấm').first()).toBeVisible();
    });

    await test.step('the head of the division scores one point otherwise, with a reason', async () => {
      const head = await openAs(browser, server, 'an.nth');
      await head.goto('/phieu/don-vi/2026-11');
      await head.getByRole('link', { name: 'Trần Thị Thu Hà' }).click();
      await points(head, 'Lãnh đạo: Ý thức kỷ luật').fill('4,5');
      await points(head, 'Lý do chấm khác: Ý thức kỷ luật').fill('Đi họp muộn 2 lần');
      await expect(head.getByText(/^Đã lưu lúc/)).toBeVisible();
      await total(head, '93,17');
      await isClean(head);
      await head.getByRole('button', { name: 'Ghi điểm và trình duyệt' }).click();
      await expect(head.getByText('Chờ Lê Minh Tuấn duyệt').first()).toBeVisible();
    });

    const director = await openAs(browser, server, 'tuan.lm');
    await test.step('the director approves', async () => {
      await director.goto(HA);
      await director.getByRole('button', { name: 'Duyệt', exact: true }).click();
      await expect(director.getByText('Duyệt ngày 02/12/2026.')).toBeVisible();
      await total(director, '93,17');
    });

    await test.step('the person reads the result and appeals in time', async () => {
      await own.goto(NOVEMBER);
      await expect(own.getByText(/Có thể kiến nghị đến hết ngày 11\/12\/2026, còn 7 ngày/)).toBeVisible();
      await own.getByRole('button', { name: 'Kiến nghị' }).click();
      await own.getByLabel('Nội dung kiến nghị').fill('Phụ lục của Sở Tài chính gửi muộn');
      await own.getByRole('button', { name: 'Kiến nghị' }).last().click();
      await expect(own.getByText(/Đang chờ trả lời, hạn 11\/12\/2026/)).toBeVisible();
    });

    await test.step('an objective cause is confirmed: the decision stands until another replaces it', async () => {
      const fault = (await storyOf(server, 'an.nth', outputId)).findings[0];
      await maker(server, 'ha.ttt').askCause(outputId, fault?.id ?? '');
      await checker(server, 'an.nth').answer(outputId, fault?.id ?? '', true);
      await director.goto(HA);
      await expect(director.getByText(/Tính lại theo số liệu hôm nay được 99,00/)).toBeVisible();
      await total(director, '93,17');
      await director.getByRole('button', { name: 'Ra quyết định thay thế' }).click();
      await points(director, 'Lãnh đạo: Ý thức kỷ luật').fill('5');
      await expect(
        director.getByText('Quyết định mới sẽ là 99,50 điểm, đang có hiệu lực 93,17.'),
      ).toBeVisible();
      await isClean(director);
      await director.getByLabel('Số quyết định và lý do thay thế').fill('Quyết định số 15/QĐ-SNV');
      await director.getByRole('button', { name: 'Ra quyết định thay thế' }).last().click();
      await total(director, '99,50');
      await expect(director.getByText('Quyết định thay thế: 99,50')).toBeVisible();
      await expect(director.getByText('Duyệt: 93,17')).toBeVisible();
    });
    await server.close();
  });
}
