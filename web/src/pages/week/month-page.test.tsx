import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { press } from '../../testing/day.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

test('the month shows hours, states and what is missing, and arrows go from day to day', async () => {
  const opened = await openApp('/lich/thang', { as: 'ha.ttt' });
  app = opened;
  await writeLine(opened.server, 'ha.ttt', lineOf(opened.server, { workedOn: '2024-01-10', minutes: 90 }));
  await act(() => opened.refetch());
  const day = (on: string) => document.querySelector<HTMLElement>(`[data-day="${on}"]`);
  await waitFor(() => expect(day('2024-01-10')?.textContent).toBe('Thứ Tư 10/01/20241:30Đang ghi'));
  expect(day('2024-01-01')?.textContent).toMatch(/^Thứ Hai 1\/01\/2024.*Tết/);
  expect(day('2024-01-11')?.textContent).toBe('Thứ Năm 11/01/2024Chưa ghi');
  expect(document.querySelectorAll('td[data-state="missing"]')).toHaveLength(7);
  const figure = (name: string) => screen.getByText(name).parentElement?.textContent;
  expect(figure('Ngày chưa trình')).toBe('Ngày chưa trình8Mở ngày 02/01');
  expect(figure('Bình quân ngày')).toBe('Bình quân ngày0,000:00 giờ ÷ 8 ngày công, đến 11/01');
  expect(day('2024-01-12')?.tabIndex).toBe(0);
  act(() => day('2024-01-12')?.focus());
  press('ArrowLeft');
  expect(document.activeElement).toBe(day('2024-01-11'));
  press('ArrowUp');
  expect(document.activeElement).toBe(day('2024-01-04'));
  press('End');
  expect(document.activeElement).toBe(day('2024-01-07'));
});
