import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { button, foot, lines, openEmptyToday, pickWork, press, type } from '../../testing/day.ts';
import type { TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

test('a line that says neither what was done nor what came out is marked and counted, and stands in no way', async () => {
  app = await openEmptyToday();
  expect(button('Trình ngày 12/01').className).not.toMatch(/primary/);
  pickWork('hop');
  expect(button('Trình ngày 12/01').className).toMatch(/primary/);
  type('Thời gian', '8:00');
  press('Escape');
  expect(lines()[0]).toContain('chưa ghi nội dung');
  await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng/));
  fireEvent.click(button('Trình ngày 12/01'));
  await screen.findByText(/^Đã trình lúc/);
  expect(foot()).toContain('1 dòng chưa ghi đã làm gì. Muốn ghi thêm thì lấy lại trước khi duyệt.');
});
