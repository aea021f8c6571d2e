import { describe, expect, it } from 'vitest';
import { CALENDAR_DAYS } from './calendar.data.ts';
import { buildCalendar, isWorkingDay } from './calendar.rules.ts';
import { daysOfMask } from './day-mask.ts';
import { monthCalendar } from './month-calendar.ts';
import { MONDAY_TO_FRIDAY, patternOfDays, WEEKDAYS } from './weekly-pattern.ts';

const calendar = buildCalendar(CALENDAR_DAYS);

describe('a month worked out once', () => {
  it.each(['2024-02', '2024-05', '2026-08', '2027-02'])(
    'has the working days of %s for every pattern',
    (month) => {
      const worked = monthCalendar(calendar, month);
      for (let mask = 0; mask < 128; mask++) {
        const pattern = patternOfDays(
          WEEKDAYS.filter((day) => (mask >> (day - 1)) & 1),
          60 + mask,
        );
        const expected = worked.days.filter((day) => isWorkingDay(calendar, day, pattern));
        expect(daysOfMask(month, worked.workingMask(pattern))).toEqual(expected);
      }
    },
  );

  it('is kept for its calendar and not mixed up with another', () => {
    const bare = buildCalendar([]);
    expect(monthCalendar(calendar, '2024-02')).toBe(monthCalendar(calendar, '2024-02'));
    expect(monthCalendar(bare, '2024-02').workingMask(MONDAY_TO_FRIDAY)).not.toBe(
      monthCalendar(calendar, '2024-02').workingMask(MONDAY_TO_FRIDAY),
    );
  });
});
