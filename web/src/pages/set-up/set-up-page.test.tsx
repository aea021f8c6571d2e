import { createHash } from 'node:crypto';
import { openTestServer } from '@so-viec/server/testing';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

/** A server without an administrator, where this token makes one. */
async function openEmptyServer(token: string) {
  const server = await openTestServer();
  const value = createHash('sha256').update(token).digest('base64url');
  await server.db.deleteFrom('role_grant').where('role', '=', 'admin').execute();
  await server.db.insertInto('setting').values({ name: 'setupTokenHash', value }).execute();
  return server;
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const create = () => fireEvent.click(screen.getByRole('button', { name: 'Tạo tài khoản' }));

describe('the address where the first administrator is made', () => {
  test('makes the administrator, who can sign in', async () => {
    app = await openApp('/thiet-lap/mot-lan', { server: await openEmptyServer('mot-lan') });
    await screen.findByRole('heading', { name: 'Tạo người quản trị đầu tiên' });
    type('Họ và tên', 'Đỗ Quang Vinh');
    type('Tên đăng nhập', 'quan.vinh');
    type('Mật khẩu mới', 'sáng nay trời mưa nhỏ ở bến tàu');
    create();
    expect((await screen.findByRole('alert')).textContent).toBe('Hai lần gõ không giống nhau.');
    type('Gõ lại mật khẩu mới', 'sáng nay trời mưa nhỏ ở bến tàu');
    create();
    expect(await screen.findByText('Đã tạo tài khoản quan.vinh')).toBeTruthy();
    const { status } = await app.browser.signIn('quan.vinh', 'sáng nay trời mưa nhỏ ở bến tàu');
    expect(status).toBe(200);
  });

  test('says beside the field that a user name is taken, and keeps what was typed', async () => {
    app = await openApp('/thiet-lap/mot-lan', { server: await openEmptyServer('mot-lan') });
    await screen.findByRole('heading', { name: 'Tạo người quản trị đầu tiên' });
    type('Họ và tên', 'Đỗ Quang Vinh');
    type('Tên đăng nhập', 'ha.ttt');
    for (const label of ['Mật khẩu mới', 'Gõ lại mật khẩu mới'])
      type(label, 'sáng nay trời mưa nhỏ ở bến tàu');
    create();
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Tên đăng nhập này đã có người dùng/);
    expect(screen.getByLabelText<HTMLInputElement>('Tên đăng nhập').value).toBe('ha.ttt');
  });

  test('says so when it no longer works', async () => {
    app = await openApp('/thiet-lap/khong-con');
    expect(await screen.findByRole('heading', { name: 'Địa chỉ này không còn dùng được' })).toBeTruthy();
    expect(screen.queryByLabelText('Mật khẩu mới')).toBeNull();
  });
});
