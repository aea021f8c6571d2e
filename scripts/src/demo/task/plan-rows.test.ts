import { CALENDAR_DAYS } from '@so-viec/shared/calendar/calendar.data';
import { buildCalendar, isWorkingDay } from '@so-viec/shared/calendar/calendar.rules';
import { describe, expect, test } from 'vitest';
import { type Delivered, planRows } from './plan-rows.ts';

const calendar = buildCalendar(CALENDAR_DAYS);
const delivered = Array.from({ length: 40 }, (_, i): Delivered => {
  const of = {
    cadreId: `c${i % 5}`,
    unitId: 'u',
    positionId: 'p',
    productId: `k${i}`,
    name: `Sản phẩm ${i}`,
  };
  return { ...of, coefficientMilli: 1000, delivered: 1 + (i % 7), accepted: i % 7, lastOn: '2026-11-20' };
});
const plan = (month: string, rows = delivered) =>
  planRows(rows, { month, today: '2026-11-22', calendar, seed: 1 });

describe('the plan that a month could have followed', () => {
  test('names four products of each person, those they made most', () => {
    const rows = plan('2026-11');
    expect(rows).toHaveLength(20);
    expect(new Set(rows.map(({ cadreId }) => cadreId)).size).toBe(5);
    expect(Math.min(...rows.map((row) => row.delivered))).toBeGreaterThan(1);
  });

  test('wants no less than was delivered, due on a working day of the second half', () => {
    for (const row of [...plan('2026-10'), ...plan('2026-11')]) {
      expect(row.quantity).toBeGreaterThanOrEqual(row.delivered);
      expect(row.dueOn.slice(8) >= '15' && isWorkingDay(calendar, row.dueOn)).toBe(true);
      expect(row.deliveredOn === null).toBe(row.quantity > row.delivered);
      if (row.state === 'closed') expect(row.accepted).toBeGreaterThanOrEqual(row.quantity);
      if (row.movedFrom !== null) expect(row.movedFrom < row.dueOn).toBe(true);
    }
  });

  test('is the same each time', () => {
    expect(plan('2026-11')).toEqual(plan('2026-11'));
  });
});
