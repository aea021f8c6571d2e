import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

const ORIGIN = 'http://localhost';
const LDAP = {
  ...{ url: 'ldap://127.0.0.1:9', startTls: false, name: 'máy chủ của sở', patience: 50 },
  entry: { template: 'uid={name},dc=vn' },
};
const OIDC = {
  ...{ issuer: 'https://sso.invalid', clientId: 'x', clientSecret: null, name: 'Cổng của tỉnh' },
  ...{ scope: 'openid', secondFactors: [], redirectUri: `${ORIGIN}/api/session/oidc/callback` },
  afterSignOut: `${ORIGIN}/dang-nhap`,
};

let app: TestApp;
afterEach(() => app.close());

const open = (config: Partial<TestServer['config']>) =>
  openTestServer({ config: { publicOrigin: ORIGIN, ...config } });

/** The sign-in page as somebody sees it who came back from the provider. */
async function comeBack(outcome: object): Promise<void> {
  const server = await open({ oidc: OIDC });
  const browser = server.stranger();
  browser.cookies.set('sv_outcome', Buffer.from(JSON.stringify(outcome)).toString('base64url'));
  app = await openApp('/dang-nhap', { server: { ...server, stranger: () => browser } });
}

test('the button is there only where there is a provider', async () => {
  app = await openApp('/dang-nhap', { server: await open({ ldap: LDAP }) });
  await screen.findByText('Tài khoản đã nối với máy chủ của sở thì gõ mật khẩu ở đó.');
  expect(screen.queryByRole('button', { name: /^Đăng nhập bằng/ })).toBeNull();
});

test('a provider that does not answer is said so, and the password stays beside it', async () => {
  app = await openApp('/dang-nhap', { server: await open({ oidc: OIDC }) });
  fireEvent.click(await screen.findByRole('button', { name: 'Đăng nhập bằng Cổng của tỉnh' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/chưa trả lời\. Thử lại/);
  expect(screen.getByLabelText('Mật khẩu')).toBeTruthy();
});

test('who is linked to no account is told the code that an administrator needs, once', async () => {
  await comeBack({ code: 'not-linked', subject: 'ha-1234' });
  const words = (await screen.findByRole('alert')).textContent;
  expect(words).toMatch(/^Đăng nhập ở Cổng của tỉnh xong rồi/);
  expect(words).toMatch(/người quản trị .* ha-1234$/);
  expect(app.browser.cookies.has('sv_outcome')).toBe(false);
});

test('who has shown the first factor there is asked for the code, and may go back', async () => {
  await comeBack({ code: 'second-factor' });
  await screen.findByText('Nhập mã xác nhận');
  fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập bằng tài khoản khác' }));
  await screen.findByLabelText('Mật khẩu');
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Đăng nhập bằng Cổng của tỉnh' })).toBeTruthy(),
  );
  expect(screen.getByLabelText('Mật khẩu')).toBeTruthy();
});
