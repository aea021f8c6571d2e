import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { letPush, pushBrowser } from '@so-viec/server/testing/pushes';
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

/** What a browser that takes messages has, with a push service of its own name. */
function standInBrowser(answer: NotificationPermission) {
  const own = pushBrowser('https://push.example/send/ha');
  const { endpoint, ...keys } = own.given;
  const made = { toJSON: () => ({ endpoint, keys }), unsubscribe: vi.fn(async () => true) };
  const subscribe = vi.fn(async () => made);
  const getSubscription = vi.fn(async () => null as typeof made | null);
  const registration = { pushManager: { subscribe, getSubscription } };
  const requestPermission = vi.fn(async () => answer);
  vi.stubGlobal('PushManager', class {});
  vi.stubGlobal('Notification', { requestPermission });
  const serviceWorker = {
    ready: Promise.resolve(registration),
    register: async () => registration,
    getRegistration: async () => registration,
  };
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: serviceWorker });
  return { own, made, subscribe, getSubscription, requestPermission };
}

let server: TestServer;
let app: TestApp | undefined;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(async () => {
  vi.useRealTimers();
  await app?.close();
  Reflect.deleteProperty(navigator, 'serviceWorker');
  vi.unstubAllGlobals();
});
const open = async () => {
  app = await openApp('/thong-bao/cai-dat', { as: 'ha.ttt', server });
};
const subscriptions = () => server.db.selectFrom('push_subscription').selectAll().execute();

test('offers nothing while the administrator has it off', async () => {
  standInBrowser('granted');
  await open();
  expect(await screen.findByText('Bị trả lại, chưa đạt')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Bật trên máy này' })).toBeNull();
  expect(screen.queryByRole('checkbox', { name: /^Báo lên máy/ })).toBeNull();
});

test('asks the browser only after the press, and is switched off again', async () => {
  await letPush(server);
  const browser = standInBrowser('granted');
  await open();
  const on = await screen.findByRole('button', { name: 'Bật trên máy này' });
  expect(browser.requestPermission).not.toHaveBeenCalled();
  fireEvent.click(on);
  const off = await screen.findByRole('button', { name: 'Tắt trên máy này' });
  const [row] = await subscriptions();
  expect(row).toMatchObject({ ...browser.own.given, endedAt: null });
  browser.getSubscription.mockResolvedValue(browser.made);
  fireEvent.click(off);
  expect(await screen.findByRole('button', { name: 'Bật trên máy này' })).toBeTruthy();
  expect(browser.made.unsubscribe).toHaveBeenCalled();
  expect((await subscriptions()).every(({ endedAt }) => endedAt !== null)).toBe(true);
});

test('says what to do where the browser refuses, and keeps nothing', async () => {
  await letPush(server);
  standInBrowser('denied');
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Bật trên máy này' }));
  expect(await screen.findByText(/Trình duyệt đang chặn thông báo của Sổ Việc\./)).toBeTruthy();
  expect(await subscriptions()).toEqual([]);
});

test('says what to do where the worker of the program does not start, and keeps nothing', async () => {
  await letPush(server);
  standInBrowser('granted');
  Object.assign(navigator.serviceWorker, { ready: new Promise(() => {}) });
  await open();
  const on = await screen.findByRole('button', { name: 'Bật trên máy này' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  fireEvent.click(on);
  await vi.advanceTimersByTimeAsync(10_000);
  const said = /chưa sẵn sàng trên trình duyệt này\. Tải lại trang rồi bấm lại/;
  expect(await screen.findByText(said)).toBeTruthy();
  vi.useRealTimers();
  expect((on as HTMLButtonElement).disabled).toBe(false);
  expect(await subscriptions()).toEqual([]);
});

test('lets a person leave a kind out', async () => {
  await letPush(server);
  standInBrowser('granted');
  await open();
  const kind = await screen.findByRole('checkbox', { name: 'Báo lên máy: Được duyệt' });
  expect((kind as HTMLInputElement).checked).toBe(true);
  fireEvent.click(kind);
  expect(await screen.findByText('Đã lưu: Được duyệt')).toBeTruthy();
  const rows = await server.db.selectFrom('notice_choice').select(['topic', 'push']).execute();
  expect(rows).toEqual([{ topic: 'accepted', push: 0 }]);
});

test('is switched on for the installation by its administrator, with somebody to write to', async () => {
  app = await openApp('/quan-tri/cong-viec-nen', { as: 'vinh.dq', server });
  const contact = await screen.findByRole('textbox', { name: 'Thư điện tử liên hệ' });
  const form = within(contact.closest('form') as HTMLElement);
  fireEvent.click(form.getByRole('checkbox', { name: 'Cho báo lên máy' }));
  fireEvent.click(form.getByRole('button', { name: 'Lưu' }));
  expect(await screen.findByText('Gõ địa chỉ thư như quan.tri@tinh.gov.vn.')).toBeTruthy();
  fireEvent.change(contact, { target: { value: 'quan.tri@tinh.gov.vn' } });
  fireEvent.click(form.getByRole('button', { name: 'Lưu' }));
  expect(await screen.findByText('Đang bật')).toBeTruthy();
  const settings = await server.db
    .selectFrom('setting')
    .select('name')
    .where('name', 'like', 'push%')
    .execute();
  expect(settings.map(({ name }) => name).sort()).toEqual(['push', 'pushKeys']);
});
