import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { importWord, SAMPLE, writeWord } from '@so-viec/server/testing/word';
import { newId } from '@so-viec/shared/id/uuidv7';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';
import { pressSure } from '../../testing/press-sure.ts';
import { bodysFile, WORD_TYPE } from '../../testing/word.ts';

let server: TestServer;
let app: TestApp;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => app.close());

const open = async (path: string, as = 'phuc.nv') => {
  app = await openApp(path, { as, server });
};
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const drop = async (bytes: Buffer<ArrayBuffer>, name = 'Bản mô tả Sở.docx') => {
  const place = await screen.findByLabelText('Thả tệp Word (.docx) vào đây hoặc bấm để chọn');
  fireEvent.change(place, { target: { files: [new File([bytes], name, { type: WORD_TYPE })] } });
};
const write = (content = { ...SAMPLE, code: 'NV-01' }, as = 'phuc.nv', unit: string | null = 'SNV') =>
  server
    .as(as)
    .post('/api/position-descriptions/NV-01', { id: newId(), unit, seen: 0, content, note: 'Lần đầu' });
const PAGE = '/vi-tri/2023/NV-01/mo-ta';

describe('a Word file of a body', () => {
  test('is read, its descriptions listed with what is open in each', async () => {
    await open('/vi-tri/nhap-mo-ta');
    await drop(bodysFile());
    const row = await screen.findByRole('row', { name: /Chuyên viên về quản lý công chức/ });
    expect(within(row).getByText('NV-01', { selector: 'td *' })).toBeTruthy();
    expect(within(row).getByText('Chờ xem')).toBeTruthy();
    expect(await screen.findByText('Kèm theo Quyết định số 12/QĐ-SNV')).toBeTruthy();
    expect(window.location.pathname).toMatch(/^\/vi-tri\/nhap-mo-ta\/[0-9a-f-]{36}$/);
  });

  test('with nothing open is taken over at one press', async () => {
    const staff = { ...SAMPLE, code: 'NV-01', name: 'Chuyên viên về quản lý công chức, viên chức' };
    const file = await writeWord([staff], null);
    await open(`/vi-tri/nhap-mo-ta/${await importWord(server.as('phuc.nv'), file)}`);
    await press(/^Nhận 1 bản/);
    expect(await screen.findByText('Đã nhận')).toBeTruthy();
  });

  test('is refused with the reason where it is no Word file', async () => {
    await open('/vi-tri/nhap-mo-ta');
    await drop(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'cu.doc');
    expect((await screen.findByRole('alert')).textContent).toContain('Tệp Word đời cũ (.doc)');
  });

  test('is for who may write descriptions', async () => {
    await open('/vi-tri/nhap-mo-ta', 'ha.ttt');
    expect(await screen.findByRole('heading', { name: 'Không có trang này' })).toBeTruthy();
  });
});

describe('a draft', () => {
  test('is mended beside its original, its left text placed, and taken over', async () => {
    await open('/vi-tri/nhap-mo-ta');
    await drop(bodysFile());
    fireEvent.click(await screen.findByRole('link', { name: /Chuyên viên về quản lý công chức/ }));
    expect(
      await screen.findByText('Không đọc được cấp độ “Khá”. Ghi từ 1 đến 5, hoặc khoảng như 2-3.'),
    ).toBeTruthy();
    const original = screen.getByRole('region', { name: 'Nguyên văn trong tệp' });
    fireEvent.focus(screen.getByLabelText('Dòng 1: Mảng công việc'));
    await waitFor(() => expect(original.querySelector('[data-at]')?.textContent).toBe('Hồ sơ'));

    await press('Nhận vào vị trí');
    expect(await screen.findByText(/^Còn \d+ nghi vấn/)).toBeTruthy();
    const level = screen.getByText(/^Không đọc được cấp độ “Khá”/).parentElement as HTMLElement;
    expect(within(level).queryByRole('button', { name: 'Đúng rồi' })).toBeNull();
    await pressSure(/^Nhận, còn \d+ nghi vấn/);
    expect(await screen.findByText('Cấp độ từ 1 đến 5, hoặc một khoảng như 2-3.')).toBeTruthy();
    type('Dòng 1: Cấp độ', '2-3');
    expect(screen.queryByText(/Không đọc được cấp độ/)).toBeNull();
    fireEvent.change(screen.getByLabelText(/Đưa vào phần: Người lập/), { target: { value: 'related' } });
    expect((screen.getByLabelText('Quy trình công việc liên quan') as HTMLTextAreaElement).value).toBe(
      'Người lập: Nguyễn Văn A',
    );
    expect(await screen.findByText(/Đã lưu bản nháp lúc/)).toBeTruthy();

    await press('Nhận vào vị trí');
    await pressSure(/^Nhận, còn \d+ nghi vấn/);
    expect(await screen.findByRole('heading', { name: 'Bản 2: Nhân viên lái xe' })).toBeTruthy();
    const { body } = await server.as('phuc.nv').get<{ content: object }>('/api/position-descriptions/NV-01');
    expect(body.content).toMatchObject({
      related: 'Người lập: Nguyễn Văn A',
      competencies: [{ level: '2-3' }],
    });
  });
});

describe('the description of a position', () => {
  test('says that there is none, and who writes one', async () => {
    await open(PAGE, 'ha.ttt');
    expect(await screen.findByRole('heading', { name: 'Vị trí này chưa có bản mô tả' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Viết bản mô tả' })).toBeNull();
  });

  test('keeps what was typed through a reload, until it is dropped', async () => {
    await write();
    await open(`${PAGE}?sua=1`);
    const change = (value: string) =>
      fireEvent.change(screen.getByLabelText('Dòng 1: Cấp độ'), { target: { value } });
    await screen.findByLabelText('Dòng 1: Cấp độ');
    expect(screen.queryByText(/^Đang mở lại phần đã gõ/)).toBeNull();
    change('5');
    cleanup();
    await open(`${PAGE}?sua=1`);
    expect(((await screen.findByLabelText('Dòng 1: Cấp độ')) as HTMLTextAreaElement).value).toBe('5');
    expect(screen.getByText(/^Đang mở lại phần đã gõ/)).toBeTruthy();
    await press('Thôi');
    expect(Object.keys(sessionStorage).filter((key) => key.includes('description'))).toEqual([]);
  });

  test('is changed on the page; what is refused stands beside its field and stays typed', async () => {
    await write();
    await open(PAGE);
    fireEvent.click((await screen.findAllByRole('link', { name: 'Sửa bản mô tả' }))[0]!);
    const level = await screen.findByLabelText('Dòng 1: Cấp độ');
    fireEvent.change(level, { target: { value: '7' } });
    type('Nội dung sửa đổi', 'Nâng cấp độ');
    await press('Lưu thành bản mới');
    await waitFor(() => expect(level.getAttribute('aria-invalid')).toBe('true'));
    expect((level as HTMLTextAreaElement).value).toBe('7');
    fireEvent.change(level, { target: { value: '4' } });
    await press('Lưu thành bản mới');
    expect(await screen.findByRole('link', { name: 'Bản 2' })).toBeTruthy();
    expect(screen.getByText('Nâng cấp độ')).toBeTruthy();
    expect(screen.getByText('Nhóm năng lực chung | Đạo đức và bản lĩnh | 4')).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: 'Bản 1' }));
    expect(await screen.findByText(/Đang xem bản cũ/)).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'In ra Word' })[0]?.getAttribute('href')).toContain(
      '/NV-01/word?ban=1&cua=SNV',
    );
  });
});

describe('a description that is common', () => {
  const common = { ...SAMPLE, code: 'NV-01', purpose: 'Mục tiêu chung.' };

  test('is left to others; the personnel of a body begin their own with it', async () => {
    await write(common, 'vinh.dq', null);
    await open(PAGE);
    expect(await screen.findByText('Mục tiêu chung.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Sửa bản mô tả' })).toBeNull();
    fireEvent.click(screen.getAllByRole('link', { name: 'Viết bản của cơ quan' })[0]!);
    expect(await screen.findByText(/^Bản này của Sở Nội vụ/)).toBeTruthy();
    await press('Lưu thành bản mới');
    expect(((await screen.findByLabelText('Bản của')) as HTMLSelectElement).value).toBe('SNV');
    fireEvent.change(screen.getByLabelText('Bản của'), { target: { value: 'chung' } });
    await waitFor(() => expect(window.location.search).toContain('cua=chung'));
    expect(screen.queryByRole('link', { name: 'Sửa bản mô tả' })).toBeNull();
  });

  test('is offered to nobody else', async () => {
    await write(common, 'vinh.dq', null);
    await open(PAGE, 'ha.ttt');
    expect(await screen.findByText('Mục tiêu chung.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^Viết bản/ })).toBeNull();
  });
});
