import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as civil from './civil-day.ts';

const anyDay = fc.integer({ min: -20_000, max: 43_000 }).map((days) => civil.addDays('1970-01-01', days));
const anyMonth = anyDay.map(civil.monthOf);

describe('a civil day', () => {
  it.each(['2024-01-12', '2024-02-29', '2000-02-29', '1900-01-01', '2099-12-31'])('%s exists', (day) => {
    expect(civil.isCivilDay(day)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-1-2',
    '0204-01-05',
    '2024-01-12T00:00:00Z',
    ' 2024-01-12',
    '12/01/2024',
    '2100-01-01',
    '9999-12-31',
    '',
  ])('%s is none', (day) => {
    expect(civil.isCivilDay(day)).toBe(false);
  });

  it.each([
    ['2024-01', true],
    ['2024-12', true],
    ['2024-00', false],
    ['2024-13', false],
    ['2024-1', false],
    ['0024-01', false],
    ['2024-Q1', false],
    ['2024-01-01', false],
  ])('%s as a month: %s', (month, expected) => {
    expect(civil.isMonth(month)).toBe(expected);
  });

  it('has no day after it where four digits end, which would sort before all others', () => {
    expect(civil.addDays('2099-12-31', 1)).toBe('2100-01-01');
    expect(() => civil.addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => civil.addDays('0000-01-01', -1)).toThrow(RangeError);
  });

  it('is found in Vietnam, where 06:30 is still yesterday in UTC', () => {
    expect(civil.todayIn(new Date('2024-01-11T23:30:00Z'))).toBe('2024-01-12');
    expect(civil.todayIn(new Date('2024-01-12T16:59:59.999Z'))).toBe('2024-01-12');
    expect(civil.todayIn(new Date('2024-01-12T17:00:00Z'))).toBe('2024-01-13');
    expect(civil.formatInstant('2024-01-12T17:05:59.999Z')).toBe('13/01/2024 00:05');
  });

  it('agrees with the time zone database on today', () => {
    const inVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1980-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (now) => {
          expect(civil.todayIn(now)).toBe(inVietnam.format(now));
        },
      ),
    );
  });
});

describe('arithmetic on days', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-01-01', -1, '2023-12-31'],
    ['2024-01-12', 0, '2024-01-12'],
    ['2024-01-01', 366, '2025-01-01'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(civil.addDays(day, days)).toBe(expected);
  });

  it('goes there and back, and counts the days between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        const there = civil.addDays(day, days);
        expect(civil.isCivilDay(there)).toBe(true);
        expect(civil.addDays(there, -days)).toBe(day);
        expect(civil.daysBetween(day, there)).toBe(days);
      }),
    );
  });

  it('orders days as text the way they follow one another', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(civil.daysBetween(a, b) > 0);
        expect([civil.minDay(a, b), civil.maxDay(a, b)]).toEqual([a, b].sort());
      }),
    );
  });

  it.each([
    ['2024-01-01', 1],
    ['2024-01-12', 5],
    ['2024-05-04', 6],
    ['2024-01-07', 7],
    ['1969-12-31', 3],
    ['1900-01-01', 1],
  ])('%s is weekday %i, Monday being 1', (day, weekday) => {
    expect(civil.weekdayOf(day)).toBe(weekday);
  });

  it('has the weekday of the platform calendar', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(civil.weekdayOf(day) % 7).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
      }),
    );
  });
});

describe('a month', () => {
  it.each([
    ['2024-01', 31],
    ['2024-02', 29],
    ['2023-02', 28],
    ['2100-02', 28],
    ['2000-02', 29],
    ['2024-04', 30],
    ['2024-12', 31],
  ])('%s has %i days', (month, length) => {
    expect(civil.lengthOf(month)).toBe(length);
    expect(civil.daysOf(month)).toHaveLength(length);
  });

  it('runs from its first day to its last without a gap', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        const days = civil.daysOf(month);
        expect(days[0]).toBe(civil.firstDayOf(month));
        expect(days.at(-1)).toBe(civil.lastDayOf(month));
        expect(civil.addDays(civil.lastDayOf(month), 1)).toBe(civil.firstDayOf(civil.addMonths(month, 1)));
        days.forEach((day, index) => {
          expect(civil.dayNumber(day)).toBe(index + 1);
          expect(civil.monthOf(day)).toBe(month);
        });
      }),
    );
  });

  it.each([
    ['2024-01', -1, '2023-12'],
    ['2024-12', 1, '2025-01'],
    ['2024-03', 0, '2024-03'],
    ['2024-03', -27, '2021-12'],
    ['2024-03', 22, '2026-01'],
  ])('%s and %i months is %s', (month, months, expected) => {
    expect(civil.addMonths(month, months)).toBe(expected);
  });
});

describe('a written day', () => {
  it.each([
    ['12/01/2024', '2024-01-12'],
    ['1/2/2024', '2024-02-01'],
    ['01-02-2024', '2024-02-01'],
    ['1.2.2024', '2024-02-01'],
    ['2024-02-01', '2024-02-01'],
    [' 29/02/2024 ', '2024-02-29'],
  ])('%s is read as %s', (text, day) => {
    expect(civil.parseDay(text)).toBe(day);
  });

  it.each([
    '30/02/2026',
    '31/04/2024',
    '13/13/2024',
    '01/02/24',
    '1/2',
    '2024/01/12',
    '0/1/2024',
    'hôm qua',
    '',
    '45303',
  ])('%s is refused', (text) => {
    expect(civil.parseDay(text)).toBeUndefined();
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(civil.parseDay(civil.formatDay(day))).toBe(day);
      }),
    );
  });

  it('is written day first', () => {
    expect(civil.formatDay('2024-01-12')).toBe('12/01/2024');
    expect(civil.formatShortDay('2024-01-12')).toBe('12/01');
    expect(civil.formatMonth('2024-01')).toBe('01/2024');
  });
});
