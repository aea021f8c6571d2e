import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { button, field, foot, logLine, openEmptyToday } from '../../testing/day.ts';
import type { TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

type Saved = { entries: Record<string, unknown>[] };
const saved = async () => (await app.browser.get<Saved>('/api/work-days/2024-01-12')).body.entries;
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));

describe('a confidential line on the day’s page', () => {
  test('loses its words, names who vouches for it, and is open again by a press', async () => {
    app = await openEmptyToday();
    logLine('tham dinh', 'Họp kín về A', '2h30');
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng/));
    fireEvent.click(await screen.findByText('Họp kín về A'));
    await press('Thao tác với dòng 1');
    await press('Ghi là việc mật');
    const named = await screen.findByRole('combobox', { name: 'Người xác nhận' });
    expect(screen.queryByRole('textbox', { name: 'Nội dung đã làm, Dòng 1' })).toBeNull();
    expect(screen.getByText('Dòng này nay là việc mật; nội dung đã gõ được xóa.')).toBeTruthy();
    const { an } = app.server.fixture.cadreIds;
    act(() => void fireEvent.change(named, { target: { value: an } }));
    await waitFor(async () => {
      expect(await saved()).toMatchObject([{ isConfidential: true, voucherId: an, note: '', minutes: 150 }]);
    });
    await press('Ghi như dòng thường');
    act(() => void fireEvent.change(field('Nội dung đã làm'), { target: { value: 'Việc thường' } }));
    await waitFor(async () => {
      const open = { isConfidential: false, voucherId: null, note: 'Việc thường' };
      expect(await saved()).toMatchObject([open]);
    });
  });

  test('waits, unsaved, for somebody to be named, and says so', async () => {
    app = await openEmptyToday();
    logLine('tham dinh', 'Họp kín về A', '2h30');
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng/));
    fireEvent.click(await screen.findByText('Họp kín về A'));
    await press('Thao tác với dòng 1');
    await press('Ghi là việc mật');
    await screen.findByRole('combobox', { name: 'Người xác nhận' });
    for (const add of screen.getAllByText('Thêm dòng').slice(0, 1)) fireEvent.click(add);
    expect(
      await screen.findByText('Việc mật cần một thủ trưởng xác nhận. Chọn người xác nhận.'),
    ).toBeTruthy();
    expect(await saved()).toMatchObject([{ isConfidential: false, note: 'Họp kín về A' }]);
    await press('Hoàn tác');
    expect(await screen.findByText('Họp kín về A')).toBeTruthy();
  });
});

test('a line is removed for good by two presses, with no way back', async () => {
  app = await openEmptyToday();
  logLine('tham dinh', 'Họp kín về A', '2h30');
  await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng/));
  fireEvent.click(await screen.findByText('Họp kín về A'));
  await press('Thao tác với dòng 1');
  await press('Xóa hẳn nội dung');
  expect(await screen.findByText(/không lấy lại được/)).toBeTruthy();
  expect(await saved()).toHaveLength(1);
  await press('Xóa hẳn');
  await waitFor(async () => expect(await saved()).toEqual([]));
  expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull();
  const kept = await app.server.db
    .selectFrom('work_entry_revision')
    .select(['kind', 'content', 'wipedAt'])
    .execute();
  expect(kept.at(-1)).toMatchObject({ kind: 'removed', wipedAt: expect.any(String) });
  expect(JSON.stringify(kept)).not.toContain('Họp kín');
});

test('a confidential line goes into no template, and that is said', async () => {
  app = await openEmptyToday();
  logLine('hop', 'Họp giao ban', '75p');
  logLine('tham dinh', 'Họp kín về A', '2h30');
  await waitFor(() => expect(foot()).toMatch(/Đã lưu 2 dòng/));
  fireEvent.click(await screen.findByText('Họp kín về A'));
  await press('Thao tác với dòng 2');
  await press('Ghi là việc mật');
  fireEvent.click(button('Mẫu'));
  expect(await screen.findByText('1 dòng việc mật không vào mẫu.')).toBeTruthy();
  expect(screen.getByLabelText('Lưu 1 dòng của ngày này thành mẫu tên')).toBeTruthy();
});
