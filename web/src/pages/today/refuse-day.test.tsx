import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  button,
  field,
  foot,
  lines,
  logLine,
  openEmptyToday,
  pickWork,
  press,
  refusals,
  type,
} from '../../testing/day.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

const minutesSaved = async (day = '2024-01-12') =>
  (await app.browser.get<{ entries: { minutes: number }[] }>(`/api/work-days/${day}`)).body.entries.map(
    ({ minutes }) => minutes,
  );

const savedNotes = async () =>
  (await app.browser.get<{ entries: { note: string }[] }>('/api/work-days/2024-01-12')).body.entries;

describe('a line that breaks a rule stays as typed and says how to mend it', () => {
  test('25 hours in a day, mended by one press', async () => {
    app = await openEmptyToday();
    logLine('hop', 'Họp giao ban', '25:00');
    expect(refusals()).toEqual([
      expect.stringContaining('25 giờ nhiều hơn một ngày cho phép (12 giờ). Nếu là 25 phút, gõ 25.'),
    ]);
    expect(lines()[0]).toContain('25:00');
    expect(foot()).toContain('Dòng 1 cần sửa');
    fireEvent.click(button('Đổi thành 0:25'));
    await waitFor(async () => expect(await minutesSaved()).toEqual([25]));
    expect(refusals()).toEqual([]);
  });

  test('a total over 12 hours, saved by itself once another line is shorter', async () => {
    app = await openEmptyToday();
    logLine('hop', 'Họp cả ngày', '8');
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng/));
    logLine('to trinh', 'Tờ trình bổ nhiệm', '4:30');
    expect(refusals().join()).toContain(
      'Cả ngày thành 12:30, nhiều hơn cho phép (12 giờ). Dòng này còn tối đa 4:00.',
    );
    expect(button('Đổi thành 4:00')).toBeTruthy();
    press('Escape');
    fireEvent.click(screen.getByText('Họp cả ngày', { selector: '[data-column="note"]' }));
    type('Thời gian', '7');
    press('Escape');
    await waitFor(async () => expect(await minutesSaved()).toEqual([420, 270]));
    expect(refusals()).toEqual([]);
  });

  test.each([
    ['0', 'Thời gian phải từ 1 phút.'],
    ['abc', 'Chưa đọc được thời gian.'],
    ['', 'Chưa có thời gian.'],
  ])('the time "%s"', async (time, words) => {
    app = await openEmptyToday();
    pickWork('hop');
    type('Nội dung đã làm', 'Họp giao ban');
    type('Thời gian', time);
    press('Escape');
    expect(refusals().join()).toContain(words);
    expect(lines()[0]).toContain('Họp giao ban');
    const cell = document.querySelector('[data-column="time"][aria-invalid="true"]');
    const described = cell?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toContain(words);
    expect(await minutesSaved()).toEqual([]);
  });

  test('ad hoc work that does not say who gave it', async () => {
    app = await openEmptyToday();
    pickWork('Đón đoàn kiểm tra');
    type('Thời gian', '1');
    press('Escape');
    expect(refusals().join()).toContain('Việc phát sinh cần ghi ai giao.');
  });

  test('work that was typed and not chosen, made ad hoc by one press', async () => {
    app = await openEmptyToday();
    type('Việc theo vị trí việc làm', 'Sắp xếp kho lưu trữ');
    type('Thời gian', '1');
    press('Escape');
    expect(refusals().join()).toContain('Chưa chọn việc trong danh sách.');
    fireEvent.click(button('Ghi là việc phát sinh'));
    expect(refusals().join()).toContain('Việc phát sinh cần ghi ai giao.');
  });

  test('a text over its limit, kept whole', async () => {
    app = await openEmptyToday();
    pickWork('hop');
    type('Nội dung đã làm', 'x'.repeat(2001));
    type('Thời gian', '1');
    press('Escape');
    expect(refusals().join()).toContain('Dài 2.001 ký tự, nhiều nhất 2.000: thừa 1.');
    expect(lines()[0]).toContain('x'.repeat(2001));
  });

  test('a control character, found by the words before it and taken out by one press', async () => {
    app = await openEmptyToday();
    pickWork('hop');
    type('Nội dung đã làm', 'Họp\u0007 giao ban');
    type('Thời gian', '1');
    press('Escape');
    expect(refusals().join()).toMatch(/Có ký tự điều khiển .* ngay sau “Họp” \(ký tự thứ 4\)/);
    fireEvent.click(button('Bỏ ký tự hỏng'));
    await waitFor(async () => expect(await minutesSaved()).toEqual([60]));
    expect(lines()[0]).toContain('Họp giao ban');
  });

  test('a number without the name of a product, named after the work by one press', async () => {
    app = await openEmptyToday();
    pickWork('hop');
    type('Thời gian', '1');
    type('Số, ký hiệu', '07/BB-SNV');
    press('Escape');
    expect(refusals().join()).toContain('Có số, ký hiệu nhưng chưa có tên sản phẩm.');
    fireEvent.click(button('Lấy tên việc'));
    await waitFor(async () => expect(await minutesSaved()).toEqual([60]));
  });
});

describe('a line that is open', () => {
  test('needs mending, not only typing, once a refused time is left', async () => {
    app = await openEmptyToday();
    pickWork('hop');
    type('Thời gian', 'abc');
    expect(foot()).toContain('Dòng 1 đang gõ');
    type('Sản phẩm', 'Biên bản');
    expect(refusals().join()).toContain('Chưa đọc được thời gian.');
    expect(foot()).toContain('Dòng 1 cần sửa');
  });

  test('keeps what stood beside it at rest', async () => {
    app = await openEmptyToday();
    pickWork('Đón đoàn kiểm tra');
    type('Thời gian', '1');
    press('Escape');
    fireEvent.click(screen.getByText('Đón đoàn kiểm tra', { selector: '[data-column="work"]' }));
    expect(refusals().join()).toContain('Việc phát sinh cần ghi ai giao.');
    type('Ai giao', 'Sở Y tế');
    expect(refusals()).toEqual([]);
  });
});

describe('a day that cannot be submitted as it stands', () => {
  test('goes to the line that needs mending', async () => {
    app = await openEmptyToday();
    logLine('hop', 'Họp giao ban', 'abc');
    press('Enter', { ctrlKey: true });
    await screen.findByText('Chưa trình: dòng 1 cần sửa.');
    await waitFor(() => expect(document.activeElement).toBe(field('Thời gian')));
    expect(refusals().join()).toContain('Chưa đọc được thời gian.');
  });

  test('says beside the field what is wrong and keeps it there until it is mended', async () => {
    app = await openEmptyToday();
    logLine('hop', 'Họp giao ban', '');
    press('Enter', { ctrlKey: true });
    await screen.findByText('Chưa trình: dòng 1 cần sửa.');
    await waitFor(() => expect(document.activeElement).toBe(field('Thời gian')));
    const words = 'Chưa có thời gian. Gõ 1:30, 1h30, 1,5 hoặc 90p.';
    expect(
      document.getElementById(field('Thời gian').getAttribute('aria-describedby') ?? '')?.textContent,
    ).toContain(words);
    type('Nội dung đã làm', 'Họp giao ban tuần');
    expect(refusals().join()).toContain(words);
    expect(foot()).toContain('Dòng 1 cần sửa');
    type('Thời gian', '1');
    expect(refusals().join()).not.toContain(words);
  });

  test('marks the line whose number stands at another product, and says which', async () => {
    app = await openEmptyToday();
    for (const note of ['Tờ trình', 'Tờ trình, bản hai']) {
      pickWork('to trinh');
      type('Nội dung đã làm', note);
      type('Thời gian', '1');
      type('Sản phẩm', note);
      type('Số, ký hiệu', '61/TTr-SNV');
      press('Enter');
    }
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 2 dòng/));
    press('Enter', { ctrlKey: true });
    await screen.findByText('Chưa trình: dòng 2 cần sửa.');
    await waitFor(() => expect(document.activeElement).toBe(field('Số, ký hiệu')));
    const words = /Số 61\/TTr-SNV đã ghi ở sản phẩm “Tờ trình” của cùng ngày/;
    expect(refusals().join()).toMatch(words);
    // Saving another field of the line mends nothing.
    type('Nội dung đã làm', 'Tờ trình, bản ba');
    await waitFor(async () => expect(JSON.stringify(await savedNotes())).toContain('bản ba'));
    expect(refusals().join()).toMatch(words);
    type('Số, ký hiệu', '62/TTr-SNV');
    expect(refusals().join()).not.toMatch(words);
    press('Enter', { ctrlKey: true });
    await screen.findByText(/^Đã trình lúc/);
  });

  test('asks for the basis of more than 8 hours beside its field', async () => {
    app = await openEmptyToday();
    logLine('hop', 'Họp cả ngày', '9');
    const basis = await screen.findByLabelText<HTMLTextAreaElement>('Căn cứ làm thêm giờ');
    press('Enter', { ctrlKey: true });
    await screen.findByText('Ô này còn trống. Điền rồi trình lại.');
    expect(document.activeElement).toBe(basis);
    fireEvent.change(basis, { target: { value: 'Công văn 12/SNV ngày 10/01' } });
    press('Enter', { ctrlKey: true });
    await screen.findByText(/^Đã trình lúc/);
    // Of a closed day it is told, not asked.
    expect(screen.getByText('Công văn 12/SNV ngày 10/01').tagName).toBe('DD');
    expect(document.querySelector('textarea')).toBeNull();
  });

  test('names the day off when its hours have no basis', async () => {
    app = await openApp('/hom-nay/2024-01-07', { as: 'ha.ttt' });
    await screen.findByText('Chủ Nhật, 07/01/2024');
    fireEvent.click(button('Ghi việc đầu tiên'));
    await waitFor(() => {
      press('ArrowDown');
      expect(document.querySelectorAll('[role=option]').length).toBeGreaterThan(3);
    });
    press('Escape');
    logLine('hop', 'Họp đột xuất', '1');
    await waitFor(async () => expect(await minutesSaved('2024-01-07')).toEqual([60]));
    press('Enter', { ctrlKey: true });
    await screen.findByText('Ngày nghỉ có giờ làm cần nêu căn cứ: ai giao, việc gì.');
    expect(document.querySelector('svg[data-tone="data"]')).toBeNull();
  });

  test('asks why a day is late', async () => {
    app = await openApp('/hom-nay/2024-01-02', { as: 'ha.ttt' });
    await screen.findByText('Thứ Ba, 02/01/2024');
    fireEvent.click(button('Ghi việc đầu tiên'));
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('combobox'));
    await waitFor(() => {
      press('ArrowDown');
      expect(document.querySelectorAll('[role=option]').length).toBeGreaterThan(3);
    });
    press('Escape');
    logLine('hop', 'Họp giao ban', '1');
    await waitFor(async () => expect(await minutesSaved('2024-01-02')).toEqual([60]));
    const send = vi.spyOn(app.browser, 'raw');
    press('Enter', { ctrlKey: true });
    // Nothing is asked of the server first: letters typed on would be lost meanwhile.
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Lý do ghi muộn')));
    expect(send).not.toHaveBeenCalled();
    screen.getByText('Ô này còn trống. Điền rồi trình lại.');
    fireEvent.change(screen.getByLabelText('Lý do ghi muộn'), { target: { value: 'Đi công tác' } });
    press('Enter', { ctrlKey: true });
    await screen.findByText(/^Đã trình lúc/);
  });

  test('has not come yet: nothing can be written, and why', async () => {
    app = await openApp('/hom-nay/2024-01-15', { as: 'ha.ttt' });
    await screen.findByText('Ngày này chưa tới nên chưa ghi được. Ghi khi đã làm.');
    expect(() => button('Ghi việc đầu tiên')).toThrow();
    expect(() => button('Trình ngày')).toThrow();
  });
});
