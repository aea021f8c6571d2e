import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());
const open = async (path: string, as: string) => {
  app = await openApp(path, { as });
};

const press = async (role: 'button' | 'link', name: string | RegExp) =>
  fireEvent.click((await screen.findAllByRole(role, { name }))[0] as HTMLElement);
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
const names = () => screen.getAllByRole('rowheader').map((cell) => cell.querySelector('a')?.textContent);

describe('the list of people', () => {
  test('is searched without tone marks while one types, and the address keeps it', async () => {
    await open('/can-bo', 'phuc.nv');
    await screen.findByText('9 người');
    await type('Tìm theo tên, mã, tên đăng nhập', 'ha tran');
    await waitFor(() => expect(names()).toEqual(['Trần Thị Thu Hà']));
    expect(window.location.search).toBe('?q=ha+tran');
    await type('Tìm theo tên, mã, tên đăng nhập', 'khong ai');
    expect(await screen.findByRole('heading', { name: 'Không có ai khớp' })).toBeTruthy();
  });

  test('is searched at once for who goes on by Tab', async () => {
    await open('/can-bo', 'phuc.nv');
    await screen.findByText('9 người');
    const box = await screen.findByLabelText('Tìm theo tên, mã, tên đăng nhập');
    fireEvent.change(box, { target: { value: 'ha tran' } });
    fireEvent.keyDown(box, { key: 'Tab' });
    fireEvent.blur(box);
    await waitFor(() => expect(names()).toEqual(['Trần Thị Thu Hà']));
  });

  test('is filtered by a unit and a day', async () => {
    await open('/can-bo?unit=STC', 'thu.dt');
    await waitFor(() => expect(names()).toEqual(['Trần Quốc Huy', 'Phan Thị Yến']));
    expect((await screen.findByDisplayValue<HTMLInputElement>('Sở Tài chính')).value).toBe('Sở Tài chính');
    await press('button', 'Bỏ lọc');
    expect(await screen.findByText('12 người')).toBeTruthy();
  });

  test('leads who sees nobody else to their own page', async () => {
    await open('/can-bo', 'ha.ttt');
    expect(await screen.findByRole('heading', { level: 1, name: 'Trần Thị Thu Hà' })).toBeTruthy();
    expect(window.location.pathname).toBe('/can-bo/CB-HA');
    expect(screen.queryByRole('link', { name: /Chuyển đơn vị/ })).toBeNull();
  });
});

describe('a person', () => {
  test('is moved on the 15th, and both units have their own days', async () => {
    await open('/can-bo/CB-HA?thang=2024-01', 'vinh.dq');
    await press('link', /^Chuyển đơn vị/);
    const form = await screen.findByRole('form', { name: /^Chuyển từ Phòng Công chức, viên chức/ });
    await type('Từ ngày', '15/01/2024');
    await type('Đơn vị', 'tai chinh');
    fireEvent.pointerDown(await screen.findByRole('option', { name: /Sở Tài chính/ }));
    await type('Vị trí việc làm', 'ngan sach');
    fireEvent.pointerDown(await screen.findByRole('option', { name: /quản lý ngân sách/ }));
    fireEvent.click(within(form).getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText(/^Sở Tài chính: 13 ngày công, giờ chuẩn 104:00/)).toBeTruthy();
    expect(
      screen.getByText(/^Phòng Công chức, viên chức · Sở Nội vụ: 9 ngày công, giờ chuẩn 72:00/),
    ).toBeTruthy();
    expect(screen.getByText('Từ 01/01/2023 đến 14/01/2024')).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
  });

  test('has the form of a post beneath that post, and says what the bars mean', async () => {
    await open('/can-bo/CB-HA', 'vinh.dq');
    await press('link', /^Chuyển đơn vị/);
    const form = await screen.findByRole('form', { name: /^Chuyển từ/ });
    const post = form.closest('li') as HTMLElement;
    expect(within(post).getByRole('link', { name: /^Chuyển đơn vị/ })).toBeTruthy();
    expect(within(post).getByText('Chính')).toBeTruthy();
    const legend = screen.getByText('Hôm nay', { selector: 'li' }).closest('ul') as HTMLElement;
    expect(within(legend).getByText('Chính')).toBeTruthy();
  });

  test('keeps what was typed beside each refusal', async () => {
    await open('/can-bo/CB-HA', 'vinh.dq');
    await press('link', /^Chuyển đơn vị/);
    await type('Từ ngày', '31/02/2024');
    await press('button', 'Lưu');
    expect(await screen.findByText('Ghi ngày như 15/01/2024.')).toBeTruthy();
    expect(screen.getByText('Chọn một dòng trong danh sách hiện ra.')).toBeTruthy();
    expect((screen.getByLabelText('Từ ngày') as HTMLInputElement).value).toBe('31/02/2024');
  });

  test('cannot hold two primary posts, and is told which stands in the way', async () => {
    await open('/can-bo/CB-HA?viec=bo-tri', 'vinh.dq');
    fireEvent.change(await screen.findByLabelText('Loại bố trí'), { target: { value: 'primary' } });
    await type('Đơn vị', 'stc');
    fireEvent.pointerDown(await screen.findByRole('option', { name: /Sở Tài chính/ }));
    await type('Vị trí việc làm', 'NV-02');
    fireEvent.pointerDown(await screen.findByRole('option', { name: /ngân sách/ }));
    await press('button', 'Lưu');
    const text = /Từ 01\/01\/2023 đến nay người này đã có bố trí chính tại Phòng Công chức, viên chức/;
    expect(await screen.findByText(text)).toBeTruthy();
  });

  test('loses a post that was entered by mistake, once asked again', async () => {
    await open('/can-bo/CB-YEN', 'vinh.dq');
    await press('link', /^Bỏ, ghi nhầm/);
    expect(await screen.findByText(/như chưa từng ghi/)).toBeTruthy();
    await press('button', 'Bỏ bố trí này');
    expect(await screen.findByText('Đã lưu')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('link', { name: /^Bỏ, ghi nhầm/ })).toBeNull());
  });

  test('works seven hours with a small child, from a day on', async () => {
    await open('/can-bo/CB-HA?thang=2024-01', 'phuc.nv');
    await press('link', /^Đổi giờ, lịch tuần/);
    await type('Từ ngày', '22/01/2024');
    await press('button', 'Nuôi con nhỏ 7:00');
    await press('button', 'Lưu');
    expect(await screen.findByText(/7:00 một ngày/)).toBeTruthy();
    expect(await screen.findByText('168:00 trong tháng, 22 ngày công', { exact: false })).toBeTruthy();
  });

  test('leaves, and is taken back later', async () => {
    await open('/can-bo/CB-YEN', 'vinh.dq');
    await press('link', 'Rời cơ quan');
    await type('Ngày cuối cùng', '05/01/2024');
    await press('button', 'Lưu');
    expect(await screen.findByText('Chọn lý do rời cơ quan.')).toBeTruthy();
    await type('Lý do rời cơ quan', 'retired');
    await type('Số quyết định', '30/QĐ-SNV');
    await type('Ngày quyết định', '02/01/2024');
    await press('button', 'Lưu');
    expect((await screen.findAllByRole('link', { name: 'Tiếp nhận trở lại' })).length).toBeGreaterThan(0);
    expect(screen.queryByRole('link', { name: 'Rời cơ quan' })).toBeNull();
    expect(screen.getByText('Nghỉ hưu, kết thúc theo quyết định số 30/QĐ-SNV ngày 02/01/2024')).toBeTruthy();
  });

  test('outside of what one may see is no page', async () => {
    await open('/can-bo/CB-YEN', 'an.nth');
    expect(await screen.findByRole('heading', { name: 'Không có trang này' })).toBeTruthy();
  });
});

describe('leave', () => {
  test('is asked for on one’s own page and granted on Duyệt', async () => {
    await open('/can-bo/CB-HA', 'ha.ttt');
    await press('link', 'Xin nghỉ');
    await type('Từ ngày', '15/01/2024');
    await type('Đến hết ngày', '16/01/2024');
    await type('Lý do', 'Việc gia đình');
    await press('button', 'Gửi đơn');
    expect(await screen.findByText('15/01/2024 – 16/01/2024')).toBeTruthy();
    expect(await screen.findByText(/Chờ trả lời, gửi lúc 16:42/)).toBeTruthy();
    const { server } = app;
    const requests = await server.as('an.nth').get<{ rows: unknown[] }>('/api/leave-requests');
    expect(requests.body.rows).toHaveLength(1);
  });

  test('is written down by the officer, and refused over other leave', async () => {
    await open('/can-bo/CB-BAO', 'phuc.nv');
    await press('link', 'Ghi ngày nghỉ');
    await type('Từ ngày', '10/01/2024');
    await press('button', 'Lưu');
    expect(await screen.findByText(/Đã có ngày nghỉ từ 10\/01\/2024/)).toBeTruthy();
    await type('Từ ngày', '11/01/2024');
    expect(await screen.findByText('Nghỉ 1 ngày làm việc.')).toBeTruthy();
    await press('button', 'Lưu');
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect((await screen.findAllByText('11/01/2024')).length).toBeGreaterThan(0);
  });
});
