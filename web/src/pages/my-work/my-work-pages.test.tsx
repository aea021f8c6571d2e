import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { checker, maker } from '@so-viec/server/testing/products';
import { giveTask, taskFor } from '@so-viec/server/testing/tasks';
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

const open = async (path: string, as: string) => {
  app = await openApp(path, { as, server });
};
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

async function give(changes: object = {}): Promise<string> {
  const id = newId();
  const { status } = await giveTask(server, 'an.nth', taskFor(server, changes), id);
  expect(status).toBe(200);
  return id;
}

describe('Việc của tôi', () => {
  test('shows what presses first, each with its next step', async () => {
    await give({ title: 'Việc còn lâu', dueOn: '2024-03-01' });
    await give({ title: 'Việc trễ', dueOn: '2024-01-10' });
    await open('/viec', 'ha.ttt');
    await screen.findByRole('heading', { name: 'Quá hạn' });
    expect(screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toEqual([
      'Quá hạn',
      'Mới được giao',
    ]);
    expect(screen.getByText('hạn 10/01, quá hạn 2 ngày')).toBeTruthy();
    const log = screen.getByRole('link', { name: 'Ghi hôm nay Việc trễ' });
    expect(log.getAttribute('href')).toMatch(/^\/hom-nay\?viec=/);
    await waitFor(() => expect(screen.getAllByTitle('1 việc cần làm ngay').length).toBeGreaterThan(0));
  });

  test('shows what is handed in and waits, and folded what was accepted this month', async () => {
    const id = await give({ title: 'Rà soát', quantity: 3 });
    await maker(server, 'ha.ttt').deliverTask(id, { name: 'Báo cáo đợt 1' });
    const { body } = await maker(server, 'ha.ttt').deliverTask(id, { name: 'Báo cáo đợt 2' });
    await checker(server, 'an.nth').check(body.outputId, { degree: 100 });
    await open('/viec', 'ha.ttt');
    await screen.findByRole('link', { name: 'Báo cáo đợt 1' });
    const folded = (name: string) => screen.getByText(name, { selector: 'h2' }).closest('details');
    expect(folded('Sản phẩm đã nộp, chờ chấm')?.open).toBe(true);
    const done = folded('Đã xong tháng này');
    expect(done?.open).toBe(false);
    expect(within(done ?? document.body).getByText('Báo cáo đợt 2')).toBeTruthy();
  });

  test('says what will stand here while it is empty', async () => {
    await open('/viec', 'ha.ttt');
    expect(await screen.findByText('Chưa có việc nào đang mở')).toBeTruthy();
  });

  test('proposes work, with what is missing said beside its field', async () => {
    await open('/viec?lam=de-xuat', 'ha.ttt');
    await screen.findByRole('form', { name: 'Đề xuất việc' });
    type('Tên việc hoặc sản phẩm', 'Rà soát hồ sơ số hóa');
    press('Gửi đề xuất');
    expect(await screen.findByText(/ai giao/i, { selector: '[role=alert] *' })).toBeTruthy();
    type('Ai giao', 'Phó Giám đốc Sở');
    press('Gửi đề xuất');
    expect(await screen.findByRole('heading', { name: 'Đề xuất chờ thủ trưởng' })).toBeTruthy();
  });

  test('asks for work, and takes it back', async () => {
    await open('/viec?lam=xin-viec', 'ha.ttt');
    type('Có thể làm gì, từ khi nào', 'Trống từ thứ Tư');
    press('Gửi lời xin việc');
    fireEvent.click(await screen.findByRole('button', { name: 'Rút lại' }));
    expect(await screen.findByText('đã rút lại')).toBeTruthy();
  });

  test('begins a line of today on the task by one press', async () => {
    const id = await give({ title: 'Tờ trình đợt 1' });
    await open(`/hom-nay?viec=${id}`, 'ha.ttt');
    const work = await screen.findByDisplayValue('Tờ trình bổ nhiệm');
    expect(work).toBeTruthy();
    expect(window.location.search).toBe('');
  });
});

describe('the page of a task', () => {
  test('tells its story to its person, and hands a product in', async () => {
    const id = await give({ quantity: 2 });
    const under = { taskId: id, state: 'under-way', output: null } as const;
    const productId = server.fixture.productIds.staff[1] ?? null;
    await writeLine(server, 'ha.ttt', lineOf(server, { ...under, productId, minutes: 90 }));
    await open(`/viec/${id}?lam=nop`, 'ha.ttt');
    await screen.findByRole('form', { name: 'Nộp sản phẩm' });
    type('Tên sản phẩm', 'Tờ trình số 1');
    type('Loại (tờ trình, báo cáo…)', 'Tờ trình');
    type('Số, ký hiệu', '7/TTr-SNV');
    type('Ngày văn bản', '11/01/2024');
    type('Liên kết minh chứng (https)', 'https://snv.example.vn/7');
    fireEvent.change(screen.getByLabelText('Minh chứng', { selector: 'input' }), {
      target: { files: [new File(['%PDF-1.7\n%%EOF'], 'to-trinh.pdf')] },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Nộp' }));
    expect(await screen.findByRole('link', { name: 'Tờ trình số 1' })).toBeTruthy();
    expect(await app.server.db.selectFrom('evidence').select('kind').orderBy('kind').execute()).toEqual([
      { kind: 'file' },
      { kind: 'link' },
    ]);
    expect(
      await app.server.db.selectFrom('output').select(['kind', 'documentNumber', 'documentOn']).execute(),
    ).toContainEqual({ kind: 'Tờ trình', documentNumber: '7/TTr-SNV', documentOn: '2024-01-11' });
    expect(screen.getByText('còn 1 sản phẩm')).toBeTruthy();
    expect(screen.getByText('định mức 4:00 cho 2 sản phẩm, còn 2:30')).toBeTruthy();
    expect(screen.getByText('Nguyễn Thị Hồng Ân', { selector: 'dd' })).toBeTruthy();
  });

  test('is no page for who may not read it', async () => {
    await open(`/viec/${await give()}`, 'bao.pq');
    expect(await screen.findByText('Không có trang này')).toBeTruthy();
  });

  test('hands work to a colleague, which the head gives at once', async () => {
    const id = await give({ quantity: 3 });
    await open(`/viec/${id}?lam=chuyen`, 'an.nth');
    await screen.findByRole('option', { name: 'Phạm Quốc Bảo' });
    type('Người nhận', server.fixture.cadreIds.bao);
    type('Số sản phẩm chuyển', '1');
    press('Chuyển ngay');
    expect(await screen.findByText(/Phạm Quốc Bảo nhận lại 1 sản phẩm/)).toBeTruthy();
  });
});

describe('ad hoc work that recurs', () => {
  test('is offered to the catalogue by one press', async () => {
    for (const who of ['ha.ttt', 'bao.pq', 'duyen.ltm']) {
      const line = { productId: null, adHocBy: 'Giám đốc', note: 'Rà soát hồ sơ', output: null };
      expect((await writeLine(server, who, lineOf(server, line))).status).toBe(200);
    }
    await open('/vi-tri/phat-sinh', 'phuc.nv');
    await screen.findByRole('button', { name: /^Đề nghị bổ sung/ });
    press(/^Đề nghị bổ sung/);
    expect(await screen.findByText(/Nguyễn Văn Phúc báo ngày/)).toBeTruthy();
  });
});
