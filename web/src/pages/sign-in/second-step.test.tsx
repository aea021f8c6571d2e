import { FIXTURE_PASSWORD, openTestServer } from '@so-viec/server/testing';
import { codeOf, setUpDevice } from '@so-viec/server/testing/second-factor';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { api, call } from '../../lib/api.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
let key: string;
let paper: string[];

/** A minute goes by, so that the code of before is used up and the next one good. */
const pass = () =>
  app.server.setNow(new Date(app.server.now().getTime() + 60_000).toISOString(), { keepSessions: true });
const code = () => codeOf(key, app.server.now());

async function open(path: string): Promise<void> {
  const server = await openTestServer();
  const { key: made, codes } = await setUpDevice(server, server.as('ha.ttt'));
  key = made;
  paper = codes;
  app = await openApp(path, { server });
  pass();
}
afterEach(() => app.close());

function showPassword() {
  fireEvent.change(screen.getByLabelText('Tên đăng nhập'), { target: { value: 'ha.ttt' } });
  fireEvent.change(screen.getByLabelText('Mật khẩu'), { target: { value: FIXTURE_PASSWORD } });
  fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }));
}

const codeField = () => screen.findByLabelText<HTMLInputElement>('Mã xác nhận, 6 chữ số');
const type = (field: HTMLInputElement, value: string) => fireEvent.change(field, { target: { value } });

describe('the code at sign-in', () => {
  beforeEach(() => open('/dang-nhap'));

  test('is asked for after the password; a wrong one says so, and the last digit is the press', async () => {
    showPassword();
    const field = await codeField();
    expect(field.autocomplete).toBe('one-time-code');
    // Two digits are not sent, and cost no try.
    type(field, '12');
    fireEvent.click(screen.getByRole('button', { name: 'Xác nhận' }));
    expect(
      await screen.findByText('Mã chưa đủ 6 chữ số. Gõ cả 6 chữ số đang hiện trong ứng dụng.'),
    ).toBeTruthy();
    expect(document.activeElement).toBe(field);
    type(field, '000000');
    const refusal = await screen.findByText(/^Mã chưa đúng/);
    expect(refusal.textContent).toBe(
      'Mã chưa đúng hoặc đã dùng rồi. Chờ ứng dụng hiện mã mới rồi gõ mã đó; nếu vẫn chưa đúng, bật giờ tự động trên điện thoại. Còn 4 lần thử, sau đó phải chờ 1\u00a0phút.',
    );
    await waitFor(() => expect(field.value).toBe(''));
    expect(document.activeElement).toBe(field);
    type(field, code());
    expect(await screen.findByText('Trần Thị Thu Hà')).toBeTruthy();
  });

  test('is sent once by its last digit and an Enter right after it', async () => {
    showPassword();
    const field = await codeField();
    for (const [wrong, left] of [
      ['000000', 4],
      ['000001', 3],
    ] as const) {
      type(field, wrong);
      fireEvent.submit(field);
      await screen.findByText(new RegExp(`Còn ${left} lần thử`));
      await waitFor(() => expect(field.value).toBe(''));
    }
  });

  test('is one on paper without the phone, and it is said how many are left', async () => {
    showPassword();
    await codeField();
    fireEvent.click(screen.getByRole('button', { name: 'Không có điện thoại: dùng mã dự phòng' }));
    type(await screen.findByLabelText<HTMLInputElement>('Mã dự phòng'), paper[0] ?? '');
    fireEvent.click(screen.getByRole('button', { name: 'Xác nhận' }));
    expect(await screen.findByText(/còn 9 mã/)).toBeTruthy();
    expect(await screen.findByText('Trần Thị Thu Hà')).toBeTruthy();
  });

  test('after ten minutes begins with the password again', async () => {
    showPassword();
    const field = await codeField();
    for (let minutes = 0; minutes < 11; minutes++) pass();
    type(field, code());
    expect((await screen.findByRole('alert')).textContent).toMatch(/Đăng nhập lại từ đầu/);
    fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }));
    expect(screen.getByLabelText('Tên đăng nhập')).toBeTruthy();
  });
});

test('over a page whose session ended the code is asked for too, and what was typed stays', async () => {
  await open('/phieu/2024-01');
  showPassword();
  type(await codeField(), code());
  const words = await waitFor(() => {
    const area = document.querySelector<HTMLTextAreaElement>('main textarea');
    if (!area) throw new Error('there is nothing to type into yet');
    return area;
  });
  fireEvent.change(words, { target: { value: 'Đang viết dở' } });
  pass();
  app.browser.cookies.delete('sv_session');
  await act(() => call(api.api.me.$get()).catch(() => undefined));
  const dialog = within(await screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' }));
  fireEvent.change(dialog.getByLabelText('Mật khẩu'), { target: { value: FIXTURE_PASSWORD } });
  fireEvent.click(dialog.getByRole('button', { name: 'Đăng nhập' }));
  type(await dialog.findByLabelText<HTMLInputElement>('Mã xác nhận, 6 chữ số'), code());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(words.isConnected && words.value).toBe('Đang viết dở');
});
