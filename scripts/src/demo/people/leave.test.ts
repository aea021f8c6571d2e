import { CALENDAR_DAYS } from '@so-viec/shared/calendar/calendar.data';
import { buildCalendar, isWorkingDay } from '@so-viec/shared/calendar/calendar.rules';
import { daysOf } from '@so-viec/shared/civil-day/civil-day';
import { leaveMasks } from '@so-viec/shared/leave/leave.rules';
import { describe, expect, it } from 'vitest';
import { bodiesFor, slotsFor } from '../organisation/units.ts';
import { cadresFor } from './cadres.ts';
import { leaveRows } from './leave.ts';

const calendar = buildCalendar(CALENDAR_DAYS);
const months = ['2024-01', '2024-02', '2024-03'].map((month) =>
  daysOf(month).filter((day) => isWorkingDay(calendar, day)),
);
const cadres = cadresFor(slotsFor(bodiesFor(1412)), 1, '2024-01-01');
const rows = leaveRows(cadres, { seed: 1, months, spared: new Set(['CB0001']) });

describe('ordinary leave', () => {
  it('is near one working day a person a month', () => {
    const halves = rows.reduce((sum, row) => {
      const days = months.flat().filter((day) => row.fromOn <= day && day <= row.toOn).length;
      return sum + days * (row.isHalf ? 1 : 2);
    }, 0);
    expect(halves / 2 / 1412 / 3).toBeGreaterThan(0.95);
    expect(halves / 2 / 1412 / 3).toBeLessThan(1.25);
  });

  it('never overlaps for one person and spares those with a story of their own', () => {
    for (const [code, own] of Map.groupBy(rows, (row) => row.cadreCode)) {
      const sorted = own.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
      sorted.slice(1).forEach((row, i) => {
        expect(row.fromOn > (sorted[i]?.toOn ?? ''), code).toBe(true);
      });
    }
    expect(rows.some((row) => row.cadreCode === 'CB0001')).toBe(false);
  });

  it('has halves of days and every usual kind', () => {
    expect(rows.filter((row) => row.isHalf).length).toBeGreaterThan(100);
    expect(new Set(rows.map((row) => row.kind)).size).toBe(6);
    expect(leaveMasks(rows, '2024-01').full).not.toBe(0);
  });
});
