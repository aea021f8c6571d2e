import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import type { JourneyServer } from '@so-viec/server/testing/journey';
import { lineOf, nextNumber, writeLine } from '@so-viec/server/testing/line';
import { submitDay } from '@so-viec/server/testing/submitted-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { openAs, openStranger } from '../people.ts';

/** A picture for a guide: PNG bytes as a data address. */
export type Shot = string;

const SCREEN = { viewport: { width: 1100, height: 820 }, deviceScaleFactor: 2, locale: 'vi-VN' };
const HEAD_SCREEN = { width: 1240, height: 600 };
const WITHOUT_RAIL = { x: 60, y: 0, width: 1180, height: 600 };
const PHONE = { viewport: { width: 360, height: 700 }, deviceScaleFactor: 2, locale: 'vi-VN' };

const asAddress = (png: Buffer): Shot => `data:image/png;base64,${png.toString('base64')}`;

/** What these parts of a page fill together, with a little room around. */
async function around(page: Page, parts: Locator[], room = 8): Promise<Shot> {
  const boxes = await Promise.all(parts.map((part) => part.first().boundingBox()));
  const found = boxes.filter((box) => box !== null);
  if (found.length < parts.length) throw new Error('a part of the picture is not on the page');
  const left = Math.max(0, Math.min(...found.map(({ x }) => x)) - room);
  const top = Math.max(0, Math.min(...found.map(({ y }) => y)) - room);
  const right = Math.max(...found.map(({ x, width }) => x + width)) + room;
  const bottom = Math.max(...found.map(({ y, height }) => y + height)) + room;
  const clip = { x: left, y: top, width: right - left, height: bottom - top };
  return asAddress(await page.screenshot({ clip, animations: 'disabled' }));
}

/** Leaves a list and the line that it belongs to: what looks out behind them, or ends beyond the list, is cut through. */
async function aloneWith(list: Locator): Promise<void> {
  await list.evaluate((box) => {
    const { right } = box.getBoundingClientRect();
    const row = document.querySelector('[role=row]:has([role=combobox])');
    const show = (part: Element | null, how: string) =>
      (part as HTMLElement | null)?.style.setProperty('visibility', how);
    show(document.querySelector('main'), 'hidden');
    show(box, 'visible');
    for (const cell of row?.children ?? [])
      show(cell, cell.getBoundingClientRect().right > right + 4 ? 'hidden' : 'visible');
  });
}

const LINES: [product: number, note: string, minutes: number, name: string, kind: string][] = [
  [0, 'Thẩm định 3 hồ sơ của Sở Tài chính', 240, 'Văn bản thẩm định', 'SNV-CCVC'],
  [3, 'Tổng hợp số liệu biên chế của 18 cơ quan', 210, 'Báo cáo biên chế quý IV', 'BC-SNV'],
];
/** The name that the last line of a day has on the page. */
const LAST = 'Báo cáo biên chế quý IV';

function linesOf(server: JourneyServer, workedOn: string) {
  return LINES.map(([product, note, minutes, name, kind], ordinal) => {
    const output = { id: newId(), name, quantity: 1, documentNumber: nextNumber(kind) };
    const productId = server.fixture.productIds.staff[product] ?? null;
    return lineOf(server, { workedOn, productId, note, minutes, ordinal, output });
  });
}

/** What somebody who logs is shown: the sign-in, a line being written, a product, the day handed in, a phone. */
export async function shotsOfDay(browser: Browser, server: JourneyServer): Promise<Record<string, Shot>> {
  for (const day of ['08', '09', '10', '11']) {
    const lateReason = day < '10' ? 'Đi công tác cơ sở' : '';
    await submitDay(server, 'ha.ttt', linesOf(server, `2024-01-${day}`), { lateReason });
  }
  for (const line of linesOf(server, '2024-01-12')) await writeLine(server, 'ha.ttt', line);
  const stranger = await openStranger(browser, server, SCREEN);
  await stranger.goto('/dang-nhap');
  await stranger.getByLabel('Tên đăng nhập').fill('ha.ttt');
  await stranger.getByLabel('Mật khẩu', { exact: true }).focus();
  const signIn = await around(
    stranger,
    [stranger.getByText('Tên đăng nhập'), stranger.getByRole('button', { name: 'Đăng nhập' })],
    14,
  );

  const page = await openAs(browser, server, 'ha.ttt', SCREEN);
  await page.goto('/hom-nay');
  await page.getByText(LAST).waitFor();
  const heads = (name: string) => page.getByRole('columnheader', { name });
  const rows = page.getByRole('row');
  const product = await around(
    page,
    [heads('Giờ:phút'), heads('Trạng thái'), rows.nth(2).getByText(LAST)],
    12,
  );
  const press = page.getByRole('button', { name: /^Trình ngày/ });
  const submit = await around(page, [page.getByText('Không nhập nội dung bí mật nhà nước'), press], 14);
  await page.getByRole('button', { name: 'Thêm dòng' }).click();
  await page.keyboard.type('bao cao');
  await page.getByRole('option').nth(1).waitFor();
  const field = page.getByRole('combobox', { name: /Việc theo vị trí việc làm/ });
  await aloneWith(page.getByRole('listbox'));
  const line = await around(page, [page.getByRole('listbox'), field], 7);

  const phone = await openAs(browser, server, 'ha.ttt', PHONE);
  await phone.goto('/hom-nay');
  await phone.getByText(LAST).waitFor();
  const onPhone = asAddress(await phone.screenshot());
  return { signIn, line, product, submit, phone: onPhone };
}

/** What a head is shown: a day to accept, a return with its reason, a product, work being handed out. */
export async function shotsOfHead(browser: Browser, server: JourneyServer): Promise<Record<string, Shot>> {
  for (const [who, day] of [
    ['ha.ttt', '2024-01-10'],
    ['bao.pq', '2024-01-09'],
    ['ha.ttt', '2024-01-11'],
    ['duyen.ltm', '2024-01-11'],
  ] as const) {
    await submitDay(server, who, linesOf(server, day));
  }
  const page = await openAs(browser, server, 'an.nth', { ...SCREEN, viewport: HEAD_SCREEN });
  await page.goto('/duyet');
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  const days = asAddress(await page.screenshot({ clip: WITHOUT_RAIL }));
  await page.goto('/duyet/san-pham');
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('button', { name: /^Đạt/ }).first()).toBeVisible();
  const products = await around(
    page,
    [
      page.getByRole('heading', { level: 2 }).first(),
      page.getByText('Minh chứng').first(),
      page.getByRole('button', { name: /^Trả lại/ }),
    ],
    16,
  );
  await page.goto('/giao-viec?viec=moi');
  await page.getByLabel('Người chủ trì').selectOption({ index: 1 });
  await page.getByLabel('Nội dung việc').fill('Tổng hợp số liệu biên chế quý I');
  await page.getByLabel('Hạn', { exact: true }).fill('25/01/2024');
  await page.getByLabel('Nội dung việc').focus();
  await page.waitForLoadState('networkidle');
  const assign = await around(
    page,
    [
      page.getByRole('heading', { name: 'Giao việc mới' }),
      page.getByLabel('Số lượng'),
      page.getByText('Để trống nếu không có hạn'),
    ],
    16,
  );
  return { days, products, assign };
}
