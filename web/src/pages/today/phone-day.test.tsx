import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { button, field, foot, refusals, type } from '../../testing/day.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
beforeEach(() => {
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { media, matches: media.includes('width <') }),
  );
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await app.close();
});

const title = () => document.querySelector('dialog h2')?.textContent;

async function openFirstLine() {
  app = await openApp('/hom-nay', { as: 'ha.ttt' });
  await screen.findByText('Thứ Sáu, 12/01/2024');
  fireEvent.click(button('Thêm dòng'));
  await waitFor(() => field('Việc theo vị trí việc làm'));
}

test('a line refused on a phone stays open and says why instead of going on to the next', async () => {
  await openFirstLine();
  type('Việc theo vị trí việc làm', 'hop');
  await waitFor(() => expect(document.querySelectorAll('[role=option]').length).toBeGreaterThan(1));
  fireEvent.keyDown(field('Việc theo vị trí việc làm'), { key: 'Enter' });
  type('Thời gian', '25:00');
  fireEvent.click(button('Xong, thêm dòng tiếp'));
  expect(title()).toBe('Dòng 1, ngày 12/01');
  expect(refusals().join()).toContain('25 giờ nhiều hơn một ngày cho phép (12 giờ).');
  expect(document.activeElement).toBe(field('Thời gian'));
  expect(document.querySelector('dialog footer')?.textContent).toContain('Cần sửa, chưa lưu');
  fireEvent.click(button('Đổi thành 0:25'));
  fireEvent.click(button('Xong, thêm dòng tiếp'));
  expect(title()).toBe('Dòng 2, ngày 12/01');
  fireEvent.click(button('Đóng'));
  await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng/));
});

test('a time left for a button of the same line on a phone says that it is refused', async () => {
  await openFirstLine();
  type('Thời gian', 'abc');
  expect(refusals()).toEqual([]);
  act(() => button('0:30').focus());
  expect(refusals().join()).toContain('Chưa đọc được thời gian.');
});
