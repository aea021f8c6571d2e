import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp } from '../../testing/open-app.tsx';
import { cell, closeWeek, foot, openWeek, savedHours } from '../../testing/week.ts';

afterEach(closeWeek);

describe('the week before', () => {
  test('is copied as rows without hours, once', async () => {
    await openWeek([{ workedOn: '2024-01-03', minutes: 60, output: null }]);
    expect(document.querySelector('[data-cell="0:0"]')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Chép việc tuần trước' }));
    await screen.findByText('Đã thêm 1 việc của tuần trước, chưa có giờ');
    expect(cell(0, 2).textContent).toBe('');
    fireEvent.click(screen.getByRole('button', { name: 'Chép việc tuần trước' }));
    await screen.findByText('Việc của tuần trước đã có đủ ở đây');
    expect(document.querySelector('[data-cell="1:0"]')?.closest('[role="row"]')?.textContent).toMatch(
      /Cả ngày/,
    );
    expect(await savedHours()).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('is copied with hours onto days that may be written; what could not is named', async () => {
    await openWeek([
      { workedOn: '2024-01-02', minutes: 60, output: null },
      { workedOn: '2024-01-03', minutes: 90, output: null },
      { workedOn: '2024-01-06', minutes: 30, output: null },
      { workedOn: '2024-01-10', minutes: 15, output: null },
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Chép tuần trước cả giờ' }));
    await waitFor(async () => expect(await savedHours()).toEqual([0, 60, 15, 0, 0, 0, 0]));
    expect(
      await screen.findByText(/Không chép 2 dòng: T4 · .*\(ô đã có giờ\); T7 · .*\(ngày chưa tới\)/),
    ).toBeTruthy();
    expect(foot()).toMatch(/Đã chép 1 dòng/);
  });
});

test('a week before one’s first post says that it asks for nothing', async () => {
  const app = await openApp('/lich?tuan=2019-01-08', { as: 'ha.ttt' });
  await screen.findByText('Tuần này không có ngày nào phải ghi nhật ký');
  expect(document.querySelector('[role="grid"]')).toBeNull();
  await app.close();
});
