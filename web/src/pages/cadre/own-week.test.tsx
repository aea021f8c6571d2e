import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

const press = async (role: 'button' | 'link', name: string | RegExp) =>
  fireEvent.click((await screen.findAllByRole(role, { name }))[0] as HTMLElement);
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });

describe('a week of one’s own', () => {
  test('is typed day by day, told in the person’s share, previewed, and shown with the post', async () => {
    app = await openApp('/can-bo/CB-HA?thang=2024-02', { as: 'phuc.nv' });
    await press('link', /^Đổi giờ, lịch tuần/);
    await type('Từ ngày', '01/02/2024');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Theo tuần làm việc của đơn vị' }));
    await type('Thứ Bảy', '4h');
    await type('Giờ chuẩn một ngày', '7:00');
    expect(await screen.findByText('Người 7:00 một ngày: T2–T6 7:00, T7 3:30, cả tuần 38:30.')).toBeTruthy();
    expect(await screen.findByText('Đổi giờ chuẩn của 1 người')).toBeTruthy();
    expect(screen.getByText(/Tháng 0?2\/2024: −2:00 giờ chuẩn/)).toBeTruthy();
    await press('button', 'Lưu');
    expect(await screen.findByText(/7:00 một ngày, tuần riêng T2–T6 8:00, T7 4:00/)).toBeTruthy();
    expect(await screen.findAllByText('3:30')).toHaveLength(4);
  });

  test('without a working day is not saved', async () => {
    app = await openApp('/can-bo/CB-HA', { as: 'phuc.nv' });
    await press('link', /^Đổi giờ, lịch tuần/);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Theo tuần làm việc của đơn vị' }));
    for (const day of ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu']) await type(`Thứ ${day}`, '');
    await press('button', 'Lưu');
    expect(await screen.findByText('Ghi giờ của ít nhất một ngày.')).toBeTruthy();
  });
});
