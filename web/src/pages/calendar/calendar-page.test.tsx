import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());
const open = async (path: string, as: string) => {
  app = await openApp(path, { as });
};
const press = async (name: string | RegExp) =>
  fireEvent.click((await screen.findAllByRole('button', { name }))[0] as HTMLElement);
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });

describe('the calendar of a year', () => {
  test('shows holidays, make-up days and the working days of each month', async () => {
    await open('/quan-tri/lich?nam=2024', 'ha.ttt');
    expect(await screen.findByRole('heading', { level: 1, name: 'Lịch làm việc 2024' })).toBeTruthy();
    expect((await screen.findAllByText('22 ngày làm việc')).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Sửa lịch' })).toBeNull();
  });

  test('that nobody has settled is marked as provisional', async () => {
    await open('/quan-tri/lich?nam=2027', 'ha.ttt');
    expect(await screen.findByText(/Năm 2027 chưa có ngày nào được ấn định/)).toBeTruthy();
    expect(screen.getAllByText('Tạm tính')).toHaveLength(12);
  });

  test('opens by an address of old, which then reads as those of today', async () => {
    await open('/quan-tri/lich?nam=%222024%22', 'ha.ttt');
    expect(await screen.findByRole('heading', { level: 1, name: 'Lịch làm việc 2024' })).toBeTruthy();
    expect(window.location.search).toBe('?nam=2024');
  });

  test('says whom a change moves before it is confirmed', async () => {
    await open('/quan-tri/lich?nam=2024', 'vinh.dq');
    await press('Sửa lịch');
    await type('Ngày', '03/06');
    await type('Tên ngày', 'Ngày của tỉnh');
    await press('Thêm ngày');
    await press('Xem thay đổi');
    expect(await screen.findByText('Đổi giờ chuẩn của 12 người')).toBeTruthy();
    expect(screen.getByText(/03\/06\/2024: 12 người/)).toBeTruthy();
    await press('Xác nhận thay đổi');
    expect(await screen.findByText('Đã đổi lịch năm 2024')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Xem thay đổi' })).toBeNull());
    expect(await screen.findByText('Ngày của tỉnh')).toBeTruthy();
  });

  test('takes no day of another year', async () => {
    await open('/quan-tri/lich?nam=2024', 'vinh.dq');
    await press('Sửa lịch');
    await type('Ngày', '03/06/2025');
    await type('Tên ngày', 'Ngày của tỉnh');
    await press('Thêm ngày');
    expect(await screen.findByText('Ghi ngày trong năm 2024, như 02/09.')).toBeTruthy();
  });
});
