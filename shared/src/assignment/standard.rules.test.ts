import { describe, expect, it } from 'vitest';
import { CALENDAR_DAYS } from '../calendar/calendar.data.ts';
import { buildCalendar } from '../calendar/calendar.rules.ts';
import {
  HALF_SATURDAY,
  MONDAY_TO_FRIDAY,
  MONDAY_TO_SATURDAY,
  patternOfMinutes,
} from '../calendar/weekly-pattern.ts';
import type { Leave } from '../leave/leave.rules.ts';
import type { Assignment } from './held.rules.ts';
import { standardMinutes, standardMinutesOfDay } from './standard.rules.ts';

const calendar = buildCalendar(CALENDAR_DAYS);
const bao: Assignment = {
  id: 'a',
  cadreId: 'bao',
  unitId: 'ubnd',
  positionId: 'cv',
  kind: 'primary',
  fromOn: '2024-01-02',
  toOn: '2024-06-30',
  dailyMinutes: 480,
  hasDutyToLog: true,
  weeklyPattern: null,
};
const leaves: Leave[] = [
  { fromOn: '2024-01-10', toOn: '2024-01-12', kind: 'annual', isHalf: false },
  { fromOn: '2024-01-12', toOn: '2024-01-17', kind: 'sick', isHalf: true },
];

describe('the standard of a day', () => {
  it.each([
    ['an ordinary day', '2024-01-09', 480],
    ['a day of leave', '2024-01-10', 0],
    ['a day with full and half leave', '2024-01-12', 0],
    ['half a day of leave', '2024-01-15', 240],
    ['half leave on a Saturday', '2024-01-13', 0],
    ['a Sunday', '2024-01-07', 0],
    ['a holiday', '2024-02-09', 0],
    ['a make-up Saturday', '2024-05-04', 480],
    ['the day before the assignment', '2024-01-01', 0],
    ['its last day, a Sunday', '2024-06-30', 0],
    ['the day after it', '2024-07-01', 0],
  ])('%s (%s): %i minutes', (_, day, minutes) => {
    expect(standardMinutes({ calendar, assignment: bao, leaves, day })).toBe(minutes);
  });

  it('is seven hours for a nursing mother, half of it 3:30', () => {
    const nursing = { ...bao, dailyMinutes: 420 };
    expect(standardMinutes({ calendar, assignment: nursing, leaves, day: '2024-01-09' })).toBe(420);
    expect(standardMinutes({ calendar, assignment: nursing, leaves, day: '2024-01-15' })).toBe(210);
  });

  it('stays whole minutes for half of an odd standard', () => {
    expect(
      standardMinutes({ calendar, assignment: { ...bao, dailyMinutes: 435 }, leaves, day: '2024-01-15' }),
    ).toBe(217);
  });

  it('follows the pattern of the unit, and of the assignment before it', () => {
    const patternOf = (): string => MONDAY_TO_SATURDAY;
    const day = '2024-01-20';
    expect(standardMinutes({ calendar, assignment: bao, leaves, day, patternOf })).toBe(480);
    expect(
      standardMinutes({
        calendar,
        assignment: { ...bao, weeklyPattern: MONDAY_TO_FRIDAY },
        leaves,
        day,
        patternOf,
      }),
    ).toBe(0);
  });

  const HALF_OFF = '2024-01-13';
  const LONG = patternOfMinutes([600, 600, 600, 600, 0, 0, 0]);
  it.each([
    ['a half Saturday', HALF_SATURDAY, 480, '2024-01-20', 240],
    ['a half Saturday of a nursing mother', HALF_SATURDAY, 420, '2024-01-20', 210],
    ['a half Saturday of somebody part-time', HALF_SATURDAY, 240, '2024-01-20', 120],
    ['a weekday of theirs', HALF_SATURDAY, 240, '2024-01-19', 240],
    ['half a day of leave on a half Saturday', HALF_SATURDAY, 480, HALF_OFF, 120],
    ['full leave on a half Saturday', HALF_SATURDAY, 480, '2024-01-12', 0],
    ['a holiday of a week with half Saturdays', HALF_SATURDAY, 480, '2024-02-09', 0],
    ['a make-up day on a half Saturday', HALF_SATURDAY, 480, '2024-05-04', 480],
    ['a make-up day of a nursing mother', HALF_SATURDAY, 420, '2024-05-04', 420],
    ['a ten-hour day', LONG, 480, '2024-01-08', 600],
    ['a ten-hour day of a nursing mother', LONG, 420, '2024-01-08', 525],
    ['half a day of leave on a ten-hour day', LONG, 480, '2024-01-15', 300],
    ['the free Friday of long days', LONG, 480, '2024-01-19', 0],
    [
      'a share that is no whole minute, half up',
      patternOfMinutes([0, 0, 0, 0, 0, 1, 0]),
      240,
      '2024-01-20',
      1,
    ],
  ])('%s', (_, weeklyPattern, dailyMinutes, day, minutes) => {
    const assignment = { ...bao, weeklyPattern, dailyMinutes };
    expect(standardMinutes({ calendar, assignment, leaves, day })).toBe(minutes);
  });

  it('is nothing for a concurrent post, which adds hours and owes none', () => {
    expect(
      standardMinutes({ calendar, assignment: { ...bao, kind: 'concurrent' }, leaves, day: '2024-01-09' }),
    ).toBe(0);
  });

  it('is the secondment’s while it lasts', () => {
    const lent: Assignment = {
      ...bao,
      id: 'b',
      kind: 'secondment',
      fromOn: '2024-03-01',
      toOn: '2024-03-29',
      dailyMinutes: 420,
    };
    const assignments = [bao, lent];
    expect(standardMinutesOfDay({ calendar, assignments, leaves, day: '2024-02-29' })).toBe(480);
    expect(standardMinutesOfDay({ calendar, assignments, leaves, day: '2024-03-01' })).toBe(420);
    expect(standardMinutesOfDay({ calendar, assignments: [], leaves, day: '2024-03-01' })).toBe(0);
  });
});
