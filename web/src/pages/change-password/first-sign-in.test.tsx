import { FIXTURE_PASSWORD } from '@so-viec/server/testing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

const OWN = 'sáng nay trời mưa nhỏ ở bến tàu';

function typePasswords(current: string, next: string, again: string) {
  const type = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  type('Mật khẩu hiện nay', current);
  type('Mật khẩu mới', next);
  type('Gõ lại mật khẩu mới', again);
  fireEvent.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }));
}

describe('the first sign-in of a new account', () => {
  test('sets a password, reads the notice once and gets in', async () => {
    app = await openApp('/', { as: 'moi.ct' });
    expect(await screen.findByText(/^Bạn vừa đăng nhập bằng mật khẩu được cấp/)).toBeTruthy();
    typePasswords(FIXTURE_PASSWORD, OWN, OWN);
    fireEvent.click(await screen.findByRole('button', { name: 'Tôi đã đọc' }));
    await waitFor(() => expect(window.location.pathname).toBe('/'));
    expect(await screen.findByRole('heading', { name: /chưa được giao việc/ })).toBeTruthy();
    expect((await app.server.stranger().signIn('moi.ct', OWN)).status).toBe(200);
  });

  test('refuses a short password, a different second one and the same one, beside the field', async () => {
    app = await openApp('/doi-mat-khau', { as: 'moi.ct' });
    await screen.findByLabelText('Mật khẩu mới');
    typePasswords(FIXTURE_PASSWORD, 'ngắn', 'ngắn');
    expect(screen.getByRole('alert').textContent).toBe('Mật khẩu mới có 4 ký tự, cần từ 15 ký tự.');
    typePasswords(FIXTURE_PASSWORD, OWN, `${OWN} `);
    expect(screen.getByRole('alert').textContent).toBe('Hai lần gõ không giống nhau.');
    typePasswords(FIXTURE_PASSWORD, FIXTURE_PASSWORD, FIXTURE_PASSWORD);
    expect(screen.getByRole('alert').textContent).toMatch(/^Mật khẩu mới giống/);
  });

  test('says when the current password is wrong, and keeps what was typed', async () => {
    app = await openApp('/doi-mat-khau', { as: 'moi.ct' });
    await screen.findByLabelText('Mật khẩu mới');
    typePasswords('sai hoàn toàn', OWN, OWN);
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^Mật khẩu hiện nay chưa đúng\. Còn 4 lần/,
    );
    expect(screen.getByLabelText<HTMLInputElement>('Mật khẩu mới').value).toBe(OWN);
  });
});
