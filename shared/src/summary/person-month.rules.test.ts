import { describe, expect, it } from 'vitest';
import type { Assignment } from '../assignment/held.rules.ts';
import { CALENDAR_DAYS } from '../calendar/calendar.data.ts';
import { buildCalendar } from '../calendar/calendar.rules.ts';
import { daysOfMask } from '../calendar/day-mask.ts';
import { HALF_SATURDAY, MONDAY_TO_SATURDAY, patternOfDays } from '../calendar/weekly-pattern.ts';
import type { Leave } from '../leave/leave.rules.ts';
import { type PersonMonth, type PersonMonthInput, personMonth } from './person-month.rules.ts';

const calendar = buildCalendar(CALENDAR_DAYS);

/** Trần Thị Thu Hà, chuyên viên of Sở Nội vụ since 2020. */
const ha: Assignment = {
  id: 'a',
  cadreId: 'ha',
  unitId: 'snv',
  positionId: 'cv',
  kind: 'primary',
  fromOn: '2020-01-01',
  toOn: null,
  dailyMinutes: 480,
  hasDutyToLog: true,
  weeklyPattern: null,
};
const leave = (fromOn: string, toOn = fromOn, isHalf = false): Leave => ({
  fromOn,
  toOn,
  kind: 'annual',
  isHalf,
});

const monthOfHa = (change: Partial<PersonMonthInput>): PersonMonth[] =>
  personMonth({
    month: '2024-01',
    calendar,
    assignments: [ha],
    leaves: [],
    patternOf: () => null,
    ...change,
  });

/** Unit, person-days and duty days in halves: what the summary adds up. */
const counts = (rows: PersonMonth[]): [string, number, number][] =>
  rows.map((row) => [row.unitId, row.personDays, row.dutyHalves]);

describe('a month in one unit', () => {
  it.each([
    ['2024-01', 22],
    ['2024-02', 16],
    ['2024-03', 21],
  ])('%s has %i person-days, all of them duty days', (month, days) => {
    const [row] = monthOfHa({ month });
    expect(row).toMatchObject({ unitId: 'snv', positionId: 'cv', personDays: days, dutyHalves: 2 * days });
    expect(daysOfMask(month, row?.dutyMask ?? 0)).toHaveLength(days);
  });

  it('counts the make-up Saturday and not the Monday it was exchanged for', () => {
    const owed = (month: string): string[] => daysOfMask(month, monthOfHa({ month })[0]?.dutyMask ?? 0);
    expect(owed('2024-04')).not.toContain('2024-04-29');
    expect(owed('2024-05')).toContain('2024-05-04');
  });

  it('is nothing before the assignment, after it, or without any', () => {
    expect(monthOfHa({ assignments: [{ ...ha, fromOn: '2024-02-01' }] })).toEqual([]);
    expect(monthOfHa({ assignments: [{ ...ha, toOn: '2023-12-31' }] })).toEqual([]);
    expect(monthOfHa({ assignments: [] })).toEqual([]);
  });

  it('counts a joiner from the first day on and a leaver to the last', () => {
    expect(counts(monthOfHa({ assignments: [{ ...ha, fromOn: '2024-01-15' }] }))).toEqual([['snv', 13, 26]]);
    expect(counts(monthOfHa({ assignments: [{ ...ha, toOn: '2024-01-12' }] }))).toEqual([['snv', 9, 18]]);
  });

  it('counts in the headcount even when the only day held is a Sunday', () => {
    expect(counts(monthOfHa({ month: '2024-03', assignments: [{ ...ha, fromOn: '2024-03-31' }] }))).toEqual([
      ['snv', 0, 0],
    ]);
  });

  it('has no row without the duty to log', () => {
    expect(monthOfHa({ assignments: [{ ...ha, hasDutyToLog: false }] })).toEqual([]);
  });
});

describe('leave', () => {
  it.each([
    ['one day', [leave('2024-01-10')], 42],
    ['half a day', [leave('2024-01-10', '2024-01-10', true)], 43],
    ['a week with its weekend', [leave('2024-01-08', '2024-01-14')], 34],
    ['a Sunday', [leave('2024-01-07')], 44],
    ['a holiday', [leave('2024-01-01')], 44],
    ['two rows for one day', [leave('2024-01-10'), leave('2024-01-09', '2024-01-10')], 40],
    ['half and full on one day', [leave('2024-01-10', '2024-01-10', true), leave('2024-01-10')], 42],
    ['the whole month', [leave('2023-12-01', '2024-05-31')], 0],
  ])('of %s leaves %s duty halves of 44 and every person-day', (_, leaves, halves) => {
    const [row] = monthOfHa({ leaves });
    expect(row?.personDays).toBe(22);
    expect(row?.dutyHalves).toBe(halves);
  });

  it('of a full day frees the day from its log, of half a day does not', () => {
    const [row] = monthOfHa({ leaves: [leave('2024-01-10'), leave('2024-01-11', '2024-01-11', true)] });
    const owed = daysOfMask('2024-01', row?.dutyMask ?? 0);
    expect(owed).not.toContain('2024-01-10');
    expect(owed).toContain('2024-01-11');
  });
});

describe('several posts', () => {
  const union: Assignment = { ...ha, id: 'c', unitId: 'cd', positionId: 'ct', kind: 'concurrent' };
  const lent: Assignment = {
    ...ha,
    id: 'b',
    unitId: 'btc',
    kind: 'secondment',
    fromOn: '2024-01-15',
    toOn: '2024-01-19',
  };

  it('share the month of a move on the 15th, each unit its own days', () => {
    const moved = [
      { ...ha, toOn: '2024-01-14' },
      { ...ha, id: 'b', unitId: 'stc', fromOn: '2024-01-15' },
    ];
    expect(counts(monthOfHa({ assignments: moved })).sort()).toEqual([
      ['snv', 9, 18],
      ['stc', 13, 26],
    ]);
  });

  it('keep a change of position inside one unit apart', () => {
    const raised = [
      { ...ha, toOn: '2024-01-14' },
      { ...ha, id: 'b', positionId: 'tp', fromOn: '2024-01-15' },
    ];
    const rows = monthOfHa({ assignments: raised });
    expect(rows.map((row) => [row.positionId, row.personDays]).sort()).toEqual([
      ['cv', 9],
      ['tp', 13],
    ]);
  });

  it('make one row of two stays in the same post, with the days of both', () => {
    const away = [
      { ...ha, toOn: '2024-01-12' },
      { ...ha, id: 'b', fromOn: '2024-01-22' },
    ];
    const half = [leave('2024-01-10', '2024-01-10', true), leave('2024-01-24', '2024-01-24', true)];
    const rows = monthOfHa({ assignments: away, leaves: half });
    expect(counts(rows)).toEqual([['snv', 17, 32]]);
    const [row] = rows;
    expect(daysOfMask('2024-01', row?.halfMask ?? 0)).toEqual(['2024-01-10', '2024-01-24']);
    expect(daysOfMask('2024-01', row?.workedMask ?? 0)).toHaveLength(17);
    expect(row?.workedMask).toBe(row?.dutyMask);
  });

  it('give a concurrent post a row of no days', () => {
    expect(counts(monthOfHa({ assignments: [union, ha] })).sort()).toEqual([
      ['cd', 0, 0],
      ['snv', 22, 44],
    ]);
    expect(monthOfHa({ assignments: [union, ha] }).find((row) => row.unitId === 'cd')?.dutyMask).toBe(0);
  });

  it('give the days of a secondment to the unit lent to', () => {
    expect(counts(monthOfHa({ assignments: [ha, lent] })).sort()).toEqual([
      ['btc', 5, 10],
      ['snv', 17, 34],
    ]);
  });

  it('leave the home unit no row while a secondment fills the month', () => {
    const away = { ...lent, fromOn: '2023-11-01', toOn: null };
    expect(counts(monthOfHa({ assignments: [ha, away] }))).toEqual([['btc', 22, 44]]);
  });

  it('owe no log on the days of a secondment without the duty, and none of them falls back home', () => {
    const away = { ...lent, hasDutyToLog: false };
    expect(counts(monthOfHa({ assignments: [ha, away] }))).toEqual([['snv', 17, 34]]);
  });
});

describe('weekly patterns', () => {
  it('of the unit count its Saturdays', () => {
    expect(
      counts(monthOfHa({ patternOf: (unitId) => (unitId === 'snv' ? MONDAY_TO_SATURDAY : null) })),
    ).toEqual([['snv', 26, 52]]);
  });

  it('count a half Saturday as a day like any other', () => {
    expect(counts(monthOfHa({ patternOf: () => HALF_SATURDAY }))).toEqual([['snv', 26, 52]]);
  });

  it('that begin in mid-month hold from their day on', () => {
    expect(
      counts(monthOfHa({ patternOf: (_, day) => (day < '2024-01-15' ? null : MONDAY_TO_SATURDAY) })),
    ).toEqual([['snv', 24, 48]]);
  });

  it('of the assignment stand before those of the unit', () => {
    const shifts = { ...ha, weeklyPattern: patternOfDays([6, 7], 720) };
    expect(counts(monthOfHa({ assignments: [shifts], patternOf: () => MONDAY_TO_SATURDAY }))).toEqual([
      ['snv', 8, 16],
    ]);
  });
});
