import { FIXTURE_PASSWORD } from '@so-viec/server/testing';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { api, call } from '../../lib/api.ts';
import { connection } from '../../lib/browser/connection.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

/** The pages in the navigation at the left, by group. */
function pagesByGroup() {
  const [nav] = screen.getAllByRole('navigation', { name: 'Các trang' });
  if (!nav) throw new Error('there is no navigation');
  const groups = within(nav).getAllByRole('list');
  return groups.map((group) => [
    document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent,
    ...within(group)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ]);
}

const press = (code: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document, { code, ...more });

/** The pages beside those of the organisation, which are for everybody. */
const ownPages = () => pagesByGroup().filter(([group]) => group !== 'Tổ chức');

const OWN = ['Của tôi', 'Hôm nay', 'Lịch của tôi', 'Việc của tôi', 'Phiếu của tôi', 'Thông báo'];
/** Who sees those of others finds their own among them. */
const OWN_SIGNALS = [...OWN, 'Dấu hiệu'];

describe('the frame', () => {
  test('shows each account the pages it can open', async () => {
    app = await openApp('/', { as: 'ha.ttt' });
    await waitFor(() => expect(ownPages()).toEqual([OWN_SIGNALS]));
    expect(window.location.pathname).toBe('/hom-nay');
  });

  test('shows everybody the organisation', async () => {
    app = await openApp('/don-vi', { as: 'ha.ttt' });
    await waitFor(() => expect(pagesByGroup()).toContainEqual(expect.arrayContaining(['Tổ chức', 'Đơn vị'])));
  });

  test('puts the summary of a head under their own unit', async () => {
    app = await openApp('/', { as: 'an.nth' });
    await waitFor(() =>
      expect(ownPages()).toEqual([
        OWN,
        ['Đơn vị tôi phụ trách', 'Duyệt', 'Giao việc', 'Phiếu của đơn vị', 'Tổng hợp', 'Dấu hiệu'],
      ]),
    );
  });

  test('calls the committee’s part the whole province, and opens it first', async () => {
    app = await openApp('/', { as: 'thu.dt' });
    await waitFor(() =>
      expect(ownPages()).toEqual([
        ['Toàn tỉnh', 'Tổng hợp', 'Phiếu của đơn vị', 'Xếp loại', 'Báo cáo', 'Dấu hiệu', 'Khóa tháng'],
      ]),
    );
    expect(window.location.pathname).toBe('/tong-hop');
  });

  test('says that there is no such page for one that the account may not open', async () => {
    app = await openApp('/duyet', { as: 'ha.ttt' });
    expect(await screen.findByRole('heading', { name: 'Không có trang này' })).toBeTruthy();
  });

  test('says that the network is gone, and what is kept meanwhile', async () => {
    app = await openApp('/them', { as: 'ha.ttt' });
    act(() => connection.lost());
    expect(screen.getByText(/^Mất mạng\. Số liệu/)).toBeTruthy();
    act(() => connection.setHeld({ count: 2, lines: 2, refused: 0 }));
    expect(screen.getByText('Mất mạng. Đã giữ 2 dòng trên máy này, sẽ gửi khi có mạng.')).toBeTruthy();
    act(() => {
      connection.setHeld({ count: 0, lines: 0, refused: 0 });
      connection.found();
    });
    expect(screen.queryByText(/^Mất mạng/)).toBeNull();
  });

  test('signs in over the page when the session ends, and the page stays', async () => {
    app = await openApp('/them', { as: 'ha.ttt' });
    const heading = await screen.findByRole('heading', { name: 'Tài khoản' });
    app.browser.cookies.clear();
    await act(() => call(api.api.me.$get()).catch(() => undefined));
    const dialog = await screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' });
    expect(document.activeElement).toBe(within(dialog).getByLabelText('Mật khẩu'));
    fireEvent.change(within(dialog).getByLabelText('Mật khẩu'), { target: { value: FIXTURE_PASSWORD } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Đăng nhập' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(heading.isConnected).toBe(true);
  });

  test('goes on when the same person signed in again in another tab', async () => {
    app = await openApp('/them', { as: 'ha.ttt' });
    await screen.findByRole('heading', { name: 'Tài khoản' });
    const cookies = new Map(app.browser.cookies);
    app.browser.cookies.clear();
    await act(() => call(api.api.me.$get()).catch(() => undefined));
    await screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' });
    for (const [name, value] of cookies) app.browser.cookies.set(name, value);
    fireEvent.focus(window);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('the palette', () => {
  test('opens a page by a few letters without tone marks', async () => {
    app = await openApp('/hom-nay', { as: 'an.nth' });
    await screen.findByRole('heading', { level: 1 });
    press('KeyK', { ctrlKey: true });
    const field = await screen.findByRole('combobox', { name: /^Tên trang/ });
    fireEvent.change(field, { target: { value: 'tong' } });
    const list = within(screen.getByRole('listbox', { name: 'Các trang' }));
    expect(list.getAllByRole('option').map((option) => option.textContent)).toEqual(['Tổng hợp']);
    fireEvent.keyDown(field, { code: 'Enter' });
    await waitFor(() => expect(window.location.pathname).toBe('/tong-hop'));
  });

  test('opens a unit of the scope in the month that is open, found without tone marks', async () => {
    app = await openApp('/tong-hop?month=2024-01', { as: 'thu.dt' });
    await screen.findByRole('heading', { level: 1 });
    press('KeyK', { ctrlKey: true });
    const field = await screen.findByRole('combobox', { name: /việc, đơn vị, người/ });
    fireEvent.change(field, { target: { value: 'cong chuc noi vu' } });
    const list = within(await screen.findByRole('listbox', { name: 'Các trang' }));
    expect(list.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Phòng Công chức, viên chứcSở Nội vụ',
    ]);
    fireEvent.keyDown(field, { code: 'Enter' });
    await waitFor(() => expect(window.location.search).toBe('?thang=2024-01&don-vi=SNV-CCVC'));
  });

  test('opens a person of the scope by a part of the name', async () => {
    app = await openApp('/don-vi', { as: 'phuc.nv' });
    await screen.findByRole('heading', { level: 1 });
    press('KeyK', { ctrlKey: true });
    const field = await screen.findByRole('combobox', { name: /việc, đơn vị, người/ });
    fireEvent.change(field, { target: { value: 'thu ha' } });
    expect(await screen.findByRole('option', { name: /Trần Thị Thu Hà/ })).toBeTruthy();
    fireEvent.keyDown(field, { code: 'Enter' });
    await waitFor(() => expect(window.location.pathname).toBe('/can-bo/CB-HA'));
  });

  test('offers no units to somebody who reads no summary', async () => {
    app = await openApp('/hom-nay', { as: 'ha.ttt' });
    await screen.findByRole('heading', { level: 1 });
    press('KeyK', { ctrlKey: true });
    const field = await screen.findByRole('combobox', { name: /^Tên trang, tên việc/ });
    fireEvent.change(field, { target: { value: 'noi vu' } });
    expect(screen.queryByRole('listbox', { name: 'Các trang' })).toBeNull();
    expect(screen.getByText(/^Không tìm thấy/)).toBeTruthy();
  });

  test('opens a day by its date', async () => {
    app = await openApp('/them', { as: 'ha.ttt' });
    await screen.findByRole('heading', { level: 1 });
    press('KeyK', { ctrlKey: true });
    const field = await screen.findByRole('combobox', { name: /^Tên trang/ });
    fireEvent.change(field, { target: { value: '09/01' } });
    fireEvent.keyDown(field, { code: 'Enter' });
    await waitFor(() => expect(window.location.pathname).toBe('/hom-nay/2024-01-09'));
  });
});
