import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { faultsOn } from './browser/axe.ts';
import { CHROMIUM_FLAGS, CHROMIUM_PATH } from './browser/chromium.ts';
import { test } from './journey.ts';
import { PASSWORD } from './people.ts';

test.use({ serviceWorkers: 'allow' });
test.setTimeout(180_000);

/** The server's clock; the machine's own is the real one, far ahead of it. */
const DAY = '2024-01-12';
let server: JourneyServer;
let folder: string;
let machine: BrowserContext | undefined;

test.beforeEach(async () => {
  server = await openJourneyServer('sqlite');
  folder = await mkdtemp(join(tmpdir(), 'sv-machine-'));
});
test.afterEach(async () => {
  await machine?.close().catch(() => undefined);
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Switches the machine on: its browser remembers what it kept. */
async function switchOn(): Promise<Page> {
  machine = await chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM_PATH,
    args: CHROMIUM_FLAGS,
    baseURL: server.url,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
  });
  const page = machine.pages()[0] ?? (await machine.newPage());
  return page;
}

/** Ends the browser in the middle of whatever it does. */
async function kill(): Promise<void> {
  const pid = await machine?.browser()?.newBrowserCDPSession();
  await pid?.send('Browser.crash').catch(() => undefined);
  await machine?.close().catch(() => undefined);
  machine = undefined;
}

async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /12\/01\/2024/ }).waitFor();
}

/** How many answers of the server are kept here. */
const keptOn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('so-viec-reads');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const count = open.result.transaction('reads').objectStore('reads').count();
          count.onsuccess = () => {
            open.result.close();
            resolve(count.result);
          };
        };
      }),
  );

/** The worker has what a day needs; who is signed in, the day and its suggestions are kept. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => keptOn(page), { timeout: 20_000 }).toBe(4);
}

/** A machine at which somebody signed in, switched off in the evening. */
async function signInYesterday(username: string): Promise<void> {
  const page = await switchOn();
  await signIn(page, username);
  await settle(page);
  await machine?.close();
}

async function typeLine(page: Page, query: string, note: string, time: string) {
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
  await page.keyboard.type(note);
  await page.keyboard.press('Enter');
  await page.keyboard.type(time);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
}

const dayAt = async (username: string) => {
  const { body } = await server
    .as(username)
    .get<{ entries: { note: string; minutes: number }[]; days: { state: string }[] }>(
      `/api/work-days/${DAY}`,
    );
  return body;
};

/** Each act on lines that was written to the server, in order. */
const acts = async () => {
  const rows = await server.db
    .selectFrom('audit_event')
    .select('act')
    .where('object', 'in', ['work_entry', 'work_day'])
    .orderBy('id')
    .execute();
  return rows.map(({ act }) => act);
};

test('a day is opened, written and handed in without a network, the machine goes off, and all of it is sent once', async () => {
  await signInYesterday('ha.ttt');
  const offline = await switchOn();
  await machine?.setOffline(true);
  await offline.goto('/');
  await expect(offline.getByRole('heading', { level: 1 })).toHaveText('Thứ Sáu, 12/01/2024');
  await expect(offline.getByText(/^Bản lưu lúc .* Đang ghi cho Thứ Sáu, 12\/01\/2024/)).toBeVisible();
  await typeLine(offline, 'tham dinh', 'Thẩm định 3 hồ sơ', '2h30');
  await typeLine(offline, 'to trinh', 'Tờ trình bổ nhiệm', '2');
  await typeLine(offline, 'hop', 'Họp giao ban', '75p');
  await offline.keyboard.press('Control+Enter');
  await expect(offline.getByText(/^Đã ghi nhận trình ngày 12\/01/)).toBeVisible();
  await expect(offline.getByRole('button', { name: 'Đã giữ việc trình ngày 12/01' })).toBeDisabled();
  await expect(offline.getByText('Mất mạng. Đã giữ 3 dòng trên máy này, sẽ gửi khi có mạng.')).toBeVisible();
  expect(await faultsOn(offline)).toEqual([]);
  await kill();

  const again = await switchOn();
  await machine?.setOffline(true);
  await again.goto('/hom-nay');
  await expect(again.getByText('Tờ trình bổ nhiệm').first()).toBeVisible();
  await again.getByRole('link', { name: 'Xem' }).click();
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('Đang giữ trên máy này');
  await expect(again.getByRole('listitem').filter({ hasText: 'Chờ có mạng' })).toHaveCount(4);
  expect(await faultsOn(again)).toEqual([]);
  expect((await dayAt('ha.ttt')).entries).toEqual([]);

  // A browser that was closed is signed in no more: the same person signs in over the page.
  await machine?.setOffline(false);
  const dialog = again.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(again.getByText('Không còn gì giữ trên máy này')).toBeVisible({ timeout: 30_000 });
  const { entries, days } = await dayAt('ha.ttt');
  expect(entries.map(({ note, minutes }) => [note, minutes])).toEqual([
    ['Thẩm định 3 hồ sơ', 150],
    ['Tờ trình bổ nhiệm', 120],
    ['Họp giao ban', 75],
  ]);
  expect(days[0]?.state).toBe('submitted');
  expect(await acts()).toEqual(['entry.create', 'entry.create', 'entry.create', 'day.submit']);
});

test('on a line that comes and goes, with the browser ended in the middle, each line is written once', async () => {
  const page = await switchOn();
  await signIn(page, 'ha.ttt');
  // Every other write is lost on its way there, every third on its way back.
  let count = 0;
  const flap = async (on: Page) =>
    on.route('**/api/work-entries/**', async (route) => {
      count++;
      if (count % 2 === 0) return route.abort();
      if (count % 3 === 0) {
        await route.fetch().catch(() => undefined);
        // The line may have come back for good meanwhile.
        return route.abort().catch(() => undefined);
      }
      return route.continue();
    });
  await flap(page);
  const notes = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'];
  for (const note of notes.slice(0, 3)) await typeLine(page, 'hop', note, '30p');
  await page.waitForTimeout(300);
  await kill();

  const again = await switchOn();
  await flap(again);
  await signIn(again, 'ha.ttt');
  await expect(again.getByText('Ba', { exact: true }).first()).toBeVisible();
  await again.getByRole('button', { name: 'Thêm dòng' }).click();
  for (const note of notes.slice(3)) await typeLine(again, 'hop', note, '30p');
  await again.keyboard.press('Escape');
  await again.unroute('**/api/work-entries/**');
  await again.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(again.getByText(/^Đã lưu 5 dòng/)).toBeVisible({ timeout: 40_000 });
  expect((await dayAt('ha.ttt')).entries.map(({ note }) => note)).toEqual(notes);
  const created = (await acts()).filter((act) => act === 'entry.create');
  expect(created).toHaveLength(5);
});

test('a second person at the machine sees nothing of the first, whose lines wait for them', async () => {
  const page = await switchOn();
  await signIn(page, 'ha.ttt');
  await settle(page);
  await machine?.setOffline(true);
  await typeLine(page, 'tham dinh', 'Thẩm định 3 hồ sơ', '2h30');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Mất mạng\. Đã giữ 1 dòng/)).toBeVisible();
  // The session ends meanwhile, and the machine is somebody else's.
  await server.db.deleteFrom('session').execute();
  await page.goto('about:blank');
  await machine?.setOffline(false);
  await signIn(page, 'bao.pq');
  await settle(page);
  await expect(page.getByText('Thẩm định 3 hồ sơ')).toHaveCount(0);
  await page.goto('/dang-giu');
  await expect(page.getByText('Không còn gì giữ trên máy này')).toBeVisible();
  await machine?.setOffline(true);
  await page.goto('/hom-nay');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thứ Sáu, 12/01/2024');
  await expect(page.getByText('Thẩm định 3 hồ sơ')).toHaveCount(0);
  await expect(page.getByText(/Đã giữ/)).toHaveCount(0);
  await machine?.setOffline(false);
  await page.goto('/hom-nay');
  await page
    .getByRole('button', { name: /Tài khoản|Phạm Quốc Bảo/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.waitForURL(/dang-nhap/);

  // Signed out, the day opens for nobody.
  await machine?.setOffline(true);
  await page.goto('/hom-nay');
  await expect(page.getByText('Chưa nối được máy chủ. Kiểm tra mạng rồi thử lại.')).toBeVisible({
    timeout: 30_000,
  });
  await machine?.setOffline(false);

  await signIn(page, 'ha.ttt');
  await expect(page.getByText('Thẩm định 3 hồ sơ')).toBeVisible();
  await expect(page.getByText(/^Đã lưu 1 dòng/)).toBeVisible();
  expect((await dayAt('ha.ttt')).entries).toHaveLength(1);
});
