import { openTestServer } from '@so-viec/server/testing';
import { change, unitChange } from '@so-viec/server/testing/unit-changes';
import { HALF_SATURDAY } from '@so-viec/shared/calendar/weekly-pattern';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const typedIn = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value;

describe('the week of a unit', () => {
  it('is filled at one press, previewed by people and hours of each month, and told afterwards', async () => {
    app = await openApp('/don-vi/SNV-CCVC?viec=tuan', { as: 'phuc.nv' });
    await press('Thứ Bảy nửa ngày');
    expect([typedIn('Thứ Sáu'), typedIn('Thứ Bảy'), typedIn('Chủ Nhật')]).toEqual(['8:00', '4:00', '']);
    expect(screen.getByText('44:00')).toBeDefined();
    type(screen.getByLabelText('Từ ngày'), '01/02/2024');
    type(screen.getByLabelText('Số quyết định'), '7/QĐ-SNV');
    expect(await screen.findByText('Đổi giờ chuẩn của 6 người')).toBeDefined();
    expect(screen.getByText(/Tháng 0?2\/2024: \+94:00 giờ chuẩn/)).toBeDefined();
    await press('Ghi thay đổi');
    expect(await screen.findByText(/Tuần làm việc T2–T6 8:00, T7 4:00, trước là T2–T6 8:00/)).toBeDefined();
  });

  it('is typed as in the log, and what cannot be read is named and kept', async () => {
    app = await openApp('/don-vi/SNV-CCVC?viec=tuan', { as: 'phuc.nv' });
    const saturday = await screen.findByLabelText('Thứ Bảy');
    type(saturday, '240p');
    fireEvent.blur(saturday);
    await waitFor(() => expect(typedIn('Thứ Bảy')).toBe('4:00'));
    type(saturday, 'nửa ngày');
    await press('Ghi thay đổi');
    expect(await screen.findByText(/^Thứ Bảy ghi từ 0:30 đến 12:00/)).toBeDefined();
    expect(saturday.getAttribute('aria-invalid')).toBe('true');
    expect(typedIn('Thứ Bảy')).toBe('nửa ngày');
    expect(screen.getByText('Chưa có số quyết định.')).toBeDefined();
  });

  it('may end on a day, which does not stand before the first', async () => {
    app = await openApp('/don-vi/SNV-CCVC?viec=tuan', { as: 'phuc.nv' });
    await press('Ca thứ Ba đến thứ Bảy');
    type(screen.getByLabelText('Từ ngày'), '01/02/2024');
    type(screen.getByLabelText('Đến hết ngày'), '31/01/2024');
    type(screen.getByLabelText('Số quyết định'), '7/QĐ-SNV');
    expect(await screen.findByText('Ngày cuối đứng trước ngày đầu. Đổi một trong hai.')).toBeDefined();
    type(screen.getByLabelText('Đến hết ngày'), '29/02/2024');
    await press('Ghi thay đổi');
    expect(await screen.findByText(/Tuần làm việc T2–T6 8:00, trước là T3–T7 8:00/)).toBeDefined();
  });

  const withPlanned = async () => {
    const server = await openTestServer();
    const planned = { unit: { code: 'SNV-CCVC', version: 1 }, until: null, weeklyPattern: HALF_SATURDAY };
    await change(server, unitChange('week', '2024-02-01', planned));
    return server;
  };

  it('shows on the days it holds', async () => {
    const server = await withPlanned();
    app = await openApp('/don-vi/SNV-CCVC?ngay=2024-02-05', { as: 'ha.ttt', server });
    expect(await screen.findByText('T2–T6 8:00, T7 4:00')).toBeDefined();
  });

  it('that is planned can be taken back from its first day', async () => {
    const server = await withPlanned();
    app = await openApp('/don-vi/SNV-CCVC?viec=tuan', { as: 'phuc.nv', server });
    await press('Giờ hành chính');
    type(screen.getByLabelText('Từ ngày'), '01/02/2024');
    expect(await screen.findByText(/Tháng 0?2\/2024: −94:00 giờ chuẩn/)).toBeDefined();
  });
});
