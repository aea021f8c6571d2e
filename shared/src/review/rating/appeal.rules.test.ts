import { describe, expect, it } from 'vitest';
import { CALENDAR_DAYS } from '../../calendar/calendar.data.ts';
import { buildCalendar } from '../../calendar/calendar.rules.ts';
import { ND335_2025 } from '../pack/rule-pack.data.ts';
import { appealClock, lodgingClock } from './appeal.rules.ts';

const calendar = buildCalendar(CALENDAR_DAYS);

describe('the clock of an appeal', () => {
  it('gives seven working days after the day it was received', () => {
    expect(appealClock(calendar, '2026-03-02', '2026-03-02', ND335_2025)).toEqual({
      dueOn: '2026-03-11',
      daysLeft: 7,
      daysOver: 0,
    });
  });

  it('does not count holidays', () => {
    // 30 April and 1 May 2026 are a Thursday and a Friday.
    expect(appealClock(calendar, '2026-04-28', '2026-04-28', ND335_2025).dueOn).toBe('2026-05-11');
  });

  it.each([
    ['2026-03-10', 1, 0],
    ['2026-03-11', 0, 0],
    ['2026-03-12', 0, 1],
    ['2026-03-15', 0, 2],
    ['2026-03-16', 0, 3],
  ])('shows on %s %i days left, %i over', (today, daysLeft, daysOver) => {
    expect(appealClock(calendar, '2026-03-02', today, ND335_2025)).toMatchObject({ daysLeft, daysOver });
  });

  it('runs for making an appeal too, from the day the result was made known', () => {
    expect(lodgingClock(calendar, '2026-03-02', '2026-03-12', ND335_2025)).toEqual({
      dueOn: '2026-03-11',
      daysLeft: 0,
      daysOver: 1,
    });
  });
});
