import { describe, expect, it } from 'vitest';
import { CALENDAR_DAYS } from '../calendar/calendar.data.ts';
import { buildCalendar } from '../calendar/calendar.rules.ts';
import { dueAfter, workingDayAfter, workingDaysOver } from './deadline.rules.ts';

const CALENDAR = buildCalendar(CALENDAR_DAYS);

describe('a deadline in working days', () => {
  it.each([
    ['2024-01-25', 1, '2024-01-26'],
    ['2024-01-26', 1, '2024-01-29'],
    ['2024-01-25', 5, '2024-02-01'],
    // Tết: 8 to 14 February 2024 are off.
    ['2024-02-06', 2, '2024-02-15'],
    // The Saturday 4 May 2024 makes up for 29 April.
    ['2024-05-03', 1, '2024-05-04'],
  ])('from %s, %i days on, is %s', (day, count, due) => {
    expect(workingDayAfter(CALENDAR, day, count)).toBe(due);
  });

  it('is the usual one unless whoever asks says another', () => {
    expect(dueAfter(CALENDAR, 'additions-request', '2024-03-01', null)).toBe('2024-03-12');
    expect(dueAfter(CALENDAR, 'additions-request', '2024-03-01', 3)).toBe('2024-03-06');
    expect(dueAfter(CALENDAR, 'submission', '2024-03-01', 3)).toBe('2024-03-08');
    expect(dueAfter(CALENDAR, 'entry-into-force', '2024-03-01', 3)).toBeNull();
  });

  it.each([
    ['2024-03-08', '2024-03-08', 0],
    ['2024-03-08', '2024-03-10', 0],
    ['2024-03-08', '2024-03-11', 1],
    ['2024-02-07', '2024-02-15', 1],
    ['2024-03-08', '2024-03-01', 0],
  ])('%s is over on %s by %i working days', (due, day, over) => {
    expect(workingDaysOver(CALENDAR, due, day)).toBe(over);
    expect(workingDaysOver(CALENDAR, null, day)).toBe(0);
  });
});
