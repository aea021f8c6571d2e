import { type BrowserContext, expect, type Page } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { test } from './journey.ts';
import { PASSWORD } from './people.ts';

let server: JourneyServer;
test.beforeEach(async () => {
  server = await openJourneyServer('sqlite');
});
test.afterEach(() => server.close());

/** Types a name and the password where they are asked for. */
async function fillIn(page: Page, username: string) {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
}

const dayOf = (page: Page) => page.getByRole('heading', { level: 1, name: /\d\d\/\d\d\/\d{4}/ });

async function openFor(context: BrowserContext, username: string, path = '/dang-nhap'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.url + path);
  await fillIn(page, username);
  await expect(dayOf(page)).toBeVisible();
  return page;
}

/** Types one line by keys and leaves it. */
async function typeLine(page: Page, note: string) {
  await page.bringToFront();
  const work = page.getByRole('combobox', { name: /Việc theo vị trí việc làm/ });
  await work.fill('tham dinh');
  await expect(page.getByRole('option').first()).toHaveText(/[Tt]hẩm định/);
  await page.getByRole('option').first().click();
  await page.getByRole('textbox', { name: /Nội dung/ }).focus();
  await page.keyboard.type(note);
  await page.keyboard.press('Enter');
  await page.keyboard.type('2h30');
  await page.keyboard.press('Escape');
}

/** Whose day holds a line with these words. */
async function holders(note: string): Promise<string[]> {
  const rows = await server.db
    .selectFrom('work_entry as e')
    .innerJoin('account as a', 'a.cadreId', 'e.cadreId')
    .select('a.username')
    .where('e.note', '=', note)
    .execute();
  return rows.map(({ username }) => username);
}

const ended = (page: Page) => page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });

test('whoever signs in from the bare address sees their day', async ({ context }) => {
  // Page and server agree on the day, so that the head of the page asks for the right one.
  await server.close();
  server = await openJourneyServer('sqlite', { now: new Date().toISOString() });
  const page = await openFor(context, 'ha.ttt', '/');
  await expect(page.getByText('Trang này gặp lỗi')).toHaveCount(0);
});

test('a page of one person writes nothing into the day of another who signed in beside it', async ({
  context,
}) => {
  const hers = await openFor(context, 'ha.ttt');
  await openFor(context, 'bao.pq');
  await typeLine(hers, 'Thẩm định hồ sơ của Hà');
  await expect(ended(hers)).toBeVisible();
  expect(await holders('Thẩm định hồ sơ của Hà')).toEqual([]);
  await fillIn(hers, 'ha.ttt');
  await expect(ended(hers)).toHaveCount(0);
  await expect.poll(() => holders('Thẩm định hồ sơ của Hà')).toEqual(['ha.ttt']);
});

test('another person who signs in over an ended page is given their own, and what is held waits for its person', async ({
  context,
}) => {
  const page = await openFor(context, 'ha.ttt');
  await context.setOffline(true);
  await typeLine(page, 'Giữ của Hà');
  await expect(page.getByText(/Đã giữ 1 dòng trên máy này/).first()).toBeVisible();
  await server.db.updateTable('session').set({ endedAt: new Date().toISOString() }).execute();
  await context.setOffline(false);
  await expect(ended(page)).toBeVisible();
  const writes: string[] = [];
  page.on('request', (request) => request.method() === 'PUT' && writes.push(request.url()));
  await fillIn(page, 'bao.pq');
  await expect(ended(page)).toHaveCount(0);
  await expect(dayOf(page)).toBeVisible();
  await expect(page.getByText('Giữ của Hà')).toHaveCount(0);
  expect(writes).toEqual([]);
  expect(await holders('Giữ của Hà')).toEqual([]);
  await page.context().clearCookies();
  const back = await openFor(context, 'ha.ttt');
  await expect.poll(() => holders('Giữ của Hà')).toEqual(['ha.ttt']);
  await back.close();
});
