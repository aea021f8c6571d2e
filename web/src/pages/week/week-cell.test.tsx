import { newId } from '@so-viec/shared/id/uuidv7';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { press } from '../../testing/day.ts';
import {
  alerts,
  cell,
  closeWeek,
  foot,
  go,
  openWeek,
  refetchWeek,
  savedHours,
  savedWeek,
  type,
} from '../../testing/week.ts';

afterEach(closeWeek);

describe('a cell of the week', () => {
  test('takes hours as people write them, goes on by Tab and Enter, and is saved by itself', async () => {
    await openWeek();
    go(0, 0);
    type('1h30', 'Tab');
    expect(document.activeElement).toBe(cell(0, 1));
    type('90p');
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 3 ô lúc 16:42/));
    expect(await savedHours()).toEqual([90, 90, 60, 0, 0, 0, 0]);
    expect(cell(0, 0).textContent).toBe('1:30');
    const names = (await savedWeek()).flatMap(({ entries }) => entries.map(({ productName }) => productName));
    expect(new Set(names).size).toBe(1);
  });

  test('is put back by Esc, and typing the same again writes nothing', async () => {
    const server = await openWeek();
    go(0, 2);
    type('5', 'Escape');
    expect(cell(0, 2).textContent).toBe('1:00');
    press('Enter');
    expect((document.activeElement as HTMLInputElement).value).toBe('1:00');
    press('Enter');
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    const acts = await server.db
      .selectFrom('audit_event')
      .select('act')
      .where('object', '=', 'work_entry')
      .execute();
    expect(acts).toHaveLength(1);
  });

  test('says below itself why hours are refused, with the press that mends it, and keeps what was typed', async () => {
    await openWeek();
    go(0, 1);
    type('25:00');
    expect(cell(0, 1).textContent).toBe('25:00');
    expect(cell(0, 1).getAttribute('aria-invalid')).toBe('true');
    expect(alerts()[0]).toMatch(/^T3 · Hồ sơ.*: 25 giờ nhiều hơn một ngày cho phép \(12 giờ\)/);
    expect(foot()).toMatch(/T3 · Hồ sơ.* cần sửa/);
    fireEvent.click(screen.getByRole('button', { name: 'Đổi thành 0:25' }));
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 2 ô/));
    expect((await savedHours())[1]).toBe(25);
  });

  test('is refused by what the whole day holds', async () => {
    await openWeek([
      { workedOn: '2024-01-10', minutes: 600, output: null },
      {
        workedOn: '2024-01-09',
        minutes: 60,
        productId: null,
        adHocBy: 'Anh Tùng',
        note: 'Đón đoàn',
        output: null,
      },
    ]);
    const row = cell(0, 1).textContent === '1:00' ? 0 : 1;
    go(row, 2);
    type('3');
    await waitFor(() => expect(alerts().join()).toMatch(/T4 · .*Cả ngày thành 13:00, nhiều hơn cho phép/));
    expect((await savedHours())[2]).toBe(600);
  });

  test('of a day that is submitted or yet to come takes nothing and says why', async () => {
    const server = await openWeek();
    const [, , day] = await savedWeek();
    const { id, version } = day?.days[0] ?? { id: '', version: 0 };
    await server.as('ha.ttt').post(`/api/work-days/${id}/submission`, { id: newId(), version, reason: '' });
    await refetchWeek();
    await waitFor(() => expect(cell(0, 2).getAttribute('aria-readonly')).toBe('true'));
    go(0, 2);
    press('5');
    expect(alerts()[0]).toMatch(/T4 · Hồ sơ.*: ngày đã trình\. Muốn sửa thì mở ngày đó/);
    go(0, 5);
    press('5');
    expect(alerts()[0]).toMatch(/ngày chưa tới nên chưa ghi được/);
    expect(cell(0, 5).getAttribute('aria-label')).toMatch(/không ghi được: ngày chưa tới/);
  });

  test('whose day was submitted meanwhile is refused by the server, beside what was typed', async () => {
    const server = await openWeek();
    const [, , day] = await savedWeek();
    const { id, version } = day?.days[0] ?? { id: '', version: 0 };
    await server.as('ha.ttt').post(`/api/work-days/${id}/submission`, { id: newId(), version, reason: '' });
    go(0, 2);
    type('3');
    await waitFor(() => expect(alerts().join()).toMatch(/^T4 · Hồ sơ.*: .*trình/));
    expect(cell(0, 2).textContent).toBe('3:00');
    expect((await savedHours())[2]).toBe(60);
  });

  test('is cleared by Delete with a way back; one that bears a product asks first', async () => {
    const output = { id: newId(), name: 'Báo cáo', quantity: 1, documentNumber: '9/BC' };
    await openWeek([{ workedOn: '2024-01-10', minutes: 60, output }]);
    go(0, 1);
    type('2');
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 2 ô/));
    go(0, 1);
    press('Delete');
    expect(foot()).toMatch(/Đã xóa 1 ô/);
    await waitFor(async () => expect(await savedHours()).toEqual([0, 0, 60, 0, 0, 0, 0]));
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(async () => expect(await savedHours()).toEqual([0, 120, 60, 0, 0, 0, 0]));
    go(0, 2);
    press('Delete');
    expect(screen.getByRole('alertdialog').textContent).toMatch(/có sản phẩm. Xóa ô là xóa cả sản phẩm/);
    press('Escape');
    expect((await savedWeek())[2]?.entries[0]?.outputs).toHaveLength(1);
    go(0, 2);
    press('Delete');
    fireEvent.click(screen.getByRole('button', { name: 'Xóa cả sản phẩm' }));
    await waitFor(async () => expect((await savedHours())[2]).toBe(0));
  });

  test('of several lines shows their sum, and opens them', async () => {
    await openWeek([
      { workedOn: '2024-01-10', minutes: 60, note: 'Buổi sáng', output: null },
      { workedOn: '2024-01-10', minutes: 30, note: 'Buổi chiều', output: null },
    ]);
    expect(cell(0, 2).textContent).toBe('1:30');
    expect(cell(0, 2).getAttribute('aria-label')).toMatch(/1:30, 2 dòng, có nội dung/);
    go(0, 2);
    press('4');
    const list = await screen.findByRole('dialog');
    expect(list.textContent).toMatch(/Buổi sáng/);
    expect(list.textContent).toMatch(/Buổi chiều/);
  });
});

test('what a day still needs stands under its total and is said there', async () => {
  await openWeek([{ workedOn: '2024-01-10', minutes: 560, output: null }]);
  expect(cell(1, 2).textContent).toBe('9:20/ 8:00cần căn cứ');
  go(1, 2);
  press('F2');
  const field = await screen.findByLabelText('Căn cứ làm thêm giờ');
  fireEvent.change(field, { target: { value: 'Giám đốc giao gấp' } });
  fireEvent.click(screen.getByRole('button', { name: 'Xong' }));
  await waitFor(async () => expect((await savedWeek())[2]?.days[0]?.basis).toBe('Giám đốc giao gấp'));
  await waitFor(() => expect(cell(1, 2).textContent).toBe('9:20/ 8:00'));
});
