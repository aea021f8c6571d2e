import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { reviewer } from '@so-viec/server/testing/reviewing';
import { type SubmittedDay, stepKindsOf, submitDay } from '@so-viec/server/testing/submitted-day';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
let server: TestServer;
let ha: SubmittedDay;

beforeEach(async () => {
  server = await openTestServer();
  ha = await submitDay(server, 'ha.ttt');
});
afterEach(() => app.close());

const open = async (username: string) => {
  app = await openApp(`/duyet?ngay=${ha.id}`, { as: username, server });
};

describe('a day that was accepted', () => {
  test('opens by its address and goes back to its person with a reason', async () => {
    await reviewer(server, 'an.nth').accept({ day: ha });
    await open('an.nth');
    expect(await screen.findByText('Đã duyệt 12/01 lúc 16:42, Nguyễn Thị Hồng Ân')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Duyệt ngày/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Mở lại ngày' }));
    fireEvent.click(screen.getByRole('button', { name: 'Mở lại ngày' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Mở lại cần lý do');
    const field = screen.getByLabelText('Dòng 1');
    fireEvent.change(field, { target: { value: 'Bổ sung ngày ký' } });
    fireEvent.click(screen.getByRole('button', { name: 'Mở lại ngày' }));
    await screen.findByText('Đã mở lại 12/01 lúc 16:42, Nguyễn Thị Hồng Ân: Bổ sung ngày ký');
    expect(await stepKindsOf(server, ha)).toEqual(['submission', 'acceptance', 'reopening']);
  });

  test('is undone from the list of what was just done', async () => {
    await reviewer(server, 'an.nth').accept({ day: ha });
    app = await openApp('/duyet', { as: 'an.nth', server });
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác ngày 12/01 của Trần Thị Thu Hà' }));
    expect(await screen.findByRole('button', { name: /^Duyệt ngày, 1 sản phẩm/ })).toBeTruthy();
    expect(await stepKindsOf(server, ha)).toEqual(['submission', 'acceptance', 'undo']);
  });
});

describe('an address that is not for the reader', () => {
  test('says so on the page and shows nothing of the day', async () => {
    await open('huy.tq');
    expect((await screen.findByRole('alert')).textContent).toContain('Không có mục này');
    expect(screen.queryByText(/Trần Thị Thu Hà/)).toBeNull();
  });
});

describe('nothing to review', () => {
  test('names who has not logged today', async () => {
    app = await openApp('/duyet', { as: 'huy.tq', server });
    expect(await screen.findByRole('heading', { name: 'Không còn ngày nào chờ duyệt' })).toBeTruthy();
    await waitFor(() => expect(screen.getByText('1 người chưa ghi hôm nay')).toBeTruthy());
    expect(screen.getByText('Phan Thị Yến')).toBeTruthy();
  });
});
