import { type BrowserContext, expect, type Page } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { faultsOn } from './browser/axe.ts';
import { test } from './journey.ts';

const PASSWORD = 'mat-khau-thu-nghiem';
let server: JourneyServer;
test.beforeEach(async () => {
  server = await openJourneyServer('sqlite');
});
test.afterEach(() => server.close());

async function signIn(context: BrowserContext, username: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.url}/dang-nhap`);
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

const notesOf = async (page: Page) => {
  const answer = await page.request.get(`${server.url}/api/work-days/2024-01-12`);
  const { entries } = (await answer.json()) as { entries: { note: string }[] };
  return entries.map(({ note }) => note);
};

/** What this machine holds, of all accounts. */
const heldOn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const open = indexedDB.open('so-viec');
        open.onsuccess = () => {
          const all = open.result.transaction('held').objectStore('held').getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result);
          };
        };
      }),
  );

/** To the next line: past the product, which may stand empty. */
async function nextLine(page: Page) {
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
}

/** A line by keys alone: Enter takes the best answer and goes on. */
async function typeLine(page: Page, query: string, note: string, time: string) {
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
  await page.keyboard.type(note);
  await page.keyboard.press('Enter');
  await page.keyboard.type(time);
}

test('four lines and the submission by keyboard alone', async ({ context }) => {
  const page = await signIn(context, 'ha.ttt');
  await typeLine(page, 'tham dinh', 'Thẩm định 3 hồ sơ', '2h30');
  await nextLine(page);
  await typeLine(page, 'to trinh', 'Tờ trình bổ nhiệm', '2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Tờ trình');
  await page.keyboard.press('Enter');
  await typeLine(page, 'hop', 'Họp giao ban', '75p');
  await nextLine(page);
  await typeLine(page, 'van ban', 'Trả lời Sở Xây dựng', '1,5');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Đã trình lúc/)).toBeVisible();
  expect(await notesOf(page)).toEqual([
    'Thẩm định 3 hồ sơ',
    'Tờ trình bổ nhiệm',
    'Họp giao ban',
    'Trả lời Sở Xây dựng',
  ]);
});

test('what is typed without a network survives a reload and is sent once', async ({ context }) => {
  const page = await signIn(context, 'ha.ttt');
  await page.route('**/api/work-entries/**', (route) => route.abort());
  await typeLine(page, 'tham dinh', 'Thẩm định 3 hồ sơ', '2h30');
  await nextLine(page);
  await page.keyboard.type('Đi cơ sở');
  await expect(page.getByText(/Đã giữ 2 dòng trên máy này/).first()).toBeVisible();
  await expect.poll(async () => JSON.stringify(await heldOn(page))).toContain('Đi cơ sở');
  await page.reload();
  await expect(page.getByText('Thẩm định 3 hồ sơ')).toBeVisible();
  await expect(page.getByText('Đi cơ sở')).toBeVisible();
  expect(await notesOf(page)).toEqual([]);
  await page.unroute('**/api/work-entries/**');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.getByText(/Đã lưu 1 dòng lúc/)).toBeVisible();
  expect(await notesOf(page)).toEqual(['Thẩm định 3 hồ sơ']);
  await page.waitForTimeout(1500);
  // A request may be repeated while its answer is under way; what counts is that the line was written once.
  const acts = server.db.selectFrom('audit_event').select('act').where('object', '=', 'work_entry');
  expect(await acts.execute()).toEqual([{ act: 'entry.create' }]);
});

test('lines held on a machine are not shown to another account, whose sign-out leaves them to their person', async ({
  context,
}) => {
  const page = await signIn(context, 'ha.ttt');
  await page.route('**/api/work-entries/**', (route) => route.abort());
  await typeLine(page, 'tham dinh', 'Thẩm định 3 hồ sơ', '2h30');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/Đã giữ 1 dòng trên máy này/).first()).toBeVisible();
  await context.clearCookies();
  const other = await signIn(context, 'bao.pq');
  await expect(other.getByText('Thẩm định 3 hồ sơ')).toHaveCount(0);
  expect(await heldOn(other)).toHaveLength(1);
  await other
    .getByRole('button', { name: /Tài khoản|Phạm Quốc Bảo/ })
    .first()
    .click();
  await other.getByRole('button', { name: 'Đăng xuất' }).click();
  await other.waitForURL(/dang-nhap/);
  expect(await heldOn(other)).toHaveLength(1);
  const back = await signIn(context, 'ha.ttt');
  await expect(back.getByText(/^Đã lưu 1 dòng/)).toBeVisible();
  expect(await notesOf(back)).toEqual(['Thẩm định 3 hồ sơ']);
  expect(await heldOn(back)).toEqual([]);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on a day with lines, a refusal and the list open (${scheme})`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width: 1366, height: 768 } });
    const page = await signIn(context, 'ha.ttt');
    await typeLine(page, 'tham dinh', 'Thẩm định 3 hồ sơ', '25:00');
    await nextLine(page);
    await page.keyboard.type('hop');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await faultsOn(page)).toEqual([]);
  });
}

test('axe finds nothing serious on a phone, in the sheet of a line', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await signIn(context, 'ha.ttt');
  await page.getByRole('button', { name: 'Thêm dòng' }).click();
  await typeLine(page, 'tham dinh', 'Thẩm định 3 hồ sơ', '');
  expect(await faultsOn(page)).toEqual([]);
  await page.getByRole('button', { name: '1:00', exact: true }).click();
  await page.getByRole('button', { name: 'Xong', exact: true }).click();
  await expect(page.getByText(/Đã lưu 1 dòng/)).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
});

test('a product picked and a note typed survive a reload in the same moment', async ({ context }) => {
  const page = await signIn(context, 'ha.ttt');
  await page.keyboard.type('to trinh');
  await page.keyboard.press('Enter');
  const work = page.getByRole('combobox', { name: 'Việc theo vị trí việc làm, Dòng 1' });
  await expect(work).toHaveValue('Tờ trình bổ nhiệm');
  await page.keyboard.type('Soạn tờ trình bổ nhiệm lại');
  await page.reload();
  await expect(page.getByText('Soạn tờ trình bổ nhiệm lại')).toBeVisible();
  await expect(page.getByRole('gridcell', { name: 'Tờ trình bổ nhiệm', exact: true })).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(sessionStorage)))
    .not.toContain('so-viec-typing');
});
