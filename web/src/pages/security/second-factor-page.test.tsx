import { FIXTURE_PASSWORD, openTestServer } from '@so-viec/server/testing';
import { askFor, codeOf, setUpDevice } from '@so-viec/server/testing/second-factor';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { api, call } from '../../lib/api.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

test('a code that has to be set up first leads on to where one was going; a wrong one is said at its field', async () => {
  const server = await openTestServer();
  await askFor(server, { head: 'required' });
  app = await openApp('/duyet', { server });
  fireEvent.change(await screen.findByLabelText('Tên đăng nhập'), { target: { value: 'an.nth' } });
  fireEvent.change(screen.getByLabelText('Mật khẩu'), { target: { value: FIXTURE_PASSWORD } });
  fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }));
  const field = await screen.findByLabelText<HTMLInputElement>('2. Gõ mã đang hiện trong ứng dụng');
  const press = (code: string) => {
    fireEvent.change(field, { target: { value: code } });
    fireEvent.click(screen.getByRole('button', { name: 'Bật mã xác nhận' }));
  };
  const said = () => document.getElementById(`${field.id}-refusal`)?.textContent;
  press('12');
  await waitFor(() => expect(said()).toMatch(/^Mã chưa đủ 6 chữ số/));
  expect(document.activeElement).toBe(field);
  press('000000');
  // The first try: two digits cost none.
  await waitFor(() => expect(said()).toMatch(/^Mã chưa đúng.*Còn 4 lần thử/));
  const key = document.querySelector('code')?.textContent?.replaceAll(' ', '') ?? '';
  press(codeOf(key, server.now()));
  fireEvent.click(await screen.findByRole('button', { name: 'Đã cất, vào việc' }));
  await waitFor(() => expect(window.location.pathname).toBe('/duyet'));
});

test('where a code is on already, as after a reload at the recovery codes, the page says so and where new ones are', async () => {
  const server = await openTestServer();
  await setUpDevice(server, server.as('an.nth'));
  app = await openApp('/ma-xac-nhan', { server, as: 'an.nth' });
  expect(await screen.findByRole('heading', { name: 'Đổi sang điện thoại khác' })).toBeTruthy();
  await screen.findByText(/^Mã xác nhận đã bật\. Chưa kịp cất mã dự phòng: bấm “In mã dự phòng mới” ở đây\./);
  const link = screen.getByRole('link', { name: 'In mã dự phòng mới' });
  expect(link.getAttribute('href')).toBe('/bao-mat');
  expect(screen.queryByText('Thiết lập mã xác nhận')).toBeNull();
});

test('recovery codes that are shown go when the session ends', async () => {
  const server = await openTestServer();
  const { key } = await setUpDevice(server, server.as('an.nth'));
  app = await openApp('/bao-mat', { server, as: 'an.nth' });
  fireEvent.click(await screen.findByRole('button', { name: 'In mã dự phòng mới' }));
  // The code that switched it on is used up.
  server.setNow(new Date(server.now().getTime() + 60_000).toISOString(), { keepSessions: true });
  const field = screen.getByLabelText<HTMLInputElement>('Mã xác nhận, 6 chữ số');
  fireEvent.change(field, { target: { value: codeOf(key, server.now()) } });
  if (field.form) fireEvent.submit(field.form);
  const list = await screen.findByRole('region', { name: 'Mã dự phòng' });
  expect(list.querySelectorAll('li')).toHaveLength(10);
  app.browser.cookies.clear();
  await act(() => call(api.api.me.$get()).catch(() => undefined));
  await screen.findByText(/^Phiên làm việc đã hết nên mã dự phòng không còn hiện ở đây/);
  expect(screen.queryByRole('region', { name: 'Mã dự phòng' })).toBeNull();
});
