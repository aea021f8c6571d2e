import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => app.close());
const open = async (as: string) => {
  app = await openApp('/thong-bao', { as, server });
};

async function tell(count: number, changes: object = {}): Promise<void> {
  const rows = Array.from({ length: count }, (_, ordinal) => ({
    ...{ id: newId(), cadreId: server.fixture.cadreIds.ha, kind: 'day-returned', key: newId() },
    content: JSON.stringify({
      day: `2024-01-${String(8 + (ordinal % 5)).padStart(2, '0')}`,
      reason: 'Thiếu số',
    }),
    ...{ byName: 'Nguyễn Thị Hồng Ân', at: new Date(Date.UTC(2024, 0, 12, 2, ordinal)).toISOString() },
    ...{ readAt: null, mailedAt: null, ...changes },
  }));
  await server.db.insertInto('notice').values(rows).execute();
}
const badge = () => screen.queryAllByText(/thông báo chưa đọc$/);

describe('the page of notices', () => {
  test('says what will come where there is none yet', async () => {
    await open('ha.ttt');
    expect(await screen.findByText('Chưa có thông báo')).toBeTruthy();
    expect(badge()).toEqual([]);
  });

  test('leads to the very day, and what was followed is read', async () => {
    await tell(2);
    await open('ha.ttt');
    const link = await screen.findByRole('link', {
      name: /Chưa đọc: ?Ngày 09\/01\/2024 bị trả lại.*Thiếu số/,
    });
    expect(link.getAttribute('href')).toBe('/hom-nay/2024-01-09');
    await waitFor(() => expect(badge()[0]?.textContent).toBe('2 thông báo chưa đọc'));
    fireEvent.click(link);
    await waitFor(() => expect(window.location.pathname).toBe('/hom-nay/2024-01-09'));
    await waitFor(() => expect(badge()[0]?.textContent).toBe('1 thông báo chưa đọc'));
  });

  test('marks all as read at one press, and keeps them below', async () => {
    await tell(3);
    await open('ha.ttt');
    fireEvent.click(
      (await screen.findAllByRole('button', { name: 'Đánh dấu đã đọc tất cả' }))[0] as HTMLElement,
    );
    expect(await screen.findByText('Đã đánh dấu đọc 3 thông báo')).toBeTruthy();
    await waitFor(() => expect(badge()).toEqual([]));
    const read = screen.getByRole('heading', { level: 2, name: 'Đã đọc' }).closest('section') as HTMLElement;
    expect(within(read).getAllByRole('link')).toHaveLength(3);
    expect(screen.queryByRole('button', { name: 'Đánh dấu đã đọc tất cả' })).toBeNull();
  });

  test('shows what is older when it is asked for', async () => {
    await tell(60, { readAt: '2024-01-12T04:00:00.000Z' });
    await open('ha.ttt');
    await waitFor(() => expect(screen.getAllByRole('link', { name: /bị trả lại/ })).toHaveLength(50));
    fireEvent.click(screen.getByRole('button', { name: 'Xem thêm thông báo cũ hơn' }));
    await waitFor(() => expect(screen.getAllByRole('link', { name: /bị trả lại/ })).toHaveLength(60));
  });

  test('is not there for an account without a person', async () => {
    await open('vinh.dq');
    expect(await screen.findByText('Không có trang này')).toBeTruthy();
  });
});

describe('the settings of notices', () => {
  test('are kept as soon as they are chosen, within what the body lets be mailed', async () => {
    const topics = ['returned', 'accepted'];
    await server.as('phuc.nv').put(`/api/notice-rules/${newId()}`, { unit: 'SNV', topics, push: true });
    app = await openApp('/thong-bao/cai-dat', { as: 'ha.ttt', server });
    expect(await screen.findByText(/chưa có địa chỉ thư/)).toBeTruthy();
    expect(screen.getAllByText('Cơ quan không cho gửi thư loại này')).toHaveLength(5);
    expect(screen.getByText('Thư về tài khoản, vai trò của chính bạn luôn được gửi ngay')).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Thư về: Tài khoản, vai trò' })).toBeNull();
    expect(screen.getAllByText('Luôn hiện trên trang')).toHaveLength(5);
    const letters = screen.getByRole('group', { name: 'Thư về: Bị trả lại, chưa đạt' });
    fireEvent.click(within(letters).getByRole('radio', { name: 'Thư ngay' }));
    expect(await screen.findByText('Đã lưu: Bị trả lại, chưa đạt')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: /Hiện trên trang: Được duyệt/ }));
    expect(await screen.findByText('Đã lưu: Được duyệt')).toBeTruthy();
    const rows = await server.db.selectFrom('notice_choice').selectAll().orderBy('topic').execute();
    expect(rows).toMatchObject([
      { topic: 'accepted', onPage: 0, mail: 'none' },
      { topic: 'returned', onPage: 1, mail: 'at-once' },
    ]);
  });

  test('that the body lets no more says so, and shows what holds', async () => {
    app = await openApp('/thong-bao/cai-dat', { as: 'ha.ttt', server });
    const letters = await screen.findByRole('group', { name: 'Thư về: Việc đến hạn, ngày chưa trình' });
    await server.as('phuc.nv').put(`/api/notice-rules/${newId()}`, { unit: 'SNV', topics: [], push: true });
    fireEvent.click(within(letters).getByRole('radio', { name: 'Thư ngay' }));
    expect(await screen.findByText(/Cơ quan không cho gửi thư loại thông báo này\./)).toBeTruthy();
    expect(await screen.findAllByText('Cơ quan không cho gửi thư loại này')).toHaveLength(7);
  });

  test('are set for a body on its page, by its personnel', async () => {
    app = await openApp('/don-vi/SNV', { as: 'phuc.nv', server });
    expect(await screen.findByText(/Được gửi thư mọi loại thông báo\. Theo cấp trên/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Đổi loại được gửi thư' }));
    const form = (await screen.findByRole('group', { name: 'Loại thông báo được gửi thư' })).closest('form');
    expect(within(form as HTMLElement).queryByRole('checkbox', { name: 'Tài khoản, vai trò' })).toBeNull();
    expect(screen.getByText(/Riêng thư về tài khoản, vai trò luôn được gửi/)).toBeTruthy();
    fireEvent.click(within(form as HTMLElement).getByRole('checkbox', { name: 'Được duyệt' }));
    fireEvent.click(within(form as HTMLElement).getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText(/^Được gửi thư: bị trả lại, chưa đạt; /)).toBeTruthy();
    expect(screen.queryByText(/Theo cấp trên/)).toBeNull();
  });
});
