import { describe, expect, it } from 'vitest';
import type { Assignment } from '../assignment/held.rules.ts';
import { CALENDAR_DAYS } from '../calendar/calendar.data.ts';
import { buildCalendar, workingDaysOf } from '../calendar/calendar.rules.ts';
import type { Month } from '../civil-day/civil-day.ts';
import { type FigureSums, figuresOf } from './figures.rules.ts';
import { personMonth } from './person-month.rules.ts';

const calendar = buildCalendar(CALENDAR_DAYS);

/** Working days per month as published, January to December and the year. */
const PUBLISHED_WORKING_DAYS = {
  2024: [22, 16, 21, 19, 23, 20, 23, 22, 19, 23, 21, 22, 251],
  2025: [17, 20, 21, 21, 20, 21, 23, 21, 20, 23, 20, 23, 250],
  2026: [21, 15, 22, 20, 20, 22, 23, 21, 20, 22, 20, 23, 249],
};

describe('the calendar', () => {
  it.each(Object.entries(PUBLISHED_WORKING_DAYS))(
    'gives the working days of every month of %s',
    (year, published) => {
      const months = Array.from(
        { length: 12 },
        (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`,
      );
      const days = months.map((month) => workingDaysOf(calendar, month));
      expect([...days, days.reduce((sum, count) => sum + count, 0)]).toEqual(published);
    },
  );
});

const PEOPLE = 1412;

/** All 1,412 people of a month, the first of them with the days they joined or left on. */
function population(joined: readonly string[], left: readonly string[]): Assignment[] {
  return Array.from({ length: PEOPLE }, (_, index) => ({
    id: `a${index}`,
    cadreId: `c${index}`,
    unitId: `u${index % 62}`,
    positionId: 'cv',
    kind: 'primary',
    fromOn: joined[index] ?? '2023-01-01',
    toOn: left[index - joined.length] ?? null,
    dailyMinutes: 480,
    hasDutyToLog: true,
    weeklyPattern: null,
  }));
}

function sumsOf(month: Month, people: readonly Assignment[], hours: number): FigureSums {
  const rows = people.flatMap((held) =>
    personMonth({ month, calendar, assignments: [held], leaves: [], patternOf: () => null }),
  );
  return {
    headcount: rows.length,
    workingDays: workingDaysOf(calendar, month),
    personDays: rows.reduce((sum, row) => sum + row.personDays, 0),
    dutyHalves: rows.reduce((sum, row) => sum + row.dutyHalves, 0),
    minutes: hours * 60,
    minutesAccepted: 0,
    minutesWaiting: 0,
    cadresLogged: 0,
    daysMissing: 0,
    outputsDelivered: 0,
    outputsAccepted: 0,
    entriesWithoutOutput: 0,
    minutesWithoutOutput: 0,
    minutesUnderWay: 0,
    daysLogged: 0,
  };
}

describe('the three published rows', () => {
  const january = population(['2024-01-09', '2024-01-08'], ['2024-01-26']);
  const february = population(['2024-02-15', '2024-02-19'], ['2024-02-23']);
  const march = population(['2024-03-11', '2024-03-15'], ['2024-03-22']);

  it.each([
    ['2024-01', january, 223_068, 31_052, { month: '157.98', day: '7.18', official: '7.18' }],
    ['2024-02', february, 163_905, 22_576, { month: '116.08', day: '7.26', official: '7.26' }],
    ['2024-03', march, 184_563, 29_631, { month: '130.71', day: '6.23', official: '6.22' }],
  ])(
    '%s comes out of 1,412 people once a few join or leave in mid-month',
    (month, people, hours, personDays, printed) => {
      const figures = figuresOf(sumsOf(month, people, hours));
      expect(figures).toMatchObject({
        headcount: PEOPLE,
        personDays,
        hoursPerPersonMonth: printed.month,
        hoursPerPersonDay: printed.day,
        hoursPerPersonOfficialDay: printed.official,
      });
    },
  );

  it('does not come out for March when nobody joins or leaves', () => {
    expect(figuresOf(sumsOf('2024-03', population([], []), 184_563)).hoursPerPersonDay).toBe('6.22');
  });

  it('comes out for March between 3 and 52 lost days, give or take the rounding of the hours', () => {
    const sums = sumsOf('2024-03', population([], []), 184_563);
    const lost = Array.from({ length: 80 }, (_, days) => days).filter(
      (days) => figuresOf({ ...sums, personDays: sums.personDays - days }).hoursPerPersonDay === '6.23',
    );
    expect([lost[0], lost.at(-1), lost.length]).toEqual([4, 50, 47]);
  });
});
