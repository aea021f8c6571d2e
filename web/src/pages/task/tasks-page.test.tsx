import { maker } from '@so-viec/server/testing/products';
import { giveTask, taskFor } from '@so-viec/server/testing/tasks';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = async (role: 'button' | 'link', name: string | RegExp) =>
  fireEvent.click((await screen.findAllByRole(role, { name })).at(-1) as HTMLElement);
const rows = () => [...document.querySelectorAll('a[data-task]')].map((link) => link.textContent);

async function openWith(...titles: [string, object][]) {
  app = await openApp('/giao-viec', { as: 'an.nth' });
  const ids: string[] = [];
  for (const [title, changes] of titles) {
    ids.push((await giveTask(app.server, 'an.nth', taskFor(app.server, { title, ...changes }))).body.id);
  }
  await app.refetch();
  return ids;
}

describe('Giao việc', () => {
  test('is empty with a next step, and gives work that the list then shows', async () => {
    app = await openApp('/giao-viec', { as: 'an.nth' });
    await screen.findByRole('heading', { name: 'Không có việc nào ở đây' });
    await press('link', 'Giao việc');
    const lead = await screen.findByLabelText<HTMLSelectElement>('Người chủ trì');
    const ha = [...lead.options].find((option) => option.text.startsWith('Trần Thị Thu Hà'));
    fireEvent.change(lead, { target: { value: ha?.value } });
    await press('button', /^Giao việc/);
    await screen.findByText('Chọn sản phẩm trong danh mục, hoặc chọn “ngoài danh mục”.');
    type('Sản phẩm', 'to trinh');
    await screen.findByRole('option', { name: /Tờ trình bổ nhiệm/ });
    fireEvent.keyDown(screen.getByLabelText('Sản phẩm'), { key: 'Enter' });
    type('Số lượng', '10');
    type('Hạn', '11/01/2024');
    fireEvent.keyDown(screen.getByLabelText('Hạn'), { key: 'Enter', ctrlKey: true });
    await screen.findByText('Hạn phải từ ngày bắt đầu 12/01/2024 trở đi.');
    type('Hạn', '25/01/2024');
    fireEvent.keyDown(screen.getByLabelText('Hạn'), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(rows()).toEqual(['Tờ trình bổ nhiệm']));
    expect(await screen.findByText('10 × 1,5 = 15')).toBeTruthy();
  });

  test('rests on a document by number and day, with its file in the same press', async () => {
    app = await openApp('/giao-viec', { as: 'an.nth' });
    await press('link', 'Giao việc');
    const lead = await screen.findByLabelText<HTMLSelectElement>('Người chủ trì');
    const ha = [...lead.options].find((option) => option.text.startsWith('Trần Thị Thu Hà'));
    fireEvent.change(lead, { target: { value: ha?.value } });
    type('Sản phẩm', 'to trinh');
    await screen.findByRole('option', { name: /Tờ trình bổ nhiệm/ });
    fireEvent.keyDown(screen.getByLabelText('Sản phẩm'), { key: 'Enter' });
    type('Căn cứ', 'document');
    type('Số, ký hiệu văn bản', '12/KH-SNV');
    const program = new File(['MZ\u0090'], 'kh.pdf');
    fireEvent.change(screen.getByLabelText('Tệp kèm theo', { selector: 'input' }), {
      target: { files: [program] },
    });
    await press('button', /^Giao việc/);
    await screen.findByText('Văn bản phải có ngày. Ghi ngày như 15/01/2024.');
    type('Ngày văn bản', '05/01/2024');
    await press('button', /^Giao việc/);
    await screen.findByText('kh.pdf không phải là tệp PDF: nội dung là chương trình.');
    await press('button', 'Bỏ kh.pdf');
    const real = new File(['%PDF-1.7\n%%EOF'], 'kh.pdf');
    fireEvent.change(screen.getByLabelText('Tệp kèm theo', { selector: 'input' }), {
      target: { files: [real] },
    });
    await press('button', /^Giao việc/);
    await waitFor(() => expect(rows()).toEqual(['Tờ trình bổ nhiệm']));
    const { db } = app.server;
    expect(await db.selectFrom('task').select('basis').execute()).toEqual([
      { basis: '12/KH-SNV ngày 05/01/2024' },
    ]);
    expect(await db.selectFrom('task_file').select('fileId').execute()).toHaveLength(1);
  });

  test('shows what is late first, and goes through the list by arrows', async () => {
    await openWith(['Sau', {}], ['Quá hạn', { dueOn: '2024-01-10' }]);
    await waitFor(() => expect(rows()).toEqual(['Quá hạn', 'Sau']));
    expect(screen.getByText('quá hạn 2 ngày')).toBeTruthy();
    const [first, second] = document.querySelectorAll<HTMLElement>('a[data-task]');
    first?.focus();
    fireEvent.keyDown(first as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(second);
    fireEvent.click(screen.getByRole('button', { name: /^Quá hạn/ }));
    await waitFor(() => expect(rows()).toEqual(['Quá hạn']));
    expect(window.location.search).toBe('?xem=qua-han');
  });

  test('moves a due day and keeps its story', async () => {
    await openWith(['Tờ trình', {}]);
    await press('link', 'Tờ trình');
    await press('link', 'Dời hạn');
    await screen.findByLabelText('Hạn mới');
    type('Hạn mới', '02/02/2024');
    type('Lý do dời', 'Chờ ý kiến');
    await press('button', 'Dời hạn');
    expect(await screen.findByText('Dời hạn từ 25/01/2024 sang 02/02/2024')).toBeTruthy();
    expect(screen.getByText('Chờ ý kiến')).toBeTruthy();
  });

  test('splits 10 into parts and says at every key how they add up', async () => {
    await openWith(['Tờ trình', {}]);
    await press('link', 'Tờ trình');
    await press('link', 'Chia phần');
    await screen.findByText(/2 phần, cộng 10 \/ 10/);
    type('Số lượng, phần 2', '4');
    expect(screen.getByText(/2 phần, cộng 9 \/ 10, thiếu 1/)).toBeTruthy();
    for (const n of [1, 2]) {
      const who = screen.getByLabelText<HTMLSelectElement>(`Người, phần ${n}`);
      fireEvent.change(who, { target: { value: who.options[n]?.value } });
    }
    await press('button', 'Chia phần');
    await screen.findByText(/Các phần cộng 9, việc gốc là 10/);
    type('Số lượng, phần 2', '5');
    await press('button', 'Chia phần');
    await waitFor(() => expect(screen.getByText('2 phần, cộng 10 / 10')).toBeTruthy());
    expect(rows()).toHaveLength(3);
  });

  test('ends work with a reason where it is cancelled, and opens it again', async () => {
    await openWith(['Tờ trình', {}]);
    await press('link', 'Tờ trình');
    await press('link', 'Kết thúc');
    fireEvent.change(await screen.findByLabelText('Kết thúc thế nào'), { target: { value: 'cancelled' } });
    await press('button', 'Kết thúc');
    await waitFor(() => expect(document.querySelector('[aria-invalid]')).toBeTruthy());
    type('Lý do', 'Đoàn kiểm tra hoãn');
    await press('button', 'Kết thúc');
    await press('button', 'Mở lại');
    expect(await screen.findByRole('link', { name: 'Dời hạn' })).toBeTruthy();
  });

  test('answers who asks for work', async () => {
    app = await openApp('/giao-viec', { as: 'an.nth' });
    const { cadreIds, unitIds } = app.server.fixture;
    const row = { id: newId(), cadreId: cadreIds.ha, unitId: unitIds.ccvc, at: '2024-01-12T01:00:00.000Z' };
    await app.server.db
      .insertInto('work_request')
      .values({ ...row, text: 'Em đã xong hồ sơ', answer: '', version: 1 })
      .execute();
    await app.refetch();
    await screen.findByText(/Em đã xong hồ sơ/);
    fireEvent.click(screen.getByRole('button', { name: /^Trả lời/ }));
    type('Trả lời cho Trần Thị Thu Hà', 'Tuần sau có kế hoạch');
    await press('button', 'Gửi trả lời');
    await waitFor(() => expect(screen.queryByText(/Em đã xong hồ sơ/)).toBeNull());
  });
});

describe('a plan of a month', () => {
  const cell = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

  test('is typed by keys, row after row, and given', async () => {
    app = await openApp('/giao-viec?ky=2024-02', { as: 'an.nth' });
    await screen.findByRole('heading', { name: 'Kế hoạch này chưa có dòng nào' });
    await press('button', 'Thêm dòng');
    const who = await screen.findByLabelText<HTMLSelectElement>('Người, dòng 1');
    fireEvent.change(who, {
      target: { value: [...who.options].find(({ text }) => text === 'Trần Thị Thu Hà')?.value },
    });
    type('Sản phẩm, dòng 1', 'to trinh bo');
    await screen.findByRole('option', { name: /^Tờ trình bổ nhiệm/ });
    fireEvent.keyDown(cell('Sản phẩm, dòng 1'), { key: 'Enter' });
    expect(cell('Sản phẩm, dòng 1').value).toBe('Tờ trình bổ nhiệm');
    type('Số lượng, dòng 1', '3');
    type('Hạn, dòng 1', '31/01/2024');
    fireEvent.keyDown(cell('Hạn, dòng 1'), { key: 'Enter' });
    await screen.findByText('Hạn phải từ ngày bắt đầu 01/02/2024 trở đi.');
    type('Hạn, dòng 1', '20/02/2024');
    fireEvent.keyDown(cell('Hạn, dòng 1'), { key: 'Enter' });
    const next = await screen.findByLabelText<HTMLSelectElement>('Người, dòng 2');
    expect(next.selectedOptions[0]?.text).toBe('Trần Thị Thu Hà');
    fireEvent.keyDown(next, { key: 'Escape' });
    await press('button', 'Giao 1 dòng chưa giao');
    expect(await screen.findByText('Trần Thị Thu Hà: 1 việc')).toBeTruthy();
    expect(screen.queryByText('Đang làm')).toBeNull();
    await press('button', 'Giao 1 việc');
    await screen.findByText('Đang làm');
    await press('button', /^Số lượng: 3/);
    expect((await screen.findByLabelText<HTMLInputElement>('Số lượng, dòng 1')).value).toBe('3');
  });

  test('asks why a given row changes whose person has handed something in', async () => {
    app = await openApp('/giao-viec?ky=2024-01', { as: 'an.nth' });
    const { unitIds, cadreIds, productIds } = app.server.fixture;
    const [planId, id] = [newId(), newId()];
    const an = app.server.as('an.nth');
    await an.put(`/api/task-plans/${planId}`, { unitId: unitIds.ccvc, period: '2024-01', title: '' });
    const of = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, productId: productIds.staff[2] };
    const said = { proposedName: '', coefficientMilli: null, title: '', quality: '', dueOn: null };
    const rows = [{ id, version: 0, quantity: 4, ...of, ...said }];
    await an.post(`/api/task-plans/${planId}/rows`, { rows });
    await an.post(`/api/task-plans/${planId}/giving`, { taskIds: [id] });
    expect((await maker(app.server, 'ha.ttt').deliverTask(id)).status).toBe(200);
    await app.refetch();
    await press('button', /^Số lượng: 4/);
    await screen.findByLabelText('Số lượng, dòng 1');
    type('Số lượng, dòng 1', '6');
    fireEvent.keyDown(cell('Số lượng, dòng 1'), { key: 'Enter', ctrlKey: true });
    await screen.findByText(/nêu lý do thay đổi/);
    type('Lý do thay đổi', 'Thêm hai huyện');
    fireEvent.keyDown(cell('Số lượng, dòng 1'), { key: 'Enter', ctrlKey: true });
    await screen.findByRole('button', { name: /^Số lượng: 6/ });
    const steps = app.server.db.selectFrom('task_step').select('reason').where('kind', '=', 'changed');
    expect(await steps.execute()).toEqual([{ reason: 'Thêm hai huyện' }]);
  });

  test('is copied from the month before', async () => {
    app = await openApp('/giao-viec?ky=2024-02', { as: 'an.nth' });
    const { unitIds, cadreIds, productIds } = app.server.fixture;
    const planId = newId();
    const an = app.server.as('an.nth');
    await an.put(`/api/task-plans/${planId}`, { unitId: unitIds.ccvc, period: '2024-01', title: '' });
    const rows = [
      {
        ...{
          id: newId(),
          version: 0,
          cadreId: cadreIds.ha,
          unitId: unitIds.ccvc,
          productId: productIds.staff[2],
        },
        ...{ proposedName: '', coefficientMilli: null, title: '', quantity: 4, quality: '', dueOn: null },
      },
    ];
    await an.post(`/api/task-plans/${planId}/rows`, { rows });
    await app.refetch();
    await press('button', 'Chép kế hoạch tháng 01/2024 (1 dòng)');
    const table = await screen.findByRole('table');
    expect(within(table).getByText('Quyết định nâng bậc lương')).toBeTruthy();
    expect(within(table).getByText('29/02/2024')).toBeTruthy();
  });
});
