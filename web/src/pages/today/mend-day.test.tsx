import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { newId } from '@so-viec/shared/id/uuidv7';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { button, foot, lines, logLine, openEmptyToday, press, type } from '../../testing/day.ts';
import type { TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

const DAY = '2024-01-12';
type Line = { id: string; note: string; minutes: number; version: number; outputs: unknown[] } & Record<
  string,
  unknown
>;
type Day = { id: string; state: string; basis: string; version: number };

const saved = async () =>
  (await app.browser.get<{ entries: Line[]; days: Day[] }>(`/api/work-days/${DAY}`)).body;

/** Changes the first line of the day as somebody would in another window. */
async function changeElsewhere(change: { note?: string; minutes?: number }): Promise<void> {
  const [line] = (await saved()).entries;
  if (!line) throw new Error('no line yet');
  const {
    id,
    workedOn,
    unitId,
    positionId,
    productId,
    adHocBy,
    taskId,
    note,
    minutes,
    state,
    ordinal,
    version,
  } = line;
  const body = {
    workedOn,
    unitId,
    positionId,
    productId,
    adHocBy,
    taskId,
    note,
    minutes,
    state,
    ordinal,
    version,
  };
  const { status } = await app.browser.put(`/api/work-entries/${id}`, { ...body, output: null, ...change });
  expect(status).toBe(200);
}

async function openWithOneLine() {
  app = await openEmptyToday();
  logLine('hop', 'Họp giao ban', '1');
  await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng/));
  press('Escape');
}

const editNote = (was: string, note: string) => {
  fireEvent.click(screen.getByText(was, { selector: '[data-column="note"]' }));
  type('Nội dung đã làm', note);
  press('Escape');
};

describe('a line that was changed elsewhere meanwhile', () => {
  test('stands beside the current one until one of them is chosen: mine', async () => {
    await openWithOneLine();
    await changeElsewhere({ note: 'Họp giao ban tuần' });
    editNote('Họp giao ban', 'Họp giao ban quý');
    await screen.findByText(/^Dòng này đã được sửa ở nơi khác/);
    expect(screen.getByRole('cell', { name: 'Họp giao ban quý' })).toBeTruthy();
    expect(screen.getByRole('cell', { name: 'Họp giao ban tuần' })).toBeTruthy();
    fireEvent.click(button('Giữ bản của tôi'));
    await waitFor(async () => expect((await saved()).entries[0]?.note).toBe('Họp giao ban quý'));
    expect(screen.queryByText(/^Dòng này đã được sửa ở nơi khác/)).toBeNull();
  });

  test('or theirs', async () => {
    await openWithOneLine();
    await changeElsewhere({ note: 'Họp giao ban tuần' });
    editNote('Họp giao ban', 'Họp giao ban quý');
    await screen.findByText(/^Dòng này đã được sửa ở nơi khác/);
    fireEvent.click(button('Lấy bản hiện có'));
    await waitFor(() => expect(lines()[0]).toContain('Họp giao ban tuần'));
    expect((await saved()).entries[0]?.note).toBe('Họp giao ban tuần');
  });

  test('removed elsewhere, it can be kept as a new line', async () => {
    await openWithOneLine();
    const [line] = (await saved()).entries;
    await app.browser.post(`/api/work-entries/${line?.id}/removal`, { version: line?.version });
    editNote('Họp giao ban', 'Họp giao ban quý');
    await screen.findByText(/^Dòng này đã bị xóa ở nơi khác/);
    fireEvent.click(button('Giữ bản của tôi'));
    await waitFor(async () =>
      expect((await saved()).entries.map(({ note }) => note)).toEqual(['Họp giao ban quý']),
    );
  });
});

describe('a submitted day', () => {
  async function submitted() {
    await openWithOneLine();
    press('Enter', { ctrlKey: true });
    await screen.findByText(/^Đã trình lúc/);
  }

  test('is closed until it is taken back', async () => {
    await submitted();
    expect(() => button('Thêm dòng')).toThrow();
    fireEvent.click(button('Lấy lại ngày đã trình'));
    await waitFor(() => button('Thêm dòng'));
    expect((await saved()).days[0]?.state).toBe('draft');
  });

  test('comes back with its reason, is mended and submitted again', async () => {
    await submitted();
    const [day] = (await saved()).days;
    const head = app.server.as('an.nth');
    const step = { id: newId(), version: day?.version, reason: 'Thiếu số ký hiệu' };
    expect((await head.post(`/api/day-reviews/${day?.id}/return`, step)).status).toBe(200);
    await act(() => app.refetch());
    await screen.findByText(/^Trả lại lúc 16:42 12\/01: Thiếu số ký hiệu/);
    fireEvent.click(screen.getByText('Họp giao ban', { selector: '[data-column="note"]' }));
    type('Sản phẩm', 'Biên bản');
    type('Số, ký hiệu', '07/BB-SNV');
    fireEvent.click(button('Trình lại ngày 12/01'));
    await screen.findByText(/^Đã trình lúc/);
    const { entries, days } = await saved();
    expect(days[0]?.state).toBe('submitted');
    expect(entries[0]?.outputs).toMatchObject([{ name: 'Biên bản', documentNumber: '07/BB-SNV' }]);
  });
});

describe('a step pressed without a network', () => {
  test('to take the day back is refused in words and never taken later by itself', async () => {
    await openWithOneLine();
    press('Enter', { ctrlKey: true });
    await screen.findByText(/^Đã trình lúc/);
    const online = globalThis.fetch;
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    act(() => void window.dispatchEvent(new Event('offline')));
    fireEvent.click(button('Lấy lại ngày đã trình'));
    await screen.findByText('Chưa lấy lại được: mất mạng. Lấy lại khi có mạng.');
    vi.stubGlobal('fetch', online);
    act(() => void window.dispatchEvent(new Event('online')));
    await act(() => app.refetch());
    expect((await saved()).days[0]?.state).toBe('submitted');
  });

  test('hands the day in when it is back, after its lines, with its basis', async () => {
    app = await openEmptyToday();
    const online = globalThis.fetch;
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    logLine('hop', 'Họp cả ngày', '9');
    const basis = await screen.findByLabelText('Căn cứ làm thêm giờ');
    fireEvent.change(basis, { target: { value: 'Công văn 12/SNV' } });
    press('Enter', { ctrlKey: true });
    const words = /^Đã ghi nhận trình ngày 12\/01\. Sẽ trình khi có mạng/;
    await screen.findByText(words);
    vi.stubGlobal('fetch', online);
    act(() => void window.dispatchEvent(new Event('online')));
    await screen.findByText(/^Đã trình lúc/);
    expect(screen.queryByText(words)).toBeNull();
    const { entries, days } = await saved();
    expect([entries.length, days[0]?.state, days[0]?.basis]).toEqual([1, 'submitted', 'Công văn 12/SNV']);
  });

  test('does not hand the day in when a line of it is refused, and says so', async () => {
    app = await openEmptyToday();
    const online = globalThis.fetch;
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    logLine('hop', 'Họp giao ban', '1');
    press('Enter', { ctrlKey: true });
    await screen.findByText(/^Đã ghi nhận trình ngày 12\/01/);
    // Another machine has filled the day meanwhile.
    await writeLine(app.server, 'ha.ttt', lineOf(app.server, { workedOn: DAY, minutes: 720 }));
    vi.stubGlobal('fetch', online);
    act(() => void window.dispatchEvent(new Event('online')));
    await screen.findByText(/^Chưa trình được ngày này: Còn dòng của ngày này/);
    expect(screen.getAllByText(/^Máy này còn giữ 2 dòng mà máy chủ không nhận/)).toHaveLength(1);
  });

  test('gives the submission up by a press', async () => {
    app = await openEmptyToday();
    const online = globalThis.fetch;
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    logLine('hop', 'Họp giao ban', '1');
    press('Enter', { ctrlKey: true });
    await screen.findByText(/^Đã ghi nhận trình ngày 12\/01/);
    fireEvent.click(button('Thôi trình'));
    await waitFor(() => expect(screen.queryByText(/^Đã ghi nhận trình/)).toBeNull());
    vi.stubGlobal('fetch', online);
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng/));
    expect((await saved()).days[0]?.state).toBe('draft');
  });
});

describe('a line that the server does not take any more', () => {
  test('stands beside the one it has; theirs is taken by a press, and nothing before it', async () => {
    await openWithOneLine();
    const online = globalThis.fetch;
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    editNote('Họp giao ban', 'Họp giao ban quý');
    await waitFor(() => expect(foot()).toContain('Đã giữ 1 dòng'));
    // The day was handed in from another machine.
    vi.stubGlobal('fetch', online);
    const [day] = (await saved()).days;
    const step = { id: newId(), version: day?.version, reason: '' };
    expect((await app.browser.post(`/api/work-days/${day?.id}/submission`, step)).status).toBe(200);
    act(() => void window.dispatchEvent(new Event('online')));
    await screen.findByText(/^Máy chủ không nhận dòng này/);
    expect(screen.getByText('Họp giao ban quý', { selector: 'td' })).toBeTruthy();
    expect(screen.getByText('Họp giao ban', { selector: 'td' })).toBeTruthy();
    fireEvent.click(button('Gửi lại'));
    await waitFor(() => expect(foot()).toMatch(/Dòng 1 cần sửa/));
    fireEvent.click(button('Lấy bản hiện có'));
    await waitFor(() => expect(screen.queryByText(/^Máy chủ không nhận dòng này/)).toBeNull());
    expect(lines()[0]).toContain('Họp giao ban|');
    expect(screen.queryByText(/^Máy này còn giữ/)).toBeNull();
  });
});

describe('without a network', () => {
  test('lines are kept and sent once when it is back', async () => {
    app = await openEmptyToday();
    const online = globalThis.fetch;
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    logLine('hop', 'Họp giao ban', '1');
    await screen.findByText('Đã giữ 1 dòng trên máy này, sẽ gửi khi có mạng');
    logLine('to trinh', 'Tờ trình', '2');
    vi.stubGlobal('fetch', online);
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(async () =>
      expect((await saved()).entries.map(({ note }) => note)).toEqual(['Họp giao ban', 'Tờ trình']),
    );
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 2 dòng/));
  });

  test('a line whose answer was lost on the way is not saved twice, and what was typed since goes on from it', async () => {
    await openWithOneLine();
    const online = globalThis.fetch;
    vi.stubGlobal('fetch', async (...args: Parameters<typeof fetch>) => {
      await online(...args);
      throw new TypeError('Failed to fetch');
    });
    editNote('Họp giao ban', 'Họp giao ban quý');
    await waitFor(async () => expect(foot()).toContain('Đã giữ 1 dòng'));
    editNote('Họp giao ban quý', 'Họp giao ban quý I');
    await waitFor(() => expect(lines()[0]).toContain('quý I'));
    vi.stubGlobal('fetch', online);
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(async () =>
      expect((await saved()).entries.map(({ note }) => note)).toEqual(['Họp giao ban quý I']),
    );
    expect(screen.queryByText(/sửa ở nơi khác/)).toBeNull();
  });
});
