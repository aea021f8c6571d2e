import { describe, expect, test } from 'vitest';
import type { DayView, Weekday } from '../fetch-day.ts';
import { dayOfKept, unseenMinutes } from './kept-day.rules.ts';

const weekday = (day: string, change: Partial<Weekday> = {}): Weekday => ({
  ...{ day, log: 'due', isWorking: true, name: null, isProvisional: false, leave: null },
  ...{ standardMinutes: 480, minutes: 0, states: [], returnReason: null },
  ...change,
});

const off = { isWorking: false, standardMinutes: 0 };
const WEEK = [
  weekday('2024-01-08', { minutes: 450, states: ['accepted'] }),
  weekday('2024-01-09', { minutes: 300, states: ['draft'] }),
  weekday('2024-01-10', { leave: { kind: 'annual', isHalf: false, parts: [] }, standardMinutes: 0 }),
  weekday('2024-01-11'),
  weekday('2024-01-12'),
  weekday('2024-01-13', off),
  weekday('2024-01-14', off),
];
const posts = [{ unitId: 'ccvc', positionId: 'cv' }] as DayView['posts'];
const { day: _, minutes: _m, states: _s, returnReason: _r, ...ask } = weekday('2024-01-12');
const VIEW: DayView = {
  ...ask,
  ...{ day: '2024-01-12', today: '2024-01-12', month: '2024-01', week: WEEK, posts },
  ...{ isLate: false, days: [], entries: [], writtenAt: null },
};

describe('a day without a network', () => {
  test('is itself where it was seen, with the day it is now', () => {
    expect(dayOfKept([VIEW], '2024-01-12', '2024-01-15')).toEqual({ ...VIEW, today: '2024-01-15' });
  });

  test('that nobody saw, in a known week, is empty with its calendar and its posts', () => {
    const day = dayOfKept([VIEW], '2024-01-10', '2024-01-12');
    expect(day).toMatchObject({ day: '2024-01-10', standardMinutes: 0, leave: { kind: 'annual' }, posts });
    expect(day?.entries).toEqual([]);
  });

  test('says what of it cannot be seen, and cannot be written when it is accepted', () => {
    const open = dayOfKept([VIEW], '2024-01-09', '2024-01-12');
    const closed = dayOfKept([VIEW], '2024-01-08', '2024-01-12');
    expect([open && unseenMinutes(open), open?.days]).toEqual([300, []]);
    expect(closed?.days).toMatchObject([{ unitId: 'ccvc', state: 'accepted' }]);
  });

  test('of a week nobody saw is a provisional working day, or off at the weekend', () => {
    const monday = dayOfKept([VIEW], '2024-01-15', '2024-01-15');
    expect(monday).toMatchObject({ isWorking: true, standardMinutes: 480, isProvisional: true, leave: null });
    expect(monday?.week.map(({ day }) => day)).toContain('2024-01-15');
    expect(monday && unseenMinutes(monday)).toBe(0);
    expect(dayOfKept([VIEW], '2024-01-20', '2024-01-15')).toMatchObject({
      isWorking: false,
      standardMinutes: 0,
    });
  });

  test('is unknown where nothing was kept', () => {
    expect(dayOfKept([], '2024-01-12', '2024-01-12')).toBeUndefined();
  });
});
