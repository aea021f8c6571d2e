import { describe, expect, it } from 'vitest';
import type { Assignment } from '../assignment/held.rules.ts';
import { buildCalendar } from '../calendar/calendar.rules.ts';
import { type LoggedDay, monthBeside } from './month-beside.rules.ts';

const post: Assignment = {
  id: 'a1',
  cadreId: 'ha',
  unitId: 'ccvc',
  positionId: 'staff',
  kind: 'primary',
  fromOn: '2023-01-01',
  toOn: null,
  dailyMinutes: 480,
  hasDutyToLog: true,
  weeklyPattern: null,
};
const logged = (workedOn: string, minutes: number, state: LoggedDay['state'] = 'accepted'): LoggedDay => {
  return { id: workedOn, workedOn, state, minutes };
};
const january = {
  month: '2024-01',
  today: '2024-01-12',
  calendar: buildCalendar([{ on: '2024-01-01', kind: 'off', name: 'Tết Dương lịch', isProvisional: false }]),
  assignments: [post],
  leaves: [],
  patternOf: () => null,
  unitIds: ['ccvc'],
};
const picture = [
  logged('2024-01-02', 480),
  logged('2024-01-03', 450),
  logged('2024-01-04', 480),
  logged('2024-01-08', 480),
  logged('2024-01-09', 465),
  logged('2024-01-10', 480),
  logged('2024-01-11', 495, 'submitted'),
];

describe('the month beside a day', () => {
  it('gives 55:30 over 8 person-days as 6.94, with the fifth missing', () => {
    const month = monthBeside({ ...january, days: picture, minutes: 3330 });
    expect(month).toMatchObject({
      throughOn: '2024-01-11',
      personDays: 8,
      hoursPerPersonDay: '6.94',
      daysMissing: 1,
    });
    expect(month.cells.filter((cell) => cell.isMissing).map((cell) => cell.on)).toEqual(['2024-01-05']);
    expect(month.cells[0]).toMatchObject({ isWorking: false, name: 'Tết Dương lịch' });
  });

  it('counts today as soon as it is submitted, and never a day to come', () => {
    const days = [...picture, logged('2024-01-12', 480, 'submitted')];
    const month = monthBeside({ ...january, days, minutes: 3810 });
    expect(month).toMatchObject({ throughOn: '2024-01-12', personDays: 9 });
  });

  it('counts the whole of a month that is over', () => {
    const month = monthBeside({ ...january, today: '2024-03-01', days: picture, minutes: 3330 });
    expect(month).toMatchObject({ throughOn: '2024-01-31', personDays: 22, daysMissing: 15 });
  });

  it('keeps leave in the person-days and out of the missing days', () => {
    const leaves = [{ fromOn: '2024-01-05', toOn: '2024-01-05', kind: 'annual' as const, isHalf: false }];
    const month = monthBeside({ ...january, leaves, days: picture, minutes: 3330 });
    expect(month).toMatchObject({ personDays: 8, daysMissing: 0 });
    expect(month.cells[4]).toMatchObject({ leave: { kind: 'annual', isHalf: false }, isMissing: false });
  });

  it('says nothing of days outside the post', () => {
    const late = { ...post, fromOn: '2024-01-08' };
    const month = monthBeside({ ...january, assignments: [late], days: picture.slice(3), minutes: 1920 });
    expect(month).toMatchObject({ personDays: 4, daysMissing: 0, hoursPerPersonDay: '8.00' });
    expect(month.cells[1]).toMatchObject({ isWorking: false });
  });

  it('has no average where the reader sees a concurrent post only', () => {
    const other: Assignment = { ...post, id: 'a2', unitId: 'doan', kind: 'concurrent' };
    const month = monthBeside({
      ...january,
      assignments: [post, other],
      unitIds: ['doan'],
      days: [logged('2024-01-11', 60)],
      minutes: 60,
    });
    expect(month).toMatchObject({ personDays: 0, hoursPerPersonDay: null, daysMissing: 0 });
  });
});
