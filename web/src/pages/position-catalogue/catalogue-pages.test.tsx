import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { SAMPLE } from '@so-viec/server/testing/word';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';
import { pressSure } from '../../testing/press-sure.ts';

let server: TestServer;
let app: TestApp;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => app.close());

const open = async (path: string, as = 'vinh.dq') => {
  app = await openApp(path, { as, server });
};
const draft = () =>
  server.as('vinh.dq').post('/api/editions', {
    ...{ id: newId(), code: 'MOI', title: 'Danh mục mới', fromOn: '2024-02-01', copyOf: '2023' },
  });
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const heading = (name: string | RegExp) => screen.findByRole('heading', { name });

describe('the editions', () => {
  test('stand with state, decision, days and counts; anybody reads them', async () => {
    await open('/vi-tri', 'ha.ttt');
    const row = await screen.findByRole('row', { name: /2023/ });
    for (const words of ['Đang có hiệu lực', '12/QĐ-UBND', '01/01/2020', '33']) {
      expect(within(row).getAllByText(new RegExp(words)).length).toBeGreaterThan(0);
    }
    expect(screen.queryByRole('button', { name: 'Lập dự thảo' })).toBeNull();
  });

  test('are copied to a draft, what is refused stands beside its field and stays typed', async () => {
    await open('/vi-tri');
    await press('Lập dự thảo');
    type('Mã danh mục', '2023');
    type('Dự kiến hiệu lực từ', '01/02/2024');
    await press('Lập dự thảo');
    expect(await screen.findByText(/Mã 2023 đã có danh mục khác dùng/)).toBeTruthy();
    expect((screen.getByLabelText('Mã danh mục') as HTMLInputElement).value).toBe('2023');
    type('Mã danh mục', 'VTVL-2024');
    type('Tên danh mục', 'Danh mục 2024');
    await press('Lập dự thảo');
    expect(await heading('Danh mục 2024')).toBeTruthy();
    expect(window.location.pathname).toBe('/vi-tri/VTVL-2024');
  });
});

describe('an edition', () => {
  test('lists positions by sector and group and finds them without tone marks', async () => {
    await open('/vi-tri/2023', 'ha.ttt');
    expect(await heading('Cơ quan hành chính · Lãnh đạo, quản lý · 2')).toBeTruthy();
    type('Tìm vị trí theo tên hoặc mã, không cần gõ dấu', 'lai xe');
    await waitFor(() => expect(window.location.search).toContain('q=lai'));
    expect(await screen.findByRole('link', { name: 'Nhân viên lái xe' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Lãnh đạo phòng' })).toBeNull();
  });

  test('prints the descriptions of what is chosen, and says so where there are none', async () => {
    const kept: Blob[] = [];
    URL.createObjectURL = (blob) => {
      kept.push(blob as Blob);
      return 'blob:kept';
    };
    URL.revokeObjectURL = () => undefined;
    // jsdom keeps no files.
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    const id = newId();
    const written = { id, seen: 0, note: '', content: { ...SAMPLE, code: 'NV-01' } };
    expect((await server.as('vinh.dq').post('/api/position-descriptions/NV-01', written)).status).toBe(200);
    await open('/vi-tri/2023');
    expect(await screen.findByText(/^In 1 bản mô tả của 5 vị trí/)).toBeTruthy();
    await press('In ra một tệp Word');
    await waitFor(() => expect(kept).toHaveLength(1));
    type('Tìm vị trí theo tên hoặc mã, không cần gõ dấu', 'NV-02');
    await screen.findByRole('option', { name: 'Các vị trí đang tìm' });
    await press('In ra một tệp Word');
    await screen.findByText('Các vị trí này chưa có bản mô tả nào để in.');
    expect(kept).toHaveLength(1);
    click.mockRestore();
  });

  test('stands beside the list of 2023 or of 2025', async () => {
    await open('/vi-tri/2023');
    const named = (name: RegExp) => screen.findByRole('row', { name });
    expect(await named(/Hành chính: lãnh đạo, quản lý 122 2 thiếu 120/)).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Danh mục 12/2025' }));
    expect(await named(/Bộ, tỉnh: lãnh đạo, quản lý 89 2 thiếu 87/)).toBeTruthy();
    expect(window.location.search).toContain('ds=2025-12');
  });

  test('is put in force with a decision, and not without', async () => {
    await draft();
    await open('/vi-tri/MOI');
    await press('Ban hành danh mục');
    await press('Ban hành');
    expect(await screen.findByText('Danh mục có hiệu lực phải có số quyết định.')).toBeTruthy();
    type('Số quyết định', '15/QĐ-UBND');
    type('Ngày quyết định', '10/01/2024');
    await press('Ban hành');
    expect(await screen.findByText('Chờ hiệu lực')).toBeTruthy();
    expect(screen.getByText(/Ban hành từ ngày 01\/02\/2024/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ban hành danh mục' })).toBeNull();
  });

  test('that is a draft goes when asked twice', async () => {
    await draft();
    await open('/vi-tri/MOI');
    await press('Xóa dự thảo');
    await pressSure('Xóa hẳn');
    expect(await heading('Vị trí việc làm')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('Danh mục mới')).toBeNull());
  });

  test('that is not there says so', async () => {
    await open('/vi-tri/KHONG');
    expect(await heading('Không có trang này')).toBeTruthy();
  });
});

describe('a position of a draft', () => {
  beforeEach(draft);

  test('has its products edited in place, refusals beside the cells', async () => {
    await open('/vi-tri/MOI/NV-01');
    await press('Sửa Hồ sơ tuyển dụng được thẩm định');
    type('Điểm', '0');
    await press('Lưu sản phẩm');
    expect(await screen.findByText('Điểm phải lớn hơn 0, nếu không hệ số bằng 0.')).toBeTruthy();
    type('Điểm', '2,5');
    type('Giờ định mức', '1:30');
    await press('Lưu sản phẩm');
    expect(await screen.findByText('1:30')).toBeTruthy();
    const row = await screen.findByRole('row', { name: /Hồ sơ tuyển dụng được thẩm định/ });
    expect(within(row).getAllByText('2,5').length).toBeGreaterThan(0);
  });

  test('takes a new product', async () => {
    await open('/vi-tri/MOI/NV-01');
    await press('Thêm sản phẩm');
    type('Sản phẩm, công việc', 'Đề án mới');
    type('Đơn vị tính', 'đề án');
    type('Điểm', '3');
    await press('Lưu sản phẩm');
    expect(await screen.findByRole('row', { name: /Đề án mới NV-01-07/ })).toBeTruthy();
  });

  test('is renamed', async () => {
    await open('/vi-tri/MOI/NV-01');
    await press('Sửa vị trí');
    type('Tên', 'Chuyên viên tổ chức');
    await press('Lưu vị trí');
    expect(await heading('Chuyên viên tổ chức')).toBeTruthy();
  });

  test('and its products are only read once the edition is in force', async () => {
    await open('/vi-tri/2023/NV-01');
    expect(await heading('Sản phẩm, công việc của vị trí')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Sửa (?!mức)/ })).toBeNull();
    expect(screen.getByText('4 người')).toBeTruthy();
  });
});

describe('two editions', () => {
  test('are compared line by line', async () => {
    await draft();
    await server.as('vinh.dq').delete('/api/editions/MOI/positions/HT-01', { version: 1 });
    await open('/vi-tri/so-sanh?truoc=2023&sau=MOI', 'ha.ttt');
    expect(await screen.findByText('0 thêm, 1 bỏ, 0 sửa')).toBeTruthy();
    expect(await screen.findByRole('row', { name: /Nhân viên lái xe HT-01 Bỏ/ })).toBeTruthy();
    expect(screen.getByText('0 thêm, 6 bỏ, 0 sửa')).toBeTruthy();
  });

  test('are needed for a comparison', async () => {
    await open('/vi-tri/so-sanh');
    expect(await heading('Cần hai danh mục để so sánh')).toBeTruthy();
  });
});

describe('work that a description proposes', () => {
  test('opens the form of a product with its name, and is settled once that is saved', async () => {
    await draft();
    const [edition, code] = ['MOI', 'NV-01'];
    const content = { ...SAMPLE, code, work: [{ area: 'Hồ sơ', work: 'Cập nhật hồ sơ', criterion: '' }] };
    const said = { id: newId(), seen: 0, content, note: 'Lần đầu' };
    await server.as('vinh.dq').post(`/api/position-descriptions/${code}`, said);
    const own = await server.db.selectFrom('product_proposal').select('state').execute();
    expect(own.map(({ state }) => state)).toEqual(own.map(() => 'open'));
    await open(`/vi-tri/${edition}/${code}`);
    await press(/^Thêm vào danh mục/);
    expect((screen.getByLabelText('Sản phẩm, công việc') as HTMLInputElement).value).toBe('Cập nhật hồ sơ');
    type('Đơn vị tính', 'hồ sơ');
    type('Điểm', '5');
    await press('Lưu sản phẩm');
    await waitFor(async () =>
      expect(await server.db.selectFrom('product_proposal').select('state').execute()).toEqual([
        { state: 'taken' },
      ]),
    );
    expect(await screen.findByRole('rowheader', { name: /Cập nhật hồ sơ/ })).toBeTruthy();
  });
});
