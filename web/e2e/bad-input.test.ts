import { type Browser, expect, type Page } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { test } from './journey.ts';
import { openAs } from './people.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const NOW = Date.parse('2024-01-12T09:42:11.123Z');
const TWO_DAYS = 48 * 3_600_000;

let server: JourneyServer;
test.beforeEach(async () => {
  server = await openJourneyServer('sqlite');
});
test.afterEach(() => server.close());

/** Writes one line on the day's page by keys. */
async function typeLine(page: Page, note: string, time: string): Promise<void> {
  await page.keyboard.type('tham dinh');
  // A machine ends the line before the list of work has come; then the work is still to be chosen.
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  for (const words of [note, time]) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
}

const notesOf = async () => {
  const rows = await server.db
    .selectFrom('work_entry')
    .select(['note', 'workedOn'])
    .orderBy('enteredAt')
    .execute();
  return rows.map(({ note, workedOn }) => [workedOn, note]);
};

/** Begins a line in the phone's sheet. */
async function beginOnPhone(page: Page) {
  await page.getByRole('button', { name: 'Thêm dòng' }).tap();
  return page.getByRole('dialog');
}

for (const [what, offset] of [
  ['ahead', TWO_DAYS],
  ['behind', -TWO_DAYS],
] as const) {
  test(`with the device's clock two days ${what} the day is the server's`, async ({ browser }) => {
    const page = await openAs(browser, server, 'ha.ttt');
    await page.clock.setSystemTime(NOW + offset);
    await page.goto('/hom-nay');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thứ Sáu, 12/01/2024');
    await typeLine(page, 'Ghi khi đồng hồ sai', '1h30');
    await expect(page.getByText(/^Đã lưu 1 dòng lúc 16:42/)).toBeVisible();
    expect(await notesOf()).toEqual([['2024-01-12', 'Ghi khi đồng hồ sai']]);
  });
}

test('where the browser keeps nothing it says so, and lines are saved all the same', async ({ browser }) => {
  const page = await openAs(browser, server, 'ha.ttt');
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    Object.defineProperty(IDBFactory.prototype, 'open', { value: refuse });
    Object.defineProperty(Storage.prototype, 'setItem', { value: refuse });
  });
  await page.goto('/hom-nay');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thứ Sáu, 12/01/2024');
  await typeLine(page, 'Không giữ được trên máy', '1h');
  await expect(page.getByText(/^Đã lưu 1 dòng/)).toBeVisible();
  await expect(page.getByText(/không (cho )?giữ/i).first()).toBeVisible();
  expect(await notesOf()).toEqual([['2024-01-12', 'Không giữ được trên máy']]);
  await page.goto('/mo-lai-nhanh');
  await page.getByLabel('Mã PIN, 6 chữ số').fill('258014');
  await page.getByLabel('Gõ lại mã PIN').fill('258014');
  await page.getByRole('button', { name: 'Bật mã PIN trên máy này' }).click();
  await expect(page.getByText('Trình duyệt này không cho giữ khóa trên máy')).toBeVisible();
  expect(await server.db.selectFrom('device').select('id').execute()).toEqual([]);
});

/** What a page threw and nobody caught. */
function uncaughtOf(page: Page): string[] {
  const uncaught: string[] = [];
  page.on('pageerror', ({ message }) => uncaught.push(message));
  return uncaught;
}

test('a browser that refuses its storage shows the day, and lines are saved', async ({ browser }) => {
  const page = await openAs(browser, server, 'ha.ttt');
  const uncaught = uncaughtOf(page);
  await page.addInitScript(() => {
    const get = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get });
  });
  await page.goto('/hom-nay');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thứ Sáu, 12/01/2024');
  await typeLine(page, 'Máy không cho giữ gì', '1h');
  await expect(page.getByText(/^Đã lưu 1 dòng/)).toBeVisible();
  expect(await notesOf()).toEqual([['2024-01-12', 'Máy không cho giữ gì']]);
  await page.goto('/tuan');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(uncaught).toEqual([]);
});

test('a browser without room left loses no line, and throws nothing that nobody catches', async ({
  browser,
}) => {
  const page = await openAs(browser, server, 'ha.ttt');
  const uncaught = uncaughtOf(page);
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    Object.defineProperty(IDBObjectStore.prototype, 'put', { value: refuse });
    Object.defineProperty(Storage.prototype, 'setItem', { value: refuse });
  });
  await page.goto('/hom-nay');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thứ Sáu, 12/01/2024');
  await typeLine(page, 'Máy đầy', '1h');
  // Once in a hundred goes what waits was not sent within ten seconds; why is not known.
  await expect(page.getByText(/^Đã lưu 1 dòng/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/không (cho )?giữ/i).first()).toBeVisible();
  await page.goto('/tuan');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await notesOf()).toEqual([['2024-01-12', 'Máy đầy']]);
  expect(uncaught).toEqual([]);
});

test('emoji, right-to-left and combining text is kept as it was meant, in one form', async ({ browser }) => {
  const page = await openAs(browser, server, 'ha.ttt', PHONE);
  const typed = 'Đề án 👩‍💻 ملف رقم ٣ và tổng hợp'.normalize('NFD');
  const sheet = await beginOnPhone(page);
  await sheet.getByRole('combobox').fill('tham dinh');
  await page.getByRole('option').first().tap();
  await sheet.getByLabel('Nội dung').fill(typed);
  await sheet.getByRole('textbox', { name: /^Thời gian/ }).fill('45p');
  await sheet.getByRole('button', { name: 'Xong', exact: true }).tap();
  await expect(page.getByText(/^Đã lưu 1 dòng/)).toBeVisible();
  expect(await notesOf()).toEqual([['2024-01-12', typed.normalize('NFC')]]);
  await page.reload();
  await expect(page.getByText(typed.normalize('NFC'))).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('the back key closes each sheet of the day and leaves the page where it was', async ({ browser }) => {
  const page = await openAs(browser, server, 'ha.ttt', PHONE);
  await page.goto('/them');
  await page.goto('/hom-nay');
  const sheet = await beginOnPhone(page);
  await sheet.getByLabel('Nội dung').fill('Còn nguyên sau nút lùi');
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/hom-nay/);
  await page.getByText('Còn nguyên sau nút lùi').tap();
  await expect(page.getByRole('dialog').getByLabel('Nội dung')).toHaveValue('Còn nguyên sau nút lùi');
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Chọn ngày' }).tap();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/hom-nay$/);
  await page.getByRole('button', { name: 'Chọn ngày' }).tap();
  await page.getByRole('dialog').getByRole('button', { name: /^11\b/ }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thứ Năm, 11/01/2024');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thứ Sáu, 12/01/2024');
  await page.getByRole('button', { name: /Trợ giúp/ }).tap();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/hom-nay/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thứ Sáu, 12/01/2024');
});

/** Two tabs of one browser and a phone, all on the same day. */
async function threePlaces(browser: Browser): Promise<{ tabs: [Page, Page]; phone: Page }> {
  const first = await openAs(browser, server, 'ha.ttt');
  const second = await first.context().newPage();
  await second.goto('/hom-nay');
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Thứ Sáu, 12/01/2024');
  const phone = await openAs(browser, server, 'ha.ttt', PHONE);
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Thứ Sáu, 12/01/2024');
  return { tabs: [first, second], phone };
}

test('two tabs and a phone at once on one day lose no line and write none twice', async ({ browser }) => {
  const { tabs, phone } = await threePlaces(browser);
  const onPhone = async () => {
    const sheet = await beginOnPhone(phone);
    await sheet.getByRole('combobox').fill('tham dinh');
    await phone.getByRole('option').first().tap();
    await sheet.getByLabel('Nội dung').fill('Trên điện thoại');
    await sheet.getByRole('textbox', { name: /^Thời gian/ }).fill('1h');
    await sheet.getByRole('button', { name: 'Xong', exact: true }).tap();
  };
  await Promise.all([
    typeLine(tabs[0], 'Ở cửa sổ một', '1h'),
    typeLine(tabs[1], 'Ở cửa sổ hai', '1h'),
    onPhone(),
  ]);
  await expect
    .poll(async () => (await notesOf()).map(([, note]) => note).sort())
    .toEqual(['Trên điện thoại', 'Ở cửa sổ hai', 'Ở cửa sổ một']);
  for (const page of [...tabs, phone]) {
    await page.reload();
    for (const note of ['Ở cửa sổ một', 'Ở cửa sổ hai', 'Trên điện thoại']) {
      await expect(page.getByText(note).first()).toBeVisible();
    }
  }
});
