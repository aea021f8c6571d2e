import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import {
  button,
  field,
  foot,
  lines,
  logLine,
  openEmptyToday,
  pickWork,
  press,
  type,
} from '../../testing/day.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

const DAY = '2024-01-12';

type Saved = {
  entries: { note: string; minutes: number; productName: string | null; adHocBy: string; state: string }[];
  days: { state: string }[];
};

async function savedDay(day = DAY): Promise<Saved> {
  return (await app.browser.get<Saved>(`/api/work-days/${day}`)).body;
}

async function openToday() {
  app = await openEmptyToday();
}

/** Actions as the product counts them: clicks, shortcuts, picks. Typing, Tab and Enter that goes on are free. */
let actions = 0;

const log = (query: string, note: string, time: string) => {
  logLine(query, note, time);
  // The pick from the list.
  actions++;
};

describe('a day from an empty page', () => {
  test('four lines by keyboard alone cost five actions, the submission included', async () => {
    actions = 0;
    await openToday();
    log('tham dinh', 'Thẩm định 3 hồ sơ của Sở Tài chính', '2h30');
    log('to trinh', 'Tờ trình bổ nhiệm Trưởng phòng', '2');
    log('hop', 'Họp giao ban', '75p');
    log('van ban', 'Trả lời Sở Xây dựng', '1,5');
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 4 dòng lúc 16:42/));
    press('Enter', { ctrlKey: true });
    actions++;
    await screen.findByText(/^Đã trình lúc 16:42 12\/01/);
    const { entries, days } = await savedDay();
    expect(entries.map((e) => [e.productName, e.note, e.minutes, e.state])).toEqual([
      ['Hồ sơ tuyển dụng được thẩm định', 'Thẩm định 3 hồ sơ của Sở Tài chính', 150, 'done'],
      ['Tờ trình bổ nhiệm', 'Tờ trình bổ nhiệm Trưởng phòng', 120, 'done'],
      ['Biên bản cuộc họp', 'Họp giao ban', 75, 'done'],
      ['Văn bản trả lời đơn vị', 'Trả lời Sở Xây dựng', 90, 'done'],
    ]);
    expect(days.map(({ state }) => state)).toEqual(['submitted']);
    expect(actions).toBeLessThan(12);
    expect(actions).toBe(5);
  });

  test('says when it was last written after it is opened anew too, with the day when that was another', async () => {
    await openToday();
    log('hop', 'Họp giao ban', '75p');
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng lúc 16:42/));
    const { server } = app;
    cleanup();
    app = await openApp('/hom-nay', { as: 'ha.ttt', server });
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng lúc 16:42(?! ngày)/));
    cleanup();
    server.setNow('2024-01-15T02:00:00.000Z');
    app = await openApp(`/hom-nay/${DAY}`, { as: 'ha.ttt', server });
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng lúc 16:42 ngày 12\/01\/2024/));
  });

  test('shows at once how a time was read and what the day comes to', async () => {
    await openToday();
    pickWork('hop');
    type('Thời gian', '90p');
    expect(screen.getAllByText('1 giờ 30 phút').length).toBe(2);
    expect(screen.getByText('Còn 6 giờ 30 phút')).toBeTruthy();
  });

  test('asks who gave work that is in no list', async () => {
    await openToday();
    type('Việc theo vị trí việc làm', 'Đón đoàn kiểm tra');
    press('Enter');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Ai giao/));
    type('Ai giao', 'Phó Giám đốc Lê Minh Tuấn');
    press('Enter');
    type('Thời gian', '1:15');
    press('Enter');
    press('Enter');
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng/));
    const { entries } = await savedDay();
    expect(entries.map((e) => [e.note, e.adHocBy, e.productName])).toEqual([
      ['Đón đoàn kiểm tra', 'Phó Giám đốc Lê Minh Tuấn', null],
    ]);
    expect(lines()[0]).toContain('Phát sinh');
  });

  test('forgets a line that nothing was typed in', async () => {
    await openToday();
    press('Escape');
    expect(lines()).toEqual([]);
    expect(button('Ghi việc đầu tiên của ngày')).toBeTruthy();
  });

  test('takes a line away and back', async () => {
    await openToday();
    log('hop', 'Họp giao ban', '1');
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng/));
    press('Escape');
    fireEvent.click(button('Thao tác với dòng 1'));
    fireEvent.click(button('Xóa dòng'));
    await waitFor(async () => expect((await savedDay()).entries).toEqual([]));
    fireEvent.click(button('Hoàn tác'));
    await waitFor(async () =>
      expect((await savedDay()).entries.map((e) => e.note)).toEqual(['Họp giao ban']),
    );
  });
});

describe('the next day', () => {
  async function openTomorrow() {
    await openToday();
    log('tham dinh', 'Thẩm định 3 hồ sơ', '2:30');
    log('to trinh', 'Tờ trình bổ nhiệm', '2:00');
    log('hop', 'Họp giao ban', '1:15');
    log('van ban', 'Trả lời Sở Xây dựng', '2:15');
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 4 dòng/));
    const { server } = app;
    server.setNow('2024-01-15T09:42:00.000Z');
    await act(async () => {});
    cleanup();
    app = await openApp('/hom-nay', { as: 'ha.ttt', server });
    await waitFor(() => button('Chép ngày 12/01'));
  }

  test('copies the last day by one key, mends a note and submits: three actions', async () => {
    await openTomorrow();
    actions = 0;
    fireEvent.keyDown(document, { code: 'KeyH', key: 'h', altKey: true });
    actions++;
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 4 dòng/));
    // Pressed once more by mistake it copies nothing twice.
    fireEvent.keyDown(document, { code: 'KeyH', key: 'h', altKey: true });
    fireEvent.click(screen.getByText('Tờ trình bổ nhiệm', { selector: '[data-column="note"]' }));
    actions++;
    type('Nội dung đã làm', 'Tờ trình bổ nhiệm Phó phòng');
    press('Enter', { ctrlKey: true });
    actions++;
    await screen.findByText(/^Đã trình lúc 16:42 15\/01/);
    const { entries } = await savedDay('2024-01-15');
    expect(entries.map((e) => e.note)).toEqual([
      'Thẩm định 3 hồ sơ',
      'Tờ trình bổ nhiệm Phó phòng',
      'Họp giao ban',
      'Trả lời Sở Xây dựng',
    ]);
    expect(actions).toBe(3);
  });

  test('takes all copied lines back by one press', async () => {
    await openTomorrow();
    fireEvent.click(button('Chép ngày 12/01'));
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 4 dòng/));
    fireEvent.click(button('Hoàn tác'));
    await waitFor(async () => expect((await savedDay('2024-01-15')).entries).toEqual([]));
  });

  test('begins frequent work by one press, with its usual time and the cursor in what was done', async () => {
    await openTomorrow();
    fireEvent.click(button('Biên bản cuộc họp'));
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Nội dung đã làm, Dòng 1/),
    );
    expect(screen.getByDisplayValue('1:15')).toBeTruthy();
    // Enter goes the same way through every line: what was typed for a time is never another thing.
    press('Enter');
    expect(document.activeElement).toBe(field('Thời gian'));
    press('Enter');
    expect(document.activeElement).toBe(field('Sản phẩm'));
    press('Enter');
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toMatch(
        /^Việc theo vị trí việc làm, Dòng 2/,
      ),
    );
  });
});
