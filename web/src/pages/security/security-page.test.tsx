import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { noteSignedIn } from '../../features/account/device/own-device.ts';
import type { Me } from '../../lib/me.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
/** Somebody goes on working here until twenty minutes after they signed in. */
async function stayTwentyMinutes(): Promise<void> {
  const { server, browser } = app;
  const seen = async () =>
    (await browser.get<{ sessions: { lastSeenAt: string }[] }>('/api/me/sessions')).body.sessions;
  const from = server.now().getTime();
  for (const minutes of [10, 20]) {
    const at = new Date(from + minutes * 60_000).toISOString();
    server.setNow(at, { keepSessions: true });
    await vi.waitFor(async () => expect((await seen()).map((one) => one.lastSeenAt)).toContain(at));
  }
}
afterEach(async () => {
  localStorage.clear();
  await app.close();
});

describe('ending the other sessions', () => {
  test('long after the sign-in leads to another one, and back here', async () => {
    app = await openApp('/bao-mat', { as: 'ha.ttt' });
    const { server } = app;
    await server.stranger().signIn('ha.ttt');
    await stayTwentyMinutes();
    await server.stranger().signIn('ha.ttt');
    await app.refetch();
    const [one] = await screen.findAllByRole('button', { name: /^Kết thúc / });
    fireEvent.click(one as HTMLElement);
    // Beside what was pressed: on a phone the head of the card is out of sight by then.
    const row = (one as HTMLElement).closest('li') as HTMLElement;
    expect((await within(row).findByRole('alert')).textContent).toContain('15 phút sau khi đăng nhập');
    fireEvent.click(await screen.findByRole('button', { name: 'Kết thúc mọi nơi khác' }));
    await vi.waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
    const [again] = screen.getAllByRole('link', { name: 'Đăng nhập' });
    expect(again?.getAttribute('href')).toBe('/dang-nhap?tiep=%2Fbao-mat');
  });
});

test('a PIN long after the sign-in leads to another one, and back to its page', async () => {
  app = await openApp('/mo-lai-nhanh', { as: 'ha.ttt' });
  noteSignedIn((await app.browser.get<Me>('/api/me')).body);
  await stayTwentyMinutes();
  for (const label of ['Mã PIN, 6 chữ số', 'Gõ lại mã PIN'])
    fireEvent.change(await screen.findByLabelText(label), { target: { value: '258014' } });
  fireEvent.click(screen.getByRole('button', { name: 'Bật mã PIN trên máy này' }));
  expect((await screen.findByRole('alert')).textContent).toContain('15 phút sau khi đăng nhập');
  const again = screen.getByRole('link', { name: 'Đăng nhập' });
  expect(again.getAttribute('href')).toBe('/dang-nhap?tiep=%2Fmo-lai-nhanh');
});

test('the history of one’s rows opens on the latest month with anything, and names it and the rows', async () => {
  app = await openApp('/bao-mat', { as: 'ha.ttt' });
  const head = app.server.as('an.nth');
  for (const path of ['summary/2023-12/people/CB-HA', 'reviews/CB-HA'])
    expect((await head.get(`/api/${path}`)).status).toBe(200);
  await app.refetch();
  const title = await screen.findByRole('heading', { name: 'Ai đã xem, sửa, chấm sổ của bạn' });
  const card = within(title.closest('section') as HTMLElement);
  expect(await card.findByText('Xem cả tháng: tháng 12/2023')).toBeDefined();
  expect(card.getByText('Tháng 01/2024')).toBeDefined();
  expect(card.getByText('Xem phiếu đánh giá')).toBeDefined();
});

test('who is nobody in the log reads who changed their account, and takes its data as a file', async () => {
  app = await openApp('/bao-mat', { as: 'thu.dt' });
  const { server } = app;
  const given = { id: newId(), role: 'auditor', unitCode: 'TINH', fromOn: '2024-01-15', toOn: null };
  const roles = `/api/accounts/${server.fixture.accountIds.thu}/roles`;
  expect((await server.as('vinh.dq').post(roles, given)).status).toBe(201);
  await app.refetch();
  const title = await screen.findByRole('heading', { name: 'Ai đã thay đổi tài khoản của bạn' });
  const card = within(title.closest('section') as HTMLElement);
  expect(await card.findByText(/^Giao vai trò: “Kiểm tra, chỉ xem”, .+, từ 15\/01\/2024$/)).toBeDefined();
  expect(screen.getByText(/^Tài khoản này không gắn với hồ sơ cán bộ nào.+Tệp gồm/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Tải dữ liệu của bạn' })).toBeDefined();
});
