import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { api, call } from '../../lib/api.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';
import { pressSure } from '../../testing/press-sure.ts';

let server: TestServer;
let app: TestApp;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => app.close());

const words = () => document.querySelector('main')?.textContent ?? '';
const PASSWORD = /[a-z2-9]{4}(?:-[a-z2-9]{4}){4}/;
const endSession = () => {
  app.browser.cookies.clear();
  return act(() => call(api.api.me.$get()).catch(() => undefined));
};
const links = () => [...document.querySelectorAll('main li a')].map((link) => link.textContent ?? '');

async function pickUnit(label: string, typed: string, name: string) {
  const field = await screen.findByLabelText(label);
  fireEvent.change(field, { target: { value: typed } });
  await waitFor(() => {
    const [first] = document.querySelectorAll('[role=option]');
    expect(first?.textContent).toContain(name);
  });
  fireEvent.keyDown(field, { key: 'Enter' });
}

describe('the list of accounts', () => {
  it('finds people without tone marks, and those who never signed in', async () => {
    await server.db
      .updateTable('account')
      .set({ lastSignInAt: '2024-01-10T01:00:00.000Z' })
      .where('username', '!=', 'bao.pq')
      .execute();
    app = await openApp('/quan-tri/tai-khoan', { as: 'vinh.dq', server });
    const search = await screen.findByLabelText('Tìm theo tên hoặc tên đăng nhập, không cần gõ dấu');
    fireEvent.change(search, { target: { value: 'thu ha' } });
    await waitFor(() => expect(links()).toHaveLength(1));
    expect(links()[0]).toContain('Trần Thị Thu Hà');
    fireEvent.change(search, { target: { value: '' } });
    await waitFor(() => expect(links().length).toBeGreaterThan(10));
    fireEvent.change(screen.getByLabelText('Lọc tài khoản'), { target: { value: 'never' } });
    await waitFor(() => expect(links()[0]).toContain('bao.pq'));
    expect(links()).toHaveLength(1);
  });

  it('tells which roles nobody holds over the whole of an organisation with two tops', async () => {
    const { stc } = server.fixture.unitIds;
    await server.db.updateTable('unit_version').set({ parentId: null }).where('unitId', '=', stc).execute();
    app = await openApp('/quan-tri/tai-khoan', { as: 'vinh.dq', server });
    await screen.findByText(/Tổ chức có 2 đơn vị trên cùng: .*Ban Tổ chức \(thu\.dt\).*phạm vi toàn tổ chức/);
  });

  it('shows a personnel officer their own people, without the way to make accounts', async () => {
    app = await openApp('/quan-tri/tai-khoan', { as: 'phuc.nv', server });
    await screen.findByText('Trần Thị Thu Hà');
    expect(screen.queryByText('Phan Thị Yến')).toBeNull();
    expect(screen.queryByText('Cấp tài khoản')).toBeNull();
  });
});

describe('one account', () => {
  it('is given a new first password that is shown once, closed and opened again', async () => {
    const id = server.fixture.accountIds.ha;
    app = await openApp(`/quan-tri/tai-khoan/${id}`, { as: 'vinh.dq', server });
    fireEvent.click(await screen.findByRole('button', { name: 'Cấp lại mật khẩu lần đầu' }));
    await pressSure('Cấp lại, bỏ mật khẩu đang dùng');
    await screen.findByText('Mật khẩu lần đầu, chỉ hiện một lần');
    const password = PASSWORD.exec(words())?.[0] ?? '';
    expect((await server.stranger().signIn('ha.ttt', password)).status).toBe(200);
    fireEvent.click(screen.getByRole('button', { name: 'Khóa tài khoản' }));
    await pressSure('Khóa, kết thúc mọi nơi đăng nhập');
    // Signing in moved nothing that the page rests on: the step is not stale.
    fireEvent.click(await screen.findByRole('button', { name: 'Mở lại' }));
    await screen.findByRole('button', { name: 'Khóa tài khoản' });
  });

  it('keeps its password and its sessions until both consequences were read', async () => {
    const id = server.fixture.accountIds.ha;
    const ha = server.as('ha.ttt');
    app = await openApp(`/quan-tri/tai-khoan/${id}`, { as: 'vinh.dq', server });
    const acts = [
      [
        'Cấp lại mật khẩu lần đầu',
        /^Cấp lại thì mật khẩu đang dùng hết giá trị, mọi nơi đăng nhập kết thúc\./,
      ],
      ['Khóa tài khoản', /^Khóa thì người này không đăng nhập được nữa, mọi nơi đăng nhập kết thúc\./],
    ] as const;
    for (const [name, consequence] of acts) {
      fireEvent.click(await screen.findByRole('button', { name }));
      await screen.findByText(consequence);
      expect(document.activeElement?.textContent).toBe('Thôi');
      fireEvent.click(screen.getByRole('button', { name: 'Thôi' }));
    }
    expect((await ha.get('/api/me')).status).toBe(200);
    // A first password that nobody has used yet may be given anew at once.
    fireEvent.click(screen.getByRole('button', { name: 'Cấp lại mật khẩu lần đầu' }));
    await pressSure('Cấp lại, bỏ mật khẩu đang dùng');
    const first = (await screen.findByText(PASSWORD)).textContent;
    fireEvent.click(screen.getByRole('button', { name: 'Cấp lại mật khẩu lần đầu' }));
    await waitFor(() => expect(words()).not.toContain(first));
  });

  it('leaves no first password behind the sign-in that returns', async () => {
    const id = server.fixture.accountIds.ha;
    app = await openApp(`/quan-tri/tai-khoan/${id}`, { as: 'vinh.dq', server });
    fireEvent.click(await screen.findByRole('button', { name: 'Cấp lại mật khẩu lần đầu' }));
    await pressSure('Cấp lại, bỏ mật khẩu đang dùng');
    await screen.findByText(PASSWORD);
    await endSession();
    await screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' });
    expect(words()).not.toMatch(PASSWORD);
    expect(words()).toContain('mật khẩu lần đầu không còn hiện ở đây');
  });

  it('of the last administrator says why it is not closed', async () => {
    app = await openApp(`/quan-tri/tai-khoan/${server.fixture.accountIds.vinh}`, { as: 'vinh.dq', server });
    fireEvent.click(await screen.findByRole('button', { name: 'Khóa tài khoản' }));
    await pressSure('Khóa, kết thúc mọi nơi đăng nhập');
    await screen.findByText(/Đây là người quản trị cuối cùng/);
  });

  it('gets a role over a unit and loses it again', async () => {
    app = await openApp(`/quan-tri/tai-khoan/${server.fixture.accountIds.yen}`, { as: 'vinh.dq', server });
    fireEvent.change(await screen.findByLabelText('Vai trò'), { target: { value: 'auditor' } });
    fireEvent.click(screen.getByRole('button', { name: 'Giao vai trò' }));
    await screen.findByText('Chọn đơn vị của vai trò.');
    await pickUnit('Đơn vị của vai trò', 'tai chinh', 'Sở Tài chính');
    fireEvent.click(screen.getByRole('button', { name: 'Giao vai trò' }));
    const end = await screen.findByRole('button', {
      name: 'Thu ngay: Kiểm tra, chỉ xem, Sở Tài chính',
    });
    fireEvent.click(end);
    await screen.findByText(
      /^Thu thì từ lần bấm sau người này không còn quyền của vai trò Kiểm tra, chỉ xem, Sở Tài chính\./,
    );
    expect(document.activeElement?.textContent).toBe('Thôi');
    // The second half of a double press does nothing.
    fireEvent.click(screen.getByRole('button', { name: 'Thu vai trò này' }));
    fireEvent.click(screen.getByRole('button', { name: 'Thôi' }));
    fireEvent.click(await screen.findByRole('button', { name: /^Thu ngay/ }));
    await pressSure('Thu vai trò này');
    await screen.findByText(/Không có vai trò/);
  });

  it('gets a role over the whole organisation, whatever units come to stand at its top', async () => {
    app = await openApp(`/quan-tri/tai-khoan/${server.fixture.accountIds.yen}`, { as: 'vinh.dq', server });
    fireEvent.change(await screen.findByLabelText('Phạm vi'), { target: { value: 'everywhere' } });
    expect(screen.queryByLabelText('Đơn vị của vai trò')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Giao vai trò' }));
    await screen.findByText('Tổ chức cán bộ, toàn tổ chức');
  });

  it('drops a role whose first day has not come', async () => {
    app = await openApp(`/quan-tri/tai-khoan/${server.fixture.accountIds.yen}`, { as: 'vinh.dq', server });
    fireEvent.change(await screen.findByLabelText('Vai trò'), { target: { value: 'auditor' } });
    await pickUnit('Đơn vị của vai trò', 'tai chinh', 'Sở Tài chính');
    fireEvent.change(screen.getByLabelText('Từ ngày'), { target: { value: '01/02/2024' } });
    fireEvent.click(screen.getByRole('button', { name: 'Giao vai trò' }));
    fireEvent.click(
      await screen.findByRole('button', { name: 'Bỏ, chưa tới ngày: Kiểm tra, chỉ xem, Sở Tài chính' }),
    );
    await pressSure('Bỏ vai trò này');
    await screen.findByText(/Không có vai trò/);
  });
});

describe('accounts for many', () => {
  it('are given to the people of a unit, each with a slip to print', async () => {
    await server.db
      .updateTable('account')
      .set({ passwordHash: null })
      .where('username', '=', 'bao.pq')
      .execute();
    app = await openApp('/quan-tri/tai-khoan/cap', { as: 'vinh.dq', server });
    await pickUnit('Đơn vị, cùng các đơn vị bên dưới', 'noi vu', 'Sở Nội vụ');
    const give = await screen.findByRole('button', { name: 'Cấp 1 tài khoản và in phiếu' });
    // The account is there already: its user name is not for choosing.
    expect(screen.queryByLabelText(/Tên đăng nhập của/)).toBeNull();
    fireEvent.click(give);
    await screen.findByText('1 phiếu mật khẩu');
    await screen.findByText('Phòng Công chức, viên chức, Sở Nội vụ');
    expect(words()).toContain('Dùng một lần, trước 16:42 ngày 13/01/2024.');
    await screen.findByText('Mọi người của Sở Nội vụ đã có tài khoản và mật khẩu.');
    await endSession();
    expect(words()).not.toMatch(PASSWORD);
    await screen.findByText(/^Phiên làm việc đã hết nên mật khẩu lần đầu không còn hiện/);
  });

  it('keeps what was typed when a user name is taken', async () => {
    app = await openApp('/quan-tri/tai-khoan/cap', { as: 'vinh.dq', server });
    fireEvent.change(await screen.findByLabelText('Họ và tên'), { target: { value: 'Lê Thị Mai' } });
    const username = screen.getByLabelText<HTMLInputElement>('Tên đăng nhập');
    fireEvent.change(username, { target: { value: 'ha.ttt' } });
    fireEvent.click(screen.getByRole('button', { name: 'Cấp một tài khoản' }));
    await screen.findByText('Tên đăng nhập này đã có người dùng. Đặt tên khác.');
    expect(username.value).toBe('ha.ttt');
  });
});
