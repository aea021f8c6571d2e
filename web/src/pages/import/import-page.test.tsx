import { openTestServer } from '@so-viec/server/testing';
import { giveRole } from '@so-viec/server/testing/roles';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

const UNITS = `Mã đơn vị;Tên đơn vị;Mã đơn vị cấp trên;Khối;Cấp;Từ ngày;Đến ngày
A1;Phòng A;SNV;Chính quyền;phòng;01/02/2024;
A2;Phòng B;SNV;Chính phủ;phòng;31/02/2024;`;

function choose(text: string, name = 'don-vi.csv', kind = 'units') {
  fireEvent.change(screen.getByLabelText('Tệp này là'), { target: { value: kind } });
  const file = new File([text], name, { type: 'text/csv' });
  fireEvent.change(screen.getByLabelText('Kéo tệp vào đây hoặc chọn tệp'), { target: { files: [file] } });
}

const words = () => document.querySelector('main')?.textContent ?? '';

describe('importing a file on the page', () => {
  it('shows what is refused, mends a cell in place, and takes the file over', async () => {
    app = await openApp('/quan-tri/nhap', { as: 'vinh.dq' });
    await screen.findByRole('heading', { name: 'Nhập và xuất dữ liệu', level: 1 });
    choose(UNITS);
    await screen.findByText('Còn 1 dòng bị từ chối. Sửa hoặc bỏ các dòng đó thì mới nhận vào được.');
    const block = await screen.findByLabelText('Khối, dòng 3');
    expect(words()).toContain('31/02/2024 không có trong lịch. Sửa ngày.');
    expect(screen.getByText('Từ ngày: 31/02/2024 không có trong lịch. Sửa ngày.')).toBeTruthy();
    fireEvent.change(block, { target: { value: 'chinh quyen' } });
    fireEvent.change(screen.getByLabelText('Từ ngày, dòng 3'), { target: { value: '29/02/2024' } });
    fireEvent.click(screen.getByRole('button', { name: 'Kiểm tra lại 2 chỗ đã sửa' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Nhận vào 2 dòng' }));
    await screen.findByText(/Đã thêm 2 dòng, đổi 0 dòng, giữ nguyên 0 dòng lúc 16:42/);
    expect(words()).toContain('Đơn vịthêm 2');
    const report = screen.getByRole('link', { name: 'Tải kết quả từng dòng (CSV)' });
    expect(report.getAttribute('href')).toMatch(/^\/api\/imports\/[0-9a-f-]+\/report$/);
    const codes = await app.server.db.selectFrom('unit').select('code').execute();
    expect(codes.map(({ code }) => code)).toContain('A2');
    fireEvent.click(screen.getByRole('link', { name: 'Nhập tệp khác' }));
    await waitFor(() => expect(words()).toContain('Đã nhận vào: thêm 2, đổi 0, giữ nguyên 0'));
  });

  it('counts every row once, and lets a cell be mended that was not refused', async () => {
    app = await openApp('/quan-tri/nhap', { as: 'vinh.dq' });
    await screen.findByRole('heading', { name: 'Nhập và xuất dữ liệu', level: 1 });
    choose(UNITS);
    await screen.findByText(/^Còn 1 dòng bị từ chối/);
    const all = screen.getByRole('link', { name: 'Tất cả 2' });
    expect(screen.getByRole('link', { name: 'Thêm 1' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Từ chối 1' })).toBeTruthy();
    fireEvent.click(all);
    fireEvent.click(await screen.findByRole('button', { name: 'Sửa Tên đơn vị, dòng 2: Phòng A' }));
    const name = screen.getByLabelText('Tên đơn vị, dòng 2');
    expect(document.activeElement).toBe(name);
    fireEvent.change(name, { target: { value: 'Phòng Á' } });
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ dòng 3' }));
    fireEvent.click(screen.getByRole('button', { name: 'Kiểm tra lại 2 chỗ đã sửa' }));
    await screen.findByRole('button', { name: 'Nhận vào 1 dòng' });
    await screen.findByRole('button', { name: 'Sửa Tên đơn vị, dòng 2: Phòng Á' });
    expect(words()).toContain('đã sửa 1 ô, bỏ 1 dòng');
    fireEvent.click(screen.getByRole('link', { name: 'Bỏ 1' }));
    await screen.findByText('Phòng B');
    fireEvent.click(screen.getByRole('button', { name: 'Nhận vào 1 dòng' }));
    await screen.findByRole('heading', { name: 'Những dòng đã bỏ' });
    expect(words()).toContain('Dòng 3 A2, Phòng B');
  });

  it('asks once what the columns of a body’s own sheet are', async () => {
    const server = await openTestServer();
    await giveRole(server, 'vinh.dq', 'personnel', null);
    app = await openApp('/quan-tri/nhap', { as: 'vinh.dq', server });
    await screen.findByRole('heading', { name: 'Nhập và xuất dữ liệu', level: 1 });
    choose('Mã CB;Từ;Đến;Nghỉ gì;Buổi\nCB-HA;16/02/2024;16/02/2024;ốm;', 'nghi.csv', 'leave');
    const own = await screen.findByLabelText<HTMLSelectElement>('Cột Nghỉ gì là');
    expect(words()).toContain('Tệp có cột gọi khác mẫu.');
    expect(words()).not.toContain('không có trong mẫu');
    expect(words()).not.toContain('Thiếu cột');
    const guessed = ['Mã CB', 'Từ', 'Đến', 'Buổi'].map((name) => `Cột ${name} là`);
    const keys = guessed.map((label) => screen.getByLabelText<HTMLSelectElement>(label).value);
    expect(keys).toEqual(['cadreCode', 'fromOn', 'toOn', 'isHalf']);
    fireEvent.change(own, { target: { value: 'kind' } });
    fireEvent.click(screen.getByRole('button', { name: 'Nhớ các cột này và đọc lại' }));
    await screen.findByRole('button', { name: 'Nhận vào 1 dòng' });
    fireEvent.click(screen.getByRole('button', { name: 'Sửa cách hiểu cột' }));
    expect(screen.getByLabelText<HTMLSelectElement>('Cột Nghỉ gì là').value).toBe('kind');
    fireEvent.change(screen.getByLabelText('Cột Buổi là'), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Nhớ các cột này và đọc lại' }));
    await waitFor(() => expect(screen.queryByLabelText('Cột Buổi là')).toBeNull());
    fireEvent.click(await screen.findByRole('button', { name: 'Sửa cách hiểu cột' }));
    expect(screen.getByLabelText<HTMLSelectElement>('Cột Buổi là').value).toBe('');
  });

  it('says what is wrong with a file that is no table, and lets it be put away', async () => {
    app = await openApp('/quan-tri/nhap', { as: 'vinh.dq' });
    await screen.findByRole('heading', { name: 'Nhập và xuất dữ liệu', level: 1 });
    choose('%PDF-1.7', 'bao-cao.pdf');
    await screen.findByText('Tệp không phải bảng CSV hay XLSX. Lưu lại thành .xlsx hoặc .csv (UTF-8).');
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ tệp này' }));
    await screen.findByText('Đã bỏ');
  });
});

describe('templates and exports', () => {
  const entriesRow = () => {
    const row = screen.getByRole('rowheader', { name: 'Nhật ký công việc' }).closest('tr');
    if (!row) throw new Error('no row of entries');
    return within(row);
  };

  it('offer an administrator everything but people’s log and leave', async () => {
    app = await openApp('/quan-tri/nhap', { as: 'vinh.dq' });
    await screen.findByText('Tệp mẫu và dữ liệu đang có');
    expect(entriesRow().queryByText('XLSX')).toBeNull();
    expect(entriesRow().getByText('Tổ chức cán bộ cấp cao nhất nhập và xuất')).toBeTruthy();
    expect(screen.getAllByText('XLSX')).toHaveLength(4);
    const kinds = within(screen.getByLabelText('Tệp này là')).getAllByRole('option');
    expect(kinds.map((one) => one.getAttribute('value'))).toEqual([
      'units',
      'positions',
      'products',
      'cadres',
    ]);
  });

  it('offer the central personnel officer the log by month too', async () => {
    const server = await openTestServer();
    await giveRole(server, 'tuan.lm', 'personnel', null);
    app = await openApp('/quan-tri/nhap', { as: 'tuan.lm', server });
    await screen.findByText('Tệp mẫu và dữ liệu đang có');
    fireEvent.change(entriesRow().getByLabelText('Tháng'), { target: { value: '2023-12' } });
    const link = entriesRow().getByLabelText('Xuất Nhật ký công việc thành CSV');
    expect(link.getAttribute('href')).toBe('/api/import-exports/entries?format=csv&month=2023-12');
  });

  it('are no page for others', async () => {
    app = await openApp('/quan-tri/nhap', { as: 'ha.ttt' });
    await screen.findByText('Không có trang này');
  });
});
