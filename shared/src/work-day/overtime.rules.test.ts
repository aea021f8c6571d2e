import { describe, expect, it } from 'vitest';
import type { Assignment } from '../assignment/held.rules.ts';
import { CALENDAR_DAYS } from '../calendar/calendar.data.ts';
import { buildCalendar } from '../calendar/calendar.rules.ts';
import type { Leave } from '../leave/leave.rules.ts';
import { overtimeOf, overtimeOfDay, overtimePassed } from './overtime.rules.ts';

const calendar = buildCalendar(CALENDAR_DAYS);
const post: Assignment = {
  ...{ id: 'a', cadreId: 'ha', unitId: 'ccvc', positionId: 'cv', kind: 'primary' },
  ...{ fromOn: '2024-01-02', toOn: '2024-11-30', dailyMinutes: 480, hasDutyToLog: true, weeklyPattern: null },
};
const leaves: Leave[] = [
  { fromOn: '2024-01-10', toOn: '2024-01-10', kind: 'annual', isHalf: false },
  { fromOn: '2024-01-11', toOn: '2024-01-11', kind: 'annual', isHalf: true },
];
const overtime = (days: Record<string, number>, assignments: Assignment[] = [post]) =>
  overtimeOf({
    ...{ month: '2024-01', calendar, assignments, leaves, patternOf: () => null },
    days: Object.entries(days).map(([workedOn, minutes]) => ({ workedOn, minutes })),
  });

describe('the overtime of a month', () => {
  it.each([
    ['an ordinary day at its standard', { '2024-01-09': 480 }, 0],
    ['an ordinary day above it', { '2024-01-09': 600 }, 120],
    ['a short day beside a long one', { '2024-01-08': 300, '2024-01-09': 600 }, 120],
    ['a day of leave', { '2024-01-10': 90 }, 90],
    ['half a day of leave', { '2024-01-11': 300 }, 60],
    ['a Saturday', { '2024-01-13': 240 }, 240],
    ['a holiday of another month', { '2024-02-09': 240 }, 0],
    ['a day before the post', { '2024-01-01': 600 }, 0],
  ])('%s: %j is %i minutes', (_, days, minutes) => {
    expect(overtime(days).month).toBe(minutes);
  });

  it('goes by the seven hours of a nursing mother', () => {
    expect(overtime({ '2024-01-09': 480 }, [{ ...post, dailyMinutes: 420 }]).month).toBe(60);
  });

  it('goes by the main post where there is a concurrent one, and by none where that is all', () => {
    const concurrent: Assignment = { ...post, id: 'b', unitId: 'stc', kind: 'concurrent' };
    expect(overtime({ '2024-01-09': 540 }, [post, concurrent]).month).toBe(60);
    expect(overtime({ '2024-01-09': 540 }, [concurrent]).month).toBe(0);
  });
});

describe('the overtime of a year', () => {
  it('adds the months of the calendar year, and no day of another one', () => {
    const days = { '2023-12-29': 700, '2024-01-09': 540, '2024-06-04': 600, '2025-01-06': 700 };
    expect(overtime(days, [{ ...post, fromOn: '2020-01-01', toOn: null }])).toEqual({ month: 60, year: 180 });
  });
});

describe('the limits of overtime', () => {
  it.each([
    [
      { month: 2400, year: 12_000 },
      { month: false, year: false },
    ],
    [
      { month: 2401, year: 12_000 },
      { month: true, year: false },
    ],
    [
      { month: 0, year: 12_001 },
      { month: false, year: true },
    ],
  ])('%j passes %j', (sums, passed) => {
    expect(overtimePassed(sums)).toEqual(passed);
  });

  it('count nothing where a day has no standard', () => {
    expect([overtimeOfDay(500, 480), overtimeOfDay(400, 480), overtimeOfDay(500, null)]).toEqual([20, 0, 0]);
  });
});
