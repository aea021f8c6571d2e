import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

const LDAP = {
  ...{ url: 'ldap://127.0.0.1:9', startTls: false, name: null, patience: 50 },
  entry: { template: 'uid={name},dc=vn' },
};

let app: TestApp;
afterEach(() => app.close());

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const pageOf = (server: TestServer, person: 'ha' | 'bao') =>
  openApp(`/quan-tri/tai-khoan/${server.fixture.accountIds[person]}`, { as: 'vinh.dq', server });

test('an administrator links an account, switches its password off and on, and unlinks it', async () => {
  const server = await openTestServer({ config: { ldap: LDAP } });
  app = await pageOf(server, 'ha');
  const field = await screen.findByLabelText<HTMLInputElement>('Tên ở máy chủ mật khẩu');
  press('Nối');
  await screen.findByText('Chưa có mã hoặc tên.');
  fireEvent.change(field, { target: { value: 'tran.ha' } });
  press('Nối');
  await screen.findByText(/^nối ngày 12\/01\/2024/);
  press('Tắt mật khẩu Sổ Việc');
  await screen.findByText('Mật khẩu Sổ Việc đang tắt: chỉ đăng nhập qua nơi đã nối.');
  press('Bỏ nối với tran.ha');
  await screen.findByRole('alert');
  expect(screen.getByRole('alert').textContent).toMatch(/bật lại trước/);
  press('Bật mật khẩu Sổ Việc');
  await screen.findByText('Mật khẩu Sổ Việc đang dùng được.');
  press('Bỏ nối với tran.ha');
  await screen.findByText('Chưa nối với nơi nào: chỉ đăng nhập bằng mật khẩu Sổ Việc.');
});

test('a name that another account has is refused beside its field, and stays typed', async () => {
  const server = await openTestServer({ config: { ldap: LDAP } });
  const links = `/api/accounts/${server.fixture.accountIds.ha}/links`;
  await server.as('vinh.dq').post(links, { id: newId(), kind: 'ldap', subject: 'tran.ha' });
  app = await pageOf(server, 'bao');
  const field = await screen.findByLabelText<HTMLInputElement>('Tên ở máy chủ mật khẩu');
  fireEvent.change(field, { target: { value: 'Tran.Ha' } });
  press('Nối');
  await screen.findByText('Tên này đã nối với tài khoản ha.ttt. Bỏ nối ở tài khoản đó trước.');
  expect(field.value).toBe('Tran.Ha');
});

test('where nothing is set up there is no such card', async () => {
  const server = await openTestServer();
  app = await pageOf(server, 'ha');
  await waitFor(() => screen.getByText('Vai trò', { selector: 'h2' }));
  expect(screen.queryByText('Đăng nhập qua nơi khác')).toBeNull();
});
