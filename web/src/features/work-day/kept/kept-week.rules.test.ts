import { expect, test } from 'vitest';
import type { DayView } from '../fetch-day.ts';
import type { WeekView } from '../fetch-week.ts';
import { weekOfKept } from './kept-week.rules.ts';

const day = (of: string, note: string) => ({ day: of, today: '2024-01-11', entries: [{ note }] });
const week = {
  monday: '2024-01-08',
  today: '2024-01-11',
  writtenAt: null,
  days: [day('2024-01-10', 'đã thấy'), day('2024-01-11', 'cũ')],
} as unknown as WeekView;
const since = (note: string) =>
  ({ ...day('2024-01-11', note), week: [], writtenAt: null }) as unknown as DayView;

test('a kept week has its days as they were seen last, by the day that it is now', () => {
  const shown = weekOfKept(week, [since('mới'), since('trước đó')], '2024-01-12');
  expect(shown.today).toBe('2024-01-12');
  expect(shown.days).toEqual([
    { ...day('2024-01-10', 'đã thấy'), today: '2024-01-12' },
    { ...day('2024-01-11', 'mới'), today: '2024-01-12' },
  ]);
});
