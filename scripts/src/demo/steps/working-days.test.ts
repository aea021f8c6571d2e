import { CALENDAR_DAYS } from '@so-viec/shared/calendar/calendar.data';
import { buildCalendar } from '@so-viec/shared/calendar/calendar.rules';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../seed/random.ts';
import { instantOf, sitting } from './clock.ts';
import { lastWorkingDay, workingDayAfter, workingDaysSince } from './working-days.ts';

const calendar = buildCalendar(CALENDAR_DAYS);

describe('working days', () => {
  it('step over weekends and Tết', () => {
    expect(workingDayAfter(calendar, '2024-01-12', 1)).toBe('2024-01-15');
    expect(workingDayAfter(calendar, '2024-02-07', 1)).toBe('2024-02-15');
    expect(workingDayAfter(calendar, '2024-02-07', 3)).toBe('2024-02-19');
    expect(lastWorkingDay(calendar, '2024-03-05')).toBe('2024-03-29');
  });

  it('are counted up to yesterday, and no further than asked', () => {
    expect(workingDaysSince(calendar, '2026-11-20', '2026-11-23', 9)).toBe(0);
    expect(workingDaysSince(calendar, '2026-11-19', '2026-11-23', 9)).toBe(1);
    expect(workingDaysSince(calendar, '2026-10-01', '2026-11-23', 9)).toBe(9);
  });
});

describe('the clock', () => {
  it('tells the instant of a clock time in Vietnam', () => {
    expect(instantOf('2024-01-12', 16 * 60 + 42)).toBe('2024-01-12T09:42:00.000Z');
    expect(instantOf('2024-01-12', 6 * 60)).toBe('2024-01-11T23:00:00.000Z');
  });

  it('lets lines of one sitting follow one another', () => {
    const instants = sitting('2024-01-12', 16 * 60, 5, randomOf('sitting'));
    expect(instants).toEqual(instants.toSorted());
    expect(instants[0]! > '2024-01-12T09:00:00.000Z').toBe(true);
    expect(instants.at(-1)! < '2024-01-12T09:20:00.000Z').toBe(true);
  });
});
