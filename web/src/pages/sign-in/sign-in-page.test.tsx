import { FIXTURE_PASSWORD } from '@so-viec/server/testing';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

function typeAndSend(username: string, password: string) {
  fireEvent.change(screen.getByLabelText('Tên đăng nhập'), { target: { value: username } });
  fireEvent.change(screen.getByLabelText('Mật khẩu'), { target: { value: password } });
  fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }));
}

describe('signing in', () => {
  test('goes on to the page that was asked for', async () => {
    app = await openApp('/hom-nay');
    expect(window.location.pathname).toBe('/dang-nhap');
    typeAndSend('ha.ttt', FIXTURE_PASSWORD);
    expect(await screen.findByText('Trần Thị Thu Hà')).toBeTruthy();
    expect(window.location.pathname).toBe('/hom-nay');
  });

  test('says the tries left, keeps the name and returns to the password', async () => {
    app = await openApp('/dang-nhap');
    typeAndSend('ha.ttt', 'sai');
    const refusal = await screen.findByRole('alert');
    expect(refusal.textContent).toBe(
      'Sai tên đăng nhập hoặc mật khẩu. Còn 4 lần thử, sau đó phải chờ 1\u00a0phút.',
    );
    expect(screen.getByLabelText<HTMLInputElement>('Tên đăng nhập').value).toBe('ha.ttt');
    expect(document.activeElement).toBe(screen.getByLabelText('Mật khẩu'));
  });

  test('waits after five wrong tries, and the button says how long', async () => {
    app = await openApp('/dang-nhap');
    for (let wrong = 1; wrong <= 4; wrong++) await app.browser.signIn('ha.ttt', 'sai');
    typeAndSend('ha.ttt', 'sai');
    expect((await screen.findByRole('alert')).textContent).toMatch(/Phải chờ 1 phút/);
    const button = screen.getByRole('button', { name: 'Thử lại sau 60 giây' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  test('asks for what is missing beside its field, without a request', async () => {
    app = await openApp('/dang-nhap');
    fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }));
    const field = screen.getByLabelText('Tên đăng nhập');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = field.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toMatch(/^Chưa có tên đăng nhập/);
  });
});
