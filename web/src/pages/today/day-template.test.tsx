import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { session } from '../../lib/session.ts';
import { button, foot, lines, logLine, openEmptyToday, press } from '../../testing/day.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

const savedCount = async () =>
  (await app.browser.get<{ entries: object[] }>('/api/work-days/2024-01-12')).body.entries.length;

async function keepAsTemplate(name: string): Promise<void> {
  fireEvent.click(button('Mẫu'));
  fireEvent.change(await screen.findByLabelText(/thành mẫu tên/), { target: { value: name } });
  fireEvent.click(button('Lưu mẫu'));
  await screen.findByText(`Đã lưu mẫu “${name}”`);
}

test('the lines of a day are kept under a name, and come back with one press that can be taken back', async () => {
  app = await openEmptyToday();
  logLine('hop', 'Họp giao ban', '75p');
  await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng/));
  await keepAsTemplate('Ngày họp');
  press('Escape');

  fireEvent.click(button('Mẫu'));
  fireEvent.click(await screen.findByRole('button', { name: /^Ngày họp/ }));
  expect(await screen.findByText('Đã chép 1 dòng của mẫu “Ngày họp”')).toBeDefined();
  await waitFor(async () => expect(await savedCount()).toBe(2));
  expect(lines().filter((line) => line.includes('Họp giao ban'))).toHaveLength(2);
  fireEvent.click(button('Hoàn tác'));
  await waitFor(async () => expect(await savedCount()).toBe(1));
});

test('a head shares a template with the unit, whose people take it and cannot take it out', async () => {
  app = await openEmptyToday('an.nth');
  logLine('hop', 'Họp giao ban', '75p');
  await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng/));
  fireEvent.click(button('Mẫu'));
  fireEvent.change(await screen.findByLabelText('Dùng cho'), {
    target: { value: app.server.fixture.unitIds.ccvc },
  });
  fireEvent.change(screen.getByLabelText(/thành mẫu tên/), { target: { value: 'Ngày giao ban' } });
  fireEvent.click(button('Lưu mẫu'));
  await screen.findByText('Đã lưu mẫu “Ngày giao ban”');
  fireEvent.click(button('Mẫu'));
  expect(await screen.findByRole('button', { name: 'Xóa mẫu “Ngày giao ban”' })).toBeDefined();

  cleanup();
  session.leave();
  app = await openApp('/', { as: 'ha.ttt', server: app.server });
  fireEvent.click(await screen.findByRole('button', { name: 'Mẫu' }));
  expect(await screen.findByRole('button', { name: /Ngày giao ban.*chung của/s })).toBeDefined();
  expect(screen.queryByRole('button', { name: /Xóa mẫu/ })).toBeNull();
});
