import { CALENDAR_DAYS } from '@so-viec/shared/calendar/calendar.data';
import { buildCalendar, isWorkingDay } from '@so-viec/shared/calendar/calendar.rules';
import { addMonths, daysOf } from '@so-viec/shared/civil-day/civil-day';
import { describe, expect, it } from 'vitest';
import { bodiesFor, slotsFor } from '../organisation/units.ts';
import { minutesOf, PUBLISHED_MONTHS, wholeHoursIn } from '../target/published.ts';
import { cadresFor } from './cadres.ts';
import { denominatorsOf } from './duty.ts';
import { movePeople } from './movements.ts';

const calendar = buildCalendar(CALENDAR_DAYS);
const workingDaysOf = (month: string) => daysOf(month).filter((day) => isWorkingDay(calendar, day));
const months = ['2024-01', '2024-02', '2024-03'];

function people(seed: number, count = 1412) {
  const cadres = cadresFor(slotsFor(bodiesFor(count)), seed, '2024-01-01');
  movePeople(cadres, { seed, months, workingDaysOf, spared: new Set(['CB0500']) });
  return cadres;
}

describe('joiners, leavers and people who move', () => {
  it.each([1, 2, 3])('leave 1,412 people in each month, with few days lost (seed %i)', (seed) => {
    const cadres = people(seed);
    const found = months.map((month) => denominatorsOf(cadres, month, calendar));
    expect(found).toEqual([
      { headcount: 1412, personDays: 22 * 1412 - 12 },
      { headcount: 1412, personDays: 16 * 1412 - 4 },
      { headcount: 1412, personDays: 21 * 1412 - 18 },
    ]);
  });

  it.each([
    ['2024-01', '2024-01'],
    ['2024-02', '2024-02'],
    ['2024-03', '2024-03'],
    ['2023-11', '2024-01'],
    ['2024-01', '2024-02'],
    ['2024-02', '2024-03'],
    ['2023-12', '2024-05'],
  ])('leave room for the published averages from %s to %s', (from, to) => {
    const span: string[] = [];
    for (let month = from; month <= to; month = addMonths(month, 1)) span.push(month);
    const cadres = cadresFor(slotsFor(bodiesFor(1412)), 1, `${from}-01`);
    movePeople(cadres, { seed: 1, months: span, workingDaysOf, spared: new Set() });
    for (const row of PUBLISHED_MONTHS.filter(({ month }) => span.includes(month))) {
      const { headcount, personDays } = denominatorsOf(cadres, row.month, calendar);
      expect(headcount).toBe(1412);
      expect(wholeHoursIn(minutesOf(row, headcount, personDays)), row.month).toBeDefined();
    }
  });

  it('come with posts beside the main one and one head of the province', () => {
    const posts = people(1).flatMap((cadre) => cadre.posts);
    expect(posts.filter((post) => post.kind === 'secondment')).toHaveLength(2);
    expect(posts.filter((post) => post.kind === 'concurrent' && post.hasDutyToLog)).toHaveLength(3);
    expect(posts.filter((post) => post.unitCode === 'MG').map((post) => post.title)).toEqual([
      'Bí thư Tỉnh ủy',
    ]);
    expect(posts.filter((post) => post.dailyMinutes === 420).length).toBeGreaterThanOrEqual(12);
  });

  it('leave a small demo in peace', () => {
    const cadres = people(1, 60);
    expect(cadres.every((cadre) => cadre.posts[0]?.toOn === null)).toBe(true);
    expect(cadres.some((cadre) => cadre.posts.some((post) => post.unitCode === 'MG'))).toBe(true);
  });
});
