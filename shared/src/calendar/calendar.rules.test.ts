import { describe, expect, it } from 'vitest';
import { addDays, daysOf, isCivilDay, weekdayOf } from '../civil-day/civil-day.ts';
import { CALENDAR_DAYS } from './calendar.data.ts';
import {
  buildCalendar,
  calendarDayOn,
  isMonthProvisional,
  isProvisional,
  isWorkingDay,
  minutesAskedOn,
  workingDaysOf,
} from './calendar.rules.ts';
import {
  HALF_SATURDAY,
  MONDAY_TO_FRIDAY,
  MONDAY_TO_SATURDAY,
  patternOfDays,
  patternOfMinutes,
  WEEKDAYS,
} from './weekly-pattern.ts';

const calendar = buildCalendar(CALENDAR_DAYS);
const EVERY_DAY = patternOfDays(WEEKDAYS);
const NO_DAY = patternOfDays([]);

describe('the calendar of Việt Nam', () => {
  it('has each day once, and each day exists', () => {
    expect(new Set(CALENDAR_DAYS.map((day) => day.on)).size).toBe(CALENDAR_DAYS.length);
    expect(CALENDAR_DAYS).toHaveLength(54);
    expect(CALENDAR_DAYS.every((day) => isCivilDay(day.on))).toBe(true);
  });

  it('takes off only days that Monday to Friday would work, and makes up only on Saturdays', () => {
    for (const { on, kind } of CALENDAR_DAYS) {
      if (kind === 'work') expect(weekdayOf(on)).toBe(6);
      else expect(weekdayOf(on)).toBeLessThan(6);
    }
  });

  it('names the holiday', () => {
    expect(calendarDayOn(calendar, '2026-11-24')?.name).toBe('Ngày Văn hóa Việt Nam');
    expect(calendarDayOn(calendar, '2024-05-04')).toMatchObject({ kind: 'work', name: 'Làm bù' });
    expect(calendarDayOn(calendar, '2024-01-12')).toBeUndefined();
  });
});

describe('a working day', () => {
  it.each([
    ['an ordinary Friday', '2024-01-12', true],
    ['a Saturday', '2024-01-13', false],
    ['a Sunday', '2024-01-14', false],
    ['New Year', '2024-01-01', false],
    ['the 29th of the last lunar month', '2024-02-08', false],
    ['a Monday exchanged for a Saturday', '2024-04-29', false],
    ['the Saturday that makes up for it', '2024-05-04', true],
    ['a weekday of a year without a calendar', '2031-01-01', true],
    ['a Saturday of a year without a calendar', '2031-01-04', false],
  ])('%s (%s): %s', (_, day, expected) => {
    expect(isWorkingDay(calendar, day)).toBe(expected);
  });

  it('follows the pattern of a one-stop shop that opens on Saturday', () => {
    expect(isWorkingDay(calendar, '2024-01-13', MONDAY_TO_SATURDAY)).toBe(true);
    expect(isWorkingDay(calendar, '2024-01-14', MONDAY_TO_SATURDAY)).toBe(false);
  });

  it('is switched off by a holiday and on by a make-up day whatever the pattern', () => {
    for (const pattern of [NO_DAY, MONDAY_TO_FRIDAY, MONDAY_TO_SATURDAY, EVERY_DAY]) {
      expect(isWorkingDay(calendar, '2024-01-01', pattern)).toBe(false);
      expect(isWorkingDay(calendar, '2024-05-04', pattern)).toBe(true);
    }
  });

  it('has the first place of its week for Monday and the last for Sunday', () => {
    const none = buildCalendar([]);
    for (const weekday of WEEKDAYS) {
      const day = addDays('2024-01-07', weekday);
      expect(
        daysOf('2024-01').filter((on) => isWorkingDay(none, on, patternOfDays([weekday], 30))),
      ).toContain(day);
      expect(isWorkingDay(none, day, patternOfDays(WEEKDAYS.filter((other) => other !== weekday)))).toBe(
        false,
      );
    }
  });

  it('takes the later of two rows for one day', () => {
    const mended = buildCalendar([
      { on: '2024-01-13', kind: 'off', name: '', isProvisional: false },
      { on: '2024-01-13', kind: 'work', name: 'Làm bù', isProvisional: false },
    ]);
    expect(isWorkingDay(mended, '2024-01-13')).toBe(true);
  });
});

describe('working days of a month', () => {
  it.each([
    ['2024-03', MONDAY_TO_SATURDAY, 26],
    ['2024-03', EVERY_DAY, 31],
    ['2024-05', MONDAY_TO_FRIDAY, 23],
    ['2024-02', NO_DAY, 0],
    ['2024-03', HALF_SATURDAY, 26],
    ['2031-01', MONDAY_TO_FRIDAY, 23],
  ])('%s by the pattern %s: %i', (month, pattern, days) => {
    expect(workingDaysOf(calendar, month, pattern)).toBe(days);
  });
});

describe('what is provisional', () => {
  it.each([
    ['2026-11-24', false],
    ['2026-03-02', false],
    ['2027-01-01', true],
    ['2027-03-15', true],
    ['2031-06-02', true],
  ])('%s: %s', (day, expected) => {
    expect(isProvisional(calendar, day)).toBe(expected);
    expect(isMonthProvisional(calendar, day.slice(0, 7))).toBe(expected);
  });

  it('is one day only where the year is settled otherwise', () => {
    const mixed = buildCalendar([
      { on: '2028-01-03', kind: 'off', name: 'Tết Dương lịch', isProvisional: false },
      { on: '2028-11-24', kind: 'off', name: 'Ngày Văn hóa Việt Nam', isProvisional: true },
    ]);
    expect(isProvisional(mixed, '2028-11-24')).toBe(true);
    expect(isProvisional(mixed, '2028-11-23')).toBe(false);
    expect(isMonthProvisional(mixed, '2028-11')).toBe(true);
    expect(isMonthProvisional(mixed, '2028-10')).toBe(false);
  });
});

describe('the minutes that a day asks of full hours', () => {
  const SHIFTS = patternOfMinutes([720, 0, 720, 0, 720, 0, 0]);
  it.each([
    ['a weekday of the usual week', '2024-01-12', MONDAY_TO_FRIDAY, 480],
    ['a Saturday of the usual week', '2024-01-13', MONDAY_TO_FRIDAY, 0],
    ['a half Saturday', '2024-01-13', HALF_SATURDAY, 240],
    ['a holiday on a weekday', '2024-01-01', HALF_SATURDAY, 0],
    ['a make-up day on a half Saturday is a whole day', '2024-05-04', HALF_SATURDAY, 480],
    ['a make-up day of twelve-hour shifts is one of them', '2024-05-04', SHIFTS, 720],
    ['a make-up day of who works at weekends', '2024-05-04', patternOfDays([6, 7], 300), 300],
    ['a make-up day of nobody’s week', '2024-05-04', NO_DAY, 480],
    ['a day between shifts', '2024-01-09', SHIFTS, 0],
    ['a day of a shift', '2024-01-10', SHIFTS, 720],
  ])('%s (%s, %s): %i', (_, day, pattern, minutes) => {
    expect(minutesAskedOn(calendar, day, pattern)).toBe(minutes);
  });
});
