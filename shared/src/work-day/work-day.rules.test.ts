import { describe, expect, it } from 'vitest';
import { CALENDAR_DAYS } from '../calendar/calendar.data.ts';
import { buildCalendar } from '../calendar/calendar.rules.ts';
import { MONDAY_TO_SATURDAY } from '../calendar/weekly-pattern.ts';
import { DAY_STEP_KINDS, isLate, isOpen, needsBasis, STATE_AFTER } from './work-day.rules.ts';

const calendar = buildCalendar(CALENDAR_DAYS);

describe('a late day', () => {
  it.each([
    ['the same day', '2024-01-12', '2024-01-12', false],
    ['a weekend later', '2024-01-12', '2024-01-14', false],
    ['the third working day', '2024-01-12', '2024-01-17', false],
    ['the fourth working day', '2024-01-12', '2024-01-18', true],
    ['over Tết, whose days off do not count', '2024-02-07', '2024-02-17', false],
    ['four working days after Tết', '2024-02-07', '2024-02-20', true],
    ['a day still to come', '2024-01-15', '2024-01-12', false],
  ])('%s: %s seen on %s', (_, day, today, late) => {
    expect(isLate(calendar, day, today)).toBe(late);
  });
});

describe('a Saturday office', () => {
  it('counts its Saturdays', () => {
    expect(isLate(calendar, '2024-01-09', '2024-01-13')).toBe(false);
    expect(isLate(calendar, '2024-01-09', '2024-01-13', MONDAY_TO_SATURDAY)).toBe(true);
  });
});

describe('the basis for more than the standard', () => {
  it.each([
    ['eight hours on a working day', 480, 480, false, false],
    ['a minute over eight hours', 481, 480, false, true],
    ['eight hours of somebody who owes seven', 480, 420, false, false],
    ['one minute on a day off', 1, 0, false, true],
    ['nothing on a day off', 0, 0, false, false],
    ['eight hours on a half Saturday', 480, 240, false, false],
    ['a shift of twelve hours', 720, 720, false, false],
    ['ten hours of a nine-hour day', 600, 540, false, true],
    ['four hours on half a day of leave', 240, 240, true, false],
    ['five hours on half a day of leave', 300, 240, true, true],
  ])('%s', (_, total, standard, isOnLeave, needed) => {
    expect(needsBasis(total, standard, isOnLeave)).toBe(needed);
  });
});

describe('the states of a day', () => {
  it('can be written as a draft and after a return only', () => {
    expect(['draft', 'submitted', 'returned', 'accepted'].filter((s) => isOpen(s as 'draft'))).toEqual([
      'draft',
      'returned',
    ]);
  });

  it('has a state after every kind of step', () => {
    expect(DAY_STEP_KINDS.map((kind) => STATE_AFTER[kind])).toEqual([
      'submitted',
      'draft',
      'returned',
      'accepted',
      'submitted',
      'returned',
    ]);
  });
});
